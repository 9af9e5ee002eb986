/** What a report of e-Kinerja comes to, in the order it is told. */
import type { EkinerjaCountsView } from "../../lib/contract";

export const COUNTED = ["new", "changed", "same", "left", "none", "plans"] as const satisfies readonly (keyof EkinerjaCountsView)[];

/** What the list can be narrowed to, or widened by those who left. */
import type { Condition } from "../../lib/contract";

/** Choice of the filter "Status". */
export type Status = Condition | "with_inactive" | "";

/** The choice as the core asks for it. */
export function asked(status: Status): { condition: Condition | null; withInactive: boolean } {
  const withInactive = status === "with_inactive";
  return { condition: withInactive || status === "" ? null : status, withInactive };
}

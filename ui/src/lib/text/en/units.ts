import type { units as source } from "../id/units";

export const units = {} satisfies typeof source;

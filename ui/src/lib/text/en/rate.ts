import type { rate as source } from "../id/rate";

export const rate = {} satisfies typeof source;

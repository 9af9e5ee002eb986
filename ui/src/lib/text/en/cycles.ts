import type { cycles as source } from "../id/cycles";

export const cycles = {} satisfies typeof source;

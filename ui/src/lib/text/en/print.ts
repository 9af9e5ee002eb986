import type { print as source } from "../id/print";

export const print = {} satisfies typeof source;

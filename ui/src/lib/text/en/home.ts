import type { home as source } from "../id/home";

export const home = {} satisfies typeof source;

import type { start as source } from "../id/start";

export const start = {} satisfies typeof source;

import type { unlock as source } from "../id/unlock";

export const unlock = {} satisfies typeof source;

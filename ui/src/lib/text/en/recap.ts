import type { recap as source } from "../id/recap";

export const recap = {} satisfies typeof source;

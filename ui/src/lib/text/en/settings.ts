import type { settings as source } from "../id/settings";

export const settings = {} satisfies typeof source;

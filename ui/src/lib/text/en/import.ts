import type { imports as source } from "../id/import";

export const imports = {} satisfies typeof source;

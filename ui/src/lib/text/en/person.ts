import type { person as source } from "../id/person";

export const person = {} satisfies typeof source;

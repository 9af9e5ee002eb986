import type { people as source } from "../id/people";

export const people = {} satisfies typeof source;

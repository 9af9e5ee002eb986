import type { strategy as source } from "../id/strategy";

/** Words of performance tree, strategies, workblocks and indicator manuals. */
export const strategy = {
  rail: "Tree & strategies",
  title: (year: string) => `Tree & strategies ${year}`,
} satisfies typeof source;

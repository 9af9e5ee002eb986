/** Words of performance tree, strategies, workblocks and indicator manuals. */
export const strategy = {
  rail: "Pohon & strategi",
  title: (year: string) => `Pohon & strategi ${year}`,
};

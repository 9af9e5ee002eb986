/** The parts of the screen, in the order of their keys. */

export const PARTS = ["compare", "copy", "send", "siasn", "tables", "workbooks"] as const;
export type Part = (typeof PARTS)[number];

/** The part an address names; the first without one. */
export function partOf(asked: string | undefined): Part {
  return PARTS.find((one) => one === asked) ?? "compare";
}

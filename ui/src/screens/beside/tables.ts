/** What may be asked of a table that leaves the program. */
import type { TableKind } from "../../lib/contract";

export const KINDS: readonly TableKind[] = ["employees", "plans", "evaluations", "recap"];
export const ENDINGS = ["xlsx", "csv", "ods"] as const;
export type Ending = (typeof ENDINGS)[number];

type Known = { readonly code: string; readonly words: string };
export type Offered = { value: string; words: string };

/** The periods a table can be of: none for people, years for plans, all of them beside each one for evaluations. */
export function periodsFor(kind: TableKind, known: readonly Known[], all: string): Offered[] {
  const offered = known.map(({ code, words }) => ({ value: code, words }));
  if (kind === "employees") return [];
  if (kind === "evaluations") return [{ value: "", words: all }, ...offered];
  if (kind === "recap") return offered;
  const years = new Set(known.map(({ code }) => code.slice(0, 4)));
  return [...years].map((year) => ({ value: year, words: year }));
}

/** The name offered for the file. */
export function fileName(name: string, period: string, ending: Ending): string {
  return `${[name, period].filter(Boolean).join(" ")}.${ending}`;
}

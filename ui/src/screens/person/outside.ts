/** Results of older schemes: what is asked for, and which rule set a year followed. */
import type { OutsideResultView } from "../../lib/contract";
import { text } from "../../lib/text";

export const HALVES = ["", "1", "2"] as const;
export type HalfCode = (typeof HALVES)[number];

/** Years with an older scheme, newest first. */
export const OLD_YEARS = ["2021", "2020", "2019", "2018", "2017", "2016", "2015", "2014"] as const;
export type OldYear = (typeof OLD_YEARS)[number];

export type OldForm = { year: OldYear; half: HalfCode; results: string; conduct: string; total: string; grade: string };

/** The form of a result that is changed, or of a new one. */
export function oldForm(result: OutsideResultView | null): OldForm {
  const year = OLD_YEARS.find((known) => known === String(result?.year)) ?? "2020";
  const half = HALVES.find((known) => known === String(result?.half ?? "")) ?? "";
  return { year, half, results: result?.results ?? "", conduct: result?.conduct ?? "", total: result?.total ?? "", grade: result?.grade ?? "" };
}

/** What is stated of a result, in order; each part says of what it is: three numbers do not tell it by themselves. */
export function stated(result: OutsideResultView): string[] {
  const names = result.year === null ? text.besideIn.ratings : text.besideIn.numbers;
  const parts = ["results", "conduct", "total", "grade"] as const;
  return parts.filter((part) => result[part]).map((part) => `${names[part]}: ${result[part]}`);
}

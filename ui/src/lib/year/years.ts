/** The years that can be looked at. */
import { isoDay } from "../format";
import { session } from "../session.svelte";

/** This year. */
export function thisYear(): number {
  return Number(isoDay().slice(0, 4));
}

/** The year of the period that is worked on, which a practice office may have elsewhere than the clock. */
export function workYear(): number {
  const code = session.open?.currentPeriod ?? session.open?.periods.at(-1)?.code;
  return code ? Number(code.slice(0, 4)) : thisYear();
}

/** Years with periods, newest first, as choices. */
export function yearOptions(): { value: string; words: string }[] {
  const years = new Set([...(session.open?.periods ?? []).map((period) => period.year), workYear()]);
  return [...years].toSorted((a, b) => b - a).map((year) => ({ value: String(year), words: String(year) }));
}

/** Periods of a year as choices, the whole year too. */
export function periodOptions(year: number): { value: string; words: string }[] {
  return (session.open?.periods ?? []).filter((period) => period.year === year).map(({ code, words }) => ({ value: code, words }));
}

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

/** Which of the list of credit points are shown. */
import type { CreditLineView } from "../../lib/contract";
import { isEnough } from "../../parts/credit";

export const FILTERS = ["all", "rank", "level", "open"] as const;
export type Filter = (typeof FILTERS)[number];

/** The filter an address asks for; everybody unless told. */
export function filterOf(asked: string | undefined): Filter {
  return FILTERS.find((filter) => filter === asked) ?? "all";
}

/** The year an address asks for, where it is one. */
export function yearOf(asked: string | undefined, usual: number): number {
  return asked && /^\d{4}$/.test(asked) ? Number(asked) : usual;
}

/** The people a filter leaves: with enough for the next rank or level, or without figures of the year. */
export function chosen(people: readonly CreditLineView[], filter: Filter): CreditLineView[] {
  return people.filter((line) => {
    if (filter === "rank") return isEnough(line.beyondRank);
    if (filter === "level") return isEnough(line.beyondLevel);
    return filter === "all" || line.level === "" || line.yearSum === "0,00";
  });
}

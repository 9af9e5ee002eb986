/** Ratings that are tried and kept nowhere: scenarios side by side, in whole persons. */
import type { DistributionView, ExpectationLevel, Grade, RatingKind, TriedDistributionView, TriedPersonView, TriedRatingRequest } from "../../lib/contract";
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

/** Scenarios beside what is there. */
export const SCENARIOS = [0, 1, 2] as const;
/** Ratings tried, by person. */
export type Tried = Readonly<Record<string, Partial<Record<RatingKind, ExpectationLevel>>>>;
/** Which rating of which scenario a column holds. */
export type At = { scenario: number; rating: RatingKind };
const LEVELS: readonly ExpectationLevel[] = ["above", "meets", "below"];

/** The level a letter stands for. */
export function levelOf(key: string): ExpectationLevel | undefined {
  return LEVELS.find((level) => text.terms.letter[level] === key);
}

/** A scenario in which these people have another rating; `null` goes back to what is there. */
export function put(tried: Tried, people: readonly string[], rating: RatingKind, level: ExpectationLevel | null): Tried {
  const next: Record<string, Partial<Record<RatingKind, ExpectationLevel>>> = { ...tried };
  for (const person of people) {
    const now: Partial<Record<RatingKind, ExpectationLevel>> = { ...next[person] };
    if (level) now[rating] = level;
    else delete now[rating];
    if (Object.keys(now).length > 0) next[person] = now;
    else delete next[person];
  }
  return next;
}

/** What the core is asked of a scenario. */
export function ratingsOf(tried: Tried): TriedRatingRequest[] {
  return Object.entries(tried).map(([employee, { results, conduct }]) => ({ employee, results: results ?? null, conduct: conduct ?? null }));
}

/** The level that counts for somebody in a scenario, and whether it is only tried. */
export function shown(person: TriedPersonView, tried: Tried, rating: RatingKind): { level: ExpectationLevel | null; isTried: boolean } {
  const level = tried[person.employee.id]?.[rating];
  return level ? { level, isTried: true } : { level: person[rating], isTried: false };
}

/** One line of the table: how many have a grade, as it is and in each scenario. */
export type Line = { grade: Grade | null; atMost: number | null; atLeast: number | null; counts: number[] };

/** The five grades and those not yet rated, with what is there first. */
export function lines(view: TriedDistributionView): Line[] {
  const all: DistributionView[] = [view.now, ...view.scenarios.map((scenario) => scenario.distribution)];
  const grades = view.now.grades.map(({ grade, atMost, atLeast }): Line => ({
    grade,
    atMost,
    atLeast,
    counts: all.map((one) => one.grades.find((other) => other.grade === grade)?.count ?? 0),
  }));
  return [...grades, { grade: null, atMost: null, atLeast: null, counts: all.map((one) => one.unrated) }];
}

/** People beyond the guide. */
export function beyond(count: number, atMost: number | null): number {
  return atMost === null ? 0 : Math.max(0, count - atMost);
}

/** Columns: who, the grade there is, then both ratings of every scenario. */
export function columns(): Column[] {
  const pair = (scenario: number): Column[] => {
    const n = String(scenario + 1);
    return [
      { id: `results-${scenario}`, title: text.trial.results(n), width: 92 },
      { id: `conduct-${scenario}`, title: text.trial.conduct(n), width: 96 },
    ];
  };
  return [{ id: "name", title: text.trial.employee, least: 170 }, { id: "now", title: text.trial.now, width: 140 }, ...SCENARIOS.flatMap(pair)];
}

/** What a column holds; nothing where nothing is tried in it. */
export function atOf(column: string | undefined): At | null {
  const [rating, scenario] = (column ?? "").split("-");
  if ((rating !== "results" && rating !== "conduct") || scenario === undefined) return null;
  return { rating, scenario: Number(scenario) };
}

/** Where days stand on the line of time. */
import { type Act, isMilestone } from "./acts";

/** A mark on the line, at a share of its length. */
export type Tick = { at: number; iso: string };

/** A day on which something was done; large where somebody was rated or a version of an SKP came. */
export type Dot = { day: string; at: number; isLarge: boolean };

/** From so many months on years are marked instead of months. */
const MOST_MONTHS = 18;

/** A line from the year of the first day to today. */
export class Line {
  readonly #start: number;
  readonly #end: number;
  readonly #from: string;
  readonly #today: string;

  constructor(first: string, today: string) {
    this.#from = `${(first < today ? first : today).slice(0, 4)}-01-01`;
    this.#today = today;
    this.#start = time(this.#from);
    this.#end = Math.max(time(today), this.#start + 1);
  }

  /** The share of the line at which a day stands. */
  place(iso: string): number {
    return Math.min(1, Math.max(0, (time(iso) - this.#start) / (this.#end - this.#start)));
  }

  /** The first days of months, or of years where there are too many months. */
  get ticks(): Tick[] {
    const months = monthsBetween(this.#from, this.#today);
    const shown = months.length > MOST_MONTHS ? months.filter((iso) => iso.slice(5, 7) === "01") : months;
    return shown.map((iso) => ({ at: this.place(iso), iso }));
  }

  get isOfYears(): boolean {
    return monthsBetween(this.#from, this.#today).length > MOST_MONTHS;
  }
}

/** Days with something done, oldest first. */
export function dots(line: Line, acts: readonly Pick<Act, "day" | "kind">[]): Dot[] {
  const days = new Map<string, boolean>();
  for (const { day, kind } of acts) days.set(day, (days.get(day) ?? false) || isMilestone(kind));
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([day, isLarge]) => ({ day, at: line.place(day), isLarge }));
}

/** The dot nearest to a share of the line. */
export function nearest(all: readonly Dot[], at: number): Dot | undefined {
  return all.reduce<Dot | undefined>((best, dot) => (best && Math.abs(best.at - at) <= Math.abs(dot.at - at) ? best : dot), undefined);
}

function time(iso: string): number {
  return Date.parse(`${iso}T12:00:00Z`);
}

function monthsBetween(from: string, to: string): string[] {
  const found: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const iso = `${year}-${String(month).padStart(2, "0")}-01`;
    if (iso > to) return found;
    found.push(iso);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

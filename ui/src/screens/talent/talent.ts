/** The nine boxes of talent on screen: which people a list shows, how many stand in a box, where an arrow leads. */
import type { ExpectationLevel, Potential, TalentBoxView, TalentPersonView, TalentView } from "../../lib/contract";
import { fits } from "../../lib/found";

/** Columns of the board, left to right. */
export const POTENTIALS = ["low", "middle", "high"] as const satisfies readonly Potential[];
/** Rows of the board, top to bottom. */
export const ACHIEVEMENTS = ["above", "meets", "below"] as const satisfies readonly ExpectationLevel[];

/** The key of each level: Rendah, Menengah, Tinggi. The same in every language. */
export const LETTERS: Record<Potential, string> = { low: "R", middle: "M", high: "T" };

/** What is listed: everybody, who misses something, or the people of one box. */
export type Show = "all" | "no_potential" | "no_grade" | number;

/** Lists beside the boxes. */
export const LISTS = ["all", "no_potential", "no_grade"] as const satisfies readonly Show[];

/** What an address asks to list, or everybody. */
export function showOf(asked: string | undefined): Show {
  return LISTS.find((list) => list === asked) ?? ([1, 2, 3, 4, 5, 6, 7, 8, 9].find((box) => String(box) === asked) ?? "all");
}

/** Where people are looked for: a unit as it prints, `null` for all of them, and part of a name. */
export type Narrowing = { unit: string | null; search: string };

/** Everybody: people with a box first, the highest box first. */
export function everybody(view: TalentView): TalentPersonView[] {
  return [...view.people, ...view.missing];
}

/** Whether somebody belongs to a list. */
export function belongs(person: TalentPersonView, show: Show): boolean {
  if (show === "all") return true;
  if (show === "no_potential") return person.potential === null;
  if (show === "no_grade") return person.grade === null;
  return person.number === show;
}

/** Whether somebody is looked for. */
export function isWithin(person: TalentPersonView, { unit, search }: Narrowing): boolean {
  return (unit === null || person.unit === unit) && fits(person.employee.name, search);
}

/** How many people of a unit a list has. */
export function countOf(people: readonly TalentPersonView[], show: Show, unit: string | null): number {
  return people.filter((person) => belongs(person, show) && isWithin(person, { unit, search: "" })).length;
}

/** Units that people are in, by name; nobody's unit last. */
export function unitsOf(people: readonly TalentPersonView[]): string[] {
  const units = [...new Set(people.map((person) => person.unit))];
  return units.sort((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b));
}

/** The people a list shows. While somebody fills it in, its order stands as it was, whoever moved meanwhile. */
export function listed(people: readonly TalentPersonView[], show: Show, narrowing: Narrowing, order: readonly string[] | null): TalentPersonView[] {
  if (order === null) return people.filter((person) => belongs(person, show) && isWithin(person, narrowing));
  const known = new Map(people.map((person) => [person.employee.id, person]));
  return order.flatMap((id) => known.get(id) ?? []);
}

/** Years to choose from: those of the cycles, this one and the one asked for, the latest first. */
export function yearsOf(periods: readonly { year: number }[], ...further: number[]): number[] {
  return [...new Set([...periods.map((period) => period.year), ...further])].sort((a, b) => b - a);
}

/** The level a key stands for. */
export function levelOf(key: string): Potential | undefined {
  return POTENTIALS.find((level) => LETTERS[level] === key);
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The box an arrow leads to from another; nothing at the edge and for any other key. */
export function boxBeside(boxes: readonly TalentBoxView[], from: number, key: string): number | undefined {
  const at = boxes.findIndex((box) => box.number === from);
  const step = STEPS[key];
  if (at < 0 || !step) return undefined;
  const [row, column] = [Math.floor(at / 3) + step[0], (at % 3) + step[1]];
  return row < 0 || row > 2 || column < 0 || column > 2 ? undefined : boxes[row * 3 + column]?.number;
}

/** Whose potential of the very year can be taken away. */
export function takeable(people: readonly TalentPersonView[]): TalentPersonView[] {
  return people.filter((person) => person.potential !== null && person.isOfYear);
}

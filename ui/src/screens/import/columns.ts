/** Which column of a list is read as which field, while somebody sets it. */
import type { MappedColumn, MappingView, StaffField } from "../../lib/contract";

/** By the letters of a column. */
export type Picked = Readonly<Record<string, StaffField>>;

/** As it was proposed. */
export function proposed(view: MappingView): Picked {
  return Object.fromEntries(view.columns.flatMap(({ column, field }) => (field ? [[column, field]] : [])));
}

/** A field belongs to one column: picked for another, it leaves the one it had. */
export function pick(picked: Picked, column: string, field: StaffField | ""): Picked {
  const others = Object.entries(picked).filter(([at, known]) => at !== column && known !== field);
  return Object.fromEntries(field ? [...others, [column, field]] : others);
}

/** The fields without which nobody can be taken; of several ways to have enough the one that lacks least. */
export function missing(needed: MappingView["needed"], picked: Picked): StaffField[] {
  const there = new Set(Object.values(picked));
  const lacking = needed.map((way) => way.filter((field) => !there.has(field)));
  return lacking.reduce((least, way) => (way.length < least.length ? way : least), lacking[0] ?? []);
}

/** As the core takes it, in the order of the columns. */
export function mapped(view: MappingView, picked: Picked): MappedColumn[] {
  return view.columns.flatMap(({ column }) => {
    const field = picked[column];
    return field ? [{ column, field }] : [];
  });
}

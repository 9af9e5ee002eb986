/** The fields of a person as rows, and who comes next. */
import type { CopyFieldView, CopyLineView, CopySheetView } from "../../lib/contract";
import { number } from "../../lib/format";
import { text } from "../../lib/text";

/** A field in its place. */
export type FieldRow = { field: CopyFieldView; group: string; label: string };

/** Every field in the order of the official screens: each plan, and after it its evaluation. */
export function rowsOf(sheet: CopySheetView | null): FieldRow[] {
  const plans = sheet?.plans ?? [];
  return plans.flatMap((plan) => {
    const named = (group: string) => (plans.length > 1 ? text.beside.copy.ofPlan(plan.position, group) : group);
    const row = (group: string, field: CopyFieldView): FieldRow => ({ field, group: named(group), label: labelOf(field) });
    return [...plan.plan.map((field) => row(planGroup(field), field)), ...plan.evaluation.map((field) => row(evaluationGroup(field), field))];
  });
}

function planGroup(field: CopyFieldView): string {
  if (field.result > 0) return text.beside.copy.result(number(field.result));
  return field.value ? text.beside.copy.conduct : text.beside.copy.annex;
}

function evaluationGroup(field: CopyFieldView): string {
  if (field.result > 0) return text.beside.copy.resultIn(number(field.result));
  return field.value ? text.beside.copy.conductIn : text.beside.copy.ratings;
}

function labelOf(field: CopyFieldView): string {
  const kind = text.beside.copy.kind[field.kind];
  return field.value ? text.beside.copy.ofValue(kind, field.value) : kind;
}

/** Whether everything of a person was ticked off. */
export function isDone(person: CopyLineView): boolean {
  return person.nFields > 0 && person.nCopied >= person.nFields;
}

/** The next person with something left after the one at a place, from the top again; the same one where nobody else is. */
export function nextLeft(people: readonly CopyLineView[], from: number): number {
  const order = people.map((_, step) => (from + 1 + step) % people.length);
  return order.find((at) => at !== from && !isDone(people[at] as CopyLineView)) ?? from;
}

/** Where copying goes on: the first field not ticked off, else the first. */
export function firstOpen(rows: readonly FieldRow[]): number {
  return Math.max(0, rows.findIndex(({ field }) => !field.isCopied));
}

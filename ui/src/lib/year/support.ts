/** The forms of guidance as they are filled in: fields one below the other, tables where rows repeat. */
import type { NewSupportEntry, SupportFieldView, SupportForm, SupportFormView, SupportStep } from "../contract";

/** A part of a form. */
export type Block = { kind: "field"; field: SupportFieldView } | { kind: "table"; id: string; fields: SupportFieldView[]; nRows: number };

/** The table a field belongs to: `goal` of `goal.target`. */
function tableOf(field: SupportFieldView): string {
  return field.field.split(".")[0] ?? field.field;
}

/** Parts of a form in its order; a table has as many rows as are filled in, and never none. */
export function blocksOf(form: SupportFormView): Block[] {
  const blocks: Block[] = [];
  for (const field of form.fields) {
    const last = blocks.at(-1);
    if (!field.isRepeated) blocks.push({ kind: "field", field });
    else if (last?.kind === "table" && last.id === tableOf(field)) last.fields.push(field);
    else blocks.push({ kind: "table", id: tableOf(field), fields: [field], nRows: 1 });
  }
  for (const block of blocks) {
    if (block.kind === "table") block.nRows = Math.max(1, ...block.fields.flatMap((field) => field.entries.map((entry) => entry.ordinal)));
  }
  return blocks;
}

/** What a field says in a row. */
export function entryOf(field: SupportFieldView, ordinal = 1): { text: string; score: number | null } {
  const found = field.entries.find((entry) => entry.ordinal === ordinal);
  return { text: found?.text ?? "", score: found?.score ?? null };
}

/** A cell as it is written: what is not told stays as it is. */
export function written(form: SupportForm, field: SupportFieldView, ordinal: number, change: { text?: string; score?: number | null }): NewSupportEntry {
  return { form, field: field.field, ordinal, ...entryOf(field, ordinal), ...change };
}

/** Steps that ask for their day before they are taken. */
const DATED: ReadonlySet<SupportStep> = new Set(["sign_employee", "sign_leader", "hand_over", "report", "decide", "tell"]);

export function asksDay(step: SupportStep): boolean {
  return DATED.has(step);
}

/** Forms that print: of what the account may not see yet nothing does. */
export function codesOf(forms: readonly SupportFormView[]): string {
  return forms.filter((form) => !form.isHidden).map((form) => form.code).join(",");
}

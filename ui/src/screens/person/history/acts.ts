/** The changes of a dossier, put together by the act they belong to. */
import type { HistoryEntryView } from "../../../lib/contract";
import type { IconName } from "../../../lib/icons";
import { text } from "../../../lib/text";

/** What somebody did in one go. */
export type Act = {
  id: string;
  at: string;
  /** The day it was done, as the core writes days. */
  day: string;
  kind: string;
  words: string;
  by: string;
  actedFor: string;
  device: string;
  changes: HistoryEntryView[];
};

/** A field before and after an act. */
export type Change = { key: string; label: string; subject: string; from: string; to: string; sign: "added" | "changed" | "removed" };

/** Acts of entries, newest first as the entries come; in each its changes in the order they were made. */
export function acts(entries: readonly HistoryEntryView[]): Act[] {
  const found = new Map<string, Act>();
  for (const entry of entries.filter(isTelling)) {
    const known = found.get(entry.actId);
    if (known) known.changes.push(entry);
    else found.set(entry.actId, actOf(entry));
  }
  return [...found.values()].map((act) => ({ ...act, changes: act.changes.toReversed() }));
}

function actOf(entry: HistoryEntryView): Act {
  const { at, by, actedFor, device } = entry;
  return { id: entry.actId, at, day: at.slice(0, 10), kind: entry.actKind, words: entry.act, by, actedFor, device, changes: [entry] };
}

/** Whether a reader learns something: what only ties records together has no words of its own. */
function isTelling(entry: HistoryEntryView): boolean {
  return isBirth(entry) || entry.fieldWords !== (entry.field.split(".").at(-1) ?? "").replaceAll("_", " ");
}

/** Whether an entry only says that a record came to be, or went. */
function isBirth(entry: HistoryEntryView): boolean {
  return entry.field.endsWith("._row");
}

/** What an act changed, field by field; that a record came to be goes without saying where it holds something. */
export function changes(act: Act): Change[] {
  const filled = new Set(act.changes.filter((entry) => !isBirth(entry)).map((entry) => entry.row));
  const shown = act.changes.filter((entry) => !isBirth(entry) || !filled.has(entry.row));
  return shown.map((entry, i) => ({
    key: `${i} ${entry.row} ${entry.field}`,
    label: isBirth(entry) ? entry.record : entry.fieldWords,
    subject: entry.subject,
    from: isBirth(entry) ? "" : entry.from,
    to: isBirth(entry) ? "" : entry.to,
    sign: isBirth(entry) ? (entry.to ? "added" : "removed") : entry.from === "" ? "added" : entry.to === "" ? "removed" : "changed",
  }));
}

/** What a field came to: what it holds now, or what became of it. */
export function afterOf(change: Change): string {
  if (change.to) return change.to;
  return change.from ? text.history.emptied : change.sign === "removed" ? text.history.removed : text.history.made;
}

/** The one record all of an act is about; empty where there are several. */
export function subjectOf(act: Act): string {
  const subjects = new Set(act.changes.map((entry) => entry.subject).filter(Boolean));
  return subjects.size === 1 ? ([...subjects][0] ?? "") : "";
}

/** Acts of a field or a person; an empty choice means all. */
export function chosen(all: readonly Act[], field: string, by: string): Act[] {
  const fits = (act: Act) => (!by || act.by === by) && (!field || act.changes.some((entry) => entry.fieldWords === field));
  return all.filter(fits);
}

/** Names of fields that were changed, for choosing one. */
export function fieldsOf(all: readonly Act[]): string[] {
  const named = all.flatMap((act) => act.changes.filter((entry) => !isBirth(entry)).map((entry) => entry.fieldWords));
  return [...new Set(named)].sort((a, b) => a.localeCompare(b));
}

/** Who did something, for choosing one. */
export function peopleOf(all: readonly Act[]): string[] {
  return [...new Set(all.map((act) => act.by).filter(Boolean))].sort((a, b) => a.localeCompare(b));
}

/** Ratings, and what begins or sets a version of an SKP. */
const MILESTONES =
  /^(rate|rate_together|seal|reopen|create_plans|make_plans_from_matrix|import_plans|import_plan_workbook|import_evaluations|approve_plan|approve_plan_by_superior|revise_plan|change_plan_evaluator)$/;

/** Whether a kind of act stands out on the line of time. */
export function isMilestone(kind: string): boolean {
  return MILESTONES.test(kind);
}

const SIGNS: readonly (readonly [RegExp, IconName])[] = [
  [/^(rate|open_evaluations|hold)/, "grid-3x3"],
  [/^(seal|sign_plan|approve_plan)/, "signature"],
  [/^reopen/, "lock-open"],
  [/feedback/, "message-square-text"],
  [/^add_progress/, "chart-no-axes-column"],
  [/^(move_employee|assign_|change_plan_evaluator|save_appointment|remove_appointment)/, "arrow-left-right"],
  [/^import/, "download"],
  [/^undo/, "undo-2"],
  [/^redo/, "redo-2"],
  [/^(bring_back|split_person)/, "rotate-ccw"],
  [/^merge_people/, "merge"],
  [/plan/, "file-pen-line"],
];

/** The sign of a kind of act. */
export function signOf(kind: string): IconName {
  return SIGNS.find(([fits]) => fits.test(kind))?.[1] ?? "pencil-line";
}

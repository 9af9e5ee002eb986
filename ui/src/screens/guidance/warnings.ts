/** Early warnings as the list shows them. */
import type { WarningActView, WarningKind, WarningView } from "../../lib/contract";
import { number } from "../../lib/format";
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

const KINDS: readonly WarningKind[] = ["no_plan", "no_progress", "no_scheduled_feedback", "feedback_unanswered", "behind_trajectory", "overdue", "check_due"];

/** The kind an address asks for; empty shows all. */
export function kindOf(asked: string | undefined): WarningKind | "" {
  return KINDS.find((kind) => kind === asked) ?? "";
}

/** Rows of a kind, or all of them. */
export function shownOf(warnings: readonly WarningView[], kind: WarningKind | ""): readonly WarningView[] {
  return kind === "" ? warnings : warnings.filter((warning) => warning.kind === kind);
}

/** How many people there are, in words; the own person is none of the team. */
export function countWords(warnings: readonly WarningView[], own: string | undefined): string {
  const people = new Set(warnings.map((one) => one.employee.id));
  const hasOwn = own !== undefined && people.delete(own);
  return hasOwn && people.size === 0 ? text.year.you : text.year.warningCount(number(people.size));
}

/** What tells one row from the others. */
export function keyOf({ employee, kind, result, since }: WarningView): string {
  return `${employee.id} ${kind} ${result} ${since}`;
}

/** What Enter does on a row. */
export function actWords(act: WarningActView): string {
  if (act.kind === "answerNoProgress" && act.answers.length === 0) return text.year.readProgress;
  return text.year.acts[act.kind];
}

/** Reason and act always have room; the day goes first. */
export function columnsOf(isTiny: boolean): Column[] {
  const t = text.year.columns;
  const all: Column[] = [
    { id: "name", title: t.name, width: isTiny ? 190 : 230 },
    { id: "words", title: t.words, least: 200 },
    { id: "since", title: t.since, width: 84 },
    { id: "late", title: t.late, width: 120 },
    { id: "act", title: t.act, width: 170 },
  ];
  return isTiny ? all.filter((column) => column.id !== "since" && column.id !== "late") : all;
}

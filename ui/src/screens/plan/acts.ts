/** Keys of the desk and the acts behind its list, in the words of the moment. */
import type { PlanDeskView, PlanStepView } from "../../lib/contract";
import type { Key } from "../../lib/keys";
import { may, reader } from "../../lib/session.svelte";
import { inName } from "../../lib/steps";
import { text } from "../../lib/text";
import type { Entry } from "../../parts/Menu.svelte";
import { asksFirst } from "../../parts/PlanActDialog.svelte";
import type { Open } from "./Dialogs.svelte";
import { type Part, PART_KEYS, PARTS } from "./PartBar.svelte";

/** Single letters for the parts, where no cell would take them. */
const LETTERS: Record<Part, string> = { results: "R", conduct: "V", annex: "L", actions: "A" };

/** What the desk can be asked to do. */
export type Acts = {
  add: () => void;
  addIndicator: () => void;
  show: (part: Part) => void;
  take: (step: PlanStepView | undefined) => void;
  /** Takes a step in a dialog, with its day. */
  ask: (step: PlanStepView) => void;
  open: (what: Open) => void;
  print: () => void;
  pane: () => void;
  saved: () => void;
  toPerson: () => void;
};

/** Name of a step. */
export function stepName(step: PlanStepView): string {
  return inName(text.plans.event[step.event], step.actor, step.isUsual);
}

/** Keys of the desk. */
export function deskKeys(acts: Acts, next: PlanStepView | undefined, locked: string | undefined): Key[] {
  const words = text.desk.keys;
  return [
    { key: "F2", words: words.write, hint: true },
    { key: "Ctrl+Plus", words: text.desk.addResultLong, run: acts.add, unavailable: locked, hint: true },
    { key: "Ctrl+I", words: text.desk.addIndicatorLong, run: acts.addIndicator, unavailable: locked, hint: true },
    ...(may("library") ? [{ key: "Ctrl+J", words: text.library.insertTitle, run: () => acts.open("library"), unavailable: locked, hint: true }] : []),
    { key: "Ctrl+Delete", words: text.desk.removeRow },
    { key: "Ctrl+Shift+ArrowUp", words: text.desk.moveUp },
    { key: "Ctrl+Shift+ArrowDown", words: text.desk.moveDown },
    { key: "Ctrl+D", words: text.desk.copyDown },
    { key: "Alt+Enter", words: words.line },
    { key: "Ctrl+V", words: words.paste },
    { key: "1", words: words.rewrite },
    ...PARTS.map((part) => ({ key: PART_KEYS[part], words: words[part], run: () => acts.show(part) })),
    ...PARTS.map((part) => ({ key: LETTERS[part], words: words[part], run: () => acts.show(part) })),
    { key: "Ctrl+Enter", words: next ? stepName(next) : words.next, run: () => acts.take(next), unavailable: reader() ?? (next && !next.isAllowed ? next.why : undefined) },
    ...(may("print") ? [{ key: "Ctrl+P", words: words.print, run: acts.print }] : []),
    { key: "Ctrl+S", words: text.desk.saved, run: acts.saved },
    { key: "Space", words: words.pane, run: acts.pane },
    { key: "F4", words: words.pane, run: acts.pane },
    { key: "F8", words: words.compare, run: () => acts.open("compare") },
  ];
}

/** What stands behind "Lainnya": the other steps with their reasons, then papers and versions. */
export function deskEntries(acts: Acts, view: PlanDeskView | null, next: PlanStepView | undefined, others: readonly PlanStepView[], locked: string | undefined): Entry[] {
  // A step signed on paper last week is dated then.
  const dated = next?.isAllowed && !asksFirst(next.event, next.needsReason) ? [{ id: "dated", words: text.desk.dated(stepName(next)), run: () => acts.ask(next) }] : [];
  return [
    ...dated,
    ...others.map((step) => ({ id: `${step.event} ${step.actor}`, words: stepName(step), unavailable: step.isAllowed ? undefined : step.why, run: () => acts.take(step) })),
    { id: "notes", words: text.desk.notes, icon: "message-square-text", apart: true, run: () => acts.open("notes") },
    { id: "manuals", words: text.desk.manuals, icon: "list-checks", run: () => acts.open("manuals") },
    ...(may("library") ? [{ id: "library", words: text.library.insertTitle, icon: "book-open" as const, key: "Ctrl+J", unavailable: locked, run: () => acts.open("library") }] : []),
    ...(view?.canCarryOver ? [{ id: "lastYear", words: text.desk.copyLastYear, icon: "copy" as const, unavailable: locked, run: () => acts.open("lastYear") }] : []),
    ...(may("library") ? [{ id: "keep", words: text.library.keepTitle, icon: "book-open" as const, unavailable: reader(), run: () => acts.open("keep") }] : []),
    { id: "compare", words: text.desk.compare, icon: "git-compare-arrows", key: "F8", unavailable: (view?.versions.length ?? 0) < 2 ? text.desk.compareNone : undefined, run: () => acts.open("compare") },
    { id: "trail", words: text.desk.trail, icon: "history", run: () => acts.open("trail") },
    ...(may("people") || may("rate") ? [{ id: "person", words: text.desk.toPerson, icon: "users" as const, run: acts.toPerson }] : []),
  ];
}

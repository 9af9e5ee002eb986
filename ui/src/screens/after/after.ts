/** What the list of documents is narrowed to, and how it is laid out. */
import type { DocumentRowView } from "../../lib/contract";
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

/** Chips above the list; the queue is a list of its own, across periods. */
export const FILTERS = ["todo", "late", "deliver", "out", "objection", "report", "done", "all"] as const;
export type Filter = (typeof FILTERS)[number];
export type Shown = Filter | "queue";

/** What an address asks for, or what needs doing. */
export function shownOf(asked: string | undefined): Shown {
  return [...FILTERS, "queue" as const].find((known) => known === asked) ?? "todo";
}

/** Whether a chip lets a document through. */
export function passes(row: DocumentRowView, filter: Filter): boolean {
  switch (filter) {
    case "todo":
      return row.next !== null && row.next.kind !== "object";
    case "late":
      return row.next?.isMissed ?? false;
    case "deliver":
      return row.state === "signed" || row.state === "signed_by_superior";
    case "out":
      return row.state === "delivered";
    case "report":
      return row.state === "returned" || row.state === "amended";
    case "objection":
      return row.state === "objected" || row.state === "amended";
    case "done":
      return row.state === "reported";
    case "all":
      return true;
  }
}

/** Documents in the order of their terms: what is due first stands first, what needs nothing last. */
export function byTerm(rows: readonly DocumentRowView[]): DocumentRowView[] {
  const due = (row: DocumentRowView) => row.next?.dueOn ?? "9999";
  return rows.toSorted((a, b) => due(a).localeCompare(due(b)));
}

/** Columns for the room there is; the pane tells what is left out. */
export function columns(isNarrow: boolean): Column[] {
  const t = text.after.columns;
  const all: Column[] = [
    { id: "employee", title: t.employee, width: 176 },
    { id: "evaluator", title: t.evaluator, width: 150 },
    { id: "state", title: t.state, width: 180 },
    { id: "grade", title: t.grade, width: 116 },
    { id: "next", title: t.next, least: 150 },
    { id: "left", title: t.left, width: 146 },
  ];
  return isNarrow ? all.filter(({ id }) => id !== "evaluator" && id !== "next").map((column) => (column.id === "employee" ? { id: column.id, title: column.title, least: 150 } : column)) : all;
}

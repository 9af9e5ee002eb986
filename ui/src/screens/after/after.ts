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

/** Chips that always stand there: what needs doing, and everything. */
const STANDING: readonly Filter[] = ["todo", "all"];

/** Chips with what they let through; one that lets nothing through gives its room to the others, unless it is chosen. */
export function chipsOf(rows: readonly DocumentRowView[], shown: Shown): { filter: Filter; count: number }[] {
  const all = FILTERS.map((filter) => ({ filter, count: rows.filter((one) => passes(one, filter)).length }));
  return all.filter(({ filter, count }) => count > 0 || filter === shown || STANDING.includes(filter));
}

/** Documents in the order of their terms: what is due first stands first, what needs nothing last. */
export function byTerm(rows: readonly DocumentRowView[]): DocumentRowView[] {
  const due = (row: DocumentRowView) => row.next?.dueOn ?? "9999";
  return rows.toSorted((a, b) => due(a).localeCompare(due(b)));
}

/** Width of the pane beside the list, and in a small window. */
export const PANE = { usual: 336, small: 300 } as const;
/** A bar to scroll with takes some of the room. */
const BAR = 15;
/** *Ditandatangani atasan*, *Bth. Perbaikan*, *Laporkan kepada PyB* and *lewat 120 hari kerja* stand there whole. */
const WIDTHS = { employee: 170, evaluator: 150, state: 188, grade: 140, next: 170, left: 166 } as const;
type Id = keyof typeof WIDTHS;
const ALL = Object.keys(WIDTHS) as Id[];
/** What falls away first, second and third; the pane tells it of the document that stands there. */
const GIVES_WAY: readonly Id[] = ["evaluator", "next", "grade"];
/** A name is cut before a term is. */
const LEAST_NAME = 130;

/** Columns of the list in so many pixels. */
export function columns(room: number): Column[] {
  const t = text.after.columns;
  let ids = ALL;
  for (const id of GIVES_WAY) {
    if (ids.reduce((sum, one) => sum + WIDTHS[one], BAR) > room) ids = ids.filter((one) => one !== id);
  }
  return ids.map((id) => ({ id, title: t[id], ...(id === "employee" ? { least: LEAST_NAME } : { width: WIDTHS[id] }) }));
}

/** The matrix as a spreadsheet: where keys lead, what a selection holds, and how cells become text and back. */
import type { CellEntryView, MatrixRowView, MatrixView, PersonRef } from "../../lib/contract";

/** Where the cursor stands. Row -1 is the head, column -1 the person. */
export type At = { row: number; column: number };

/** Cells selected together, all four borders included. */
export type Box = { top: number; bottom: number; left: number; right: number };

type Size = { rows: number; columns: number; page: number };

/** Where a key moves the cursor; `null` where it is no key of movement. */
export function stepped(from: At, name: string, size: Size): At | null {
  const to = (row: number, column: number): At => ({
    row: Math.max(-1, Math.min(size.rows - 1, row)),
    column: Math.max(-1, Math.min(size.columns - 1, column)),
  });
  switch (name) {
    case "ArrowUp":
      return to(from.row - 1, from.column);
    case "ArrowDown":
    case "Enter":
      return to(from.row + 1, from.column);
    case "ArrowLeft":
      return to(from.row, from.column - 1);
    case "ArrowRight":
      return to(from.row, from.column + 1);
    case "Home":
      return to(from.row, -1);
    case "End":
      return to(from.row, size.columns - 1);
    case "Ctrl+Home":
      return to(0, 0);
    case "Ctrl+End":
      return to(size.rows - 1, size.columns - 1);
    case "PageUp":
      return to(Math.max(0, from.row - size.page), from.column);
    case "PageDown":
      return to(from.row + size.page, from.column);
    default:
      return null;
  }
}

/** The cells between two places; head and people are no cells. */
export function boxOf(one: At, other: At): Box {
  return {
    top: Math.max(0, Math.min(one.row, other.row)),
    bottom: Math.max(0, one.row, other.row),
    left: Math.max(0, Math.min(one.column, other.column)),
    right: Math.max(0, one.column, other.column),
  };
}

/** Whether a place lies in the box. */
export function holds(box: Box, at: At): boolean {
  return at.row >= box.top && at.row <= box.bottom && at.column >= box.left && at.column <= box.right;
}

/** How many cells a box has. */
export function sizeOf(box: Box): number {
  return (box.bottom - box.top + 1) * (box.right - box.left + 1);
}

/** Entries of a cell from what was typed: one a line. */
export function entriesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What is typed for the entries of a cell. */
export function typedOf(entries: readonly CellEntryView[]): string {
  return entries.map((entry) => entry.text).join("\n");
}

/** The cells of a box as spreadsheets copy them: tabs, lines, and quotes where a cell has lines of its own. */
export function blockOf(rows: readonly MatrixRowView[], box: Box): string {
  const quoted = (words: string) => (/[\t\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return rows
    .slice(box.top, box.bottom + 1)
    .map((row) => row.cells.slice(box.left, box.right + 1).map((cell) => quoted(typedOf(cell))).join("\t"))
    .join("\n");
}

/** Narrows the rows. */
export type Filter = "all" | "noRole" | "wording" | "drift" | "guests";

const FITS: Record<Filter, (row: MatrixRowView) => boolean> = {
  all: () => true,
  noRole: (row) => row.nRoles === 0,
  wording: (row) => row.cells.some((cell) => cell.some((entry) => entry.remark)),
  drift: (row) => row.cells.some((cell) => cell.some(drifts)),
  guests: (row) => row.isGuest,
};

/** Whether cell and plan say different things. */
export function drifts(entry: CellEntryView): boolean {
  return entry.drift !== null;
}

/** The rows a filter leaves. */
export function filtered(rows: readonly MatrixRowView[], filter: Filter): MatrixRowView[] {
  return rows.filter(FITS[filter]);
}

/** How many rows or entries each filter finds. */
export function countsOf(view: MatrixView): Record<Exclude<Filter, "all">, number> {
  const entries = view.rows.flatMap((row) => row.cells.flat());
  return {
    noRole: view.rows.filter(FITS.noRole).length,
    wording: entries.filter((entry) => entry.remark).length,
    drift: entries.filter(drifts).length,
    guests: view.rows.filter(FITS.guests).length,
  };
}

/** Everybody who leads a team of the matrix: those marked, and those with a matrix of their own. */
export function teamLeaders(view: MatrixView): PersonRef[] {
  const marked = view.rows.flatMap(({ employee, name, position, isTeamLeader }) => (isTeamLeader && employee ? [{ id: employee, name, position }] : []));
  return [...marked, ...view.teams.filter((team) => !marked.some((one) => one.id === team.id))];
}

/** People whose plan lacks something that stands in their cells. */
export function waitingRows(view: MatrixView): MatrixRowView[] {
  return view.rows.filter((row) => row.employee !== null && row.cells.some((cell) => cell.some((entry) => entry.result === null)));
}

/** Entries of a row that are not in the plan yet. */
export function waitingEntries(row: MatrixRowView): number {
  return row.cells.flat().filter((entry) => entry.result === null).length;
}

/** Whether so few people carry a column that it deserves a look. */
export function isFew(nPeople: number, nRows: number): boolean {
  return nPeople < Math.min(3, Math.ceil(nRows / 4));
}

/** Above so many people a column shows one bar instead of a pip for each. */
export const MOST_PIPS = 12;

/** A text cut at the words a remark is about. */
export function marked(text: string, start: number, end: number): [before: string, about: string, after: string] {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

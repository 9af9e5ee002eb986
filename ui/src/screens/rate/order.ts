/** The order of a team: who waits stands first, who is held back after them, who is rated below. */
import type { TeamRowView } from "../../lib/contract";

/** What the chips above the grid narrow it to. */
export type Filter = "all" | "unrated" | "held" | "without_note";

type Place = Pick<TeamRowView, "resultsRating" | "conductRating" | "held">;

/** Whether both ratings are set. */
export function isRated(row: Place): boolean {
  return row.resultsRating !== null && row.conductRating !== null;
}

/** Whether nothing can change: the evaluator has signed, or had not when the period was closed. */
export function isSealed(row: Pick<TeamRowView, "state">): boolean {
  return !["planned", "open", "rated", "overdue"].includes(row.state);
}

function rank(row: Place): number {
  if (isRated(row)) return 2;
  return row.held ? 1 : 0;
}

/** Rows in the order they are shown; people of one kind keep their order by name. */
export function ordered<Row extends Place>(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => ({ row, i })).sort((a, b) => rank(a.row) - rank(b.row) || a.i - b.i).map(({ row }) => row);
}

/** Whether a chip lets a row through. */
export function passes(row: TeamRowView, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "unrated":
      return !isRated(row) && row.state !== "left_unsigned";
    case "held":
      return row.held;
    case "without_note":
      return isRated(row) && !row.hasNote;
  }
}

/** The next person to rate after a row, from the top again after the last; -1 when nobody waits. */
export function nextUnrated(rows: readonly TeamRowView[], from: number): number {
  const waits = (row: TeamRowView) => !isRated(row) && !isSealed(row);
  for (let step = 1; step <= rows.length; step++) {
    const at = (from + step) % rows.length;
    const row = rows[at];
    if (row && waits(row) && !row.held) return at;
  }
  return rows.findIndex((row, i) => i !== from && waits(row));
}

/** Whether work on a person was left in the middle: a rating is missing, or the note that a grade other than Baik asks for. */
export function isUnfinished(row: TeamRowView | undefined): boolean {
  if (!row || row.held || isSealed(row)) return false;
  return !isRated(row) || (row.grade !== "good" && !row.hasNote);
}

/** Where the rated ones begin: below the last who waits, as the current row keeps its place until it is left. */
export function firstRated(rows: readonly Place[]): number {
  return rows.findLastIndex((row) => !isRated(row)) + 1;
}

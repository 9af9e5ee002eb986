/** What a table that came back comes to. */
import type { TableCountsView, TablePreviewView, TableRowView } from "../../lib/contract";

type Count = keyof TableCountsView;
const COUNTS: readonly Count[] = ["new", "changed", "same", "refused", "compared", "notHere", "invalid"];
/** Counts of rows that somebody has to look at. */
export const LEFT: readonly Count[] = ["refused", "notHere", "invalid"];

/** The counts that say something; how many are the same is always told. */
export function shownCounts(counts: TableCountsView): Count[] {
  return COUNTS.filter((name) => name === "same" || counts[name] > 0);
}

/** How many rows stay as they are here although they differ, or cannot be read. */
export function nLeft({ counts }: TablePreviewView): number {
  return counts.refused + counts.compared + counts.notHere + counts.invalid;
}

/** Whether the table says nothing else than what is here. */
export function isAllSame(view: TablePreviewView): boolean {
  return view.writes === 0 && nLeft(view) === 0;
}

/** Whether a row is left for a reason that somebody can repair. */
export function isLeft(row: TableRowView): boolean {
  return row.verdict === "refused" || row.verdict === "not_here" || row.verdict === "invalid";
}

/** Whether applying writes what a row says. */
export function isTaken(row: TableRowView): boolean {
  return row.verdict === "new" || row.verdict === "changed";
}

/** What of a workbook is taken in: everything new or changed, and of the conflicts those that were chosen. */
import type { TeamCountView, WorkbookChangeView } from "../../lib/contract";

/** How many cells are written when it is taken in now. */
export function nTaken(changes: readonly WorkbookChangeView[], overwrite: ReadonlySet<string>): number {
  return changes.filter(({ kind, key }) => kind !== "conflict" || overwrite.has(key)).length;
}

/** People of a team who can still be rated. */
export function nOpen(team: TeamCountView): number {
  return team.unrated + team.rated;
}

/** The same set with a key in it, or without. */
export function toggled(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}

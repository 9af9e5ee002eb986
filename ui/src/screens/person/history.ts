/** The changes of a dossier, put together by the act they belong to. */
import type { HistoryEntryView } from "../../lib/contract";

/** What somebody did in one go. */
export type Act = { key: string; at: string; act: string; by: string; actedFor: string; changes: HistoryEntryView[] };

/** Entries of one act stand next to each other, newest act first. */
export function acts(entries: readonly HistoryEntryView[]): Act[] {
  const found: Act[] = [];
  for (const entry of entries.filter(isTelling)) {
    const last = found.at(-1);
    if (last && last.at === entry.at && last.act === entry.act && last.by === entry.by) last.changes.push(entry);
    else found.push({ key: `${found.length} ${entry.at}`, at: entry.at, act: entry.act, by: entry.by, actedFor: entry.actedFor, changes: [entry] });
  }
  return found;
}

/** Whether a reader learns something: what only ties records together has no words of its own. */
export function isTelling(entry: HistoryEntryView): boolean {
  return isBirth(entry) || entry.fieldWords !== (entry.field.split(".").at(-1) ?? "").replaceAll("_", " ");
}

/** Whether an entry only says that a record came to be. */
export function isBirth(entry: HistoryEntryView): boolean {
  return entry.field.endsWith("._row");
}

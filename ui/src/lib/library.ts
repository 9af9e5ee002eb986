/** Entries of the library as lines to be inserted. */
import type { LibraryEntryView } from "./contract";

/** What one Enter inserts: a result with all its indicators, or an indicator alone. */
export type LibraryLine = { id: string; pack: string; position: string; result: string; entries: readonly LibraryEntryView[] };

/** Entries as lines: those of the same result in the same pack for the same position stand together. */
export function linesOf(entries: readonly LibraryEntryView[]): LibraryLine[] {
  const lines = new Map<string, LibraryEntryView[]>();
  for (const entry of entries) {
    const key = entry.result ? JSON.stringify([entry.pack, entry.position, entry.result]) : entry.id;
    lines.set(key, [...(lines.get(key) ?? []), entry]);
  }
  return [...lines.values()].flatMap((of) => of.slice(0, 1).map(({ id, pack, position, result }) => ({ id, pack, position, result, entries: of })));
}

/** The history of one grade as sentences, from the changes of its evaluation. */
import type { HistoryEntryView } from "../../../lib/contract";

/** How the sentences are said; one for each kind of change that a reader of a grade cares for. */
type StoryWords = {
  opened: (when: string, who: string) => string;
  rated: (when: string, who: string, what: string, to: string) => string;
  changed: (when: string, who: string, what: string, from: string, to: string) => string;
  emptied: (when: string, who: string, what: string) => string;
  signed: (when: string, who: string, on: string) => string;
  reopened: (when: string, who: string, reason: string) => string;
};

const TOLD = ["results_rating", "conduct_rating", "notes", "warning_reason"];

/** Sentences about an evaluation, oldest first. */
export function story(
  entries: readonly HistoryEntryView[],
  evaluation: string,
  words: StoryWords,
  say: { when: (at: string) => string; who: (entry: HistoryEntryView) => string; day: (iso: string) => string },
): string[] {
  const own = entries.filter((entry) => entry.row === evaluation).toReversed();
  return own.flatMap((entry) => {
    const [when, who] = [say.when(entry.at), say.who(entry)];
    const column = entry.field.split(".").at(-1) ?? "";
    if (column === "_row" && entry.to) return [words.opened(when, who)];
    if (column === "signed_on" && entry.to) return [words.signed(when, who, say.day(entry.to))];
    if (column === "reopen_reason" && entry.to) return [words.reopened(when, who, entry.to)];
    if (!TOLD.includes(column)) return [];
    const what = entry.fieldWords.charAt(0).toLowerCase() + entry.fieldWords.slice(1);
    if (entry.to === "") return [words.emptied(when, who, what)];
    return [entry.from ? words.changed(when, who, what, entry.from, entry.to) : words.rated(when, who, what, entry.to)];
  });
}

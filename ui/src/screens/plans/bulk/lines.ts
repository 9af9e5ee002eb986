/** Annex lines as people type them: one item a line. */
import type { AnnexLineView, AnnexList, NewAnnexLine, NewAnnexList } from "../../../lib/contract";

export const LISTS = ["resource_support", "accountability_scheme", "consequences"] as const satisfies readonly AnnexList[];

/** The text of each list, one item a line. */
export type Typed = Record<AnnexList, string>;

export const EMPTY: Typed = { resource_support: "", accountability_scheme: "", consequences: "" };

/** Lines as text to be typed on. */
export function typed(lines: readonly AnnexLineView[]): Typed {
  const of = (list: AnnexList) => lines.filter((line) => line.list === list).map((line) => line.text).join("\n");
  return { resource_support: of("resource_support"), accountability_scheme: of("accountability_scheme"), consequences: of("consequences") };
}

/**
 * Lists to send; empty ones are left out unless `all`. A line that stood there keeps what is known
 * of it besides its text.
 */
export function lists(text: Typed, { all = false, known = [] }: { all?: boolean; known?: readonly AnnexLineView[] } = {}): NewAnnexList[] {
  const line = (list: AnnexList, words: string): NewAnnexLine => {
    const same = known.find((one) => one.list === list && one.text === words);
    return { text: words, kind: same?.kind ?? null, schedule: same?.schedule ?? null };
  };
  const read = LISTS.map((list) => ({
    list,
    lines: text[list].split("\n").map((words) => words.trim()).filter(Boolean).map((words) => line(list, words)),
  }));
  return all ? read : read.filter((one) => one.lines.length > 0);
}

/** Feedback as it is given: what it is about, from whom, and with which sign. */
import type { FeedbackAbout, FeedbackSource, FeedbackSymbol, ProgressResultView } from "../contract";
import { text } from "../text";

export const SOURCES: readonly FeedbackSource[] = ["leader", "peer", "subordinate", "other"];
export const SYMBOLS: readonly FeedbackSymbol[] = ["thumbs_up", "smile", "frown"];
/** Numbers of the seven core values. */
export const VALUES = [1, 2, 3, 4, 5, 6, 7] as const;

/** Choices of what it can be about: results where they are one person's, core values for anybody. */
export function aboutOptions(results: readonly ProgressResultView[]): { value: string; words: string }[] {
  const values = VALUES.map((value) => ({ value: `conduct ${value}`, words: text.year.coreValues[value - 1] ?? "" }));
  return [...results.map((result) => ({ value: `result ${result.id}`, words: `${text.year.resultNo(String(result.no))}: ${result.text}` })), ...values];
}

/** What a choice stands for; nothing while none was made. */
export function aboutOf(choice: string): FeedbackAbout | null {
  const [kind, what = ""] = choice.split(" ");
  if (kind === "result" && what) return { kind, id: what };
  return kind === "conduct" && what ? { kind, value: Number(what) } : null;
}

/** Choices of a symbol; none is one of them. */
export function symbolOptions(): { value: FeedbackSymbol | "none"; words: string }[] {
  return [{ value: "none" as const, words: text.year.noSymbol }, ...SYMBOLS.map((value) => ({ value, words: text.terms.symbol[value] }))];
}

/** Choices of a core value; none is one of them. */
export function valueOptions(): { value: string; words: string }[] {
  return [{ value: "", words: text.year.noCoreValue }, ...VALUES.map((value) => ({ value: String(value), words: text.year.coreValues[value - 1] ?? "" }))];
}

/** The own record in words: the greeting, the four tiles, and what a report of progress says. */
import type { EvaluationView, FeedbackView, LegalDeadlineView, OwnView } from "../../lib/contract";
import { dayShort, number } from "../../lib/format";
import type { IconName } from "../../lib/icons";
import { text } from "../../lib/text";

export const PARTS = ["plan", "progress", "feedback", "history"] as const;
export type Part = (typeof PARTS)[number];

/** The part an address asks for; none is the tiles. Credit points concern few and have no tile. */
export function partOf(asked: string | undefined): Part | "credit" | null {
  return asked === "credit" ? asked : (PARTS.find((part) => part === asked) ?? null);
}

/** How people greet one another at this hour. */
export function greeting(hour: number): string {
  const words = text.own.greeting;
  if (hour < 11) return words.morning;
  if (hour < 15) return words.noon;
  return hour < 18 ? words.afternoon : words.evening;
}

/** Sign, name and second line of each tile; the digit is its place. */
export function tiles(view: OwnView): { part: Part; icon: IconName; words: string; second: string }[] {
  const { plan, lastProgressOn } = view;
  return [
    { part: "plan", icon: "file-pen-line", words: text.own.plan, second: plan ? text.own.planLine(number(plan.nMain), plan.words.toLowerCase()) : text.own.noPlan },
    { part: "progress", icon: "trending-up", words: text.own.progress, second: lastProgressOn ? text.own.lastProgress(dayShort(lastProgressOn)) : text.own.noProgress },
    { part: "feedback", icon: "message-square-text", words: text.own.feedback, second: feedbackLine(view) },
    { part: "history", icon: "history", words: text.own.history, second: view.evaluations.length > 0 ? text.own.historyLine : text.own.noHistory },
  ];
}

function feedbackLine(view: OwnView): string {
  if (view.nFeedbackNew > 0) return text.own.feedbackNew(number(view.nFeedbackNew));
  return view.nFeedback > 0 ? text.own.feedbackAll(number(view.nFeedback)) : text.own.noFeedback;
}

/** Where what waits is read. */
export function partOfWaiting(waiting: NonNullable<OwnView["waiting"]>): Part {
  return waiting.evaluation ? "history" : "plan";
}

/** Figure and sentence as one note. */
export function noteOf(amount: string, sentence: string): string {
  return [amount.trim(), sentence.trim()].filter(Boolean).join(": ");
}

/** What is kept of a note that is still being written: the figure in a line of its own. */
export function draftOf(amount: string, sentence: string): string {
  return amount || sentence ? `${amount}\n${sentence}` : "";
}

/** Figure and sentence of a note that was kept. */
export function fromDraft(kept: string): { amount: string; sentence: string } {
  const [first = "", ...rest] = kept.split("\n");
  return rest.length > 0 ? { amount: first, sentence: rest.join("\n") } : { amount: "", sentence: first };
}

/** Terms that are the employee's own and still open, in words to the employee; the first last day first, as they come. */
export function ownTerms(terms: readonly LegalDeadlineView[]): { term: LegalDeadlineView; words: string }[] {
  return terms.flatMap((term) => {
    const words = term.kind === "return" ? text.own.toReturn : term.kind === "object" ? text.own.toObject : null;
    const isOpen = term.doneOn === null && (term.kind !== "object" || term.daysLeft >= 0);
    return words && isOpen ? [{ term, words }] : [];
  });
}

export type Piece = FeedbackView & { about: string };

/** Every piece of feedback on an evaluation, with what it is about. */
export function feedbackOf(view: EvaluationView): Piece[] {
  const onResults = view.results.flatMap((result) =>
    [...result.feedback, ...result.indicators.flatMap((indicator) => indicator.feedback)].map((piece) => ({ ...piece, about: result.text })),
  );
  const onConduct = view.conduct.flatMap((value) => value.feedback.map((piece) => ({ ...piece, about: value.label })));
  return [...onResults, ...onConduct];
}

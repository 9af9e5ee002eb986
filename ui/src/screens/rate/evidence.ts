/** What stands in the evidence pane, put in the order it is read. */
import type {
  FeedbackAbout,
  FeedbackView,
  GuardRailsView,
  PeriodFeedbackView,
  PersonRef,
  PhraseView,
  RatedResultView,
  RatingEvidenceView,
  TakenFeedbackView,
  TeamRowView,
} from "../../lib/contract";

/** A target and what was reached, of one result or indicator; what was only noted on the way stands apart. */
export type Reached = { id: string; label: string; target: string; actual: string; noted: string };

/** Targets of a result beside what was reached: per indicator, or once for the whole result. */
export function reached(result: RatedResultView): Reached[] {
  const lines = result.indicators.map((indicator) => ({
    id: indicator.id,
    label: indicator.text,
    target: indicator.periodTarget || indicator.target,
    actual: indicator.actual,
    noted: indicator.actual ? "" : indicator.value,
  }));
  if (!result.actual) return lines;
  return [...lines.filter((line) => line.actual || line.target), { id: result.id, label: "", target: "", actual: result.actual, noted: "" }];
}

/** What is known of a result or indicator before its realisation is typed. */
export type Known = { target: string; noted: string };

/**
 * Target of the period and what was noted on the way, by result and indicator. Of an indicator that is its last
 * value; of a whole result its notes, a line each, the oldest first.
 */
export function knownOf(evidence: RatingEvidenceView | null): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const result of evidence?.results ?? []) {
    const notes = result.progress.toSorted((a, b) => (a.on ?? "").localeCompare(b.on ?? "")).map((note) => note.text || note.value);
    const targets = result.indicators.map((indicator) => indicator.periodTarget || indicator.target);
    known.set(result.id, { target: targets.filter(Boolean).join("\n"), noted: notes.filter(Boolean).join("\n") });
    for (const indicator of result.indicators) known.set(indicator.id, { target: indicator.periodTarget, noted: indicator.value });
  }
  return known;
}

/** All feedback of a period, the newest first; also what no evaluation has yet. */
export function newestFeedback(evidence: RatingEvidenceView): FeedbackView[] {
  const all = [
    ...evidence.results.flatMap((result) => [...result.feedback, ...result.indicators.flatMap((indicator) => indicator.feedback)]),
    ...evidence.conduct.flatMap((value) => value.feedback),
    ...evidence.looseFeedback,
  ];
  return all.sort((a, b) => (b.givenOn ?? "").localeCompare(a.givenOn ?? ""));
}

/** What was said in the periods of the year and is not yet beside a result, an indicator or a value of the annual evaluation. */
export function leftOf(evidence: RatingEvidenceView | null, about: FeedbackAbout): PeriodFeedbackView[] {
  return (evidence?.fromPeriods ?? []).filter((piece) => subjectOf(piece.about) === subjectOf(about));
}

function subjectOf(about: FeedbackAbout): string {
  return `${about.kind} ${about.kind === "conduct" ? about.value : about.id}`;
}

/** How many pieces were taken over, of everybody. */
export function nPieces({ people }: TakenFeedbackView): number {
  return people.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

/** Feedback that asks for something to change. */
export function isBad(feedback: FeedbackView): boolean {
  return feedback.symbol === "frown";
}

/** Phrases that fit the ratings given: those on results by their rating, those on values by that of conduct. */
export function fitting(phrases: readonly PhraseView[], row: Pick<TeamRowView, "resultsRating" | "conductRating">): PhraseView[] {
  return phrases.filter((phrase) => phrase.level === (phrase.value === null ? row.resultsRating : row.conductRating));
}

/** A guard rail that was touched, with whom it concerns. */
export type Rail = { sentence: string; people: readonly PersonRef[] };

/** Sentences beside the people they are about; the core tells a sentence for each list with somebody in it, in this order. */
export function railsOf(view: GuardRailsView): Rail[] {
  const lists = [view.unseen, view.together, view.withoutNote, view.sameNote, view.withoutReason].filter((people) => people.length > 0);
  return view.sentences.map((sentence, i) => ({ sentence, people: lists[i] ?? [] }));
}

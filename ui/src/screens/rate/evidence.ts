/** What stands in the evidence pane, put in the order it is read. */
import type { EvaluationView, FeedbackView, WorkResultView } from "../../lib/contract";

/** A target and what was reached, of one result or indicator. */
export type Reached = { id: string; label: string; target: string; actual: string };

/** Targets of a result beside what was reached: per indicator, or once for the whole result. */
export function reached(result: WorkResultView): Reached[] {
  const lines = result.indicators.map((indicator) => ({
    id: indicator.id,
    label: indicator.text,
    target: indicator.target ?? "",
    actual: indicator.actual,
  }));
  if (!result.actual) return lines;
  return [...lines.filter((line) => line.actual || line.target), { id: result.id, label: "", target: "", actual: result.actual }];
}

/** All feedback of an evaluation, the newest first. */
export function newestFeedback(evaluation: EvaluationView): FeedbackView[] {
  const all = [
    ...evaluation.results.flatMap((result) => [...result.feedback, ...result.indicators.flatMap((indicator) => indicator.feedback)]),
    ...evaluation.conduct.flatMap((value) => value.feedback),
  ];
  return all.sort((a, b) => (b.givenOn ?? "").localeCompare(a.givenOn ?? ""));
}

/** Feedback that asks for something to change. */
export function isBad(feedback: FeedbackView): boolean {
  return feedback.symbol === "frown";
}

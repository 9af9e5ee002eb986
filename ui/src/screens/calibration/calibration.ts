/** The room of a calibration: where cards lie, and where an arrow moves one. */
import type { CalibrationCardView, CalibrationView, ExpectationLevel } from "../../lib/contract";

/** A cell of the quadrant. */
export type Box = { results: ExpectationLevel; conduct: ExpectationLevel };

/** Rows from above to below, as the regulation prints them. */
export const ROWS: readonly ExpectationLevel[] = ["above", "meets", "below"];
/** Columns from below to above. */
export const COLUMNS: readonly ExpectationLevel[] = ["below", "meets", "above"];

/** The cell an arrow leads to; the same at the edge. */
export function moved(from: Box, key: string): Box {
  const at = (list: readonly ExpectationLevel[], now: ExpectationLevel, by: number) => list[Math.min(2, Math.max(0, list.indexOf(now) + by))] ?? now;
  if (key === "ArrowUp" || key === "ArrowDown") return { ...from, results: at(ROWS, from.results, key === "ArrowUp" ? -1 : 1) };
  if (key === "ArrowLeft" || key === "ArrowRight") return { ...from, conduct: at(COLUMNS, from.conduct, key === "ArrowLeft" ? -1 : 1) };
  return from;
}

/** Whether two cells are one. */
export function isSame(one: Box, other: Box): boolean {
  return one.results === other.results && one.conduct === other.conduct;
}

/** Cards of a cell, of all evaluators or of one. */
export function inBox(view: CalibrationView, box: Box, evaluator: string): CalibrationCardView[] {
  return view.cards.filter((card) => isSame(card, box) && (evaluator === "" || card.evaluator.id === evaluator));
}

/** A proposal that still waits. */
export function waits(card: CalibrationCardView): boolean {
  return card.proposal?.state === "waiting";
}

/** Proposals that wait. */
export function nWaiting(view: CalibrationView): number {
  return view.cards.filter(waits).length;
}

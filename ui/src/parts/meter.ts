/** How a distribution is drawn: one pip is one person, and a limit is drawn where it lies. */
import type { DistributionView, Grade } from "../lib/contract";

/** A person of a group, a free place below the limit, or somebody beyond it. */
export type Pip = "person" | "free" | "beyond" | "waiting";

/** One of the six groups of the meter. */
export type MeterGroup = {
  grade: Grade | null;
  count: number;
  pips: Pip[];
  /** Where the limit is drawn: after so many pips. */
  limitAfter: number | null;
  atMost: number | null;
  /** People beyond the limit. */
  beyond: number;
};

/** Above so many people pips stand in two rows. */
export const TWO_ROWS_ABOVE = 60;
/** Above so many people bars replace pips. */
export const BARS_ABOVE = 150;

/** Whether pips stand in one row, in two, or make way for bars. */
export function meterKind(total: number): "pips" | "two-rows" | "bars" {
  if (total > BARS_ABOVE) return "bars";
  return total > TWO_ROWS_ABOVE ? "two-rows" : "pips";
}

/** The six groups from the best grade to those not yet rated. */
export function meterGroups(view: DistributionView): MeterGroup[] {
  const groups = view.grades.map(({ grade, count, atMost }): MeterGroup => {
    const beyond = atMost === null ? 0 : Math.max(0, count - atMost);
    const free = atMost === null ? 0 : Math.max(0, Math.min(atMost, view.total) - count);
    return {
      grade,
      count,
      atMost,
      beyond,
      limitAfter: atMost !== null && (count > 0 || free > 0) ? count - beyond + (count > 0 ? free : 0) : null,
      // A group nobody is in needs no row of free places: its words say enough.
      pips: [...pips("person", count - beyond), ...pips("beyond", beyond), ...pips("free", count > 0 ? free : 0)],
    };
  });
  return [...groups, { grade: null, count: view.unrated, pips: pips("waiting", view.unrated), limitAfter: null, atMost: null, beyond: 0 }];
}

function pips(pip: Pip, count: number): Pip[] {
  return new Array<Pip>(count).fill(pip);
}

/** The verdict, which stands in bold, and the rest of the sentence. */
export function verdict(sentence: string): [string, string] {
  const end = sentence.indexOf(". ");
  return end < 0 ? [sentence, ""] : [sentence.slice(0, end + 1), sentence.slice(end + 2)];
}

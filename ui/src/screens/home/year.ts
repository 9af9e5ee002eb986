/** The kawung as a year: which of the four quarters are done, running or to come. */
import type { CycleStepView } from "../../lib/contract";

export type Petal = "done" | "running" | "coming";

/** Steps of each quarter: four quarters, or twelve months in threes. The last step is the year itself. */
function quarters(steps: readonly CycleStepView[]): CycleStepView[][] {
  const periods = steps.filter((step) => step.period !== null);
  const size = periods.length > 6 ? 3 : 1;
  return [0, 1, 2, 3].map((quarter) => periods.slice(quarter * size, quarter * size + size));
}

/** How each petal stands. */
export function petals(steps: readonly CycleStepView[]): Petal[] {
  return quarters(steps).map((group) => {
    if (group.some((step) => step.phase === "running")) return "running";
    return group.length > 0 && group.every((step) => step.phase === "over") ? "done" : "coming";
  });
}

/** The quarter we are in, 0 to 3: the running one, or the one of the day. */
export function quarterNow(steps: readonly CycleStepView[], today: string): number {
  const running = petals(steps).indexOf("running");
  return running >= 0 ? running : Math.min(3, Math.max(0, Math.ceil(Number(today.slice(5, 7)) / 3) - 1));
}

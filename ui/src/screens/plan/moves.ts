/** Rows that are moved by hand. */
import type { Desk } from "./desk.svelte";
import { isOfResult, movedIndicator, movedResult } from "./lines";

/** Moves the present result or indicator one up or down; a result may pass into the other priority. */
export async function moveRow(desk: Desk, step: 1 | -1): Promise<void> {
  const { at, line, view } = desk;
  if (!at || !line || !view) return;
  if (isOfResult(at.column) || !line.indicator) {
    const to = movedResult(view.plan.results, line.result.id, step);
    if (to) await desk.edit([{ edit: "move_result", id: line.result.id, ...to }]);
    return;
  }
  const to = movedIndicator(line.result, line.indicator.id, step);
  if (to) await desk.edit([{ edit: "move_indicator", id: line.indicator.id, result: line.result.id, ...to }]);
}

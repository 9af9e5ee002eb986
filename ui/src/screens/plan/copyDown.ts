/** What stands above goes into the cell below; a tie to a leader's result goes with its words. */
import type { PlanDeskView, PlanEdit } from "../../lib/contract";
import type { Desk } from "./desk.svelte";
import { type Line, lineAbove, type Place, valueOf } from "./lines";
import { leaderOptions } from "./options";

/** Ties a result to a leader's, or to one of his indicators. */
export function tieTo(result: string, value: string): PlanEdit {
  return { edit: "set_result", id: result, field: "supported_result", value };
}

/** What makes a result support what another one supports: the same tie, else the same words. */
export function sameSupport(view: PlanDeskView, from: Line, to: string): PlanEdit[] {
  const tied = view.results.find((one) => one.id === from.result.id)?.supportedResult;
  const printed = from.result.supportedIndicator;
  const known = leaderOptions(view).filter((option) => option.id.split("/")[0] === tied);
  const option = known.find((one) => printed && `${one.indicator}: `.startsWith(`${printed}: `)) ?? known[0];
  if (tied) return [tieTo(to, option?.id ?? tied)];
  const set = (field: "supported_text" | "supported_indicator", value: string): PlanEdit => ({ edit: "set_result", id: to, field, value });
  return [set("supported_text", from.result.supportedText ?? ""), set("supported_indicator", printed ?? "")];
}

/** Copies the cell above into this one. */
export async function copyDown(desk: Desk, place: Place): Promise<void> {
  const above = lineAbove(desk.lines, place);
  if (!above || !desk.view) return;
  if (place.column === "supported") await desk.edit(sameSupport(desk.view, above, place.result));
  else await desk.write(place, valueOf(above, place.column));
}

import { describe, expect, it } from "vitest";
import type { LeaderResultView, PlanDeskView } from "../../lib/contract";
import { sameSupport } from "./copyDown";
import { linesOf } from "./lines";
import { leaderOptions } from "./options";

const LEADER = { id: "l", name: "Maria Bere" } as LeaderResultView["leader"];
const offered = (result: string, indicator: string | null, indicatorText: string, printsIndicator: boolean): LeaderResultView => ({
  result,
  indicator,
  leader: LEADER,
  text: `hasil ${result}`,
  indicatorText,
  isOwnEvaluator: true,
  printsIndicator,
});

/** A desk with one result that supports something, and these results of leaders. */
function desk(leaderResults: LeaderResultView[], supports: { text?: string; indicator?: string; tie?: string }): PlanDeskView {
  const results = [{ id: "a", no: 1, priority: "main", text: "x", supportedText: supports.text ?? null, supportedIndicator: supports.indicator ?? null, indicators: [] }];
  return { leaderResults, plan: { results }, results: [{ id: "a", supportedResult: supports.tie ?? null }] } as unknown as PlanDeskView;
}

describe("results of leaders", () => {
  it("stand once, but an executive's once for each indicator (R-055)", () => {
    const view = desk([offered("r", "1", "Indeks: 80", true), offered("r", "2", "Waktu: 3 hari", true), offered("s", "3", "Jumlah", false), offered("s", "4", "Mutu", false)], {});
    expect(leaderOptions(view).map((one) => one.id)).toEqual(["r/1", "r/2", "s"]);
  });
  it("are copied down with their tie and the indicator that was chosen", () => {
    const view = desk([offered("r", "1", "Indeks: 80", true), offered("r", "2", "Waktu: 3 hari", true)], { text: "hasil r", indicator: "Waktu", tie: "r" });
    expect(sameSupport(view, linesOf(view.plan.results)[0]!, "b")).toEqual([{ edit: "set_result", id: "b", field: "supported_result", value: "r/2" }]);
  });
  it("are copied down as words where they are tied to nothing", () => {
    const view = desk([], { text: "hasil lama", indicator: "Indeks" });
    expect(sameSupport(view, linesOf(view.plan.results)[0]!, "b").map((edit) => "value" in edit && edit.value)).toEqual(["hasil lama", "Indeks"]);
  });
});

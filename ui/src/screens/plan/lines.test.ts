import { describe, expect, it } from "vitest";
import type { IndicatorView, Priority, WorkResultView } from "../../lib/contract";
import { byLetter, columnsOf, lineAbove, linesOf, lineOf, movedIndicator, movedResult, pieces, placeOf, stepped, tabbed } from "./lines";

function indicator(id: string, target = ""): IndicatorView {
  return { id, aspect: null, text: `indikator ${id}`, target, perspective: null, actual: "", feedback: [] };
}
function result(id: string, priority: Priority, indicators: IndicatorView[] = []): WorkResultView {
  return { id, no: 1, priority, text: `hasil ${id}`, assignedBy: null, supportedText: null, supportedIndicator: null, indicators, actual: "", feedback: [], mark: null };
}
const RESULTS = [result("a", "main", [indicator("a1", "3 hari"), indicator("a2")]), result("b", "main"), result("c", "additional", [indicator("c1")])];
const lines = linesOf(RESULTS);
const columns = columnsOf("administrative_functional", "quantitative");

describe("the table of a plan", () => {
  it("has the columns of the four forms", () => {
    expect(columns).toEqual(["no", "supported", "text", "aspect", "indicator", "target"]);
    expect(columnsOf("administrative_functional", "qualitative")).not.toContain("target");
    expect(columnsOf("executive", "quantitative")).toContain("perspective");
    expect(columnsOf("executive", "quantitative")).not.toContain("aspect");
  });

  it("gives a result without indicators a line to write the first in", () => {
    expect(lines.map((line) => [line.result.id, line.indicator?.id ?? null, line.isFirst])).toEqual([
      ["a", "a1", true],
      ["a", "a2", false],
      ["b", null, true],
      ["c", "c1", true],
    ]);
  });

  it("passes cells that reach over several lines in one step", () => {
    const text = placeOf(lines, 0, "text")!;
    expect(stepped(lines, columns, text, "ArrowDown")?.result).toBe("b");
    expect(stepped(lines, columns, placeOf(lines, 2, "text")!, "ArrowUp")?.indicator).toBe("a1");
    const target = placeOf(lines, 0, "target")!;
    expect(stepped(lines, columns, target, "ArrowDown")?.indicator).toBe("a2");
  });

  it("lets the tab key go on line by line and leave at the end", () => {
    expect(tabbed(lines, columns, placeOf(lines, 0, "target")!, 1)).toEqual({ result: "a", indicator: "a2", column: "aspect" });
    expect(tabbed(lines, columns, placeOf(lines, 1, "target")!, 1)).toEqual({ result: "b", indicator: null, column: "supported" });
    expect(tabbed(lines, columns, placeOf(lines, 3, "target")!, 1)).toBeNull();
    expect(tabbed(lines, columns, placeOf(lines, 0, "supported")!, -1)).toBeNull();
  });

  it("keeps the cursor on its result when the indicator beneath it is gone", () => {
    expect(lineOf(lines, { result: "a", indicator: "gone", column: "target" })).toBe(0);
    expect(lineOf(lines, { result: "gone", indicator: null, column: "text" })).toBe(0);
  });

  it("copies down from the line above", () => {
    expect(lineAbove(lines, placeOf(lines, 1, "target")!)?.indicator?.target).toBe("3 hari");
    expect(lineAbove(lines, placeOf(lines, 2, "text")!)?.result.text).toBe("hasil a");
    expect(lineAbove(lines, placeOf(lines, 0, "text")!)).toBeUndefined();
  });

  it("moves a result within its priority and over its edge", () => {
    expect(movedResult(RESULTS, "a", 1)).toEqual({ priority: "main", after: "b" });
    expect(movedResult(RESULTS, "b", -1)).toEqual({ priority: "main", after: null });
    expect(movedResult(RESULTS, "b", 1)).toEqual({ priority: "additional", after: null });
    expect(movedResult(RESULTS, "c", -1)).toEqual({ priority: "main", after: "b" });
    expect(movedResult(RESULTS, "a", -1)).toBeNull();
    expect(movedIndicator(RESULTS[0]!, "a1", 1)).toEqual({ after: "a2" });
    expect(movedIndicator(RESULTS[0]!, "a1", -1)).toBeNull();
  });

  it("goes through words that begin alike with one letter", () => {
    const aspects = [
      { value: "quantity", words: "Kuantitas" },
      { value: "quality", words: "Kualitas" },
      { value: "time", words: "Waktu" },
    ];
    expect(byLetter(aspects, "k", "")).toBe("quantity");
    expect(byLetter(aspects, "K", "quantity")).toBe("quality");
    expect(byLetter(aspects, "k", "quality")).toBe("quantity");
    expect(byLetter(aspects, "z", "")).toBeNull();
  });

  it("cuts a text at its remarks, and leaves out those that overlap", () => {
    expect(pieces("Menyusun draf", [{ start: 0, end: 8 }])).toEqual([{ words: "Menyusun", at: 0 }, { words: " draf", at: null }]);
    expect(pieces("abc", [{ start: 0, end: 2 }, { start: 1, end: 3 }])).toEqual([{ words: "ab", at: 0 }, { words: "c", at: null }]);
    expect(pieces("ab", [{ start: 0, end: 9 }])).toEqual([{ words: "ab", at: null }]);
  });
});

import { expect, test } from "vitest";
import type { WorkResultView } from "../../lib/contract";
import { reached } from "./evidence";
import { levelOf } from "./letters";

const result: WorkResultView = {
  id: "r",
  no: 1,
  priority: "main",
  text: "Izin terbit",
  assignedBy: null,
  supportedText: null,
  supportedIndicator: null,
  indicators: [
    { id: "i1", aspect: "time", text: "Waktu", target: "3 hari", perspective: null, actual: "2,1 hari", feedback: [] },
    { id: "i2", aspect: "quality", text: "Mutu", target: "95%", perspective: null, actual: "", feedback: [] },
  ],
  actual: "",
  feedback: [],
  mark: null,
};

test("a quantitative result shows each target beside what was reached", () => {
  expect(reached(result).map(({ target, actual }) => [target, actual])).toEqual([
    ["3 hari", "2,1 hari"],
    ["95%", ""],
  ]);
});

test("a qualitative result shows its one realisation", () => {
  const words = reached({ ...result, actual: "Terbit lebih cepat", indicators: [{ ...result.indicators[0]!, target: null, actual: "" }] });
  expect(words.map(({ actual }) => actual)).toEqual(["Terbit lebih cepat"]);
});

test("A, S and B are the levels in every language, other keys are none", () => {
  expect(["A", "S", "B", "C", "Ctrl+A"].map(levelOf)).toEqual(["above", "meets", "below", undefined, undefined]);
});

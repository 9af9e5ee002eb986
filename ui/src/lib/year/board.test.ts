import { expect, test } from "vitest";
import type { ProgressCellView, ProgressPeriodView, ProgressResultView, YearProgressView } from "../contract";
import { cellName, columnOf, isBlock, linesOf, targetOf, unsaidIn, withCells } from "./board";

const cell = (more: Partial<ProgressCellView> = {}): ProgressCellView => ({ target: "", note: null, value: "", text: "", on: null, nNotes: 0, nEvidence: 0, isBehind: false, answers: [], ...more });
const period = (code: string, more: Partial<ProgressPeriodView> = {}): ProgressPeriodView => ({ code, words: `Triwulan ${code}`, isCurrent: false, isOver: false, ...more });
const periods = [period("1", { isOver: true }), period("2", { isCurrent: true }), period("3")];
const result = (no: number, indicators: readonly (string | null)[]): ProgressResultView => ({
  id: `r${no}`,
  no,
  priority: "main",
  text: `Hasil ${no}`,
  actions: [],
  takenOver: null,
  rows: indicators.map((indicator) => ({ indicator, text: indicator ?? "", target: "12 berkas", cells: periods.map(() => cell()) })),
});
const view = (): YearProgressView => ({
  plan: "p",
  employee: { id: "e", name: "Sari", position: "" },
  year: 2026,
  seenVersion: 1,
  periods,
  results: [result(1, ["a", "b"]), result(2, [null])],
  canNote: true,
  canTakeOver: false,
  plans: [],
});

test("a line stands for each indicator, and a result without any is a line itself", () => {
  expect(linesOf(view().results).map(({ key, isFirst, span }) => [key, isFirst, span])).toEqual([
    ["r1 a", true, 2],
    ["r1 b", false, 2],
    ["r2 ", true, 1],
  ]);
});

test("the table opens on the running period, or on the one that was asked for", () => {
  expect(columnOf(periods)).toBe(1);
  expect(columnOf(periods, "1")).toBe(0);
  expect(columnOf(periods.map((one) => ({ ...one, isCurrent: false })))).toBe(0);
});

test("a cell is read with its value, its target and what is wrong with it", () => {
  const [line] = linesOf(view().results);
  const words = cellName(line!, periods[0]!, cell({ value: "4", target: "6", isBehind: true, nEvidence: 2 }));
  expect(words).toBe("RHK 1, Triwulan 1: 4, target 6, tertinggal, 2 bukti");
});

test("a cell without a target of its period is measured by that of the year", () => {
  const [line] = linesOf(view().results);
  expect([targetOf(line!, cell()), targetOf(line!, cell({ target: "3" }))]).toEqual(["12 berkas", "3"]);
});

test("progress is asked for of the first result that the period says nothing of", () => {
  const noted = result(1, ["a"]);
  const said = { ...noted, rows: noted.rows.map((row) => ({ ...row, cells: [cell({ note: "n" }), cell(), cell()] })) };
  const results = [said, result(2, [null])];
  expect(["1", "2", "x"].map((code) => unsaidIn({ periods, results }, code)?.no)).toEqual([2, 1, 1]);
  expect(unsaidIn({ periods, results: [said] }, "1")?.no).toBe(1);
});

test("one value is written, several cells are looked at first", () => {
  expect([isBlock("12 berkas"), isBlock("12\n"), isBlock("12\t14"), isBlock("12\n14")]).toEqual([false, false, true, true]);
});

test("what is being saved stands there at once, in its cell alone", () => {
  const shown = withCells(view(), [{ result: "r1", indicator: "b", period: "2", value: " 7 " }, { result: "r2", period: "1", value: "8" }]);
  expect(shown.results.map((one) => one.rows.map((row) => row.cells.map(({ value }) => value)))).toEqual([
    [["", "", ""], ["", "7", ""]],
    [["8", "", ""]],
  ]);
});

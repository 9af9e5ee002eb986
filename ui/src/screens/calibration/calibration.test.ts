import { expect, it } from "vitest";
import type { CalibrationCardView, CalibrationView } from "../../lib/contract";
import { inBox, moved, nWaiting } from "./calibration";

it("moves a card one cell with each arrow, and not over the edge", () => {
  const middle = { results: "meets", conduct: "meets" } as const;
  expect(moved(middle, "ArrowUp")).toEqual({ results: "above", conduct: "meets" });
  expect(moved(middle, "ArrowDown")).toEqual({ results: "below", conduct: "meets" });
  expect(moved(middle, "ArrowLeft")).toEqual({ results: "meets", conduct: "below" });
  expect(moved({ results: "above", conduct: "above" }, "ArrowRight")).toEqual({ results: "above", conduct: "above" });
  expect(moved(middle, "D")).toBe(middle);
});

it("lays the cards of all evaluators or of one into a cell, and counts what waits", () => {
  const card = (evaluator: string, state: string | null) =>
    ({ results: "meets", conduct: "meets", evaluator: { id: evaluator, name: evaluator, position: "" }, proposal: state && { state } }) as CalibrationCardView;
  const view = { cards: [card("a", "waiting"), card("b", "declined"), card("b", null)] } as CalibrationView;
  const box = { results: "meets", conduct: "meets" } as const;
  expect([inBox(view, box, "").length, inBox(view, box, "b").length, inBox(view, { ...box, results: "above" }, "").length]).toEqual([3, 2, 0]);
  expect(nWaiting(view)).toBe(1);
});

import { expect, it } from "vitest";
import type { CycleStepView, WindowPhase } from "../../lib/contract";
import { petals, quarterNow } from "./year";

const step = (period: string | null, phase: WindowPhase): CycleStepView => ({
  period,
  title: period ?? "SKP",
  done: 0,
  total: 10,
  phase,
  opensOn: null,
  closesOn: "2026-12-31",
  workingDaysLeft: null,
  endedOn: null,
});
const plan = step(null, "over");

it("colours a petal for each quarter", () => {
  const steps = [plan, step("q1", "over"), step("q2", "over"), step("q3", "running"), step("q4", "coming"), step("2026", "coming")];
  expect(petals(steps)).toEqual(["done", "done", "running", "coming"]);
  expect(quarterNow(steps, "2026-10-02")).toBe(2);
});

it("takes months in threes", () => {
  const months = Array.from({ length: 12 }, (_, i) => step(`m${i + 1}`, i < 4 ? "over" : i === 4 ? "running" : "coming"));
  expect(petals([plan, ...months])).toEqual(["done", "running", "coming", "coming"]);
});

it("falls back to the calendar between windows", () => {
  expect(quarterNow([plan], "2026-08-17")).toBe(2);
});

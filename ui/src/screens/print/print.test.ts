import { expect, test } from "vitest";
import type { FindingView, PrintPlanView } from "../../lib/contract";
import { codesOf, partsOf } from "./forms";
import { obstacles } from "./obstacles";

test("a tick stands for every form it may turn out to be, in the order of printing", () => {
  expect(codesOf(["annex", "document"])).toEqual(["D.1.1", "A.1.8"]);
  expect(codesOf(["result"])).toEqual(["C.1.1", "C.1.2", "C.1.3"]);
});

test("an address ticks what it names, the evaluation otherwise", () => {
  expect(partsOf("A.1.7,A.1.8")).toEqual(["plan", "annex"]);
  expect(partsOf(undefined)).toEqual(["document", "result"]);
  expect(partsOf("X")).toEqual(["document", "result"]);
});

test("the sheets of the year are ticked by the codes they have", () => {
  expect(partsOf("B.1.6,B.1.8")).toEqual(["guidance"]);
  expect(codesOf(["progress", "minutes"])).toEqual(["B.1.2", "NOTULA"]);
});

const finding = (code: string): FindingView => ({ severity: "warn", code, rule: "", text: code, source: "", result: null });
const person = (name: string) => ({ id: name, name, position: "" });

test("one matter is told once with everybody it concerns, what blocks first", () => {
  const plan: PrintPlanView = {
    ready: [],
    notReady: [
      { person: person("Ani"), forms: [], findings: [finding("no_plan")] },
      { person: person("Budi"), forms: [], findings: [finding("no_plan")] },
    ],
    warnings: [{ person: person("Cut"), forms: [], findings: [finding("no_superior")] }],
    forms: [],
  };
  expect(obstacles(plan).map(({ code, blocks, people }) => [code, blocks, people.length])).toEqual([
    ["no_plan", true, 2],
    ["no_superior", false, 1],
  ]);
});

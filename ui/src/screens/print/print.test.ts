import { expect, test } from "vitest";
import type { FindingView, PrintPlanView } from "../../lib/contract";
import { codesOf, FORMS, partsOf } from "./forms";
import { obstacles } from "./obstacles";

test("a tick stands for every form it may turn out to be, in the order of printing", () => {
  expect(codesOf(["annex", "feedback"])).toEqual(["A.1.8", "B.1.3", "B.1.4", "B.1.5"]);
  expect(codesOf(["result"])).toEqual(["C.1.1", "C.1.2", "C.1.3"]);
});

test("the document of an evaluation is asked for as the one that applies, and counted whichever it is", () => {
  expect(codesOf(["result", "document"])).toEqual(["D.1", "C.1.1", "C.1.2", "C.1.3"]);
  expect(FORMS.document).toEqual(["D.1.1", "D.1.2", "D.1.3"]);
  for (const code of FORMS.document) expect(partsOf(code)).toEqual(["document"]);
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

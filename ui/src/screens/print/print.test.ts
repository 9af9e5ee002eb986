import { expect, test } from "vitest";
import type { FindingView, PrintPlanView } from "../../lib/contract";
import { codesOf, FORMS, partsOf } from "./forms";
import { obstacles } from "./obstacles";
import { PrintRun } from "./run.svelte";

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
      { person: person("Ani"), forms: [], findings: [finding("no_plan")], fix: null },
      { person: person("Budi"), forms: [], findings: [finding("no_plan")], fix: null },
    ],
    warnings: [{ person: person("Cut"), forms: [], findings: [finding("no_superior")], fix: { screen: "people", id: "Dewi", part: "" } }],
    forms: [],
    pages: 0,
    paperSheets: 0,
    seconds: 0,
    bytes: 0,
    reprints: 0,
    returnBy: null,
    parts: 1,
  };
  expect(obstacles(plan).map(({ code, blocks, people }) => [code, blocks, people.length])).toEqual([
    ["no_plan", true, 2],
    ["no_superior", false, 1],
  ]);
});

test("a run is taken up from its address as it was left", () => {
  const run = new PrintRun();
  run.take({ forms: "A.1.1,A.1.8", employee: "1,2", order: "name", output: "per_person", name: "{nip}", sides: "one", ink: "saved", extras: "cover,separator,nothing", back: "2026-10-20" });
  run.period = "2026-Q3";
  const address = run.address;
  expect(run.extras).toEqual(["separator", "cover"]);
  expect([run.order, run.output, run.isDuplex, run.savesInk]).toEqual(["name", "per_person", false, true]);
  const again = new PrintRun();
  again.take(address);
  again.period = address.period ?? "";
  expect(again.address).toEqual(address);
  expect(again.what).toEqual(run.what);
});

test("who is not ready is a run of their own", () => {
  const run = new PrintRun();
  const waiting = { person: person("Ani"), forms: [], findings: [finding("no_plan")], fix: null };
  run.plan = { ready: [], notReady: [waiting], warnings: [], forms: [], pages: 0, paperSheets: 0, seconds: 0, bytes: 0, reprints: 0, returnBy: null, parts: 1 };
  run.queueRest();
  expect(run.who).toEqual({ kind: "people", ids: ["Ani"] });
});

test("the day on the separator sheets is that of the terms until somebody says another, or none", () => {
  const run = new PrintRun();
  run.plan = { ready: [], notReady: [], warnings: [], forms: [], pages: 0, paperSheets: 0, seconds: 0, bytes: 0, reprints: 0, returnBy: "2026-10-09", parts: 1 };
  expect([run.dueBack, run.address.back]).toEqual(["2026-10-09", undefined]);
  run.returnBy = "2026-10-20";
  expect([run.dueBack, run.address.back]).toEqual(["2026-10-20", "2026-10-20"]);
  run.returnBy = "";
  expect(run.dueBack).toBe("");
  const again = new PrintRun();
  again.take(run.address);
  again.plan = run.plan;
  expect(again.dueBack).toBe("");
});

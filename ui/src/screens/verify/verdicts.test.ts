import { expect, test } from "vitest";
import type { SheetVerdict, SheetVerdictView } from "../../lib/contract";
import { codeWords, counts } from "./verdicts";

const one = (verdict: SheetVerdict): SheetVerdictView => ({
  file: 1,
  name: "pindaian.pdf",
  page: 1,
  verdict,
  code: "K7QF2A",
  evaluation: null,
  person: null,
  period: null,
  form: "",
  results: null,
  conduct: null,
  grade: null,
  copy: 0,
  words: "",
  booked: false,
});

test("what must not be used is counted before what may", () => {
  expect(counts([one("genuine"), one("altered"), one("genuine"), one("no_code")])).toEqual([
    ["altered", 1],
    ["no_code", 1],
    ["genuine", 2],
  ]);
  expect(counts([])).toEqual([]);
});

test("a code is shown as it stands on the sheet", () => {
  expect(codeWords("K7QF2A")).toBe("K7Q F2A");
  expect(codeWords("")).toBe("");
});

import { expect, it } from "vitest";
import { differingWord, emptyScope, lackOf, type Scope, scopesOf, wordsOf } from "./scope";

const unit = { id: "u", name: "Bidang Pengaduan" };
const person = { id: "p", name: "Maria Seran", position: "Kepala Bidang" };
const WORDS = ["perahu", "hijau", "pulang", "sore", "kebun", "angin"];

it("asks for units of an office and for the evaluator of an evaluator's device, a hub holds everything", () => {
  expect(lackOf(emptyScope())).toBe("units");
  expect(lackOf({ ...emptyScope(), units: [unit] })).toBeUndefined();
  expect(lackOf({ ...emptyScope(), kind: "evaluator" })).toBe("evaluator");
  expect(lackOf({ ...emptyScope(), kind: "hub" })).toBeUndefined();
});

it("sends only what the kind of device is told by, whatever was chosen before", () => {
  const all: Scope = { kind: "evaluator", units: [unit], evaluator: person, people: [person] };
  expect(scopesOf(all)).toEqual({ units: [], evaluator: "p", people: ["p"] });
  expect(scopesOf({ ...all, kind: "office" })).toEqual({ units: ["u"], evaluator: null, people: ["p"] });
  expect(scopesOf({ ...all, kind: "hub" })).toEqual({ units: [], evaluator: null, people: [] });
});

it("hears six words however they are written down", () => {
  expect(wordsOf(" Perahu, hijau  PULANG-sore\nkebun. angin ")).toEqual(WORDS);
});

it("names the first word that is another, and none while the words are still being typed", () => {
  expect(differingWord(["perahu", "biru"], WORDS)).toBe(1);
  expect(differingWord(["perahu", "hijau"], WORDS)).toBe(-1);
  expect(differingWord([...WORDS, "lagi"], WORDS)).toBe(6);
});

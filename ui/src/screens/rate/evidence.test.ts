import { expect, test } from "vitest";
import type { FeedbackAbout, FeedbackView, GuardRailsView, PersonRef, PhraseView, RatedResultView, RatingEvidenceView, TakenFeedbackView } from "../../lib/contract";
import { fitting, knownOf, leftOf, newestFeedback, nPieces, railsOf, reached } from "./evidence";
import { levelOf } from "./letters";

const indicator = { aspect: null, periodTarget: "", value: "", actual: "", feedback: [] };
const result: RatedResultView = {
  id: "r",
  number: 1,
  priority: "main",
  text: "Izin terbit",
  mark: null,
  actual: "",
  indicators: [
    { ...indicator, id: "i1", text: "Waktu", target: "3 hari", actual: "2,1 hari" },
    { ...indicator, id: "i2", text: "Mutu", target: "95%" },
  ],
  progress: [],
  feedback: [],
  evidence: [],
  takenOver: "",
};
const person = (name: string): PersonRef => ({ id: name, name, position: "" });

test("a quantitative result shows each target beside what was reached", () => {
  expect(reached(result).map(({ target, actual }) => [target, actual])).toEqual([
    ["3 hari", "2,1 hari"],
    ["95%", ""],
  ]);
});

test("the target agreed for the period stands there, and a value noted on the way is no realisation", () => {
  const noted = { ...indicator, id: "i1", text: "Waktu", target: "12 kali", periodTarget: "3 kali", value: "2 kali" };
  expect(reached({ ...result, indicators: [noted] })).toEqual([{ id: "i1", label: "Waktu", target: "3 kali", actual: "", noted: "2 kali" }]);
});

test("before a realisation is typed, the target of the period and what was noted on the way are known", () => {
  const note = { value: "", evidence: "" };
  const progress = [
    { ...note, on: "2026-09-01", text: "Alur baru dipakai" },
    { ...note, on: "2026-07-15", text: "Alur baru diuji" },
  ];
  const noted = { ...indicator, id: "i1", text: "Waktu", target: "12 kali", periodTarget: "3 kali", value: "2 kali" };
  const known = knownOf({ results: [{ ...result, progress, indicators: [noted] }] } as unknown as RatingEvidenceView);
  expect(known.get("i1")).toEqual({ target: "3 kali", noted: "2 kali" });
  expect(known.get("r"), "a line each, the oldest first").toEqual({ target: "3 kali", noted: "Alur baru diuji\nAlur baru dipakai" });
  expect(knownOf(null).size).toBe(0);
});

test("a qualitative result shows its one realisation", () => {
  const words = reached({ ...result, actual: "Terbit lebih cepat", indicators: [{ ...indicator, id: "i1", text: "Waktu", target: "" }] });
  expect(words.map(({ actual }) => actual)).toEqual(["Terbit lebih cepat"]);
});

test("feedback stands together, the newest first, also what no evaluation has yet", () => {
  const said = (id: string, givenOn: string): FeedbackView => ({ id, source: "peer", sourceLabel: "", text: id, symbol: null, givenOn });
  const evidence = {
    results: [{ ...result, feedback: [said("Mei", "2026-05-02")] }],
    conduct: [{ value: 1, name: "", expectations: [], feedback: [said("Juli", "2026-07-02")] }],
    looseFeedback: [said("Juni", "2026-06-02")],
  } as unknown as RatingEvidenceView;
  expect(newestFeedback(evidence).map(({ text }) => text)).toEqual(["Juli", "Juni", "Mei"]);
});

test("what was said in the periods stands beside what it is about", () => {
  const piece = (about: FeedbackAbout) => ({ about });
  const evidence = {
    fromPeriods: [piece({ kind: "indicator", id: "1" }), piece({ kind: "conduct", value: 1 }), piece({ kind: "indicator", id: "1" })],
  } as unknown as RatingEvidenceView;
  expect(leftOf(evidence, { kind: "indicator", id: "1" })).toHaveLength(2);
  expect(leftOf(evidence, { kind: "conduct", value: 1 })).toHaveLength(1);
  expect(leftOf(evidence, { kind: "result", id: "1" }), "an indicator is no result").toEqual([]);
  expect(leftOf(null, { kind: "conduct", value: 1 })).toEqual([]);
  expect(nPieces({ people: [{ pieces: [1, 2] }, { pieces: [3] }], leftOut: [] } as unknown as TakenFeedbackView)).toBe(3);
});

test("phrases fit by the rating they are about", () => {
  const phrase = (value: number | null, level: PhraseView["level"]): PhraseView => ({ id: null, value, level, text: `${value} ${level}` });
  const bank = [phrase(null, "above"), phrase(null, "meets"), phrase(5, "below"), phrase(5, "above")];
  expect(fitting(bank, { resultsRating: "meets", conductRating: "below" }).map(({ text }) => text)).toEqual(["null meets", "5 below"]);
  expect(fitting(bank, { resultsRating: null, conductRating: null })).toEqual([]);
});

test("each sentence of the guard rails stands beside the people it is about", () => {
  const view: GuardRailsView = {
    nRated: 3,
    unseen: [person("Ani")],
    together: [],
    withoutNote: [person("Budi"), person("Cut")],
    sameNote: [],
    withoutReason: [],
    oldestFeedback: [],
    sentences: ["1 orang dinilai tanpa membuka bukti.", "2 orang belum punya catatan sendiri."],
  };
  expect(railsOf(view).map(({ sentence, people }) => [sentence, people.length])).toEqual([
    ["1 orang dinilai tanpa membuka bukti.", 1],
    ["2 orang belum punya catatan sendiri.", 2],
  ]);
});

test("A, S and B are the levels in every language, other keys are none", () => {
  expect(["A", "S", "B", "C", "Ctrl+A"].map(levelOf)).toEqual(["above", "meets", "below", undefined, undefined]);
});

import { expect, test } from "vitest";
import type { TeamRowView } from "../../lib/contract";
import { firstRated, isSealed, isUnfinished, nextUnrated, ordered, passes } from "./order";

function row(name: string, change: Partial<TeamRowView> = {}): TeamRowView {
  return {
    evaluation: name,
    version: 1,
    employee: { id: name, name, position: "" },
    nip: "",
    acting: "",
    mainMarks: [],
    additionalMarks: [],
    nEvidence: 0,
    nEvidenceDue: 0,
    nFeedbackGood: 0,
    nFeedbackBad: 0,
    resultsRating: null,
    conductRating: null,
    grade: null,
    hasNote: false,
    sameNoteAs: null,
    held: false,
    evidenceSeen: false,
    batchSize: 0,
    state: "open",
    findings: [],
    proposal: null,
    ...change,
  };
}
const rated = (name: string, change: Partial<TeamRowView> = {}) =>
  row(name, { resultsRating: "meets", conductRating: "meets", grade: "good", state: "rated", ...change });
const names = (rows: TeamRowView[]) => rows.map((one) => one.evaluation).join(" ");

test("who waits stands first, who is held after them, who is rated below, each by name", () => {
  const rows = [row("Ani", { held: true }), rated("Budi"), row("Cut", { resultsRating: "above" }), row("Dewi"), rated("Eko")];
  expect(names(ordered(rows))).toBe("Cut Dewi Ani Budi Eko");
  expect(firstRated(ordered(rows))).toBe(3);
});

test("the group of those rated begins below a rated row that is still current above it", () => {
  expect(firstRated([rated("Ani"), row("Budi"), rated("Cut")])).toBe(2);
  expect(firstRated([rated("Ani"), rated("Budi")])).toBe(0);
});

test("Enter goes to the next one to rate, from the top after the last, and past those held", () => {
  const rows = [row("Ani"), row("Budi", { held: true }), row("Cut"), rated("Dewi")];
  expect(nextUnrated(rows, 0)).toBe(2);
  expect(nextUnrated(rows, 2)).toBe(0);
  expect(nextUnrated([rated("Ani"), row("Budi", { held: true })], 0)).toBe(1);
  expect(nextUnrated([rated("Ani"), rated("Budi")], 0)).toBe(-1);
});

test("chips let through what they name", () => {
  expect(passes(row("Ani"), "unrated")).toBe(true);
  expect(passes(rated("Budi"), "unrated")).toBe(false);
  expect(passes(rated("Budi"), "without_note")).toBe(true);
  expect(passes(rated("Budi", { hasNote: true }), "without_note")).toBe(false);
  expect(passes(row("Ani"), "without_note")).toBe(false);
});

test("everything from the signature on is locked", () => {
  expect(isSealed(rated("Ani"))).toBe(false);
  expect(isSealed(rated("Ani", { state: "signed" }))).toBe(true);
  expect(isSealed(rated("Ani", { state: "delivered" }))).toBe(true);
});

test("who was not signed until the period was closed waits for nobody and is locked", () => {
  const left = row("Ani", { state: "left_unsigned" });
  expect(isSealed(left)).toBe(true);
  expect(passes(left, "unrated")).toBe(false);
  expect(passes(left, "all")).toBe(true);
  expect(nextUnrated([rated("Budi"), left], 0)).toBe(-1);
  expect(isUnfinished(left)).toBe(false);
});

test("whoever was interrupted comes back to a row that still asks for something", () => {
  expect(isUnfinished(row("Ani", { resultsRating: "above" }))).toBe(true);
  expect(isUnfinished(rated("Budi"))).toBe(false);
  expect(isUnfinished(rated("Cut", { grade: "very_good" })), "its note is missing").toBe(true);
  expect(isUnfinished(rated("Dewi", { grade: "very_good", hasNote: true }))).toBe(false);
  expect(isUnfinished(rated("Eko", { grade: "poor", state: "signed" }))).toBe(false);
  expect(isUnfinished(row("Fitri", { held: true })), "was put off on purpose").toBe(false);
  expect(isUnfinished(undefined)).toBe(false);
});

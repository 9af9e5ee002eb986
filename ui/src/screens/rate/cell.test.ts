import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { TeamRowView } from "../../lib/contract";
import RatingCell from "./RatingCell.svelte";

const row: TeamRowView = {
  evaluation: "1",
  version: 1,
  employee: { id: "1", name: "Sari Wulandari", position: "" },
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
};

test("an empty cell says whose it is and, under the cursor, what to type", () => {
  render(RatingCell, { row, rating: "results", isCurrent: true });
  expect(screen.getByText("Hasil kerja Sari Wulandari, belum dinilai, ketik A, S, atau B")).toBeTruthy();
});

test("a rating is read as words, with what is odd about it", () => {
  render(RatingCell, { row: { ...row, resultsRating: "above", conductRating: "meets", batchSize: 6 }, rating: "conduct", isCurrent: false });
  expect(
    screen.getByText("Perilaku kerja Sari Wulandari, sesuai ekspektasi, tanpa membuka bukti, dinilai bersama 6 orang"),
  ).toBeTruthy();
});

test("a signed rating is a letter without stamp and says that it is locked", () => {
  const signed: TeamRowView = { ...row, resultsRating: "meets", conductRating: "meets", state: "signed", evidenceSeen: true };
  const { container } = render(RatingCell, { row: signed, rating: "results", isCurrent: false });
  expect(screen.getByText("Hasil kerja Sari Wulandari, sesuai ekspektasi, terkunci")).toBeTruthy();
  expect(container.querySelector("svg")).toBeNull();
});

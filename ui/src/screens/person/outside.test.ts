import { expect, it } from "vitest";
import type { OutsideResultView } from "../../lib/contract";
import { oldForm, stated } from "./outside";

const RESULT = { id: "1", year: 2021, half: 1, results: "88,50", conduct: "80", total: "", grade: "Baik", isOwn: true } as OutsideResultView;

it("changes an old result from what is written, digit by digit", () => {
  expect(oldForm(RESULT)).toEqual({ year: "2021", half: "1", results: "88,50", conduct: "80", total: "", grade: "Baik" });
  expect(oldForm(null)).toEqual({ year: "2020", half: "", results: "", conduct: "", total: "", grade: "" });
});

it("tells what is stated without gaps, and of what each number is", () => {
  expect(stated(RESULT)).toEqual(["SKP: 88,50", "Perilaku: 80", "Predikat: Baik"]);
  const rated = { ...RESULT, year: null, results: "Sesuai ekspektasi", conduct: "Di bawah ekspektasi" };
  expect(stated(rated)).toEqual(["Hasil kerja: Sesuai ekspektasi", "Perilaku kerja: Di bawah ekspektasi", "Predikat: Baik"]);
});

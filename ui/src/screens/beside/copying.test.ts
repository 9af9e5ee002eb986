import { expect, it } from "vitest";
import type { CopyFieldKind, CopyFieldView, CopyLineView, CopyPlanView } from "../../lib/contract";
import { firstOpen, isDone, nextLeft, rowsOf } from "./copying";

const field = (kind: CopyFieldKind, more: Partial<CopyFieldView> = {}): CopyFieldView => ({
  key: kind,
  kind,
  result: 0,
  value: "",
  text: "isi",
  isCopied: false,
  isChanged: false,
  ...more,
});
const person = (nCopied: number, nFields: number): CopyLineView => ({
  employee: { id: "1", name: "Agustina Bere", position: "" },
  nip: "",
  unit: "",
  nCopied,
  nFields,
});
const plan: CopyPlanView = {
  position: "ARSIPARIS",
  plan: [field("work_result", { result: 1, isCopied: true }), field("expectation", { value: "Loyal" }), field("resources")],
  evaluation: [field("actual", { result: 1 }), field("results_rating"), field("feedback", { value: "Loyal" })],
};

it("sets fields under the screen and the result they are of", () => {
  const rows = rowsOf({ person: person(0, 5), plans: [plan] });
  expect(rows.map(({ group }) => group)).toEqual([
    "SKP · hasil kerja 1",
    "SKP · perilaku kerja",
    "SKP · lampiran",
    "Evaluasi · hasil kerja 1",
    "Evaluasi · rating dan predikat",
    "Evaluasi · perilaku kerja",
  ]);
  expect(rows[1]?.label).toBe("Ekspektasi khusus: Loyal");
  expect(firstOpen(rows)).toBe(1);
});

it("names the position where a person has several plans", () => {
  const rows = rowsOf({ person: person(0, 5), plans: [plan, { ...plan, position: "Plt. KEPALA BIDANG" }] });
  expect(rows[6]?.group).toBe("Plt. KEPALA BIDANG · SKP · hasil kerja 1");
});

it("goes to the next person who is not done, from the top again", () => {
  const people = [person(0, 0), person(5, 5), person(2, 5)];
  expect(people.map(isDone)).toEqual([false, true, false]);
  expect(nextLeft(people, 0)).toBe(2);
  expect(nextLeft(people, 2)).toBe(0);
  expect(nextLeft([person(5, 5)], 0)).toBe(0);
});

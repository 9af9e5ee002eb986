import { expect, test } from "vitest";
import type { EmployeeView, HistoryEntryView } from "../../../lib/contract";
import { id } from "../../../lib/text/id";
import { acts, changes, chosen, fieldsOf, peopleOf, signOf, subjectOf } from "./acts";
import { dots, Line, nearest } from "./line";
import { sheetsOf } from "./sheets";
import { story } from "./story";

const entry = (change: Partial<HistoryEntryView>): HistoryEntryView => ({
  at: "2026-10-02T09:00:00+08:00",
  by: "Nurul",
  actedFor: "",
  act: "Rating diberikan",
  actId: "a-1",
  actKind: "rate",
  device: "laptop ini",
  record: "Penilaian",
  row: "e-1",
  subject: "Triwulan III 2026",
  field: "evaluations.results_rating",
  fieldWords: "Rating hasil kerja",
  from: "",
  to: "Sesuai ekspektasi",
  ...change,
});

test("what was done in one go stands together, whatever stands between", () => {
  const state = entry({ field: "evaluations.state", fieldWords: "Status penilaian", to: "Dinilai" });
  const found = acts([entry({}), entry({ actId: "a-2" }), state]);
  expect(found.map((act) => act.changes.length)).toEqual([2, 1]);
  expect(subjectOf(found[0]!)).toBe("Triwulan III 2026");
});

test("what only ties records together is left out, what comes to be is told once", () => {
  const tie = entry({ field: "feedback.given_at", fieldWords: "given at" });
  const birth = entry({ row: "f-1", record: "Umpan balik", field: "feedback._row", fieldWords: "Catatan", to: "✓" });
  const words = entry({ row: "f-1", field: "feedback.text", fieldWords: "Umpan balik", to: "Antrean turun." });
  expect(acts([tie])).toEqual([]);
  expect(changes(acts([birth])[0]!).map(({ label, sign }) => [label, sign])).toEqual([["Umpan balik", "added"]]);
  expect(changes(acts([birth, words])[0]!).map(({ to }) => to)).toEqual(["Antrean turun."]);
});

test("a record that was deleted is a change of its own", () => {
  const gone = entry({ row: "r-4", record: "Rencana hasil kerja", subject: "RHK 4", field: "work_results._row", fieldWords: "Catatan", from: "✓", to: "" });
  expect(changes(acts([gone])[0]!).map(({ label, subject, sign }) => [label, subject, sign])).toEqual([["Rencana hasil kerja", "RHK 4", "removed"]]);
});

test("a field or a person can be chosen", () => {
  const all = acts([entry({}), entry({ actId: "a-2", by: "Ratna", fieldWords: "Catatan/rekomendasi" })]);
  expect(fieldsOf(all)).toEqual(["Catatan/rekomendasi", "Rating hasil kerja"]);
  expect(peopleOf(all)).toEqual(["Nurul", "Ratna"]);
  expect(chosen(all, "Rating hasil kerja", "").map((act) => act.id)).toEqual(["a-1"]);
  expect(chosen(all, "Rating hasil kerja", "Ratna")).toEqual([]);
});

test("every act has a sign", () => {
  expect(["rate", "seal", "move_employee", "edit_plan", "save_unit"].map(signOf)).toEqual(["grid-3x3", "signature", "arrow-left-right", "file-pen-line", "pencil-line"]);
});

test("the line begins with the year of the first change and ends today", () => {
  const line = new Line("2026-03-13", "2026-10-02");
  expect(line.ticks.map((tick) => tick.iso.slice(5, 7))).toEqual(["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"]);
  expect([line.place("2026-01-01"), line.place("2026-10-02"), line.place("2030-01-01")]).toEqual([0, 1, 1]);
  const done = [["2026-10-02", "edit_employee"], ["2026-03-13", "edit_plan"], ["2026-03-13", "rate"]].map(([day = "", kind = ""]) => ({ day, kind }));
  const all = dots(line, done);
  expect(all.map(({ day, isLarge }) => [day, isLarge]), "a rating makes its day a large point").toEqual([["2026-03-13", true], ["2026-10-02", false]]);
  expect(nearest(all, 0.4)?.day).toBe("2026-03-13");
});

test("a long line counts in years", () => {
  const line = new Line("2023-05-01", "2026-10-02");
  expect(line.isOfYears).toBe(true);
  expect(line.ticks.map((tick) => tick.iso)).toEqual(["2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"]);
});

test("the story of a grade is told from the first to the last change", () => {
  const say = { when: (at: string) => at.slice(0, 10), who: ({ by }: HistoryEntryView) => by, day: (iso: string) => iso };
  const told = story(
    [
      entry({ field: "evaluations.signed_on", to: "2026-10-04" }),
      entry({ from: "Sesuai ekspektasi", to: "Di atas ekspektasi", at: "2026-10-03T09:00:00+08:00" }),
      entry({}),
      entry({ row: "e-2" }),
      entry({ field: "evaluations._row", to: "✓" }),
    ],
    "e-1",
    id.history.tell,
    say,
  );
  expect(told).toEqual([
    "Pada 2026-10-02, Nurul membuka penilaian ini.",
    "Pada 2026-10-02, Nurul mengisi rating hasil kerja: Sesuai ekspektasi.",
    "Pada 2026-10-03, Nurul mengubah rating hasil kerja dari “Sesuai ekspektasi” menjadi “Di atas ekspektasi”.",
    "Pada 2026-10-02, Nurul menandatangani penilaian ini dengan tanggal 2026-10-04.",
  ]);
});

test("evaluations and plans of that day can be printed, each with its own forms", () => {
  const person = {
    plans: [{ year: 2026, form: "A.1.7" }, { year: 2026, form: "A.1.7" }],
    evaluations: [{ period: "2026-Q2", words: "Triwulan II 2026" }],
  } as EmployeeView;
  expect(sheetsOf(person, id.history.plan).map(({ words, period, forms }) => [words, period, forms])).toEqual([
    ["Triwulan II 2026", "2026-Q2", ["auto"]],
    ["SKP 2026", "2026", ["A.1.7", "A.1.8"]],
  ]);
});

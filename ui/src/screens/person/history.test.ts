import { expect, test } from "vitest";
import type { HistoryEntryView } from "../../lib/contract";
import { acts, isBirth } from "./history";

const entry = (change: Partial<HistoryEntryView>): HistoryEntryView => ({
  at: "2026-10-02T09:00:00+08:00",
  by: "Nurul",
  actedFor: "",
  act: "Rating diberikan",
  record: "Penilaian",
  field: "evaluations.results_rating",
  fieldWords: "Rating hasil kerja",
  from: "",
  to: "sesuai ekspektasi",
  ...change,
});

test("what was done in one go stands together", () => {
  const found = acts([entry({}), entry({ field: "evaluations.state", fieldWords: "Status penilaian", to: "Dinilai" }), entry({ at: "2026-10-01T09:00:00+08:00" })]);
  expect(found.map((act) => act.changes.length)).toEqual([2, 1]);
});

test("what only ties records together is left out, what comes to be is told", () => {
  const tie = entry({ field: "feedback.given_on", fieldWords: "given on" });
  const birth = entry({ field: "feedback._row", fieldWords: " row", to: "✓" });
  expect(acts([tie])).toEqual([]);
  expect(acts([birth])[0]?.changes).toEqual([birth]);
  expect(isBirth(birth)).toBe(true);
});

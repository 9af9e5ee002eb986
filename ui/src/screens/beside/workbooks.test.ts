import { expect, test } from "vitest";
import type { WorkbookChangeView } from "../../lib/contract";
import { nTaken, toggled } from "./workbooks";

const change = (key: string, kind: WorkbookChangeView["kind"]): WorkbookChangeView => ({
  key,
  kind,
  column: "Rating hasil kerja",
  employee: { id: "1", name: "Maria Seran", position: "" },
  about: "",
  from: "",
  to: "Sesuai ekspektasi",
  why: "",
});

test("a conflict is taken in only once it was chosen", () => {
  const changes = [change("Penilaian!F4", "new"), change("Penilaian!F5", "changed"), change("Penilaian!F6", "conflict")];
  const none: ReadonlySet<string> = new Set();
  expect(nTaken(changes, none)).toBe(2);
  const chosen = toggled(none, "Penilaian!F6", true);
  expect(nTaken(changes, chosen)).toBe(3);
  expect(nTaken(changes, toggled(chosen, "Penilaian!F6", false))).toBe(2);
});

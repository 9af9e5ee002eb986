import { expect, it } from "vitest";
import type { LegalDeadlineView, OwnView } from "../../lib/contract";
import { draftOf, fromDraft, greeting, noteOf, ownTerms, partOf, partOfWaiting, tiles } from "./own";

const nothing: OwnView = {
  today: "2026-10-02",
  person: { id: "1", name: "Agustina Bere", position: "Pengadministrasi" },
  currentPeriod: null,
  plan: null,
  lastProgressOn: null,
  progressDraft: null,
  nFeedback: 0,
  nFeedbackNew: 0,
  waiting: null,
  evaluations: [],
};
const seconds = (view: Partial<OwnView>) => tiles({ ...nothing, ...view }).map(({ second }) => second);

it("greets by the hour", () => {
  expect([7, 12, 16, 20].map(greeting)).toEqual(["Selamat pagi", "Selamat siang", "Selamat sore", "Selamat malam"]);
});

it("says on each tile what is there, or that nothing is yet", () => {
  expect(seconds({})).toEqual(["Belum ada SKP tahun ini", "Belum ada laporan. Cukup 20 detik", "Belum ada", "Belum ada predikat"]);
  expect(
    seconds({
      plan: { id: "2", state: "approved", words: "Ditetapkan", nMain: 4 },
      lastProgressOn: "2026-09-18",
      nFeedback: 3,
      nFeedbackNew: 1,
      evaluations: [{ id: "3", period: "2026-Q2", words: "Triwulan II 2026", grade: "good", state: "signed" }],
    }),
  ).toEqual(["4 hasil kerja utama, ditetapkan", "Terakhir 18 Sep. Cukup 20 detik", "1 belum dibaca", "Predikat sebelumnya dan alasannya"]);
});

it("makes one note of figure and sentence", () => {
  expect(noteOf("12 berkas", " Semua izin minggu ini terbit. ")).toBe("12 berkas: Semua izin minggu ini terbit.");
  expect(noteOf("", "Selesai.")).toBe("Selesai.");
});

it("finds figure and sentence of a half-written note again", () => {
  for (const note of [{ amount: "12 berkas", sentence: "Semua" }, { amount: "", sentence: "Semua" }, { amount: "12", sentence: "" }]) {
    expect(fromDraft(draftOf(note.amount, note.sentence))).toEqual(note);
  }
  expect(draftOf("", ""), "nothing is kept of nothing").toBe("");
});

it("leads to what waits", () => {
  const waiting = { kind: "evaluation_to_read" as const, title: "", words: "", evaluation: null, plan: null };
  expect(partOfWaiting({ ...waiting, evaluation: "3" })).toBe("history");
  expect(partOfWaiting({ ...waiting, plan: "2" })).toBe("plan");
});

it("takes an address it does not know for the tiles", () => {
  expect(partOf("history")).toBe("history");
  expect(partOf("passwords")).toBeNull();
});

it("tells of the terms only those the employee keeps or uses, and none that is over", () => {
  const term = (kind: LegalDeadlineView["kind"], change: Partial<LegalDeadlineView> = {}): LegalDeadlineView => ({
    kind,
    actor: "employee",
    employee: nothing.person,
    evaluation: "e",
    period: "Triwulan III 2026",
    dueOn: "2026-10-22",
    doneOn: null,
    daysLeft: 14,
    isMissed: false,
    isLate: false,
    rule: "",
    text: "",
    left: "14 hari kerja lagi",
    ...change,
  });
  const words = (terms: LegalDeadlineView[]) => ownTerms(terms).map((shown) => shown.words);
  expect(words([term("return"), term("object"), term("report"), term("deliver")])).toEqual(["Tandatangani dan kembalikan dokumen evaluasi", "Keberatan dapat diajukan"]);
  expect(words([term("return", { doneOn: "2026-10-05" }), term("object", { daysLeft: -1 })])).toEqual([]);
});

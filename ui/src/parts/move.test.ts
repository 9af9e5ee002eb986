import { describe, expect, it } from "vitest";
import type { EmployeeView, MovePreviewView } from "../lib/contract";
import { formOf, missingIn, questionOf, requestOf } from "./move";

const person = { position: "Analis Perizinan", positionKind: "functional" } as EmployeeView;
const head = { id: "kepala", name: "Maria Seran", position: "Kepala Bidang" };
const preview: MovePreviewView = {
  employee: { id: "sari", name: "Sari Wulandari", position: "Analis Perizinan" },
  fromUnit: "Sekretariat",
  toUnit: "Bidang Pengaduan",
  evaluatorBefore: null,
  evaluatorAfter: head,
  closes: ["SKP 2026 ditutup"],
  opens: "Draf SKP baru",
  periods: [],
  asks: [],
  reusable: { words: "Triwulan II 2026", grade: "good" },
  isAhead: false,
  findings: [],
};
const open = { ...preview, asks: [{ code: "periodic_choice", text: "Siapa?", rule: "R-230" }] };
const filled = () => ({ ...formOf(person, "2026-08-10"), unit: "pengaduan" });

describe("a move", () => {
  it("is asked about as soon as day and unit are there", () => {
    expect(questionOf("sari", formOf(person, "2026-08-10"))).toBeNull();
    expect(questionOf("sari", filled())).toEqual({ employee: "sari", on: "2026-08-10", toUnit: "pengaduan", position: "Analis Perizinan", positionKind: "functional", evaluator: null });
  });

  it("says the first thing that is missing", () => {
    expect(missingIn(formOf(person, "2026-08-10"), null, false)).toBe("unit");
    expect(missingIn({ ...filled(), on: "" }, null, false)).toBe("day");
    expect(missingIn({ ...filled(), position: " " }, preview, false)).toBe("position");
    expect(missingIn(filled(), null, true)).toBe("refused");
    expect(missingIn(filled(), null, false)).toBe("waiting");
    expect(missingIn(filled(), { ...preview, evaluatorAfter: null }, false)).toBe("evaluator");
    expect(missingIn(filled(), preview, false)).toBeNull();
  });

  it("asks only what the law leaves open, and the agreement it needs (R-230)", () => {
    expect(missingIn(filled(), open, false)).toBe("answer");
    expect(missingIn({ ...filled(), choice: "new_evaluator" }, open, false)).toBeNull();
    expect(missingIn({ ...filled(), choice: "reuse_previous" }, open, false)).toBe("agreement");
    expect(missingIn({ ...filled(), choice: "reuse_previous", agreement: "BA 7" }, open, false)).toBeNull();
    const nothing = { ...open, reusable: null };
    expect(missingIn({ ...filled(), choice: "reuse_previous", agreement: "BA 7" }, nothing, false)).toBe("earlier");
    expect(missingIn({ ...filled(), choice: "reuse_previous", agreement: "BA 7" }, { ...nothing, isAhead: true }, false), "it may still be given").toBeNull();
  });

  it("takes along neither an answer nobody asked for, nor results into no draft", () => {
    const question = questionOf("sari", filled());
    const form = { ...filled(), choice: "reuse_previous" as const, agreement: "BA 7", carry: true };
    expect(question && requestOf(question, form, { ...preview, opens: "" })).toMatchObject({ periodicChoice: null, agreementNote: "", carryResults: false });
    expect(question && requestOf(question, form, open)).toMatchObject({ periodicChoice: "reuse_previous", agreementNote: "BA 7", carryResults: true });
  });
});

import { describe, expect, it } from "vitest";
import type { FixCode, ProblemCaseView, ProblemView } from "../../lib/contract";
import { fixOf, nameOf, needsBasis, touched, waysOf } from "./problems";

const person = (id: string) => ({ id, name: `Pegawai ${id}`, position: "Arsiparis" });
const unit = (id: string) => ({ id, name: `Bidang ${id}` });

function one(id: string, code: FixCode | null, told: Partial<ProblemCaseView> = {}): ProblemCaseView {
  const fix = code && { code, words: "perbaiki", evaluator: person("kepala"), unit: unit("tujuan"), on: "2026-09-01" };
  return { employee: person(id), unit: unit("asal"), detail: "", fix, ...told };
}

function problem(cases: ProblemCaseView[]): ProblemView {
  return { code: "evaluator_retired", title: "Penilai sudah tidak aktif", why: "", rule: "R-010", cases };
}

describe("repairs of the organisation", () => {
  it("repair a case as it was proposed", () => {
    expect(fixOf(one("1", "hand_to_superior"), "SK 4")).toEqual({ code: "hand_to_superior", employee: "1", unit: "asal", evaluator: "kepala", on: "2026-09-01", basis: "SK 4" });
  });

  it("place a person in the unit proposed, not in the one left", () => {
    expect(fixOf(one("1", "set_unit"))?.unit).toBe("tujuan");
  });

  it("leave alone what needs a decision", () => {
    expect(fixOf(one("1", null))).toBeNull();
    expect(waysOf(problem([one("1", null)]))).toEqual([]);
  });

  it("put together only what is repaired the same way, the way for most people first", () => {
    const ways = waysOf(problem([one("1", "set_evaluator"), one("2", "hand_to_superior"), one("3", null), one("4", "hand_to_superior")]));
    expect(ways.map((way) => [way.code, way.cases.map(nameOf)])).toEqual([
      ["hand_to_superior", ["Pegawai 2", "Pegawai 4"]],
      ["set_evaluator", ["Pegawai 1"]],
    ]);
  });

  it("ask for the letter where one is to be recorded", () => {
    expect(needsBasis([one("1", "set_evaluator")])).toBe(false);
    expect(needsBasis([one("1", "record_basis")])).toBe(true);
  });

  it("count a person once, and a unit only where it is about the unit", () => {
    expect(touched(problem([one("1", null), one("1", null), one("2", null), { ...one("3", "set_head"), employee: null }]))).toEqual({ people: 2, units: 1 });
  });
});

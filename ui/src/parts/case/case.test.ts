import { expect, it } from "vitest";
import { actsOf, isStep, lateOf, objectionActs, told } from "./case";

it("lets several documents take the steps that are the same for all, and no other", () => {
  expect((["deliver", "return", "report"] as const).every(isStep)).toBe(true);
  expect((["take_over", "refuse_return", "object", "reopen"] as const).some(isStep)).toBe(false);
});

const MAY_ALL = { whyNotAccept: null, whyNotDecide: null, whyNotAnswer: null, whyNotAdd: null, whyNotWithdraw: null };

it("offers of an objection what its state still asks for (13.4)", () => {
  expect(objectionActs({ state: "filed", ...MAY_ALL }, false)).toContain("examine");
  expect(objectionActs({ state: "filed", ...MAY_ALL }, false)).not.toContain("decide");
  expect(objectionActs({ state: "examining", ...MAY_ALL }, false)).toContain("decide");
  for (const state of ["upheld", "changed", "withdrawn"] as const) expect(objectionActs({ state, ...MAY_ALL }, false)).toEqual([]);
});

it("offers nobody what somebody else does", () => {
  const others = { ...MAY_ALL, whyNotAnswer: "Penilainya punya akun di sini.", whyNotWithdraw: "Kantor ini tidak mengenal penarikan keberatan." };
  expect(objectionActs({ state: "examining", ...others }, false)).toEqual(["employee", "decide"]);
  expect(objectionActs({ state: "filed", ...others, whyNotDecide: "Hanya atasan pejabat penilai." }, false)).toEqual(["employee"]);
});

it("accepts a late objection with a reason, but none to a final result", () => {
  expect(objectionActs({ state: "rejected_formal", ...MAY_ALL }, false)).toEqual(["accept_late"]);
  expect(objectionActs({ state: "rejected_formal", ...MAY_ALL, whyNotAccept: "Hanya atasan." }, false)).toEqual(["accept_late"]);
  expect(objectionActs({ state: "rejected_formal", ...MAY_ALL }, true)).toEqual([]);
});

it("says that the term is over where the core tells what becomes of an objection now", () => {
  expect(lateOf({ objectUntil: "2026-10-22", lateObjection: null })).toBeNull();
  expect(lateOf({ objectUntil: "2026-10-22", lateObjection: "Dicatat." })).toEqual({ what: "Masa keberatan berakhir 22 Okt 2026.", why: "Dicatat." });
});

it("sends no day where the act is of today", () => {
  expect([told("2026-10-02", "2026-10-02"), told("", "2026-10-02"), told("2026-10-01", "2026-10-02")]).toEqual([null, null, "2026-10-01"]);
});

it("offers an act once, as the one who may take it now", () => {
  const acts = actsOf([
    { act: "report", actor: "evaluator", whyNot: "Bukan pekerjaan Anda." },
    { act: "report", actor: "superior", whyNot: null },
    { act: "object", actor: "employee", whyNot: "Masa keberatan lewat." },
  ]);
  expect(acts.map(({ act, actor }) => [act, actor])).toEqual([["report", "superior"], ["object", "employee"]]);
});

import { beforeEach, expect, it } from "vitest";
import type { PlanDeskView, PlanStepView, Role } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import { deskEntries, deskKeys, type Acts } from "./acts";
import { Desk } from "./desk.svelte";

const ME = { id: "1", name: "Agustina Bere", position: "Pengadministrasi" };
const BOSS = { id: "2", name: "Ratna", position: "Kepala Bidang" };
const step = (event: PlanStepView["event"], actor: PlanStepView["actor"], more: Partial<PlanStepView> = {}): PlanStepView => ({
  event,
  actor,
  to: null,
  isAllowed: false,
  rule: "R-090",
  why: "belum",
  needsReason: false,
  isUsual: true,
  ...more,
});

/** The desk of my plan, for somebody. */
function desk(role: Role, person: typeof ME | null, steps: PlanStepView[], more: Partial<PlanDeskView> = {}): Desk {
  tookStatus(someStatus({ account: { name: role, role }, person }));
  const at = new Desk("9");
  at.view = { employee: ME, evaluator: BOSS, isEditable: true, steps, plan: { id: "9", state: "draft", results: [] }, results: [], versions: [], ...more } as unknown as PlanDeskView;
  return at;
}

beforeEach(() => tookStatus(someStatus()));

it("stands on the first step that may be taken", () => {
  const steps = [step("submit", "employee"), step("agree", "evaluator", { isAllowed: true }), step("approve", "evaluator", { isAllowed: true })];
  expect(desk("evaluator", BOSS, steps).next?.event).toBe("agree");
});

it("says what is in the way of the own step, and never makes a step of others the main one", () => {
  const others = step("submit", "employee", { rule: "", why: "Orang ini punya akun sendiri di sini dan melakukannya sendiri." });
  expect(desk("employee", ME, [step("submit", "employee")]).next?.event).toBe("submit");
  expect(desk("evaluator", BOSS, [others, step("approve", "evaluator")]).next?.event).toBe("approve");
  expect(desk("hr_officer", null, [others]).next).toBeUndefined();
});

it("lets an auditor write nothing", () => {
  const at = desk("auditor", null, []);
  expect([at.isEditable, at.isLive]).toEqual([false, false]);
});

it("leads nobody to a screen they do not have", () => {
  const acts = {} as Acts;
  const ids = (at: Desk) => deskEntries(acts, at.view, undefined, [], undefined).map(({ id }) => id);
  expect(ids(desk("employee", ME, []))).toEqual(["notes", "manuals", "compare", "trail"]);
  expect(deskKeys(acts, undefined, undefined).map(({ key }) => key)).not.toContain("Ctrl+P");
  tookStatus(someStatus({ features: ["people", "library", "print"] }));
  expect(deskKeys(acts, undefined, undefined).map(({ key }) => key)).toEqual(expect.arrayContaining(["Ctrl+P", "Ctrl+J"]));
});

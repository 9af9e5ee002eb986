/** Problems of the organisation as they are repaired: one case, or all like it. */
import type { FixCode, NewFix, ProblemCaseView, ProblemView } from "../../lib/contract";

/** Cases of one problem that are repaired in the same way. */
export type Alike = { code: FixCode; cases: readonly ProblemCaseView[] };

/** The repair of a case as it was proposed; `null` where it has none. */
export function fixOf(one: ProblemCaseView, basis = ""): NewFix | null {
  const { fix } = one;
  if (!fix) return null;
  return {
    code: fix.code,
    employee: one.employee?.id ?? null,
    unit: (fix.code === "set_unit" ? fix.unit : one.unit)?.id ?? null,
    evaluator: fix.evaluator?.id ?? null,
    on: fix.on,
    basis,
  };
}

/** The ways this problem is repaired, the one for most cases first. */
export function waysOf(problem: ProblemView): Alike[] {
  const codes = [...new Set(problem.cases.flatMap((one) => (one.fix ? [one.fix.code] : [])))];
  return codes
    .map((code) => ({ code, cases: problem.cases.filter((one) => one.fix?.code === code) }))
    .toSorted((a, b) => b.cases.length - a.cases.length);
}

/** Whether a repair needs a letter to rest on. */
export function needsBasis(cases: readonly ProblemCaseView[]): boolean {
  return cases.some((one) => one.fix?.code === "record_basis");
}

/** Whom or what a case is about. */
export function nameOf(one: ProblemCaseView): string {
  return one.employee?.name || one.unit?.name || "";
}

/** How many people and units a problem touches, each once. */
export function touched(problem: ProblemView): { people: number; units: number } {
  const people = new Set(problem.cases.flatMap((one) => (one.employee ? [one.employee.id] : [])));
  const units = new Set(problem.cases.flatMap((one) => (!one.employee && one.unit ? [one.unit.id] : [])));
  return { people: people.size, units: units.size };
}

/** The form of an employee: what it asks, and what of it changed. */
import type { EmployeeType, EmployeeView, EvaluatorPreviewView, LegalStatus, PositionKind, SaveEmployeeRequest } from "../../lib/contract";

/** Everything a person can type about an employee. */
export type Form = {
  name: string;
  frontDegree: string;
  backDegree: string;
  nip: string;
  employeeType: EmployeeType;
  legalStatus: LegalStatus;
  rank: string;
  position: string;
  positionKind: PositionKind | "";
  unit: string;
  siasnId: string;
  siasnPositionId: string;
};

/** The form as an employee fills it; empty for a new one. */
export function formOf(person: EmployeeView | null): Form {
  return {
    name: person?.name ?? "",
    frontDegree: person?.frontDegree ?? "",
    backDegree: person?.backDegree ?? "",
    nip: person?.nip ?? "",
    employeeType: person?.employeeType ?? "pns",
    legalStatus: person?.legalStatus ?? "active",
    rank: person?.rankCode ?? "",
    position: person?.position ?? "",
    positionKind: person?.positionKind ?? "",
    unit: person?.unit?.id ?? "",
    siasnId: person?.siasnId ?? "",
    siasnPositionId: person?.siasnPositionId ?? "",
  };
}

/** What to send: a new person whole, of a known one only what changed. `null` = nothing. */
export function requestOf(person: EmployeeView | null, form: Form): SaveEmployeeRequest | null {
  const before = formOf(person);
  const changed = (Object.keys(form) as (keyof Form)[]).filter((field) => person === null || form[field] !== before[field]);
  const told = Object.fromEntries(changed.map((field) => [field, form[field].trim()]));
  // An empty choice is no value: it is left out, as the contract has no way to say "unknown again".
  for (const choice of ["positionKind", "unit"]) if (told[choice] === "") delete told[choice];
  if (Object.keys(told).length === 0) return null;
  return { ...(told as SaveEmployeeRequest), id: person?.id ?? null, seenVersion: person?.version ?? null };
}

/** What a new evaluator does to SKP, each sentence once, with the people it is about. */
export function followsOf(preview: EvaluatorPreviewView): { words: string; names: string[] }[] {
  const names = new Map<string, string[]>();
  for (const one of preview.people) for (const words of one.plans) names.set(words, [...(names.get(words) ?? []), one.employee.name]);
  return [...names].map(([words, named]) => ({ words, names: named }));
}

/** A move as it is filled in: what is asked of the core, and what is still missing. */
import type { EmployeeView, MoveEmployeeRequest, MovePreviewView, PeriodicChoice, PositionKind, PreviewMoveRequest } from "../lib/contract";

/** What somebody fills in. */
export type MoveForm = {
  on: string;
  unit: string;
  position: string;
  positionKind: PositionKind | "";
  /** Picked by hand; empty leaves it to the head of the unit. */
  evaluator: string;
  basis: string;
  choice: PeriodicChoice | "";
  agreement: string;
  carry: boolean;
};

/** What keeps a move from being applied. */
export type Missing = "unit" | "day" | "position" | "evaluator" | "answer" | "agreement" | "earlier" | "waiting" | "refused";

/** The form of a person who moves on a day. */
export function formOf(person: EmployeeView, today: string): MoveForm {
  return { on: today, unit: "", position: person.position, positionKind: person.positionKind ?? "", evaluator: "", basis: "", choice: "", agreement: "", carry: false };
}

/** The question what the move would mean; `null` while it cannot be asked. */
export function questionOf(employee: string, form: MoveForm): PreviewMoveRequest | null {
  if (!form.on || !form.unit) return null;
  return {
    employee,
    on: form.on,
    toUnit: form.unit,
    position: form.position.trim(),
    positionKind: form.positionKind || null,
    evaluator: form.evaluator || null,
  };
}

/** Whether the law leaves open who evaluates a period. */
export function asksChoice(preview: MovePreviewView | null): boolean {
  return preview?.asks.some((question) => question.code === "periodic_choice") ?? false;
}

/** The first thing that is missing. */
export function missingIn(form: MoveForm, preview: MovePreviewView | null, wasRefused: boolean): Missing | null {
  if (!form.unit) return "unit";
  if (!form.on) return "day";
  if (!form.position.trim()) return "position";
  if (wasRefused) return "refused";
  if (!preview) return "waiting";
  if (!preview.evaluatorAfter) return "evaluator";
  if (!asksChoice(preview)) return null;
  if (!form.choice) return "answer";
  if (form.choice !== "reuse_previous") return null;
  // Until the day of a move to come the earlier result may still be given.
  if (!preview.reusable && !preview.isAhead) return "earlier";
  return form.agreement.trim() ? null : "agreement";
}

/** The move as the core carries it out. */
export function requestOf(question: PreviewMoveRequest, form: MoveForm, preview: MovePreviewView): MoveEmployeeRequest {
  const isAsked = asksChoice(preview);
  return {
    ...question,
    basis: form.basis.trim(),
    periodicChoice: isAsked ? form.choice || null : null,
    agreementNote: isAsked && form.choice === "reuse_previous" ? form.agreement.trim() : "",
    carryResults: form.carry && preview.opens !== "",
  };
}

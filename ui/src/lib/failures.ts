/** Failures as they are shown: what happened, why, what to press. The words come from the core. */
import { failed, NO_ANSWER } from "./call";
import type { FailureView, FieldFault, FieldProblem } from "./contract";
import { text } from "./text";

/** The view of whatever was thrown. */
export function failureOf(problem: unknown): FailureView {
  return failed(problem).view;
}

/** The words of a failure. */
export function wordsOf(failure: FailureView): { what: string; why: string; next: string } {
  return failure.code === NO_ANSWER ? text.common.noAnswer : failure;
}

/** Whether the machine or the program is at fault, and not what was asked. */
export function isFault(failure: FailureView): boolean {
  return ["unexpected", NO_ANSWER, "damaged_store", "disk_full", "cannot_write"].includes(failure.code);
}

/** What is wrong with each field of a refused form, by the last part of its path. */
export function fieldFaults(failure: FailureView | null): Record<string, FieldFault | undefined> {
  const details = failure?.details as { fields?: FieldProblem[] } | null | undefined;
  if (failure?.code !== "invalid" || !Array.isArray(details?.fields)) return {};
  return Object.fromEntries(details.fields.map((problem) => [problem.field.split(".").at(-1) ?? problem.field, problem.problem]));
}

/** Why what was typed was refused, under the field where it was typed. */
import type { FailureView } from "./contract";

/** All that a failure says, or nothing where it is another one. */
export function sentenceIf(failure: FailureView | null, code: string): string | undefined {
  return failure?.code === code ? [failure.what, failure.why, failure.next].filter(Boolean).join(" ") : undefined;
}

/** The advice on a weak password, or nothing where that is not the failure. */
export function weaknessOf(failure: FailureView | null): string | undefined {
  return sentenceIf(failure, "weak_password");
}

/** What is wrong with the own password, or nothing where that is not the failure. */
export function mismatchOf(failure: FailureView | null): string | undefined {
  // What comes next is told to whoever stands outside: the recovery sheet signs nothing.
  return failure ? sentenceIf({ ...failure, next: "" }, "wrong_password") : undefined;
}

/** Failures that no field shows. */
export function restOf(failure: FailureView | null): FailureView | null {
  return failure && !["weak_password", "wrong_password"].includes(failure.code) ? failure : null;
}

/** Why a password was refused, under the field where it was typed. */
import type { FailureView } from "./contract";

/** The advice on a weak password, or nothing where that is not the failure. */
export function weaknessOf(failure: FailureView | null): string | undefined {
  return failure?.code === "weak_password" ? [failure.what, failure.why, failure.next].filter(Boolean).join(" ") : undefined;
}

/** What is wrong with the own password, or nothing where that is not the failure. */
export function mismatchOf(failure: FailureView | null): string | undefined {
  return failure?.code === "wrong_password" ? [failure.what, failure.why].filter(Boolean).join(" ") : undefined;
}

/** Failures that no field shows. */
export function restOf(failure: FailureView | null): FailureView | null {
  return failure && !["weak_password", "wrong_password"].includes(failure.code) ? failure : null;
}

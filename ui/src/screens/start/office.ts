/** What the first step asks. */
import type { AgencyLevel, Rhythm } from "../../lib/contract";

/** A new office while it is being described. */
export type NewOffice = { agency: string; unit: string; level: AgencyLevel; user: string; rhythm: Rhythm };

/** Nothing told yet. */
export function emptyOffice(): NewOffice {
  return { agency: "", unit: "", level: "regional", user: "", rhythm: "quarterly" };
}

/** Least length of a password that is advised. */
export const LEAST_PASSWORD = 12;

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

/** The code in the groups it is printed in. */
export function groupsOf(code: string): string[] {
  return code.trim().split(/[\s-]+/);
}

/** Whether what was typed is this group; capitals do not count, nor do letters easily confused. */
export function isGroup(typed: string, group: string): boolean {
  const plain = (value: string) => value.trim().toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  return plain(typed) === plain(group);
}

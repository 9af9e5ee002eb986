/** Periods of a year. */
import { refreshStatus, session } from "./session.svelte";

/** The period to print a plan of this year in: none where it is the present year, else the whole year. */
export async function periodFor(year: number): Promise<string | undefined> {
  const code = String(year);
  if (session.open?.currentPeriod?.startsWith(code)) return undefined;
  // The first plan of a year makes its periods.
  if (!session.open?.periods.some((period) => period.code === code)) await refreshStatus();
  return code;
}

/** Whether a period is a whole year, which is evaluated anew. */
export function isYear(code: string): boolean {
  return /^\d{4}$/.test(code);
}

/** Whether the periods of a year are months; else they are quarters. */
export function hasMonths(year: string): boolean {
  return session.open?.periods.some(({ code }) => code.startsWith(`${year}-`) && /-\d\d$/.test(code)) ?? false;
}

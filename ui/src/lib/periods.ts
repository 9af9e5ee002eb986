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

/** First and last day of a period by its code; nothing where the code is none. */
export function spanOf(code: string): { from: string; to: string } | undefined {
  const [, year = "", quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d\d))?$/.exec(code) ?? [];
  if (!year) return undefined;
  const first = quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1);
  const last = quarter ? first + 2 : Number(month ?? 12);
  const two = (part: number) => String(part).padStart(2, "0");
  const days = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(days)}` };
}

/** Whether a day falls into a period. */
export function holds(code: string, day: string): boolean {
  const span = spanOf(code);
  return span !== undefined && span.from <= day && day <= span.to;
}

/** The month or quarter a day falls into, in words; nothing where the cycle of its year was not made yet. */
export function periodOfDay(day: string): string | undefined {
  return session.open?.periods.find(({ code }) => !isYear(code) && holds(code, day))?.words;
}

/** Whether a period is a whole year, which is evaluated anew. */
export function isYear(code: string): boolean {
  return /^\d{4}$/.test(code);
}

/** Whether the periods of a year are months; else they are quarters. */
export function hasMonths(year: string): boolean {
  return session.open?.periods.some(({ code }) => code.startsWith(`${year}-`) && /-\d\d$/.test(code)) ?? false;
}

/** Periods of a year, for what is printed from a plan. */
import { refreshStatus, session } from "./session.svelte";

/** The period to print a plan of this year in: none where it is the present year, else the whole year. */
export async function periodFor(year: number): Promise<string | undefined> {
  const code = String(year);
  if (session.open?.currentPeriod?.startsWith(code)) return undefined;
  // The first plan of a year makes its periods.
  if (!session.open?.periods.some((period) => period.code === code)) await refreshStatus();
  return code;
}

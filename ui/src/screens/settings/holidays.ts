/** Days typed or pasted: one line a day, the day first, then its name. */
import type { HolidayEntry, HolidayKind } from "../../lib/contract";
import { readDay } from "../../lib/days";

/** Days that were read, and the first line that begins with none. */
export type ReadDays = { days: HolidayEntry[]; wrong: string | undefined };

/** Reads lines such as `24 Des 2026 Cuti bersama Natal`, also with a tab or a comma between. */
export function readDays(typed: string, kind: HolidayKind): ReadDays {
  const days: HolidayEntry[] = [];
  let wrong: string | undefined;
  for (const line of typed.split("\n").map((one) => one.trim()).filter(Boolean)) {
    const entry = readLine(line, kind);
    if (entry) days.push(entry);
    else wrong ??= line;
  }
  return { days, wrong };
}

function readLine(line: string, kind: HolidayKind): HolidayEntry | null {
  const words = line.split(/[\s,;]+/);
  // A day is one word, as in 24/12/2026, or three, as in 24 Des 2026.
  for (const length of [3, 1]) {
    const day = readDay(words.slice(0, length).join(" "));
    if (day) return { day, name: words.slice(length).join(" "), kind };
  }
  return null;
}

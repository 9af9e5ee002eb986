/** Days as people type them. Never month before day: `2/10/2026` is the second of October. */

const MONTHS = ["jan", "feb", "mar", "apr", "me|ma", "jun", "jul", "ag|au", "sep", "ok|oc", "no", "de"];

/** The day somebody typed, as the core writes days; `null` where it is none. */
export function readDay(typed: string): string | null {
  const words = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]+)\.?[\s/.-]+(\d{4})$/.exec(words);
  if (!plain) return null;
  return made(Number(plain[3]), monthOf(plain[2] ?? ""), Number(plain[1]));
}

function monthOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return MONTHS.findIndex((start) => new RegExp(`^(${start})`).test(word)) + 1;
}

function made(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

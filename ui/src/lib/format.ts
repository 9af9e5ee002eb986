/** Dates, clocks, numbers and sizes as a reader of the chosen language expects them. */
import { language } from "./language.svelte";

const LOCALES = { id: "id-ID", en: "en-GB" } as const;
const made = new Map<string, Intl.DateTimeFormat>();

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language.code + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.DateTimeFormat(LOCALES[language.code], options);
  made.set(key, known);
  return known;
}

/** A day without a clock stands at noon, so that no time zone moves it. */
function instant(value: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00` : value);
}

/** `2 Okt 2026`, for tables. */
export function day(value: string): string {
  return dates({ day: "numeric", month: "short", year: "numeric" }).format(instant(value));
}

/** `2 Okt`, where the year is clear. */
export function dayShort(value: string): string {
  return dates({ day: "numeric", month: "short" }).format(instant(value));
}

/** `Okt`, for scales. */
export function monthShort(value: string): string {
  return dates({ month: "short" }).format(instant(value));
}

/** `Jumat, 2 Oktober 2026`, for prose. */
export function dayLong(value: string): string {
  return dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(instant(value));
}

/** `Jumat, 2 Okt 2026`, for a line with little room. */
export function dayNamed(value: string): string {
  return dates({ weekday: "long", day: "numeric", month: "short", year: "numeric" }).format(instant(value));
}

/** `Kamis 15 Oktober`, for prose within the year. */
export function dayOfYear(value: string): string {
  const parts = dates({ weekday: "long", day: "numeric", month: "long" }).formatToParts(instant(value));
  return parts.map((part) => (part.type === "literal" ? " " : part.value)).join("");
}

/** `20 Sep – 15 Okt`. */
export function dayRange(from: string, to: string): string {
  return `${dayShort(from)} – ${dayShort(to)}`;
}

/** `10.42`. */
export function clock(value: string): string {
  return dates({ hour: "2-digit", minute: "2-digit", hour12: false }).format(instant(value));
}

/** The clock when it was today, the day otherwise. */
export function moment(value: string, today = new Date()): string {
  return instant(value).toDateString() === today.toDateString() ? clock(value) : dayShort(value);
}

/** `1 Okt, 16.30`. */
export function dayAndClock(value: string): string {
  return `${dayShort(value)}, ${clock(value)}`;
}

/** `1.250`. */
export function number(value: number): string {
  return new Intl.NumberFormat(LOCALES[language.code]).format(value);
}

/** `12,4 KB`. */
export function bytes(value: number): string {
  const units = ["B", "KB", "MB", "GB"];
  const step = value < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(value) / 10));
  const shown = new Intl.NumberFormat(LOCALES[language.code], { maximumFractionDigits: step ? 1 : 0 });
  return `${shown.format(value / 1024 ** step)} ${units[step]}`;
}

/** Today as the core writes days, by this machine's clock. */
export function isoDay(date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first few of many names. */
export function firstOf(names: readonly string[], most = 5): string {
  return names.length > most ? `${names.slice(0, most).join(", ")}, …` : names.join(", ");
}

/** First letters of the first two words of a name, without degrees. */
export function initials(name: string): string {
  const words = (name.split(",")[0] ?? "").split(/\s+/).filter((word) => /^[A-Za-zÀ-ɏ]/.test(word) && !word.endsWith("."));
  return words.slice(0, 2).map((word) => word.charAt(0).toUpperCase()).join("");
}

/** A NIP in its parts: birth date, appointment, sex, number. Anything else stays whole. */
export function nipParts(nip: string): string[] {
  return /^\d{18}$/.test(nip) ? [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)] : [nip];
}

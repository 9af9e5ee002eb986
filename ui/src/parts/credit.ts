/** Credit points in words; shared by the person, the list of everybody and the own record. */
import { number } from "../lib/format";
import { text } from "../lib/text";

/** Codes of the three sheets, as the screen of printing takes them. */
export const SHEETS = "KONVERSI,AKUMULASI,PENETAPAN";

/** Whether there is as much as is demanded; not where nothing is. */
export function isEnough(beyond: string): boolean {
  return beyond !== "" && !beyond.startsWith("-");
}

/** `kurang 62,50` for `-62,50`; nothing where nothing is demanded. */
export function beyondWords(beyond: string): string {
  if (beyond === "") return "";
  return isEnough(beyond) ? text.credit.more(beyond) : text.credit.lacking(beyond.slice(1));
}

/** `14 bulan`, or that there is enough; a dash where nothing comes next. */
export function monthsWords(months: number | null): string {
  if (months === null) return "–";
  return months === 0 ? text.credit.enough : text.credit.inMonths(number(months));
}

/** How the list of sheets is laid out, and what a person types beside it. */
import type { PaperStep } from "../../lib/contract";
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

/** Steps in the order of the way. */
export const STEPS = ["printed", "delivered", "signed", "returned", "filed"] as const satisfies readonly PaperStep[];
/** Those a person notes; that something was printed, printing notes. */
export const MARKS = ["delivered", "signed", "returned", "filed"] as const satisfies readonly PaperStep[];
export type Mark = (typeof MARKS)[number];
export type Shown = PaperStep | "all";

/** What an address asks for, or everything. */
export function shownOf(asked: string | undefined): Shown {
  return STEPS.find((known) => known === asked) ?? "all";
}

/** Codes out of a text of several lines; nothing of blank ones. */
export function codesOf(typed: string): string[] {
  return typed
    .split(/[\n,;]/)
    .map((code) => code.trim())
    .filter(Boolean);
}

/** What is typed for a line of a form: the code, and the row where one stands behind a slash. */
export function lineOf(typed: string): { code: string; row: number | null } {
  const [code = "", row] = typed.split("/");
  const number = Number(row?.trim() || Number.NaN);
  return { code: code.trim(), row: Number.isInteger(number) ? number : null };
}

/** A code as it stands on the sheet: two groups of three. */
export function inThrees(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

const WIDTHS = { code: 92, employee: 180, what: 190, evaluator: 150, step: 130, left: 160 } as const;
type Id = keyof typeof WIDTHS;
const ALL = Object.keys(WIDTHS) as Id[];
/** What falls away first and second. */
const GIVES_WAY: readonly Id[] = ["evaluator", "left"];
const BAR = 15;
const LEAST_NAME = 120;

/** Columns of the list in so many pixels. */
export function columns(room: number): Column[] {
  const t = text.returns.columns;
  let ids = ALL;
  for (const id of GIVES_WAY) {
    if (ids.reduce((sum, one) => sum + WIDTHS[one], BAR) > room) ids = ids.filter((one) => one !== id);
  }
  return ids.map((id) => ({ id, title: t[id], ...(id === "employee" ? { least: LEAST_NAME } : { width: WIDTHS[id] }) }));
}

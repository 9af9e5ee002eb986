/** A workblock as the form A.1.4 shows it: lists in order, numbers running on from routine to transformative. */
import type { SaveWorkblockRequest, WorkblockLineView, WorkblockList, WorkblockView } from "../../lib/contract";

/** The two blocks of lists, each in the order of the form. */
export const BLOCKS = [
  { block: "activities", lists: ["activity_routine", "activity_transformative"] },
  { block: "milestones", lists: ["milestone_routine", "milestone_transformative"] },
] as const satisfies readonly { block: string; lists: readonly WorkblockList[] }[];

/** A line with its printed number and its place among all lines. */
export type Line = { no: number; at: number; text: string };

/** Lines of a list; numbers go on where the list before it ended. */
export function linesOf(lines: readonly WorkblockLineView[], list: WorkblockList): Line[] {
  const block = BLOCKS.find((one) => (one.lists as readonly WorkblockList[]).includes(list));
  const [first] = block?.lists ?? [];
  const start = first && first !== list ? lines.filter((line) => line.list === first).length : 0;
  let no = start;
  return lines.flatMap((line, at) => (line.list === list ? [{ no: ++no, at, text: line.text }] : []));
}

/** All lines with one changed; an emptied one goes. */
export function withLine(lines: readonly WorkblockLineView[], at: number, text: string): WorkblockLineView[] {
  return lines.flatMap((line, i) => (i !== at ? [line] : text ? [{ ...line, text }] : []));
}

/** All lines with one more at the end of a list. */
export function plusLine(lines: readonly WorkblockLineView[], list: WorkblockList, text: string): WorkblockLineView[] {
  const last = lines.findLastIndex((line) => line.list === list);
  const at = last < 0 ? lines.length : last + 1;
  return [...lines.slice(0, at), { list, text }, ...lines.slice(at)];
}

/** Lines of room a text takes in a field, so that nothing is cut. */
export function roomFor(words: string, perLine: number, least: number): number {
  const lines = words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return Math.max(least, lines);
}

/** What saves a workblock as it is, with some of it changed. */
export function saved(unit: string, year: number, item: WorkblockView, change: Partial<WorkblockView>): SaveWorkblockRequest {
  return { unit, year, ...item, ...change };
}

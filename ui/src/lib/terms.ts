/** Terms in working days, as lists show them. */
import type { DeadlineGroupView } from "./contract";
import { number } from "./format";
import { text } from "./text";

/** *9 hari kerja lagi*, *hari terakhir*, *lewat 3 hari kerja*. */
export function daysLeft(days: number): string {
  if (days === 0) return text.after.lastDay;
  return days < 0 ? text.after.daysOver(number(-days)) : text.after.daysLeft(number(days));
}

/** How pressing a term is, for its colour; the words say it too. */
export function urgency(term: { daysLeft: number; isMissed: boolean }): "late" | "soon" | "" {
  if (term.isMissed) return "late";
  return term.daysLeft <= 10 ? "soon" : "";
}

/** Missed terms that home shows one by one, so that what comes has room below them. */
const MISSED_SHOWN = 3;

/** What home shows: how many duties were missed, then the terms themselves, overdue ones first and each part the earliest first. */
export function onHome(groups: readonly DeadlineGroupView[]): { nMissed: number; shown: DeadlineGroupView[] } {
  const sorted = groups.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const missed = sorted.filter((group) => group.isMissed);
  const coming = sorted.filter((group) => !group.isMissed);
  return { nMissed: missed.reduce((sum, group) => sum + group.nPeople, 0), shown: [...missed.slice(0, MISSED_SHOWN), ...coming] };
}

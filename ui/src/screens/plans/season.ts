/** The season of plans: its columns, its filters, and the sentence that stands first. */
import type { PlanEvent, PlanSeasonView, SeasonFilter, SeasonRowView } from "../../lib/contract";
import { number } from "../../lib/format";
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

export const FILTERS = ["missing", "draft", "submitted", "returned", "signed", "approved", "revising", "blocked", "exempt"] as const satisfies readonly SeasonFilter[];

/** Steps that stand as buttons; the others are in the list behind. */
export const STEPS = ["submit", "agree", "sign", "approve"] as const satisfies readonly PlanEvent[];
export const OTHER_STEPS = ["return", "reopen", "revise", "approve_by_superior", "change_evaluator", "drop_revision", "close", "cancel"] as const satisfies readonly PlanEvent[];

/** Of these, the ones only the HR officer takes. */
export const OFFICE_STEPS: ReadonlySet<PlanEvent> = new Set(["change_evaluator", "close", "cancel"]);

/** The filter an address asks for. */
export function filterOf(only: string | undefined): SeasonFilter | null {
  return FILTERS.find((one) => one === only) ?? null;
}

/** Columns for the room there is; what is left out stands in the row's name or at the desk. */
export function columnsFor(isSmall: boolean, isTiny: boolean): Column[] {
  const words = text.plans.column;
  const all: (Column | false)[] = [
    { id: "person", title: words.person, least: isSmall ? 220 : 280 },
    !isTiny && { id: "unit", title: words.unit, width: isSmall ? 130 : 190 },
    !isSmall && { id: "evaluator", title: words.evaluator, width: 180 },
    { id: "state", title: words.state, width: isTiny ? 150 : 200 },
    !isTiny && { id: "results", title: words.results, width: 64, align: "right" },
    { id: "blocks", title: words.blocks, width: isTiny ? 96 : 116 },
    !isTiny && { id: "warnings", title: words.warnings, width: 116 },
  ];
  return all.filter((column) => column !== false);
}

/** "47 orang belum punya SKP, 9 hari kerja lagi." */
export function sentence(view: PlanSeasonView): string {
  const { counts, workingDaysLeft: left } = view;
  const open = counts.draft + counts.submitted + counts.returned + counts.signed;
  const everybody = open + counts.missing + counts.approved + counts.revising + counts.exempt;
  if (everybody === 0) return text.plans.nobody;
  if (counts.missing === 0 && open === 0) return text.plans.allSet;
  const what = counts.missing > 0 ? text.plans.missing(number(counts.missing)) : text.plans.notSet(number(open));
  const when = left > 0 ? text.plans.daysLeft(number(left)) : left === 0 ? text.plans.today : text.plans.late(number(-left));
  return `${what}, ${when}.`;
}

/** How many people stand behind a filter. */
export function countOf(view: PlanSeasonView | null, filter: SeasonFilter): number {
  return view?.counts[filter] ?? 0;
}

/** People a plan can be made for: the definitive one, or that of acting work. */
export function withoutPlan(rows: readonly SeasonRowView[]): SeasonRowView[] {
  return rows.filter((row) => (row.plan === null || row.missingPost) && row.exempt === null);
}

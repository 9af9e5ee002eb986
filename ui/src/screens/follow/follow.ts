/** The register of follow-ups: its parts, what a form sends, and training needs topic by unit. */
import type { FollowUpKind, FollowUpState, FollowUpView, SaveFollowUpRequest, TrainingNeedView } from "../../lib/contract";
import { readDay } from "../../lib/days";

export const PARTS = ["candidates", "register", "needs"] as const;
export type Part = (typeof PARTS)[number];
export const KINDS = ["reward", "innovation", "improvement", "sanction", "training", "competency"] as const satisfies readonly FollowUpKind[];
export const STATES = ["proposed", "decided", "running", "done", "dropped"] as const satisfies readonly FollowUpState[];

/** The part an address asks for, or the candidates. */
export function partOf(asked: string | undefined): Part {
  return PARTS.find((part) => part === asked) ?? "candidates";
}

/** What a form begins with: a new record of somebody, or one that is changed. */
export type Draft = {
  id: string | null;
  employee: { id: string; name: string; position: string } | null;
  evaluation: string | null;
  kind: FollowUpKind;
  state: FollowUpState;
  decidedOn: string;
  basis: string;
  text: string;
  topic: string;
  startsOn: string;
  endsOn: string;
  checkDays: string;
};

/** A new record; what was decided elsewhere is decided, a plan begins to run. */
export function fresh(kind: FollowUpKind, change: Partial<Draft> = {}): Draft {
  const state: FollowUpState = kind === "improvement" ? "running" : kind === "reward" || kind === "sanction" ? "decided" : "proposed";
  return { id: null, employee: null, evaluation: null, kind, state, decidedOn: "", basis: "", text: "", topic: "", startsOn: "", endsOn: "", checkDays: "", ...change };
}

/** A record as its form shows it. */
export function draftOf(view: FollowUpView): Draft {
  const { id, employee, evaluation, kind, state, basis, text, topic } = view;
  const [decidedOn, startsOn, endsOn] = [view.decidedOn ?? "", view.startsOn ?? "", view.endsOn ?? ""];
  // What was looked at stays whatever is sent; the days still to come are kept as they are.
  const checkDays = view.checks.flatMap((check) => check.dueOn ?? []).join("; ");
  return { id, employee, evaluation, kind, state, decidedOn, basis, text, topic, startsOn, endsOn, checkDays };
}

/** Which fields a kind asks for. */
export function asks(kind: FollowUpKind): { basis: boolean; topic: boolean; checks: boolean } {
  return { basis: kind === "reward" || kind === "sanction", topic: kind === "training" || kind === "competency", checks: kind === "improvement" };
}

/** Days as typed, or nothing where one of them is none; an empty field leaves them to the program. */
export function daysOf(typed: string): string[] | null {
  const days = typed.split(/[;\n]/).map((part) => part.trim()).filter(Boolean).map(readDay);
  return days.every((day) => day !== null) ? days.filter((day) => day !== null) : null;
}

/** What is sent of a form. */
export function requestOf(draft: Draft, employee: string): SaveFollowUpRequest {
  const { id, evaluation, kind, state, basis, text, topic } = draft;
  const days = asks(kind).checks ? daysOf(draft.checkDays) : null;
  return {
    id,
    employee,
    evaluation,
    kind,
    state,
    decidedOn: draft.decidedOn || null,
    basis: basis.trim(),
    text: text.trim(),
    topic: asks(kind).topic ? topic.trim() : "",
    startsOn: draft.startsOn || null,
    endsOn: draft.endsOn || null,
    checkDays: days && days.length > 0 ? days : null,
  };
}

/** A topic with the units whose people need it. */
export type Need = { topic: string; total: number; units: { unit: string; nPeople: number }[] };

/** Training needs topic by topic, the one most people need first. */
export function byTopic(rows: readonly TrainingNeedView[]): Need[] {
  const topics = new Map<string, Need>();
  for (const { topic, unit, nPeople } of rows) {
    const need = topics.get(topic) ?? { topic, total: 0, units: [] };
    need.total += nPeople;
    need.units.push({ unit, nPeople });
    topics.set(topic, need);
  }
  return [...topics.values()].sort((a, b) => b.total - a.total || a.topic.localeCompare(b.topic));
}

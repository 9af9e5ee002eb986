/** What a device may hold, as it is chosen in a form, and the six words that were read out. */
import type { DeviceKind, DeviceScopes, DeviceView, PersonRef, UnitRef } from "../../lib/contract";

export const KINDS = ["office", "evaluator", "hub"] as const satisfies readonly DeviceKind[];

export type Scope = { kind: DeviceKind; units: UnitRef[]; evaluator: PersonRef | null; people: PersonRef[] };

/** An empty form. */
export function emptyScope(): Scope {
  return { kind: "office", units: [], evaluator: null, people: [] };
}

/** What a device holds now. */
export function scopeOf({ kind, units, evaluator, people }: DeviceView): Scope {
  return { kind, units: [...units], evaluator, people: [...people] };
}

/** What still has to be chosen. */
export function lackOf({ kind, units, evaluator }: Scope): "units" | "evaluator" | undefined {
  if (kind === "office" && units.length === 0) return "units";
  return kind === "evaluator" && !evaluator ? "evaluator" : undefined;
}

/** What is sent: only what its kind tells. */
export function scopesOf({ kind, units, evaluator, people }: Scope): DeviceScopes {
  return {
    units: kind === "office" ? units.map(({ id }) => id) : [],
    evaluator: kind === "evaluator" ? (evaluator?.id ?? null) : null,
    people: kind === "hub" ? [] : people.map(({ id }) => id),
  };
}

/** Words as they were typed: spaces, commas and capitals say nothing. */
export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/[^\p{L}]+/u).filter(Boolean);
}

/** The first word that differs, from 0, among those typed so far; `-1` where none does. */
export function differingWord(typed: readonly string[], words: readonly string[]): number {
  return typed.findIndex((word, i) => word !== words[i]?.toLowerCase());
}

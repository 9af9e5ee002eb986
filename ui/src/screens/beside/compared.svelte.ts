/** The last comparison with a report: it stands until another one, or another person, comes. */
import { forgetForTheNext } from "../../lib/call";
import type { ReadinessKind, ReadinessView } from "../../lib/contract";

let view = $state.raw<ReadinessView | null>(null);
let kind = $state<ReadinessKind | "">("");
let place = $state(0);
let isLeft = false;

forgetForTheNext(() => took(null));

export const compared = {
  get view(): ReadinessView | null {
    return view;
  },
  /** The kind the list is narrowed to; empty for all. */
  get kind(): ReadinessKind | "" {
    return kind;
  },
  /** The line the cursor stands on. */
  get place(): number {
    return place;
  },
};

/** Takes a comparison, or none. */
export function took(next: ReadinessView | null): void {
  [view, kind, place, isLeft] = [next, "", 0, false];
}

/** Narrows the list to a kind; empty for all. */
export function narrow(next: ReadinessKind | ""): void {
  [kind, place] = [next, 0];
}

/** Moves the cursor. */
export function stand(next: number): void {
  place = next;
}

/** Somebody of a line is looked at: the way back leads to that line. */
export function leave(): void {
  isLeft = true;
}

/** Whether this is the way back; says so once. */
export function cameBack(): boolean {
  const was = isLeft;
  isLeft = false;
  return was;
}

/** The last comparison with a report: it stands until another one, or another person, comes. */
import { forgetForTheNext } from "../../lib/call";
import type { ReadinessKind, ReadinessView } from "../../lib/contract";

let view = $state.raw<ReadinessView | null>(null);
let kind = $state<ReadinessKind | "">("");

forgetForTheNext(() => took(null));

export const compared = {
  get view(): ReadinessView | null {
    return view;
  },
  /** The kind the list is narrowed to; empty for all. */
  get kind(): ReadinessKind | "" {
    return kind;
  },
};

/** Takes a comparison, or none. */
export function took(next: ReadinessView | null): void {
  view = next;
  kind = "";
}

/** Narrows the list to a kind; empty for all. */
export function narrow(next: ReadinessKind | ""): void {
  kind = next;
}

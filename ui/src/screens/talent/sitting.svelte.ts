/** What potentials rest on: asked for once, kept for the year and the person who works until the screen locks. */
import { forgetForTheNext } from "../../lib/call";

/** Basis and day of a measurement; both may be empty. */
export type Basis = { basis: string; measuredOn: string };

let kept = $state.raw<(Basis & { year: number }) | null>(null);

forgetForTheNext(() => (kept = null));

/** What was said of a year, or nothing yet. */
export function basisOf(year: number): Basis | null {
  return kept?.year === year ? kept : null;
}

/** Keeps it for what is entered next. */
export function keepBasis(year: number, basis: Basis): void {
  kept = { year, ...basis };
}

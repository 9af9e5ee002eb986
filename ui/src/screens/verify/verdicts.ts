/** How a verdict about a sheet is shown, and what a list of them comes to. */
import type { SheetVerdict, SheetVerdictView } from "../../lib/contract";
import type { SignOf } from "../../parts/Sign.svelte";

export const SIGNS: Record<SheetVerdict, SignOf> = {
  genuine: ["circle-check", "good"],
  superseded: ["history", "care"],
  altered: ["circle-x", "stop"],
  not_here: ["circle-help", "care"],
  unknown_office: ["circle-x", "stop"],
  no_code: ["circle-slash", "quiet"],
};

/** `K7Q F2A`, as it stands in the foot of the sheet. */
export function codeWords(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}

/** How many of each verdict there are, worst first; those that do not occur are left out. */
export function counts(verdicts: readonly SheetVerdictView[]): [SheetVerdict, number][] {
  const order: readonly SheetVerdict[] = ["altered", "unknown_office", "superseded", "not_here", "no_code", "genuine"];
  return order
    .map((verdict): [SheetVerdict, number] => [verdict, verdicts.filter((one) => one.verdict === verdict).length])
    .filter(([, n]) => n > 0);
}

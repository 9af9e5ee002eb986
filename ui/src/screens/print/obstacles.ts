/** Who cannot print, or prints with something missing, put together by what is the matter. */
import type { FindingView, PersonRef, PrintFix, PrintPersonView, PrintPlanView } from "../../lib/contract";
import { go } from "../../lib/route.svelte";

/** Somebody a matter concerns, and where it is put right. */
export type Concerned = { person: PersonRef; fix: PrintFix | null };
/** One matter and everybody it concerns. */
export type Obstacle = { code: string; text: string; source: string; blocks: boolean; people: Concerned[] };

/** What stops people first, then what only looks odd; each once, with everybody it concerns. */
export function obstacles(plan: PrintPlanView): Obstacle[] {
  const found = new Map<string, Obstacle>();
  const add = (finding: FindingView, { person, fix }: PrintPersonView, blocks: boolean) => {
    const key = `${blocks} ${finding.code} ${finding.text}`;
    const known = found.get(key) ?? { code: finding.code, text: finding.text, source: finding.source, blocks, people: [] };
    known.people.push({ person, fix });
    found.set(key, known);
  };
  for (const one of plan.notReady) for (const finding of one.findings) add(finding, one, true);
  for (const one of plan.warnings) for (const finding of one.findings) add(finding, one, false);
  return [...found.values()];
}

/** Goes to where it is put right; the way back leads to the same run. */
export function goFix({ person, fix }: Concerned, period: string): void {
  switch (fix?.screen) {
    case "rate":
      return go("rate", { evaluator: fix.part, evaluation: fix.id, period });
    case "after":
      return go("after", { at: fix.id, period });
    case "plan":
      return go("plan", { id: fix.id });
    case "people":
      return go("people", { person: fix.id });
    case "person":
      return go("person", { id: fix.id, ...(fix.part ? { part: fix.part } : {}), period });
    default:
      return go("person", { id: person.id });
  }
}

/** Who cannot print, or prints with something missing, put together by what is the matter. */
import type { FindingView, PersonRef, PrintPlanView } from "../../lib/contract";

/** One matter and everybody it concerns. */
export type Obstacle = { code: string; text: string; source: string; blocks: boolean; people: PersonRef[] };

/** What stops people first, then what only looks odd; each once, with everybody it concerns. */
export function obstacles(plan: PrintPlanView): Obstacle[] {
  const found = new Map<string, Obstacle>();
  const add = (finding: FindingView, person: PersonRef, blocks: boolean) => {
    const key = `${blocks} ${finding.code} ${finding.text}`;
    const known = found.get(key) ?? { code: finding.code, text: finding.text, source: finding.source, blocks, people: [] };
    known.people.push(person);
    found.set(key, known);
  };
  for (const { person, findings } of plan.notReady) for (const finding of findings) add(finding, person, true);
  for (const { person, findings } of plan.warnings) for (const finding of findings) add(finding, person, false);
  return [...found.values()];
}

/** Parts of a person, and the keys that are hinted at in each. */
import type { Key } from "../../lib/keys";

export const PARTS = ["summary", "plan", "evaluation", "history", "standing", "progress", "feedback", "guidance", "credit", "outside"] as const;
export type Part = (typeof PARTS)[number];

/** What is done in a part from the keyboard; the parts themselves come behind it. */
const FIRST: Record<Part, readonly string[]> = {
  summary: ["F2", "M"],
  plan: [],
  evaluation: [],
  history: ["ArrowLeft", "ArrowRight", "Home", "End"],
  standing: ["M", "F2"],
  progress: ["T", "Space"],
  feedback: ["F", "C"],
  guidance: ["F", "C"],
  credit: [],
  outside: [],
};

/** The keys of the screen, those of the open part first: only a few are hinted at. */
export function arranged(part: Part, keys: readonly Key[]): Key[] {
  const own = FIRST[part].flatMap((name) => keys.filter(({ key }) => key === name).map((key) => ({ ...key, hint: true })));
  return [...own, ...keys.filter(({ key }) => !FIRST[part].includes(key))];
}

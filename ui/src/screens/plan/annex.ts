/** The three lists of the annex A.1.8 and what each line may say besides its text. */
import type { AnnexKind, AnnexLineView, AnnexList, NewAnnexLine, PlanDeskView } from "../../lib/contract";

export const LISTS = ["resource_support", "accountability_scheme", "consequences"] as const satisfies readonly AnnexList[];

/** Kinds a list knows. */
export const KINDS: Record<AnnexList, readonly AnnexKind[]> = {
  resource_support: ["people", "budget", "equipment", "leader_assistance", "facilities"],
  accountability_scheme: [],
  consequences: ["positive", "negative"],
};

/** Lines of a list, in their order. */
export function linesOfList(view: PlanDeskView, list: AnnexList): AnnexLineView[] {
  return view.annex.filter((line) => line.list === list);
}

/** A line as it is sent back. */
export function sent(line: AnnexLineView): NewAnnexLine {
  return { text: line.text, kind: line.kind, status: line.status, schedule: line.schedule, workResult: line.workResult };
}

/** Lists nobody has written in. */
export function emptyLists(view: PlanDeskView): AnnexList[] {
  return LISTS.filter((list) => !view.annex.some((line) => line.list === list && line.text.trim() !== ""));
}

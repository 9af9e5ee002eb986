/** Columns of the team grid, in the order the rule asks to think: results, evidence, feedback, rating. */
import type { RatingKind } from "../../lib/contract";
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

type Id = "name" | "results" | "evidence" | "feedback" | "results_rating" | "conduct_rating" | "grade" | "note";

/** Columns for the room there is; in a narrow one the pane tells what the first three would. */
export function columns(isNarrow: boolean): (Column & { id: Id })[] {
  const t = text.rate;
  const wide: (Column & { id: Id })[] = [
    { id: "name", title: t.employee, width: isNarrow ? 168 : 206 },
    { id: "results", title: t.marks, width: 88 },
    { id: "evidence", title: t.evidence, width: 58, align: "right" },
    { id: "feedback", title: t.feedback, width: 86, align: "right" },
    { id: "results_rating", title: t.results, width: isNarrow ? 110 : 112 },
    { id: "conduct_rating", title: t.conduct, width: isNarrow ? 112 : 124 },
    { id: "grade", title: t.grade, width: isNarrow ? 146 : 168 },
    { id: "note", title: t.note, least: 62 },
  ];
  return isNarrow ? wide.filter(({ id }) => !["results", "evidence", "feedback"].includes(id)) : wide;
}

/** Which rating a column holds. */
export function ratingOf(column: string | undefined): RatingKind | null {
  if (column === "results_rating") return "results";
  return column === "conduct_rating" ? "conduct" : null;
}

/** Where the lists of documents on Beranda lead. */
import type { ToDoKind } from "../../lib/contract";

/** What the list of documents is narrowed to for a list; nothing for lists that are about something else. */
export function shownOf(kind: ToDoKind): "deliver" | "out" | "report" | "queue" | null {
  switch (kind) {
    case "to_deliver":
      return "deliver";
    case "to_return":
      return "out";
    case "to_report":
      return "report";
    case "to_decide":
    case "to_take_over":
      return "queue";
    case "achievement_missing":
    case "unrated":
    case "unsigned":
    case "no_plan":
    case "no_evaluator":
    case "incomplete":
    case "report_due":
      return null;
  }
}

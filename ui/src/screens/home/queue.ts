/** The queue of an evaluator's superior: who beneath has not rated, most urgent first. */
import type { TeamCountView, TeamsView } from "../../lib/contract";

/** Teams of others with something left to do: once the window is over they stand by what is missing. */
export function queue(view: TeamsView, own: string | undefined): TeamCountView[] {
  const open = view.teams.filter((team) => team.evaluator.id !== own && team.unrated + team.rated > 0);
  return open.toSorted((a, b) => b.unrated - a.unrated || b.rated - a.rated || a.evaluator.name.localeCompare(b.evaluator.name));
}

/** How many people of others were not signed until the period was closed: told beside the queue, no part of it. */
export function leftUnsigned(view: TeamsView, own: string | undefined): number {
  return view.teams.filter((team) => team.evaluator.id !== own).reduce((sum, team) => sum + team.leftUnsigned, 0);
}

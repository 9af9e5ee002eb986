/** The lists of a meeting as they are written: whole, each line with everything it says. */
import type { MeetingLineView, MeetingList, MeetingState, MeetingView, NewMeetingLine } from "../contract";

/** Lines of one list, in order. */
export function linesOfList(meeting: MeetingView, list: MeetingList): MeetingLineView[] {
  return meeting.lines.filter((line) => line.list === list);
}

/** A line as it is sent back. */
export function sent(line: MeetingLineView): NewMeetingLine {
  const { id, text, person, dueOn, doneOn, absence } = line;
  return { id, text, person: person?.id ?? null, dueOn, doneOn, absence };
}

/** The list with one line changed, added behind the others, or taken away where nothing is left of it. */
export function changed(lines: readonly MeetingLineView[], at: number, change: Partial<NewMeetingLine>): NewMeetingLine[] {
  const next = lines.map(sent);
  next[at] = { ...(next[at] ?? { text: "" }), ...change };
  return next.filter((line) => line.text?.trim() || line.person);
}

/** What comes after a state of a meeting; nothing once the minutes are done. */
export function nextState(state: MeetingState): MeetingState | null {
  return state === "planned" ? "held" : state === "held" ? "closed" : null;
}

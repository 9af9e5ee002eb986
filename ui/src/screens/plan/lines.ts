/** The table of a plan as a spreadsheet: which columns a form has, its lines, and how the cursor goes through them. */
import type { Approach, IndicatorView, PlanDeskView, PositionGroup, Priority, WorkResultView } from "../../lib/contract";

/** A column of the table; which a plan has depends on its form. */
export type ColumnId = "no" | "supported" | "text" | "assigned" | "aspect" | "indicator" | "target" | "perspective";

/** A line of the table: one indicator of a result, or the room for its first. */
export type Line = {
  result: WorkResultView;
  indicator: IndicatorView | null;
  /** Which line of its result it is. */
  no: number;
  /** Whether the cells of the result begin here. */
  isFirst: boolean;
  /** Lines the cells of the result reach over. */
  span: number;
};

/** Where the cursor stands; ids, so that it keeps its place when lines come and go. */
export type Place = { result: string; indicator: string | null; column: ColumnId };

const OF_RESULT: ReadonlySet<ColumnId> = new Set(["no", "supported", "text", "assigned"]);

/** Whether a column speaks of the result as a whole. */
export function isOfResult(column: ColumnId): boolean {
  return OF_RESULT.has(column);
}

/** Columns of the forms A.1.1, A.1.2, A.1.6 and A.1.7. Perspectives stand in plans of executives only. */
export function columnsOf(group: PositionGroup, approach: Approach): readonly ColumnId[] {
  if (group === "executive") return approach === "quantitative" ? ["no", "text", "assigned", "indicator", "target", "perspective"] : ["no", "text", "assigned", "indicator", "perspective"];
  return approach === "quantitative" ? ["no", "supported", "text", "aspect", "indicator", "target"] : ["no", "text", "assigned", "indicator"];
}

/** Lines in the order of print: main results, then additional ones. */
export function linesOf(results: readonly WorkResultView[]): Line[] {
  const inOrder = [...results.filter((one) => one.priority === "main"), ...results.filter((one) => one.priority === "additional")];
  return inOrder.flatMap((result): Line[] => {
    const span = Math.max(1, result.indicators.length);
    if (result.indicators.length === 0) return [{ result, indicator: null, no: 0, isFirst: true, span }];
    return result.indicators.map((indicator, i) => ({ result, indicator, no: i, isFirst: i === 0, span }));
  });
}

/** The line a place is on, where it still exists; else the first line of its result, else the first of all. */
export function lineOf(lines: readonly Line[], place: Place | null): number {
  if (!place) return 0;
  const exact = lines.findIndex((line) => line.result.id === place.result && (isOfResult(place.column) ? line.isFirst : line.indicator?.id === (place.indicator ?? undefined)));
  return exact >= 0 ? exact : Math.max(0, lines.findIndex((line) => line.result.id === place.result));
}

/** The place of a cell. */
export function placeOf(lines: readonly Line[], row: number, column: ColumnId): Place | null {
  const line = lines[Math.min(Math.max(0, row), lines.length - 1)];
  return line ? { result: line.result.id, indicator: line.indicator?.id ?? null, column } : null;
}

/** Where a key moves the cursor; cells of a result are passed in one step. `null` where it is no key of movement. */
export function stepped(lines: readonly Line[], columns: readonly ColumnId[], from: Place, name: string): Place | null {
  const row = lineOf(lines, from);
  const at = Math.max(0, columns.indexOf(from.column));
  const to = (line: number, column: number) => placeOf(lines, line, columns[Math.min(Math.max(0, column), columns.length - 1)] ?? "text");
  const line = lines[row];
  const first = (index: number) => {
    const result = lines[index]?.result.id;
    return lines.findIndex((one) => one.result.id === result);
  };
  if (!line) return null;
  switch (name) {
    case "ArrowLeft":
      return to(row, at - 1);
    case "ArrowRight":
      return to(row, at + 1);
    case "ArrowDown":
      if (isOfResult(from.column)) return first(row) + line.span < lines.length ? to(first(row) + line.span, at) : from;
      return to(row + 1, at);
    case "ArrowUp":
      return isOfResult(from.column) ? to(Math.max(0, first(Math.max(0, first(row) - 1))), at) : to(row - 1, at);
    case "Home":
      return to(row, 0);
    case "End":
      return to(row, columns.length - 1);
    case "Ctrl+Home":
      return to(0, 0);
    case "Ctrl+End":
      return to(lines.length - 1, columns.length - 1);
    default:
      return null;
  }
}

/** The next cell for the tab key, which goes on in the next line; `null` at the end, where it leaves the table. */
export function tabbed(lines: readonly Line[], columns: readonly ColumnId[], from: Place, step: 1 | -1): Place | null {
  let row = lineOf(lines, from);
  let at = columns.indexOf(from.column);
  for (;;) {
    at += step;
    if (at < 0 || at >= columns.length) {
      row += step;
      at = step > 0 ? 0 : columns.length - 1;
    }
    const line = lines[row];
    const column = columns[at];
    if (!line || !column) return null;
    // Cells that reach over several lines are visited once, and numbers are nothing to write in.
    if (column !== "no" && (line.isFirst || !isOfResult(column))) return placeOf(lines, row, column);
  }
}

/** What stands in a cell. */
export function valueOf(line: Line, column: ColumnId): string {
  switch (column) {
    case "no":
      return String(line.result.no);
    case "supported":
      return line.result.supportedText ?? "";
    case "text":
      return line.result.text;
    case "assigned":
      return line.result.assignedBy ?? "";
    case "aspect":
      return line.indicator?.aspect ?? "";
    case "indicator":
      return line.indicator?.text ?? "";
    case "target":
      return line.indicator?.target ?? "";
    case "perspective":
      return line.indicator?.perspective ?? "";
  }
}

/** The line above whose cell has the same meaning, to copy down from. */
export function lineAbove(lines: readonly Line[], place: Place): Line | undefined {
  const row = lineOf(lines, place);
  return isOfResult(place.column) ? lines.slice(0, row).findLast((line) => line.isFirst && line.result.id !== place.result) : lines[row - 1];
}

/** Next value of a closed list whose words begin with a letter; pressing it again goes on. */
export function byLetter<V extends string>(options: readonly { value: V; words: string }[], letter: string, now: string): V | null {
  const fits = options.filter((option) => option.words.toLowerCase().startsWith(letter.toLowerCase()));
  const at = fits.findIndex((option) => option.value === now);
  return fits[(at + 1) % Math.max(1, fits.length)]?.value ?? null;
}

/** Where a result goes when it is moved up or down: behind which one, with which priority. */
export function movedResult(results: readonly WorkResultView[], id: string, step: 1 | -1): { priority: Priority; after: string | null } | null {
  const result = results.find((one) => one.id === id);
  if (!result) return null;
  const same = results.filter((one) => one.priority === result.priority);
  const at = same.findIndex((one) => one.id === id);
  const others = results.filter((one) => one.priority !== result.priority);
  if (step > 0 && at < same.length - 1) return { priority: result.priority, after: same[at + 1]?.id ?? null };
  if (step < 0 && at > 0) return { priority: result.priority, after: same[at - 2]?.id ?? null };
  if (step > 0 && result.priority === "main") return { priority: "additional", after: null };
  if (step < 0 && result.priority === "additional") return { priority: "main", after: others.at(-1)?.id ?? null };
  return null;
}

/** Where an indicator goes within its result. */
export function movedIndicator(result: WorkResultView, id: string, step: 1 | -1): { after: string | null } | null {
  const at = result.indicators.findIndex((one) => one.id === id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= result.indicators.length) return null;
  return { after: (step > 0 ? result.indicators[to]?.id : result.indicators[to - 1]?.id) ?? null };
}

/** A piece of text and the remark under it. */
export type Piece = { words: string; at: number | null };

/** Cuts a text where remarks begin and end; of overlapping ones the first speaks. */
export function pieces(words: string, remarks: readonly { start: number; end: number }[]): Piece[] {
  const marks = remarks.map((remark, at) => ({ ...remark, at })).sort((a, b) => a.start - b.start);
  const out: Piece[] = [];
  let from = 0;
  for (const mark of marks) {
    if (mark.start < from || mark.end <= mark.start || mark.end > words.length) continue;
    if (mark.start > from) out.push({ words: words.slice(from, mark.start), at: null });
    out.push({ words: words.slice(mark.start, mark.end), at: mark.at });
    from = mark.end;
  }
  if (from < words.length || out.length === 0) out.push({ words: words.slice(from), at: null });
  return out;
}

/** Ids of results and indicators that a plan has and another had not. */
export function newIn(view: PlanDeskView, before: PlanDeskView | null): { result: string | null; indicator: string | null } {
  const known = new Set(before?.plan.results.flatMap((one) => [one.id, ...one.indicators.map((indicator) => indicator.id)]));
  const result = view.plan.results.find((one) => !known.has(one.id))?.id ?? null;
  const indicator = view.plan.results.flatMap((one) => one.indicators).find((one) => !known.has(one.id))?.id ?? null;
  return { result, indicator };
}

/** The year of a plan as a table: a line for each indicator, a cell for each period. */
import type { NewProgressCell, ProgressCellView, ProgressPeriodView, ProgressResultView, ProgressRowView, YearProgressView } from "../contract";
import { day } from "../format";
import { text } from "../text";

/** A line of the table. */
export type Line = { key: string; result: ProgressResultView; row: ProgressRowView; isFirst: boolean; span: number };

/** Lines in print order; the first of a result carries it for all of them. */
export function linesOf(results: readonly ProgressResultView[]): Line[] {
  return results.flatMap((result) =>
    result.rows.map((row, at) => ({ key: `${result.id} ${row.indicator ?? ""}`, result, row, isFirst: at === 0, span: result.rows.length })),
  );
}

/** Whether anything can have been reached in a period yet. */
export function hasBegun(period: ProgressPeriodView): boolean {
  return period.isCurrent || period.isOver;
}

/** The period to stand on: the one asked for, else the running one, else the last that began. */
export function columnOf(periods: readonly ProgressPeriodView[], asked?: string): number {
  const named = periods.findIndex((period) => period.code === asked);
  if (named >= 0) return named;
  const running = periods.findIndex((period) => period.isCurrent);
  return running >= 0 ? running : Math.max(0, periods.findLastIndex((period) => period.isOver));
}

/** What a reader hears of a cell. */
export function cellName(line: Line, period: ProgressPeriodView, cell: ProgressCellView): string {
  const t = text.year;
  const said = [`${t.resultNo(String(line.result.no))}, ${period.words}: ${cell.value || t.noValue}`];
  if (cell.target) said.push(t.targetIs(cell.target));
  if (cell.isBehind) said.push(t.behind);
  if (cell.nEvidence > 0) said.push(t.nEvidence(String(cell.nEvidence)));
  if (cell.on) said.push(day(cell.on));
  return said.join(", ");
}

/** The target a cell is measured by: that of the period, else that of the year. */
export function targetOf(line: Line, cell: ProgressCellView | undefined): string {
  return cell?.target || line.row.target;
}

/** The first result that a period says nothing of, else the first. */
export function unsaidIn({ periods, results }: Pick<YearProgressView, "periods" | "results">, code: string): ProgressResultView | undefined {
  const at = periods.findIndex((period) => period.code === code);
  return results.find((result) => result.rows.every((row) => !row.cells[at]?.note)) ?? results[0];
}

/** Whether a pasted text is more than the words of one cell. */
export function isBlock(pasted: string): boolean {
  return /[\t\n]/.test(pasted.trimEnd());
}

/** The year with values as they are being saved, so that they stand there at once. */
export function withCells(view: YearProgressView, cells: readonly NewProgressCell[]): YearProgressView {
  const written = (result: string, indicator: string | null, period: string | undefined) =>
    cells.find((cell) => cell.result === result && (cell.indicator ?? null) === indicator && cell.period === period)?.value ?? null;
  const results = view.results.map((result) => ({
    ...result,
    rows: result.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => {
        const value = written(result.id, row.indicator, view.periods[at]?.code);
        return value === null ? cell : { ...cell, value: value.trim() };
      }),
    })),
  }));
  return { ...view, results };
}

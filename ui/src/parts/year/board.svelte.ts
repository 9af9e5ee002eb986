/** The year of a person on the screen: what stands in its cells, where the cursor is, and every change. */
import { call } from "../../lib/call";
import type { FailureView, NewProgressCell, ProgressPeriodView, YearProgressView } from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { wasLocked } from "../../lib/session.svelte";
import { columnOf, type Line, linesOf, withCells } from "../../lib/year/board";
import type { Cell } from "../grid";

export class Board {
  readonly employee: string;
  year = $state(0);
  view = $state.raw<YearProgressView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  /** Nothing counts in this year that progress could be noted on. */
  hasNoPlan = $state(false);
  at = $state.raw<Cell>({ row: 0, column: 0 });
  #asked = "";
  #period: string | undefined;
  /** One change after the other, each on the version the one before left. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(employee: string, year: number, period?: string) {
    this.employee = employee;
    this.year = year;
    this.#period = period;
  }

  readonly lines = $derived(linesOf(this.view?.results ?? []));
  readonly periods = $derived<readonly ProgressPeriodView[]>(this.view?.periods ?? []);
  readonly line = $derived<Line | undefined>(this.lines[this.at.row]);
  readonly period = $derived<ProgressPeriodView | undefined>(this.periods[this.at.column]);
  readonly cell = $derived(this.line?.row.cells[this.at.column]);

  /** Reads the year, of the plan that was chosen where there are several. */
  async load(plan = this.#asked): Promise<void> {
    const { year } = this;
    this.#asked = plan;
    try {
      const view = await call("show_year_progress", { employee: this.employee, year, plan: plan || null });
      if (year !== this.year || plan !== this.#asked) return;
      const isFirst = this.view === null;
      this.take(view);
      this.failure = null;
      this.hasNoPlan = false;
      if (isFirst) this.at = { row: 0, column: columnOf(view.periods, this.#period) };
    } catch (problem) {
      if (year === this.year) this.fail(problem);
    }
  }

  /** Shows another year. */
  async turnTo(year: number): Promise<void> {
    [this.year, this.view, this.hasNoPlan, this.#period] = [year, null, false, undefined];
    await this.load("");
  }

  take(view: YearProgressView): void {
    this.view = view;
    this.at = { row: Math.min(this.at.row, Math.max(0, linesOf(view.results).length - 1)), column: Math.min(this.at.column, Math.max(0, view.periods.length - 1)) };
  }

  fail(problem: unknown): void {
    if (wasLocked(problem)) return;
    const failure = failureOf(problem);
    this.hasNoPlan = failure.code === "no_plan";
    this.failure = this.hasNoPlan ? null : failure;
  }

  /** Writes into one cell. */
  write(line: Line, period: ProgressPeriodView, change: Pick<NewProgressCell, "value" | "text" | "asTarget">): Promise<boolean> {
    return this.#save([{ result: line.result.id, indicator: line.row.indicator, period: period.code, ...change }]);
  }

  /** Keeps what is typed into one cell so far, or forgets it; it is written when the cell is left. */
  type(line: Line, period: ProgressPeriodView, typed: Pick<NewProgressCell, "value" | "text"> | null): void {
    const plan = this.view?.plan;
    if (!plan) return;
    const cell = typed && { result: line.result.id, indicator: line.row.indicator, period: period.code, ...typed };
    const run = () => call("type_year_progress", { plan, cell });
    // What cannot be kept is told when the cell is left and written.
    this.#tail = this.#tail.then(run, run).catch((problem: unknown) => void wasLocked(problem));
  }

  /** Does something to the plan and shows the year as it is then. */
  async change(run: () => Promise<YearProgressView>): Promise<boolean> {
    const turn = this.#tail.then(run, run);
    this.#tail = turn.catch(() => undefined);
    try {
      this.take(await turn);
      this.failure = null;
      return true;
    } catch (problem) {
      const isLocked = wasLocked(problem);
      if (isLocked) return false;
      const failure = failureOf(problem);
      // What stands there is read again; the words why it was not written stay.
      await this.load();
      this.failure = failure;
      return false;
    }
  }

  #save(cells: NewProgressCell[]): Promise<boolean> {
    const before = this.view;
    if (!before) return Promise.resolve(false);
    this.view = withCells(before, cells);
    return this.change(() => call("save_year_progress", { plan: before.plan, seenVersion: this.#version(before.plan), cells }));
  }

  /** The version of the answer before, as long as the same plan stands there. */
  #version(plan: string): number | null {
    return this.view?.plan === plan ? this.view.seenVersion : null;
  }
}

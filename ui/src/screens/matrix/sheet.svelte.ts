/** One matrix as it stands on the screen: what the core answered, the cursor, and edits sent one after the other. */
import { refused } from "../../lib/announce.svelte";
import { call } from "../../lib/call";
import type { FailureView, MatrixEdit, MatrixRowView, MatrixView, RemarkView } from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { reader, wasLocked } from "../../lib/session.svelte";
import { type At, type Box, boxOf, type Filter, filtered, sizeOf } from "./grid";

export class Sheet {
  view = $state.raw<MatrixView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  at = $state.raw<At>({ row: 0, column: 0 });
  /** The other end of a selection. */
  anchor = $state.raw<At | null>(null);
  filter = $state<Filter>("all");
  readonly rows: MatrixRowView[] = $derived(filtered(this.view?.rows ?? [], this.filter));
  readonly box: Box = $derived(boxOf(this.anchor ?? this.at, this.at));
  readonly nSelected = $derived(sizeOf(this.box));
  #queue: Promise<unknown> = Promise.resolve();
  /** What was typed and is kept, but is no entry yet. */
  #kept: string | null = null;

  constructor(
    readonly leader: string,
    readonly year: number,
  ) {}

  /** The row and the cell under the cursor. */
  get row(): MatrixRowView | undefined {
    return this.rows[this.at.row];
  }

  /** Reads everything again, behind the edits on their way. */
  load(): Promise<void> {
    const turn = this.#queue.then(() => this.#read());
    this.#queue = turn;
    return turn;
  }

  async #read(): Promise<void> {
    try {
      this.view = await call("open_matrix", { leader: this.leader, year: this.year });
      this.failure = null;
    } catch (problem) {
      this.#tell(problem);
    }
  }

  /** Sends edits as one act, behind those on their way. Says whether they were carried out. */
  edit(edits: MatrixEdit[]): Promise<boolean> {
    if (refused(reader())) return Promise.resolve(false);
    return this.#then(async (view) => {
      this.view = await call("edit_matrix", { matrix: view.id, seenVersion: view.seenVersion, edits });
    });
  }

  /** Puts texts into a cell; they stand there at once. */
  async setCell(row: MatrixRowView, column: number, texts: string[]): Promise<boolean> {
    if (refused(reader())) return false;
    const id = this.view?.columns[column]?.id;
    const before = this.#words(row.id, column);
    if (!id) return true;
    if (before === texts.join("\n")) {
      this.keep(row.id, id, null);
      return true;
    }
    const edit: MatrixEdit = { edit: "set_cell", row: row.id, column: id, texts };
    const kept = this.#kept;
    this.#kept = null;
    this.#show(row.id, column, texts);
    if (await this.edit([edit])) return true;
    // Something else of the matrix moved on: what was typed still belongs here, unless somebody changed this
    // cell as well. What was kept of the typing itself is nobody's change.
    const isOurs = [before, kept].includes(this.#words(row.id, column));
    return this.failure?.code === "stale" && isOurs && this.edit([edit]);
  }

  /** Keeps what is being typed into a cell; without texts it is forgotten. Behind the edits on their way. */
  keep(row: string, column: string, texts: string[] | null): void {
    const { view } = this;
    if (!view || reader() || (texts === null && this.#kept === null)) return;
    this.#kept = texts?.join("\n") ?? null;
    // What cannot be kept now is written when the cell is left, and then says why.
    this.#queue = this.#queue.then(() => call("type_in_matrix", { matrix: view.id, row, column, texts })).catch(() => undefined);
  }

  #words(row: string, column: number): string {
    const cells = this.view?.rows.find((one) => one.id === row)?.cells;
    return (cells?.[column] ?? []).map((entry) => entry.text).join("\n");
  }

  settle(entry: string, takeCell: boolean): Promise<boolean> {
    if (refused(reader())) return Promise.resolve(false);
    return this.#then(async () => {
      this.view = await call("settle_drift", { entry, takeCell });
    });
  }

  /** What the wording check says of a line that is being typed. */
  async lint(line: string): Promise<RemarkView | null> {
    if (!line.trim()) return null;
    const answer = await call("lint_text", { text: line, what: "result", positionGroup: "administrative_functional", approach: "quantitative" }).catch(() => null);
    return answer?.remarks[0] ?? null;
  }

  narrow(filter: Filter): void {
    this.filter = this.filter === filter ? "all" : filter;
    this.anchor = null;
    this.at = { row: 0, column: this.at.column };
  }

  /** Shows all rows again and keeps the cursor on its row. */
  widen(): void {
    const id = this.row?.id;
    this.filter = "all";
    const row = this.rows.findIndex((one) => one.id === id);
    this.at = { ...this.at, row: Math.max(0, row) };
    this.anchor = null;
  }

  #then(send: (view: MatrixView) => Promise<void>): Promise<boolean> {
    const turn = this.#queue.then(async () => {
      if (!this.view) return false;
      try {
        await send(this.view);
        this.failure = null;
        return true;
      } catch (problem) {
        await this.#read();
        this.#tell(problem);
        return false;
      }
    });
    this.#queue = turn;
    return turn;
  }

  #tell(problem: unknown): void {
    if (!wasLocked(problem)) this.failure = failureOf(problem);
  }

  #show(row: string, column: number, texts: string[]): void {
    if (!this.view) return;
    const entries = texts.map((text, i) => ({ id: `${row}-${column}-${i}`, text, remark: null, result: null, drift: null }));
    const rows = this.view.rows.map((one) => {
      if (one.id !== row) return one;
      const cells = one.cells.map((cell, at) => (at === column ? entries : cell));
      return { ...one, cells, nRoles: cells.flat().length };
    });
    this.view = { ...this.view, rows };
  }
}

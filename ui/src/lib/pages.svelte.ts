/** The list of employees in pages: what is known is kept, what comes into sight is asked for. */
import { call } from "./call";
import type { EmployeeRowView, ListEmployeesRequest } from "./contract";

const PAGE = 200;

/** A question to the list; the rows arrive page by page. */
export type Question = Omit<ListEmployeesRequest, "offset" | "limit">;

export class Pages {
  total = $state(0);
  /** Whether an answer has come at all. */
  isKnown = $state(false);
  #rows = $state.raw<readonly (EmployeeRowView | undefined)[]>([]);
  #question: Question = {};
  #asked = new Set<number>();
  #turn = 0;
  #fail: (problem: unknown) => void;

  constructor(fail: (problem: unknown) => void) {
    this.#fail = fail;
  }

  /** The row there, where it is known. */
  at(index: number): EmployeeRowView | undefined {
    return this.#rows[index];
  }

  /** Where a person stands among the rows known. */
  find(id: string): number {
    return this.#rows.findIndex((row) => row?.id === id);
  }

  /** The rows of these people, where known. */
  rowsOf(ids: ReadonlySet<string>): EmployeeRowView[] {
    return this.#rows.filter((row): row is EmployeeRowView => row !== undefined && ids.has(row.id));
  }

  /** Asks anew; what is shown stays until the answer comes. */
  async ask(question: Question): Promise<void> {
    this.#question = question;
    this.#turn += 1;
    this.#asked = new Set();
    await this.#load(0, this.#turn, true);
  }

  /** Makes sure that these rows come. */
  need(from: number, to: number): void {
    if (!this.isKnown) return;
    for (let page = Math.floor(from / PAGE); page * PAGE < Math.min(to, this.total); page++) {
      if (!this.#asked.has(page)) void this.#load(page, this.#turn, false);
    }
  }

  async #load(page: number, turn: number, isNew: boolean): Promise<void> {
    this.#asked.add(page);
    try {
      const view = await call("list_employees", { ...this.#question, offset: page * PAGE, limit: PAGE });
      if (turn !== this.#turn) return;
      const rows = isNew ? [] : this.#rows.slice();
      view.employees.forEach((row, i) => (rows[page * PAGE + i] = row));
      this.#rows = rows;
      this.total = view.total;
      this.isKnown = true;
    } catch (problem) {
      this.#asked.delete(page);
      this.#fail(problem);
    }
  }
}

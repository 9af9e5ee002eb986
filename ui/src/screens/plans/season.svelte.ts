/** The people of a season in pages: what is known is kept, what comes into sight is asked for. */
import { call } from "../../lib/call";
import type { PersonRef, PlanActor, PlanEvent, PlanSeasonRequest, PlanSeasonView, SeasonRowView } from "../../lib/contract";

const PAGE = 200;
/** Most rows the core answers at once. */
const MOST = 2000;

/** A question to the season; the rows arrive page by page. */
export type Question = Omit<PlanSeasonRequest, "offset" | "limit">;

export class Season {
  /** The last answer, for counts and days. */
  view = $state.raw<PlanSeasonView | null>(null);
  /** Evaluators seen so far, by name. */
  evaluators = $state.raw<readonly PersonRef[]>([]);
  #rows = $state.raw<readonly (SeasonRowView | undefined)[]>([]);
  #question: Question | null = null;
  #asked = new Set<number>();
  #turn = 0;
  #fail: (problem: unknown) => void;

  constructor(fail: (problem: unknown) => void) {
    this.#fail = fail;
  }

  readonly total = $derived(this.view?.total ?? 0);

  /** The row there, where it is known. */
  at(index: number): SeasonRowView | undefined {
    return this.#rows[index];
  }

  /** In whose names a step can be recorded. */
  actorsOf(event: PlanEvent): readonly PlanActor[] {
    return this.view?.actors.find((one) => one.event === event)?.actors ?? [];
  }

  /** Where a person stands among the rows known. */
  find(employee: string): number {
    return this.#rows.findIndex((row) => row?.employee === employee);
  }

  /** The rows of these people, where known. */
  rowsOf(people: ReadonlySet<string>): SeasonRowView[] {
    return this.#rows.filter((row): row is SeasonRowView => row !== undefined && people.has(row.employee));
  }

  /** Asks anew; what is shown stays until the answer comes. */
  async ask(question: Question): Promise<void> {
    this.#question = question;
    this.#turn += 1;
    this.#asked = new Set();
    await this.#load(0, PAGE, true);
  }

  /** Makes sure that these rows come. */
  need(from: number, to: number): void {
    if (!this.view) return;
    for (let page = Math.floor(from / PAGE); page * PAGE < Math.min(to, this.total); page++) {
      if (!this.#asked.has(page)) void this.#load(page * PAGE, PAGE, false);
    }
  }

  /** Everybody who fits, so that they can be selected together. */
  async all(): Promise<SeasonRowView[]> {
    for (let from = 0; from < this.total; from += MOST) await this.#load(from, MOST, false);
    return this.#rows.filter((row): row is SeasonRowView => row !== undefined);
  }

  async #load(offset: number, limit: number, isNew: boolean): Promise<void> {
    const turn = this.#turn;
    if (!this.#question) return;
    for (let page = offset / PAGE; page * PAGE < offset + limit; page++) this.#asked.add(page);
    try {
      const view = await call("list_plan_season", { ...this.#question, offset, limit });
      if (turn !== this.#turn) return;
      const rows = isNew ? [] : this.#rows.slice();
      view.people.forEach((row, i) => (rows[offset + i] = row));
      this.#rows = rows;
      this.#meet(view.people);
      this.view = view;
    } catch (problem) {
      this.#asked.clear();
      this.#fail(problem);
    }
  }

  #meet(people: readonly SeasonRowView[]): void {
    const known = new Map(this.evaluators.map((one) => [one.id, one]));
    for (const { evaluator } of people) if (evaluator) known.set(evaluator.id, evaluator);
    if (known.size > this.evaluators.length) this.evaluators = [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** The team on the screen: rows in their order, where the evaluator stands, and every act on them. */
import { announce, refused, showToast } from "../../lib/announce.svelte";
import { call } from "../../lib/call";
import type {
  EvaluationView,
  ExpectationLevel,
  FailureView,
  FeedbackAbout,
  RatingEvidenceView,
  RatingKind,
  TeamRowView,
  TeamView,
  TextField,
} from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { number } from "../../lib/format";
import { later } from "../../lib/later";
import { hasMonths, isYear } from "../../lib/periods";
import { reader, wasLocked } from "../../lib/session.svelte";
import { text } from "../../lib/text";
import { nPieces } from "./evidence";
import { type Filter, isRated, ordered, passes } from "./order";

type Id = string;

/** Field of a row that holds each rating. */
const FIELD = { results: "resultsRating", conduct: "conductRating" } as const;

export class Team {
  readonly evaluator: Id;
  readonly period: string;
  view = $state.raw<TeamView | null>(null);
  /** The evaluation of the current row, once it is known. */
  evaluation = $state.raw<EvaluationView | null>(null);
  /** What speaks for or against its ratings. */
  evidence = $state.raw<RatingEvidenceView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  filter = $state<Filter>("all");
  selected = $state.raw<ReadonlySet<string>>(new Set());
  /** Column the cursor stands in, by its name: how many there are depends on the room. */
  column = $state("results_rating");
  #rows = $state.raw<ReadonlyMap<Id, TeamRowView>>(new Map());
  #order = $state.raw<readonly Id[]>([]);
  #currentId = $state<Id>("");
  /** One act after the other, each on the version the one before left. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(evaluator: Id, period: string, at: Id | undefined) {
    this.evaluator = evaluator;
    this.period = period;
    this.#currentId = at ?? "";
  }

  /** Rows as they are shown. A row that is current keeps its place until it is left. */
  readonly rows = $derived.by(() => this.#order.map((id) => this.#rows.get(id)).filter((row) => row !== undefined));
  readonly all = $derived([...this.#rows.values()]);
  readonly current = $derived(this.#rows.get(this.#currentId));
  readonly at = $derived(this.#order.indexOf(this.#currentId));

  /** Why whoever works only reads this team; nothing where they rate. */
  readonly whyNot = $derived(reader() ?? this.view?.whyNot ?? undefined);

  /** Whether the year is evaluated, which can take over what was said in its periods. */
  get isAnnual(): boolean {
    return isYear(this.period);
  }

  /** Whether those periods are months. */
  get hasMonths(): boolean {
    return hasMonths(this.period);
  }

  /** Says why nothing can be changed here, where that is so. */
  refuses(): boolean {
    return refused(this.whyNot);
  }

  /** Goes to a row; the one that is left goes where it belongs by now. */
  stand(row: number): void {
    const id = this.#order[row];
    if (!id || id === this.#currentId) return;
    this.#currentId = id;
    this.settle();
  }

  /** Puts the rows where they belong now. */
  settle(): void {
    const shown = this.all.filter((row) => passes(row, this.filter) || (this.filter !== "all" && row.evaluation === this.#currentId));
    this.#order = ordered(shown).map((row) => row.evaluation);
    if (!this.#order.includes(this.#currentId)) this.#currentId = this.#order[0] ?? "";
  }

  narrow(filter: Filter): void {
    this.filter = filter;
    this.selected = new Set();
    this.#order = ordered(this.all.filter((row) => passes(row, filter))).map((row) => row.evaluation);
    if (!this.#order.includes(this.#currentId)) this.#currentId = this.#order[0] ?? "";
  }

  /** Reads the team; rows keep their places unless `isFirst`. */
  async load(isFirst: boolean): Promise<void> {
    try {
      const view = await call("open_team", { evaluator: this.evaluator, period: this.period });
      this.view = view;
      this.#rows = new Map(view.rows.map((row) => [row.evaluation, row]));
      if (isFirst || this.#order.length === 0) this.settle();
    } catch (problem) {
      this.#refused(problem);
    }
  }

  /** Reads the evidence of the current row. */
  async look(): Promise<void> {
    const id = this.#currentId;
    if (!id) return;
    try {
      const [evaluation, evidence] = await Promise.all([call("show_evaluation", { id }), call("show_rating_evidence", { id })]);
      if (id !== this.#currentId) return;
      [this.evaluation, this.evidence] = [evaluation, evidence];
    } catch (problem) {
      this.#refused(problem);
    }
  }

  /** Remembers that the evidence of a row was opened. */
  see(id: Id): void {
    const row = this.#rows.get(id);
    if (!row || row.evidenceSeen || this.whyNot) return;
    this.#patch(id, { evidenceSeen: true });
    void this.#act(() => call("see_evidence", { id }));
  }

  /** Sets or empties a rating; the letter stands there at once. Says whether it asks for a reason. */
  async rate(row: TeamRowView, rating: RatingKind, level: ExpectationLevel | null): Promise<boolean> {
    if (this.refuses()) return false;
    const id = row.evaluation;
    this.failure = null;
    this.#patch(id, { [FIELD[rating]]: level, batchSize: 1 });
    let asked: string | undefined;
    await this.#act(
      () => call("rate", { evaluation: id, rating, level, seenVersion: this.#rows.get(id)?.version }),
      (answer) => {
        asked = rating === "results" && !answer.warningReason ? reasonAsked(answer) : undefined;
        announce([text.rate.rated(level, answer.grade), asked].filter(Boolean).join(" "));
      },
    );
    return asked !== undefined;
  }

  /** Rates the selected people in one act. */
  async rateTogether(ids: readonly Id[], rating: RatingKind, level: ExpectationLevel): Promise<void> {
    const run = async () => {
      const view = await call("rate_together", { evaluations: [...ids], rating, level });
      this.view = view;
      this.#rows = new Map(view.rows.map((row) => [row.evaluation, row]));
      this.selected = new Set();
      void this.look();
    };
    await (this.#tail = this.#tail.then(run, run));
  }

  write(evaluation: Id, field: TextField, words: string, draft: boolean): void {
    if (this.whyNot) return;
    void this.#act(() => call("write_text", { evaluation, field, text: words, draft }));
  }

  mark(result: Id, level: ExpectationLevel | null): void {
    if (this.refuses()) return;
    const evaluation = this.#currentId;
    void this.#act(() => call("mark_result", { evaluation, result, level }));
  }

  hold(row: TeamRowView): void {
    if (this.refuses()) return;
    this.#patch(row.evaluation, { held: !row.held });
    void this.#act(
      () => call("hold", { evaluation: row.evaluation, held: !row.held }),
      () => announce(row.held ? text.rate.heldNoMore : text.rate.heldBack),
    );
  }

  /** Takes what was said in the periods over into an annual evaluation: where it is empty, or of one subject also behind what stands there. */
  async take(evaluation: Id, about: FeedbackAbout | null, append = false): Promise<void> {
    if (this.refuses()) return;
    this.failure = null;
    try {
      const taken = await this.after(() => call("take_feedback", { evaluations: [evaluation], about, append, save: true }));
      const [nothing] = taken.leftOut;
      if (nothing) showToast(nothing.why);
      else showToast(text.rate.taken(number(nPieces(taken))), true);
      await this.reload();
    } catch (problem) {
      this.#refused(problem);
    }
  }

  /** Does something to the current evaluation and shows what came of it. */
  async change(run: () => Promise<EvaluationView>): Promise<boolean> {
    return this.#act(run);
  }

  /** Does something once what is on its way has arrived. */
  async after<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(run, run);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** Reads everything again: after undo, signing or reopening. */
  async reload(): Promise<void> {
    await this.load(false);
    await this.look();
  }

  readonly #refresh = later(120, () => void this.load(false));

  /** Marks, realisation and hints follow an act; where nobody looked, nothing is read. */
  readonly #lookAgain = later(120, () => void (this.evidence && this.look()));

  /** Stops what would still come. */
  stop(): void {
    this.#refresh.stop();
    this.#lookAgain.stop();
  }

  async #act(run: () => Promise<EvaluationView>, done?: (answer: EvaluationView) => void): Promise<boolean> {
    const turn = this.#tail.then(run, run);
    this.#tail = turn.catch(() => undefined);
    try {
      const answer = await turn;
      this.#take(answer);
      done?.(answer);
      return true;
    } catch (problem) {
      this.#refused(problem);
      await this.load(false);
      return false;
    }
  }

  #take(answer: EvaluationView): void {
    const { version, resultsRating, conductRating, grade, held, state } = answer;
    // Whether the words in it are a note of its own, the team tells when it is read again.
    this.#patch(answer.id, { version, resultsRating, conductRating, grade, held, state });
    if (answer.id === this.#currentId) {
      this.evaluation = answer;
      this.#lookAgain();
    }
    this.#refresh();
  }

  #patch(id: Id, change: Partial<TeamRowView>): void {
    const row = this.#rows.get(id);
    if (row) this.#rows = new Map(this.#rows).set(id, { ...row, ...change });
  }

  #refused(problem: unknown): void {
    if (!wasLocked(problem)) this.failure = failureOf(problem);
  }
}

/** The warning of an evaluation that asks for a reason, in words. */
function reasonAsked(evaluation: EvaluationView): string | undefined {
  return evaluation.findings.find((finding) => finding.code === "above_with_main_below")?.text;
}

/** How many people of a team stand where. */
export function counts(rows: readonly TeamRowView[]): Record<Filter, number> {
  const filters: Filter[] = ["all", "unrated", "held", "without_note"];
  const entries = filters.map((filter) => [filter, rows.filter((row) => passes(row, filter)).length]);
  return Object.fromEntries(entries) as Record<Filter, number>;
}

/** Where the cursor goes when a person comes up: to the first empty rating. */
export function firstEmpty(row: TeamRowView | undefined): RatingKind {
  return row && row.resultsRating !== null && !isRated(row) ? "conduct" : "results";
}

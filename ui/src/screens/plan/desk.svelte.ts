/** A plan on the desk: what the core says of it, where the cursor stands, and every act on it, one after the other. */
import { showToast } from "../../lib/announce.svelte";
import { call } from "../../lib/call";
import type { ChangedPlansView, FailureView, MovePlansRequest, PlanDeskView, PlanEdit, PlanStepView, Priority, ResourceStatus } from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { readsOnly, wasLocked } from "../../lib/session.svelte";
import { text } from "../../lib/text";
import { type ColumnId, columnsOf, isOfResult, lineOf, linesOf, newIn, type Place, placeOf, valueOf } from "./lines";

/** Steps in the order a plan goes through them; the first that can be done is the next. */
const FORWARD: readonly PlanStepView["event"][] = ["submit", "agree", "sign", "approve", "approve_by_superior", "revise"];

export class Desk {
  readonly id: string;
  view = $state.raw<PlanDeskView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  /** Where the cursor stands; nothing before the first line. */
  at = $state.raw<Place | null>(null);
  /** Asks rise with each answer, so that a screen may act on what came. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(id: string) {
    this.id = id;
  }

  readonly lines = $derived(linesOf(this.view?.plan.results ?? []));
  readonly columns = $derived(this.view ? columnsOf(this.view.plan.positionGroup, this.view.plan.approach) : []);
  readonly row = $derived(lineOf(this.lines, this.at));
  readonly line = $derived(this.lines[this.row]);
  readonly result = $derived(this.line?.result);
  readonly details = $derived(this.view?.results.find((one) => one.id === this.result?.id));
  readonly measures = $derived(this.details?.indicators.find((one) => one.id === this.line?.indicator?.id));
  readonly isEditable = $derived((this.view?.isEditable ?? false) && !readsOnly());
  /** Whether actions, targets per period and manuals may still be written: also once the plan is set. */
  readonly isLive = $derived(this.view !== null && !readsOnly() && !["superseded", "closed", "cancelled"].includes(this.view.plan.state));
  /** Steps by what they do: as it is usually taken, then by others who may take it now. */
  readonly steps = $derived.by((): PlanStepView[] => {
    const all = this.view?.steps ?? [];
    const events = [...new Set(all.map((step) => step.event))];
    return events.flatMap((event) => [...all.filter((step) => step.event === event && step.isUsual), ...all.filter((step) => step.event === event && !step.isUsual && step.isAllowed)]);
  });
  /** What can be done next; where nothing can, the own step that would be, with what is in its way. */
  readonly next = $derived.by((): PlanStepView | undefined => {
    const steps = FORWARD.flatMap((event) => this.steps.filter((step) => step.event === event));
    // Where no rule refuses a step, it is refused because it is somebody else's to take.
    return steps.find((step) => step.isAllowed) ?? steps.find((step) => step.rule !== "");
  });

  /** Reads the plan. */
  load(): Promise<void> {
    return this.#inTurn(async () => this.#take(await call("open_plan", { id: this.id })));
  }

  /** Takes a view some other command answered. */
  take(view: PlanDeskView): void {
    if (view.plan.id === this.id) this.#take(view);
  }

  #take(view: PlanDeskView): void {
    this.view = view;
    this.failure = null;
    const lines = linesOf(view.plan.results);
    if (!this.at || !lines.some((line) => line.result.id === this.at?.result)) {
      this.at = placeOf(lines, Math.min(this.row, lines.length - 1), this.at?.column ?? "text");
    } else this.at = placeOf(lines, lineOf(lines, this.at), this.at.column);
  }

  /** Changes the text. While somebody types it is kept, and becomes a change when the cell is left. */
  edit(edits: PlanEdit[], typing = false): Promise<boolean> {
    let isDone = false;
    return this.#inTurn(async () => {
      const seenVersion = this.view?.seenVersion ?? null;
      this.#take(await call("edit_plan", { plan: this.id, seenVersion, typing, edits }));
      isDone = true;
    }).then(() => isDone);
  }

  /** Says whether a resource came, of a plan in force too. */
  setResource(line: string, status: ResourceStatus | null): Promise<void> {
    return this.#inTurn(async () => this.#take(await call("set_resource_status", { plan: this.id, line, status })));
  }

  /** What an edit of this cell sends. */
  cellEdit(place: Place, value: string): PlanEdit | null {
    const line = this.lines[lineOf(this.lines, place)];
    if (!line) return null;
    const set = (field: "text" | "supported_text" | "assigned_by"): PlanEdit => ({ edit: "set_result", id: place.result, field, value });
    if (place.column === "text") return set("text");
    if (place.column === "supported") return set("supported_text");
    if (place.column === "assigned") return set("assigned_by");
    if (place.column === "no") return null;
    const field = place.column === "indicator" ? "text" : place.column;
    if (line.indicator) return { edit: "set_indicator", id: line.indicator.id, field, value };
    return { edit: "add_indicator", result: place.result, indicator: { text: "", [field]: value } };
  }

  /** Writes a cell, unless it says so already. */
  async write(place: Place, value: string): Promise<void> {
    const line = this.lines[lineOf(this.lines, place)];
    const edit = this.cellEdit(place, value);
    if (!line || !edit || valueOf(line, place.column) === value) return;
    await this.edit([edit]);
  }

  /** A new result behind the present one, with room for an indicator. */
  async addResult(priority?: Priority): Promise<boolean> {
    const before = this.view;
    const of = priority ?? this.result?.priority ?? "main";
    const after = this.result?.priority === of ? this.result.id : null;
    const empty = { text: "" };
    if (!(await this.edit([{ edit: "add_result", after, priority: of, text: "", indicators: [empty] }]))) return false;
    const { result } = this.view ? newIn(this.view, before) : { result: null };
    if (result) this.at = { result, indicator: null, column: "text" };
    return result !== null;
  }

  /** A new indicator behind the present one; from a cell of the result behind its last. */
  async addIndicator(): Promise<void> {
    const result = this.result;
    if (!result) return;
    const before = this.view;
    const after = this.at && isOfResult(this.at.column) ? null : (this.line?.indicator?.id ?? null);
    if (!(await this.edit([{ edit: "add_indicator", result: result.id, after, indicator: { text: "" } }]))) return;
    const { indicator } = this.view ? newIn(this.view, before) : { indicator: null };
    const column: ColumnId = this.columns.includes("aspect") ? "aspect" : "indicator";
    if (indicator) this.at = { result: result.id, indicator, column };
  }

  /** Takes the present row away: the result from its own columns, else the indicator. */
  async remove(): Promise<void> {
    const line = this.line;
    if (!line || !this.at) return;
    const isResult = isOfResult(this.at.column) || !line.indicator;
    const edit: PlanEdit = isResult || !line.indicator ? { edit: "remove_result", id: line.result.id } : { edit: "remove_indicator", id: line.indicator.id };
    const row = this.row;
    if (!(await this.edit([edit]))) return;
    this.at = placeOf(this.lines, Math.min(row, this.lines.length - 1), this.at?.column ?? "text");
    showToast(isResult ? text.desk.removedResult(String(line.result.no)) : text.desk.removedIndicator, true);
  }

  /** Takes a step for this plan. Throws where the reason or password must be asked again. */
  async step(request: Omit<MovePlansRequest, "plans">): Promise<ChangedPlansView> {
    let changed: ChangedPlansView | null = null;
    await this.#tail;
    changed = await call("move_plans", { ...request, plans: [this.id] });
    return changed;
  }

  /** Shows a problem, unless it is the lock. */
  fail(problem: unknown): void {
    if (!wasLocked(problem)) this.failure = failureOf(problem);
  }

  /** One act after the other, each on the version the one before left. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#tail.then(act).catch(async (problem: unknown) => {
      this.fail(problem);
      if (this.failure?.code !== "stale") return;
      const failure = this.failure;
      await call("open_plan", { id: this.id }).then((view) => this.#take(view), () => undefined);
      this.failure = failure;
    });
    this.#tail = turn;
    return turn;
  }
}

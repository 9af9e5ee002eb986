/** A print run as it is put together: what, whose, how; who is ready; and the run itself. */
import { call, cancel } from "../../lib/call";
import type {
  ChosenFile,
  FailureView,
  Paper,
  PreviewView,
  PrintedView,
  PrintExtra,
  PrintOrder,
  PrintOutput,
  PrintPersonView,
  PrintPlanView,
  PrintWhat,
  PrintWho,
  ProgressView,
} from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { later } from "../../lib/later";
import type { Params, Screens } from "../../lib/route.svelte";
import { wasLocked } from "../../lib/session.svelte";
import { text } from "../../lib/text";
import { addressOf, codesOf, type Part, partsOf } from "./forms";

/** Whose sheets, as it is chosen. */
export type WhoKind = PrintWho["kind"];
export const ORDERS: readonly PrintOrder[] = ["evaluator", "unit", "name"];
export const OUTPUTS: readonly PrintOutput[] = ["one", "per_evaluator", "per_person"];
export const EXTRAS: readonly PrintExtra[] = ["separator", "cover", "receipt"];

/** What an address says where the separator sheets are to have dots. */
const NO_DAY = "none";

export class PrintRun {
  parts = $state<Part[]>(["document", "result"]);
  who = $state.raw<PrintWho>({ kind: "all" });
  period = $state("");
  paper = $state<Paper | null>(null);
  /** A.1.4, A.1.5 and A.1.8 on their side. */
  landscape = $state(false);
  order = $state<PrintOrder>("evaluator");
  output = $state<PrintOutput>("one");
  /** How files are called; blank as the program calls them. */
  pattern = $state("");
  isDuplex = $state(true);
  savesInk = $state(false);
  extras = $state.raw<PrintExtra[]>([]);
  /** Day on the separator sheets; `null` as the terms say, empty for dots. */
  returnBy = $state<string | null>(null);
  /** Forms to write on by hand, also of people without a record. */
  isBlank = $state(false);
  /** Why sheets are printed again that say something else than before. */
  reason = $state("");
  /** Only the sheets of this guidance or meeting. */
  record = $state.raw<string | null>(null);
  plan = $state.raw<PrintPlanView | null>(null);
  /** Which of those ready is shown. */
  at = $state(0);
  preview = $state.raw<PreviewView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  progress = $state.raw<ProgressView | null>(null);
  isRunning = $state(false);
  printed = $state.raw<PrintedView | null>(null);
  /** The page for the printer, once written. */
  tested = $state.raw<ChosenFile | null>(null);
  #folder: number | null = null;
  // Answers may overtake one another; only the newest question counts.
  #asked = 0;
  #drawn = 0;

  readonly shown = $derived<PrintPersonView | undefined>(this.plan?.ready[this.at]);
  readonly nReady = $derived(this.plan?.ready.length ?? 0);

  /** Day on the separator sheets as it will print; empty for dots. */
  readonly dueBack = $derived(this.returnBy ?? this.plan?.returnBy ?? "");

  get what(): PrintWhat {
    return { forms: codesOf(this.parts), who: this.who, period: this.period, paper: this.paper, landscape: this.landscape, record: this.record, order: this.order, blank: this.isBlank };
  }

  /** What the address says, so that the way back leads to the same run. */
  get address(): Screens["print"] {
    const { who } = this;
    return {
      employee: who.kind === "people" && who.ids.length > 0 ? who.ids.join(",") : undefined,
      unit: who.kind === "unit" ? who.id : undefined,
      evaluator: who.kind === "evaluator" ? who.id : undefined,
      period: this.period || undefined,
      forms: addressOf(this.parts),
      order: this.order === "evaluator" ? undefined : this.order,
      output: this.output === "one" ? undefined : this.output,
      name: this.pattern || undefined,
      sides: this.isDuplex ? undefined : "one",
      ink: this.savesInk ? "saved" : undefined,
      extras: this.extras.join(",") || undefined,
      back: this.returnBy === "" ? NO_DAY : (this.returnBy ?? undefined),
      blank: this.isBlank ? "yes" : undefined,
    };
  }

  /** Takes up what an address asks for. */
  take(params: Params): void {
    this.parts = partsOf(params.forms);
    if (params.employee) this.who = { kind: "people", ids: params.employee.split(",") };
    else if (params.evaluator) this.who = { kind: "evaluator", id: params.evaluator };
    else if (params.unit) this.who = { kind: "unit", id: params.unit };
    this.record = params.record ?? null;
    this.order = ORDERS.find((order) => order === params.order) ?? "evaluator";
    this.output = OUTPUTS.find((output) => output === params.output) ?? "one";
    this.pattern = params.name ?? "";
    this.isDuplex = params.sides !== "one";
    this.savesInk = params.ink === "saved";
    this.extras = EXTRAS.filter((extra) => params.extras?.split(",").includes(extra));
    this.returnBy = params.back === NO_DAY ? "" : (params.back ?? null);
    this.isBlank = params.blank === "yes";
  }

  /** Only those who are not ready now, once something was done about it. */
  queueRest(): void {
    const ids = this.plan?.notReady.map(({ person }) => person.id) ?? [];
    if (ids.length > 0) [this.who, this.at] = [{ kind: "people", ids }, 0];
  }

  /** Looks again who is ready, and shows the first of them. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    [this.printed, this.tested] = [null, null];
    if (!this.period || this.parts.length === 0 || (this.who.kind === "people" && this.who.ids.length === 0)) {
      [this.plan, this.preview] = [null, null];
      return;
    }
    try {
      const plan = await call("plan_print_run", this.what);
      if (asked !== this.#asked) return;
      this.plan = plan;
      this.failure = null;
      this.at = Math.min(this.at, Math.max(0, plan.ready.length - 1));
      await this.#draw();
    } catch (problem) {
      if (asked === this.#asked) this.#refused(problem);
    }
  }

  readonly lookSoon = later(60, () => void this.look());
  readonly drawSoon = later(40, () => void this.#draw());

  /** Shows another person. */
  turn(by: number): void {
    const to = Math.min(Math.max(0, this.at + by), this.nReady - 1);
    if (to === this.at || to < 0) return;
    this.at = to;
    this.drawSoon();
  }

  async print(): Promise<void> {
    if (this.isRunning || this.nReady === 0) return;
    this.failure = null;
    try {
      const isOne = this.output === "one";
      const file = await call("choose_file", { purpose: isOne ? "print_file" : "print_folder", suggestedName: isOne ? `${this.period}.pdf` : null });
      if (file) await this.#printTo(file.token);
    } catch (problem) {
      this.#refused(problem);
    } finally {
      this.isRunning = false;
      this.progress = null;
    }
  }

  /** Goes on where the run was stopped; files that are there stay. */
  async goOn(): Promise<void> {
    if (this.isRunning || this.#folder === null) return;
    this.failure = null;
    try {
      await this.#printTo(this.#folder);
    } catch (problem) {
      this.#refused(problem);
    } finally {
      this.isRunning = false;
      this.progress = null;
    }
  }

  /** Whether a stopped run can be gone on with. */
  readonly canGoOn = $derived(Boolean(this.printed?.cancelled) && this.output !== "one");

  async testPage(): Promise<void> {
    this.failure = null;
    try {
      const file = await call("choose_file", { purpose: "print_file", suggestedName: text.print.testPageFile });
      if (file) this.tested = await call("write_test_page", { paper: this.paper, file: file.token });
    } catch (problem) {
      this.#refused(problem);
    }
  }

  async #printTo(file: number): Promise<void> {
    this.#folder = file;
    this.isRunning = true;
    const { what, output, isDuplex: duplex, savesInk, extras } = this;
    const [pattern, reason] = [this.pattern.trim() || null, this.reason.trim() || null];
    const returnBy = extras.includes("separator") ? this.dueBack || null : null;
    const request = { what, merge: output === "one", file, output, pattern: output === "one" ? null : pattern, duplex, savesInk, extras, returnBy, reason, onlyMissing: true };
    this.printed = await call("print", request, (progress) => (this.progress = progress));
  }

  stop(): void {
    void cancel();
  }

  async #draw(): Promise<void> {
    const person = this.shown?.person;
    const drawn = ++this.#drawn;
    if (!person) {
      this.preview = null;
      return;
    }
    try {
      const { forms, period, paper, landscape, record, blank } = this.what;
      const { savesInk, reason } = this;
      const request = { employee: person.id, forms, period, paper, landscape, record, blank, savesInk, reason: reason.trim() || null };
      const preview = await call("preview_sheet", request);
      if (drawn === this.#drawn) this.preview = preview;
    } catch (problem) {
      this.#refused(problem);
    }
  }

  #refused(problem: unknown): void {
    if (!wasLocked(problem)) this.failure = failureOf(problem);
  }
}

/** A print run as it is put together: what, whose, how; who is ready; and the run itself. */
import { call, cancel } from "../../lib/call";
import type {
  FailureView,
  Paper,
  PreviewView,
  PrintedView,
  PrintPersonView,
  PrintPlanView,
  PrintWhat,
  PrintWho,
  ProgressView,
} from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { later } from "../../lib/later";
import { wasLocked } from "../../lib/session.svelte";
import { codesOf, type Part } from "./forms";

/** Whose sheets, as it is chosen. */
export type WhoKind = PrintWho["kind"];

export class PrintRun {
  parts = $state<Part[]>(["document", "result"]);
  who = $state.raw<PrintWho>({ kind: "all" });
  period = $state("");
  paper = $state<Paper | null>(null);
  /** A.1.4, A.1.5 and A.1.8 on their side. */
  landscape = $state(false);
  merge = $state(true);
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
  // Answers may overtake one another; only the newest question counts.
  #asked = 0;
  #drawn = 0;

  readonly shown = $derived<PrintPersonView | undefined>(this.plan?.ready[this.at]);
  readonly nReady = $derived(this.plan?.ready.length ?? 0);
  readonly nSheets = $derived(this.plan?.forms.reduce((sum, form) => sum + form.people, 0) ?? 0);

  get what(): PrintWhat {
    return { forms: codesOf(this.parts), who: this.who, period: this.period, paper: this.paper, landscape: this.landscape, record: this.record };
  }

  /** Looks again who is ready, and shows the first of them. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    this.printed = null;
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
  readonly #drawSoon = later(40, () => void this.#draw());

  /** Shows another person. */
  turn(by: number): void {
    const to = Math.min(Math.max(0, this.at + by), this.nReady - 1);
    if (to === this.at || to < 0) return;
    this.at = to;
    this.#drawSoon();
  }

  async print(): Promise<void> {
    if (this.isRunning || this.nReady === 0) return;
    this.failure = null;
    try {
      const purpose = this.merge ? "print_file" : "print_folder";
      const file = await call("choose_file", { purpose, suggestedName: this.merge ? `${this.period}.pdf` : null });
      if (!file) return;
      this.isRunning = true;
      this.printed = await call("print", { what: this.what, merge: this.merge, file: file.token }, (progress) => (this.progress = progress));
    } catch (problem) {
      this.#refused(problem);
    } finally {
      this.isRunning = false;
      this.progress = null;
    }
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
      const { forms, period, paper, landscape, record } = this.what;
      const preview = await call("preview_sheet", { employee: person.id, forms, period, paper, landscape, record });
      if (drawn === this.#drawn) this.preview = preview;
    } catch (problem) {
      this.#refused(problem);
    }
  }

  #refused(problem: unknown): void {
    if (!wasLocked(problem)) this.failure = failureOf(problem);
  }
}

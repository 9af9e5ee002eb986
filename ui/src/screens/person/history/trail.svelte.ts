/** A person's history as it is walked through: which act and day stand in view, and how things stood then. */
import { call } from "../../../lib/call";
import type { FailureView, HistoryEntryView, PastView } from "../../../lib/contract";
import { failureOf } from "../../../lib/failures";
import { wasLocked } from "../../../lib/session.svelte";
import { type Act, acts, chosen } from "./acts";

export class Trail {
  entries = $state.raw<HistoryEntryView[]>([]);
  today = $state("");
  field = $state("");
  by = $state("");
  /** The day looked at; empty for today. */
  day = $state("");
  /** The act in view. */
  act = $state<string | null>(null);
  #then = $state.raw<PastView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  readonly #asked = { history: 0, past: 0 };

  readonly all = $derived<Act[]>(acts(this.entries));
  readonly shown = $derived<Act[]>(chosen(this.all, this.field, this.by));
  readonly at = $derived(this.shown.findIndex((act) => act.id === this.act));
  /** The act whose changes are shown: of today the newest. */
  readonly current = $derived<Act | undefined>(this.shown[this.at] ?? (this.day ? undefined : this.shown[0]));
  readonly older = $derived<Act | undefined>(
    this.at >= 0 ? this.shown[this.at + 1] : this.day ? this.shown.find((act) => act.day <= this.day) : this.shown[0],
  );
  readonly newer = $derived<Act | undefined>(
    this.at >= 0 ? this.shown[this.at - 1] : this.day ? this.shown.findLast((act) => act.day > this.day) : undefined,
  );
  /** How things stood on the day in view; nothing of another day, and nothing before the answer. */
  readonly then = $derived(this.day !== "" && this.#then?.on === this.day ? this.#then : null);
  /** Whether something else than today stands in view. */
  readonly isAway = $derived(this.day !== "" || this.act !== null);

  constructor(readonly id: string) {}

  async read(): Promise<void> {
    const asked = ++this.#asked.history;
    try {
      const view = await call("show_history", { id: this.id });
      if (asked !== this.#asked.history) return;
      [this.entries, this.today, this.failure] = [view.entries, view.today, null];
    } catch (problem) {
      this.#refused(problem);
    }
    await this.#look();
  }

  /** Stands on an act, and on the day it was done. */
  stand(act: Act): void {
    this.act = act.id;
    this.#turnTo(act.day < this.today ? act.day : "");
  }

  /** Stands on a day, and on the last act until then. */
  standOn(day: string): void {
    if (day === "" || day >= this.today) return this.backToToday();
    this.act = this.shown.find((act) => act.day <= day)?.id ?? null;
    this.#turnTo(day);
  }

  backToToday(): void {
    this.act = null;
    this.#turnTo("");
  }

  /** One act further back; from today to the newest one. */
  back(): void {
    if (this.older) this.stand(this.older);
  }

  /** One act nearer; after the newest one comes today. */
  forth(): void {
    if (this.newer) this.stand(this.newer);
    else this.backToToday();
  }

  first(): void {
    const oldest = this.shown.at(-1);
    if (oldest) this.stand(oldest);
  }

  #turnTo(day: string): void {
    if (day === this.day && (day === "" || this.then)) return;
    this.day = day;
    this.failure = null;
    void this.#look();
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked.past;
    const on = this.day;
    if (!on) return;
    try {
      const view = await call("look_back", { id: this.id, on });
      if (asked !== this.#asked.past) return;
      [this.#then, this.failure] = [view, null];
    } catch (problem) {
      if (asked === this.#asked.past) this.#refused(problem);
    }
  }

  #refused(problem: unknown): void {
    if (!wasLocked(problem)) this.failure = failureOf(problem);
  }
}

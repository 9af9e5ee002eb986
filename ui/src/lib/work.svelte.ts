/** One piece of work at a time, with its progress and what went wrong. */
import { untrack } from "svelte";
import type { FailureView, ProgressView } from "./contract";
import { failureOf } from "./failures";
import { wasLocked } from "./session.svelte";
import { text } from "./text";

export class Work {
  /** What is being done, in words; empty when nothing is. */
  busy = $state("");
  failure = $state.raw<FailureView | null>(null);
  progress = $state.raw<ProgressView | null>(null);

  /** Why nothing else can be started now, for the buttons that would: a press that does nothing is told beforehand. */
  get taken(): string | undefined {
    return this.busy ? text.common.working : undefined;
  }

  /** Hears how far long work is. */
  follow = (next: ProgressView): void => {
    this.progress = next;
  };

  /** Does something unless something else is being done. */
  async run(label: string, work: () => Promise<unknown>): Promise<void> {
    // An effect that loads with this must not run again when the work ends: it would take the failure away.
    if (untrack(() => this.busy)) return;
    [this.busy, this.failure, this.progress] = [label, null, null];
    try {
      await work();
    } catch (problem) {
      if (!wasLocked(problem)) this.failure = failureOf(problem);
    } finally {
      this.busy = "";
    }
  }
}

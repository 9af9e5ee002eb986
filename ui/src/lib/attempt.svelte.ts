/** One thing at a time, with its failure kept where a dialog can show it. */
import type { FailureView } from "./contract";
import { failureOf } from "./failures";
import { wasLocked } from "./session.svelte";

export class Attempt {
  failure = $state.raw<FailureView | null>(null);
  isWorking = $state(false);

  /** Does it unless something is being done already. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    this.failure = null;
    try {
      await work();
    } catch (problem) {
      if (!wasLocked(problem)) this.failure = failureOf(problem);
    } finally {
      this.isWorking = false;
    }
  }
}

/** What is asked and written one after the other: each on what the one before left, however fast the keys come. */
import type { FailureView } from "./contract";
import { failureOf } from "./failures";
import { wasLocked } from "./session.svelte";

export class InTurn<View> {
  view = $state.raw<View | null>(null);
  failure = $state.raw<FailureView | null>(null);
  #tail: Promise<unknown> = Promise.resolve();

  /** Asks once everything before is done; whether it went well. */
  async run(ask: () => Promise<View>): Promise<boolean> {
    const turn = this.#tail.then(ask, ask);
    this.#tail = turn.catch(() => undefined);
    try {
      this.view = await turn;
      this.failure = null;
      return true;
    } catch (problem) {
      this.failed(problem);
      return false;
    }
  }

  /** Keeps what went wrong beside it; a screen that was locked meanwhile is no failure. */
  failed(problem: unknown): void {
    if (!wasLocked(problem)) this.failure = failureOf(problem);
  }
}

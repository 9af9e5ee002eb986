/** The register of evidence of a person on the screen. */
import { call } from "../../lib/call";
import type { AddEvidenceRequest, EvidenceListView, EvidenceView, FailureView } from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { wasLocked } from "../../lib/session.svelte";

/** What an entry is added to. */
export type EvidencePlace = {
  result: string | null;
  indicator: string | null;
  progress: string | null;
  /** The same in words. */
  words: string;
};

export class Register {
  readonly employee: string;
  view = $state.raw<EvidenceListView | null>(null);
  failure = $state.raw<FailureView | null>(null);

  constructor(employee: string) {
    this.employee = employee;
  }

  readonly items = $derived<readonly EvidenceView[]>(this.view?.items ?? []);

  async load(): Promise<void> {
    await this.#ask(() => call("list_evidence", { employee: this.employee }));
  }

  /** Entries of one note of progress. */
  of(progress: string | null | undefined): EvidenceView[] {
    return progress ? this.items.filter((item) => item.progress === progress) : [];
  }

  /** Adds an entry; throws what refuses it, for the window that asked. */
  async add(request: Omit<AddEvidenceRequest, "employee">): Promise<EvidenceView | undefined> {
    const known = new Set(this.items.map((item) => item.id));
    this.view = await call("add_evidence", { employee: this.employee, ...request });
    return this.items.find((item) => !known.has(item.id));
  }

  async remove(id: string): Promise<void> {
    this.view = await call("remove_evidence", { id });
  }

  /** Takes the file from this machine; the entry stays. */
  async forget(id: string): Promise<void> {
    this.view = await call("forget_evidence_file", { id });
  }

  async #ask(run: () => Promise<EvidenceListView>): Promise<void> {
    try {
      this.view = await run();
      this.failure = null;
    } catch (problem) {
      if (!wasLocked(problem)) this.failure = failureOf(problem);
    }
  }
}

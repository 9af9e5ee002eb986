/** The performance tree of a unit as it stands on the screen. */
import { call } from "../../lib/call";
import type { FailureView, TreeEdit, TreeNodeView, TreeView } from "../../lib/contract";
import { failureOf } from "../../lib/failures";
import { wasLocked } from "../../lib/session.svelte";
import { kindAt, type Place } from "./outline";

/** A row of the outline: a node, or one that is being written. */
export type Row = { node: TreeNodeView; place: null } | { node: null; place: Place };

/** What can be written of a node. */
export type Words = Partial<Pick<TreeNodeView, "kind" | "text" | "indicator" | "target" | "isAgreement">> & { owner?: string | null };

export class Tree {
  view = $state.raw<TreeView | null>(null);
  failure = $state.raw<FailureView | null>(null);
  draft = $state.raw<Place | null>(null);
  readonly nodes: TreeNodeView[] = $derived(this.view?.nodes ?? []);
  readonly rows: Row[] = $derived.by(() => {
    const rows: Row[] = this.nodes.map((node) => ({ node, place: null }));
    if (this.draft) rows.splice(this.draft.row, 0, { node: null, place: this.draft });
    return rows;
  });
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly unit: string,
    readonly year: number,
  ) {}

  async load(): Promise<void> {
    try {
      this.view = await call("show_tree", { unit: this.unit, year: this.year });
      this.failure = null;
    } catch (problem) {
      if (!wasLocked(problem)) this.failure = failureOf(problem);
    }
  }

  /** Sends edits as one act. Says whether they were carried out. */
  edit(edits: TreeEdit[]): Promise<boolean> {
    const turn = this.#queue.then(async () => {
      try {
        this.view = await call("edit_tree", { unit: this.unit, year: this.year, edits });
        this.failure = null;
        return true;
      } catch (problem) {
        if (!wasLocked(problem)) this.failure = failureOf(problem);
        return false;
      }
    });
    this.#queue = turn;
    return turn;
  }

  /** Writes words of a node; what is left out stays. */
  write(node: TreeNodeView, words: Words): Promise<boolean> {
    const { id, kind, text, indicator, target, isAgreement, owner } = node;
    return this.edit([{ edit: "set", id, kind, text, indicator, target, isAgreement, owner: owner?.id ?? null, ...words }]);
  }

  /** Makes a node of the row being written. Answers its row, `-1` where nothing was made. */
  async add(place: Place, text: string): Promise<number> {
    const known = new Set(this.nodes.map((node) => node.id));
    const isDone = await this.edit([{ edit: "add", parent: place.parent, after: place.after, kind: kindAt(this.nodes, place), text }]);
    return isDone ? this.nodes.findIndex((node) => !known.has(node.id)) : -1;
  }
}

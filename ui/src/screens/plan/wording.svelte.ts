/** What the wording check says of the cell the cursor is in, live while somebody types. */
import { announce } from "../../lib/announce.svelte";
import { call } from "../../lib/call";
import type { LintKind, RemarkView } from "../../lib/contract";
import { later } from "../../lib/later";
import { text } from "../../lib/text";
import type { Desk } from "./desk.svelte";
import { type ColumnId, valueOf } from "./lines";

const KINDS: Partial<Record<ColumnId, LintKind>> = { text: "result", indicator: "indicator", target: "target" };
/** Time after the last key before a text is looked at. */
const WAIT = 220;

/** A proposal and the number that takes it. */
export type Rewrite = { key: string; words: string; remark: RemarkView };

export class Wording {
  #desk: Desk;
  /** The text being typed; nothing while none is. */
  #typed = $state<string | null>(null);
  #live = $state.raw<readonly RemarkView[]>([]);
  /** Remarks that were left as they are, with the text they were about. */
  #left = $state.raw<ReadonlySet<string>>(new Set());

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Remarks on the present cell that nobody has put aside. */
  readonly remarks = $derived.by((): readonly RemarkView[] => {
    const found = this.#typed === null ? this.stored : this.#live;
    return found.filter((remark) => !this.#left.has(this.#name(remark)));
  });
  /** Proposals in their order, each with the digit that takes it. */
  readonly rewrites = $derived(
    this.remarks.flatMap((remark) => remark.rewrites.map((words) => ({ words, remark }))).slice(0, 9).map((one, i): Rewrite => ({ ...one, key: String(i + 1) })),
  );

  get stored(): readonly RemarkView[] {
    const { at, details, measures } = this.#desk;
    if (at?.column === "text") return details?.remarks ?? [];
    if (at?.column === "indicator") return measures?.remarks ?? [];
    if (at?.column === "target") return measures?.targetRemarks ?? [];
    return [];
  }

  #name(remark: RemarkView): string {
    const line = this.#desk.line;
    const words = this.#typed ?? (line && this.#desk.at ? valueOf(line, this.#desk.at.column) : "");
    return `${remark.code} ${words}`;
  }

  readonly #look = later(WAIT, async (words: string) => {
    const { at, view, line, details } = this.#desk;
    const what = at ? KINDS[at.column] : undefined;
    if (!what || !view) return;
    const about = { text: words, what, target: line?.indicator?.target ?? "", positionGroup: view.plan.positionGroup, approach: view.plan.approach, isExcused: line?.result.priority === "main" && Boolean(details?.absoluteBecause.trim()) };
    const found = await call("lint_text", about).catch(() => null);
    if (!found || this.#typed !== words) return;
    const heads = new Set(this.#live.map((remark) => remark.code));
    this.#live = found.remarks;
    const fresh = found.remarks.find((remark) => !heads.has(remark.code));
    if (fresh) announce(`${fresh.title}. ${fresh.text}`);
  });

  /** The text as it is being typed. */
  typed(words: string): void {
    if (this.#typed === null) this.#live = this.stored;
    this.#typed = words;
    // Ranges of remarks on the text before no longer fit.
    this.#live = this.#live.filter((remark) => remark.end <= words.length);
    if (words.trim()) this.#look(words);
    else this.#live = [];
  }

  /** Waits for the word on what was typed last. */
  stop(): void {
    this.#look.stop();
    this.#typed = null;
    this.#live = [];
  }

  /** Puts the remarks on the present cell aside. */
  leave(): void {
    if (this.remarks.length > 0) announce(text.desk.leave);
    this.#left = new Set([...this.#left, ...this.remarks.map((remark) => this.#name(remark))]);
  }

  /** Remarks of a cell elsewhere in the table that still stand. */
  standing(remarks: readonly RemarkView[], words: string): readonly RemarkView[] {
    return remarks.filter((remark) => !this.#left.has(`${remark.code} ${words}`));
  }
}

/** The book of packages: what a filter shows, how a state looks, and what waits for a decision. */
import type { ConflictSideView, ConflictsView, ConflictView, PackageLineView, PackageState, ParkedView, SettleItemView, Take } from "../../lib/contract";
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";
import type { SignOf } from "../../parts/Sign.svelte";

export const FILTERS = ["all", "in", "out", "open"] as const;
export type Filter = (typeof FILTERS)[number];

/** The filter an address asks for. */
export function filterOf(asked: string | undefined): Filter {
  return FILTERS.find((filter) => filter === asked) ?? "all";
}

/** Lines of the book that a filter leaves. */
export function shown(packages: readonly PackageLineView[], filter: Filter): readonly PackageLineView[] {
  return filter === "all" ? packages : packages.filter((line) => (filter === "open" ? line.nOpen > 0 : line.direction === filter));
}

const SIGNS: Record<PackageState, SignOf> = {
  prepared: ["circle-dashed", "quiet"],
  handed_over: ["hourglass", "care"],
  acknowledged: ["circle-check", "good"],
  merged: ["circle-check", "good"],
  in_conflict: ["git-compare-arrows", "stop"],
  waiting: ["triangle-alert", "care"],
};

/** Sign and tone of a state; the words come with the line. */
export function signOf(state: PackageState): SignOf {
  return SIGNS[state];
}

/** Width of the pane beside the book, and in a small window. */
export const PANE = { usual: 560, small: 480 } as const;
/** A bar to scroll with takes some of the room. */
const BAR = 14;
/** `menunggu tanda terima` and `September 2026` stand there whole. */
const WIDTHS = { way: 58, at: 94, least: 100, content: 124, number: 40, size: 70, state: 194 } as const;

/** Columns of the book in so many pixels; what falls away, or is cut, stands in the pane. */
export function columnsOf(room: number): Column[] {
  const words = text.packages.columns;
  const { way, at, least, content, number, size, state } = WIDTHS;
  const before = way + at + least + number + BAR;
  const left = room - before - state;
  return [
    { id: "way", title: words.way, width: way },
    { id: "at", title: words.at, width: at },
    { id: "device", title: words.device, least },
    ...(left >= content ? [{ id: "content", title: words.content, width: content }] : []),
    { id: "number", title: words.number, width: number, align: "right" as const },
    ...(left >= content + size ? [{ id: "size", title: words.size, width: size, align: "right" as const }] : []),
    { id: "state", title: words.state, width: Math.max(140, Math.min(state, room - before)) },
  ];
}

/** Columns of what waits for a decision. */
export function openColumns(): Column[] {
  const words = text.packages.openColumns;
  return [
    { id: "about", title: words.about, least: 130 },
    { id: "field", title: words.field, width: 170 },
    { id: "state", title: words.state, width: 150 },
  ];
}

/** A thing that waits for a decision. */
export type Thing =
  | { kind: "conflict"; id: string; about: string; field: string; conflict: ConflictView }
  | { kind: "parked"; id: string; about: string; field: string; parked: ParkedView }
  | { kind: "item"; id: string; about: string; field: string; item: SettleItemView };

/** Everything that waits: what was set aside comes after what was not. */
export function thingsOf({ conflicts, parked, items }: ConflictsView): Thing[] {
  const waiting = conflicts.toSorted((one, other) => Number(one.held) - Number(other.held));
  return [
    ...waiting.map((conflict): Thing => ({ kind: "conflict", id: conflict.id, about: conflict.about, field: conflict.field, conflict })),
    ...parked.map((each): Thing => ({ kind: "parked", id: each.id, about: each.about, field: each.field, parked: each })),
    ...items.map((item): Thing => ({ kind: "item", id: [item.code, ...item.people.map(({ id }) => id)].join(" "), about: item.people.map(({ name }) => name).join(", "), field: "", item })),
  ];
}

/** How a thing that waits stands there: sign and words. */
export function stateOf(thing: Thing): readonly [SignOf, string] {
  if (thing.kind === "parked") return [["clock", "care"], text.packages.reason[thing.parked.reason]];
  if (thing.kind === "item") return [["triangle-alert", "care"], text.packages.item];
  return thing.conflict.held ? [["pause", "quiet"], text.packages.held] : [["git-compare-arrows", "stop"], text.packages.conflict.toLowerCase()];
}

/** A value that can be taken: whose, and the key that takes it. */
export type Choice = { side: ConflictSideView; take: Take; value?: string | null; key?: string; isSuggested: boolean };

/** The values of a conflict in order: the first that was here is key 1, the first of a package key 2. */
export function choicesOf({ sides, suggested }: ConflictView): Choice[] {
  const first = (origin: Take) => sides.findIndex((side) => side.origin === origin);
  const [here, sent] = [first("here"), first("package")];
  return sides.map((side, i) => {
    const isSuggested = i === suggested;
    if (i === here) return { side, take: "here", key: "1", isSuggested };
    if (i === sent) return { side, take: "package", key: "2", isSuggested };
    return { side, take: "value", value: side.code ?? side.words, isSuggested };
  });
}

/** Name of a conflict in a sentence: `Nur Sari Rahayu · rating perilaku kerja`. */
export function nameOf({ about, field }: { about: string; field: string }): string {
  return [about, field].filter(Boolean).join(" · ");
}

/** Numbers as they are read: `4`, `4, 5, 9`, runs as `4–6`. */
export function runs(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && n <= last[1] + 1) last[1] = n;
    else found.push([n, n]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(", ");
}

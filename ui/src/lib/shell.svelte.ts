/** What a screen tells the frame around it: its name and its keys. */
import { getContext, setContext, type Snippet } from "svelte";
import type { Key } from "./keys";

let title = $state("");
let keys = $state.raw<readonly Key[]>([]);
let open = $state<"palette" | "help" | null>(null);

export const shell = {
  get title(): string {
    return title;
  },
  get keys(): readonly Key[] {
    return keys;
  },
  get open(): "palette" | "help" | null {
    return open;
  },
  set open(next: "palette" | "help" | null) {
    open = next;
  },
};

/** Says which screen stands there and what its keys are. */
export function standsHere(screen: string, its: readonly Key[]): void {
  title = screen;
  keys = its;
}

const END = Symbol("end of the bar");

/** Hands the right end of the bar (search, person) to the screens below. */
export function offerBarEnd(end: Snippet): void {
  setContext(END, end);
}

/** The right end of the bar, where the frame offers one. */
export function barEnd(): Snippet | undefined {
  return getContext<Snippet | undefined>(END);
}

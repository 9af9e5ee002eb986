/** What a screen reader is told, and the one toast. */

let polite = $state("");
let assertive = $state("");
let toast = $state.raw<Toast | null>(null);

/** What was done, with the way back. Never for errors, never the only place of a fact. */
export type Toast = { words: string; canUndo: boolean };

export const heard = {
  get polite(): string {
    return polite;
  },
  get assertive(): string {
    return assertive;
  },
  get toast(): Toast | null {
    return toast;
  },
};

/** Says something short and politely; the same words twice are said twice. */
export function announce(words: string): void {
  polite = polite === words ? `${words}\u00a0` : words;
}

/** Says a fault at once. */
export function announceFault(words: string): void {
  assertive = assertive === words ? `${words}\u00a0` : words;
}

/** Takes back what holds no longer, unless something else was said since. */
export function takeBack(words: string): void {
  if (polite.trimEnd() === words) polite = "";
  if (assertive.trimEnd() === words) assertive = "";
}

/** Shows what was done for eight seconds. */
export function showToast(words: string, canUndo = false): void {
  toast = { words, canUndo };
  announce(words);
}

/** Says why nothing can be changed, where that is so; answers whether it is. */
export function refused(why: string | undefined): boolean {
  if (why) showToast(why);
  return why !== undefined;
}

/** Takes back everything that was said: what one person heard is nothing to the next. */
export function hush(): void {
  [polite, assertive, toast] = ["", "", null];
}

/** Takes the toast away. */
export function dropToast(): void {
  toast = null;
}

/** Searching in what is shown: what fits, and which parts of a name were found. People are searched for by the core. */

/** Where a word ends. */
const BETWEEN = /[\s/.,()-]+/;

/** Whether every word typed begins a word of what is offered. */
export function fits(offered: string, typed: string): boolean {
  const words = offered.toLowerCase().split(BETWEEN);
  return typed.toLowerCase().split(BETWEEN).every((part) => words.some((word) => word.startsWith(part)));
}

/** Which parts of a name a search found, for the eye only. */
export function foundParts(words: string, search: string): { text: string; found: boolean }[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = words.toLowerCase();
  const hit = new Array<boolean>(words.length).fill(false);
  for (const part of wanted) {
    for (let at = lower.indexOf(part); at >= 0; at = lower.indexOf(part, at + 1)) hit.fill(true, at, at + part.length);
  }
  const parts: { text: string; found: boolean }[] = [];
  for (let i = 0; i < words.length; i++) {
    const last = parts.at(-1);
    if (last && last.found === hit[i]) last.text += words.charAt(i);
    else parts.push({ text: words.charAt(i), found: hit[i] ?? false });
  }
  return parts;
}

/** What the palette finds besides people: commands and screens, by name and by synonym. */
import { fits } from "../lib/found";
import type { Key } from "../lib/keys";
import type { ScreenName } from "../lib/route.svelte";
import { text } from "../lib/text";
import { isOffered, SCREENS } from "./screens";

/** A row of the palette. */
export type Found = {
  id: string;
  group: "people" | "commands" | "screens";
  words: string;
  detail: string;
  key?: string;
  unavailable?: string | undefined;
  run: () => void;
};

/** Commands of the present screen and of the frame. */
export function commands(typed: string, keys: readonly Key[]): Found[] {
  const seen = new Set<string>();
  const offered = keys.filter((key) => (key.run ?? key.unavailable) && !seen.has(key.words) && seen.add(key.words));
  return offered
    .filter((key) => fits(key.words, typed))
    .map((key) => ({
      id: `key-${key.key}`,
      group: "commands",
      words: key.words,
      detail: key.unavailable ?? "",
      key: key.key,
      unavailable: key.unavailable,
      run: () => key.run?.(),
    }));
}

/** Screens by their name and by what people call them. */
export function screens(typed: string, open: (name: ScreenName) => void): Found[] {
  const synonyms: Partial<Record<ScreenName, string>> = text.shell.synonyms;
  return (Object.entries(SCREENS) as [ScreenName, (typeof SCREENS)[ScreenName]][])
    .filter(([name, entry]) => !entry.isInner && isOffered(name) && fits(`${entry.words()} ${synonyms[name] ?? ""}`, typed))
    .map(([name, entry]) => ({
      id: `screen-${name}`,
      group: "screens",
      words: entry.words(),
      detail: "",
      run: () => open(name),
    }));
}

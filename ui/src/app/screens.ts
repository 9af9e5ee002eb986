/** The screens that exist, and where each stands in the rail. */
import type { Component } from "svelte";
import type { IconName } from "../lib/icons";
import type { Params, ScreenName } from "../lib/route.svelte";

/** A screen: takes what the address tells it. */
export type ScreenComponent = Component<{ params: Params }>;

type Entry = {
  /** Name in rail and palette. */
  words: () => string;
  icon: IconName;
  /** Group in the rail; without one it is reached from other screens only. */
  group?: 1 | 2 | 3;
  load: () => Promise<{ default: ScreenComponent }>;
};

/** Every screen; the order is the order of the rail. */
export const SCREENS: Partial<Record<ScreenName, Entry>> = {};

/** Screens of the rail, in order; Alt+1 opens the first. */
export function railEntries(): [ScreenName, Entry][] {
  return (Object.entries(SCREENS) as [ScreenName, Entry][]).filter(([, entry]) => entry.group !== undefined);
}

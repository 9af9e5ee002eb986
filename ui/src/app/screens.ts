/** The screens that exist, and where each stands in the rail. */
import type { Component } from "svelte";
import type { IconName } from "../lib/icons";
import type { Params, ScreenName } from "../lib/route.svelte";
import { text } from "../lib/text";

/** A screen: takes what the address tells it. */
export type ScreenComponent = Component<{ params: Params }>;

type Entry = {
  /** Name in rail and palette. */
  words: () => string;
  icon: IconName;
  /** Group in the rail; without one it is reached from other screens only. */
  group?: 1 | 2 | 3;
  /** Cannot be opened by itself: it needs to be told a person. */
  isInner?: boolean;
  load: () => Promise<{ default: ScreenComponent }>;
};

/** Every screen; the order is the order of the rail. */
export const SCREENS: Partial<Record<ScreenName, Entry>> = {
  home: { words: () => text.shell.home, icon: "house", group: 1, load: () => import("../screens/home/Home.svelte") },
  people: { words: () => text.shell.people, icon: "users", group: 1, load: () => import("../screens/people/People.svelte") },
  units: { words: () => text.shell.units, icon: "network", group: 1, load: () => import("../screens/units/Units.svelte") },
  cycles: { words: () => text.shell.cycles, icon: "calendar-range", group: 2, load: () => import("../screens/cycles/Cycles.svelte") },
  rate: { words: () => text.shell.rate, icon: "grid-3x3", group: 2, load: () => import("../screens/rate/Rate.svelte") },
  print: { words: () => text.shell.print, icon: "printer", group: 3, load: () => import("../screens/print/Print.svelte") },
  person: { words: () => text.shell.person, icon: "users", isInner: true, load: () => import("../screens/person/Person.svelte") },
  import: { words: () => text.shell.import, icon: "file-down", load: () => import("../screens/import/Import.svelte") },
  recap: { words: () => text.shell.recap, icon: "table-2", group: 3, load: () => import("../screens/recap/Recap.svelte") },
  settings: { words: () => text.shell.settings, icon: "settings", group: 3, load: () => import("../screens/settings/Settings.svelte") },
};

/** Screens of the rail, in order; Alt+1 opens the first. */
export function railEntries(): [ScreenName, Entry][] {
  return (Object.entries(SCREENS) as [ScreenName, Entry][]).filter(([, entry]) => entry.group !== undefined);
}

/** The screens that exist, and where each stands in the rail. */
import type { Component } from "svelte";
import type { Feature, Role } from "../lib/contract";
import type { IconName } from "../lib/icons";
import type { Params, ScreenName } from "../lib/route.svelte";
import { may, session } from "../lib/session.svelte";
import { text } from "../lib/text";
import After from "../screens/after/After.svelte";
import Beside from "../screens/beside/Beside.svelte";
import Calibration from "../screens/calibration/Calibration.svelte";
import Credits from "../screens/credits/Credits.svelte";
import Cycles from "../screens/cycles/Cycles.svelte";
import Devices from "../screens/devices/Devices.svelte";
import Follow from "../screens/follow/Follow.svelte";
import Guidance from "../screens/guidance/Guidance.svelte";
import Home from "../screens/home/Home.svelte";
import Import from "../screens/import/Import.svelte";
import Library from "../screens/library/Library.svelte";
import Matrix from "../screens/matrix/Matrix.svelte";
import Duplicates from "../screens/organisation/Duplicates.svelte";
import Own from "../screens/own/Own.svelte";
import Packages from "../screens/packages/Packages.svelte";
import People from "../screens/people/People.svelte";
import Person from "../screens/person/Person.svelte";
import Plan from "../screens/plan/Plan.svelte";
import Plans from "../screens/plans/Plans.svelte";
import Print from "../screens/print/Print.svelte";
import Rate from "../screens/rate/Rate.svelte";
import Recap from "../screens/recap/Recap.svelte";
import Returns from "../screens/returns/Returns.svelte";
import Settings from "../screens/settings/Settings.svelte";
import Strategy from "../screens/strategy/Strategy.svelte";
import Talent from "../screens/talent/Talent.svelte";
import Trial from "../screens/trial/Trial.svelte";
import UnitPage from "../screens/unitpage/UnitPage.svelte";
import Units from "../screens/units/Units.svelte";
import Verify from "../screens/verify/Verify.svelte";

type Entry = {
  /** Name in rail and palette. */
  words: () => string;
  icon: IconName;
  /** Group in the rail; without one it is reached from other screens only. */
  group?: 1 | 2 | 3;
  /** Offered to whoever has one of these; to everybody without. */
  features?: readonly Feature[];
  /** The role it is not offered to, whatever its features. */
  notFor?: Role;
  /** Cannot be opened by itself: it needs to be told a person. */
  isInner?: boolean;
  /** The one of the rail it belongs to, marked there while it is open. */
  under?: ScreenName;
  /** Takes what the address tells it. */
  screen: Component<{ params: Params }>;
};

/** Every screen; the order is the order of the rail. */
export const SCREENS: Record<ScreenName, Entry> = {
  home: { words: () => text.shell.home, icon: "house", group: 1, screen: Home },
  people: { words: () => text.shell.people, icon: "users", features: ["people"], group: 1, screen: People },
  units: { words: () => text.shell.units, icon: "network", features: ["units"], group: 1, screen: Units },
  cycles: { words: () => text.shell.cycles, icon: "calendar-range", features: ["cycles"], group: 2, screen: Cycles },
  plans: { words: () => text.plans.rail, icon: "file-pen-line", features: ["plans"], group: 2, screen: Plans },
  matrix: { words: () => text.matrix.rail, icon: "table-2", features: ["matrix"], group: 2, screen: Matrix },
  rate: { words: () => text.shell.rate, icon: "grid-3x3", features: ["rate"], group: 2, screen: Rate },
  print: { words: () => text.shell.print, icon: "printer", features: ["print"], group: 3, screen: Print },
  packages: { words: () => text.packages.title, icon: "package", features: ["packages"], group: 3, screen: Packages },
  recap: { words: () => text.shell.recap, icon: "chart-no-axes-column", features: ["recap"], group: 3, screen: Recap },
  beside: { words: () => text.beside.rail, icon: "arrow-left-right", features: ["beside"], group: 3, screen: Beside },
  guidance: { words: () => text.year.rail, icon: "message-square-text", features: ["rate"], group: 3, screen: Guidance },
  after: { words: () => text.after.rail, icon: "send", features: ["rate"], group: 3, screen: After },
  settings: { words: () => text.shell.settings, icon: "settings", group: 3, screen: Settings },
  import: { words: () => text.shell.import, icon: "file-down", features: ["import"], screen: Import },
  library: { words: () => text.library.title, icon: "book-open", features: ["library"], screen: Library },
  duplicates: { words: () => text.organisation.duplicates, icon: "merge", features: ["units"], screen: Duplicates },
  strategy: { words: () => text.strategy.rail, icon: "network", features: ["matrix"], screen: Strategy },
  devices: { words: () => text.devices.title, icon: "laptop", features: ["packages"], under: "packages", screen: Devices },
  own: { words: () => text.own.screen, icon: "user-round", features: ["own_record"], screen: Own },
  person: { words: () => text.shell.person, icon: "users", features: ["people", "rate"], isInner: true, under: "people", screen: Person },
  plan: { words: () => text.desk.screen, icon: "file-pen-line", features: ["plans", "own_record"], isInner: true, under: "plans", screen: Plan },
  follow: { words: () => text.follow.title, icon: "trending-up", features: ["recap"], under: "after", screen: Follow },
  talent: { words: () => text.talent.title, icon: "grid-3x3", features: ["talent"], under: "after", screen: Talent },
  trial: { words: () => text.trial.title, icon: "chart-no-axes-column", features: ["rate"], under: "rate", screen: Trial },
  calibration: { words: () => text.calibration.title, icon: "grid-3x3", features: ["rate"], notFor: "evaluator", under: "rate", screen: Calibration },
  returns: { words: () => text.returns.title, icon: "send", features: ["print"], under: "print", screen: Returns },
  unitpage: { words: () => text.calibration.page, icon: "chart-no-axes-column", features: ["recap"], under: "recap", screen: UnitPage },
  credits: { words: () => text.credit.list.title, icon: "trending-up", features: ["recap"], under: "recap", screen: Credits },
  verify: { words: () => text.verify.title, icon: "shield-check", features: ["print", "audit"], under: "print", screen: Verify },
};

/** Whether whoever works may go to a screen. */
export function isOffered(name: ScreenName): boolean {
  // The own record is that of an employee; who is none has nothing there.
  if (name === "own" && !session.open?.person) return false;
  const { features, notFor } = SCREENS[name];
  if (notFor && session.open?.account.role === notFor) return false;
  return features === undefined || features.some(may);
}

/** Whether the four tiles stand instead of the frame: the own record is all that is offered. */
export function hasOwnRecordOnly(): boolean {
  return may("own_record") && !may("people") && !may("rate");
}

/** Screens of the rail, in order; Alt+1 opens the first. */
export function railEntries(): [ScreenName, Entry][] {
  return (Object.entries(SCREENS) as [ScreenName, Entry][]).filter(([name, entry]) => entry.group !== undefined && isOffered(name));
}

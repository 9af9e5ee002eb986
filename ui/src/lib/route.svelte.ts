/** Which screen stands in the window. Lives in the address, so that reloading comes back to it. */
import { untrack } from "svelte";

/** How a run prints, as its address keeps it for the way back. */
type PrintHow = { order?: string; output?: string; name?: string; sides?: string; ink?: string; extras?: string; back?: string; blank?: string };

/** Every screen that can be gone to, with what it may be told. */
export type Screens = {
  home: Record<string, never>;
  /** `at` stands on a person's row, `person` opens the form of one, `add` an empty form. */
  people: { search?: string; unit?: string; evaluator?: string; condition?: string; at?: string; person?: string; add?: "now" };
  units: { unit?: string; problems?: string };
  duplicates: Record<string, never>;
  import: { kind?: "staff" | "cases" | "old" | "siasn" | "table" };
  cycles: { period?: string };
  /** `part` stands on a part of the person, `period` and `support` on what it is about. */
  person: { id: string; part?: string; period?: string; support?: string };
  plans: { year?: string; unit?: string; evaluator?: string; only?: string; search?: string; at?: string };
  /** `part` stands on a part of the plan, `result` on one of its results. */
  plan: { id: string; part?: string; result?: string };
  library: { search?: string; pack?: string; position?: string };
  /** `leader` opens that leader's matrix of the year. */
  matrix: { leader?: string; year?: string };
  /** `plan` chooses whose indicator manuals stand there. */
  strategy: { part?: "tree" | "workblocks" | "strategies" | "manuals"; unit?: string; year?: string; leader?: string; plan?: string };
  rate: { evaluator?: string; period?: string; evaluation?: string };
  /** `record` prints only the sheets of one guidance or meeting. */
  print: { employee?: string; unit?: string; evaluator?: string; period?: string; forms?: string; record?: string } & PrintHow;
  recap: { period?: string };
  /** `show` is a filter of the book, `at` the package or the open thing that stands there. */
  packages: { show?: string; at?: string };
  /** `act` opens a dialog: to enrol the sender of a file, or to ask an office to take this one. */
  devices: { act?: "enrol" | "request"; file?: string };
  settings: { part?: string };
  /** The own record of whoever works; without a part, its four tiles. */
  own: { part?: "plan" | "progress" | "feedback" | "history" | "credit"; evaluation?: string };
  /** What goes on through the year; `kind` narrows the warnings, `support` and `meeting` open one. */
  guidance: { part?: string; kind?: string; support?: string; meeting?: string };
  /** `show` is a filter, `at` the evaluation whose way stands open. */
  after: { period?: string; show?: string; at?: string };
  follow: { part?: "candidates" | "register" | "needs"; year?: string };
  /** Trying ratings for the people of an evaluator who leads `unit`. */
  trial: { unit?: string; period?: string };
  calibration: { unit?: string; period?: string };
  /** One page about `unit`. */
  unitpage: { unit?: string; period?: string };
  /** Credit points of everybody; `show` is a filter, `at` stands on a person. */
  credits: { year?: string; show?: string; at?: string };
  /** `show` is a step of the way, `code` stands in the field for codes. */
  returns: { period?: string; show?: string; code?: string };
  /** Sheets that came back, and whether they are genuine. */
  verify: Record<string, never>;
  /** `show` is a box or a list of people who miss something, `unit` a unit as it prints, `at` stands on a person. */
  talent: { year?: string; show?: string; unit?: string; at?: string };
  /** What comes from e-Kinerja and SIASN and goes to them; `at` stands on a person of the copy board. */
  beside: { part?: string; period?: string; at?: string };
};
export type ScreenName = keyof Screens;
export type Params = Readonly<Record<string, string | undefined>>;

type Place = { screen: ScreenName; params: Params };

const SCREENS: readonly ScreenName[] = [
  "home",
  "people",
  "units",
  "duplicates",
  "import",
  "cycles",
  "person",
  "plans",
  "plan",
  "library",
  "matrix",
  "strategy",
  "rate",
  "print",
  "recap",
  "packages",
  "devices",
  "settings",
  "own",
  "guidance",
  "after",
  "follow",
  "talent",
  "trial",
  "calibration",
  "unitpage",
  "credits",
  "returns",
  "verify",
  "beside",
];

function read(hash: string): Place {
  const [name = "", query = ""] = hash.replace(/^#/, "").split("?");
  const screen = SCREENS.find((known) => known === name) ?? "home";
  return { screen, params: Object.fromEntries(new URLSearchParams(query)) };
}

function write(place: Place): string {
  const told = Object.entries(place.params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(told).toString();
  return `#${place.screen}${query ? `?${query}` : ""}`;
}

let place = $state.raw<Place>(read(globalThis.location?.hash ?? ""));
globalThis.addEventListener?.("hashchange", () => (place = read(location.hash)));

/** The present screen; reading it in a component follows every change. */
export const route = {
  get screen(): ScreenName {
    return place.screen;
  },
  get params(): Params {
    return place.params;
  },
};

/** Goes to a screen. */
export function go<S extends ScreenName>(screen: S, params: Screens[S] = {} as Screens[S]): void {
  const next = { screen, params };
  place = next;
  if (location.hash !== write(next)) history.pushState(null, "", write(next));
}

/** Goes to a screen in place of the present one, which the way back then skips. */
export function goInstead(screen: ScreenName): void {
  place = { screen, params: {} };
  history.replaceState(null, "", write(place));
}

/** Remembers where on the present screen a person is, without a step in the way back. */
export function remember(params: Params): void {
  // Called from effects that follow what is remembered, never the place itself.
  const next = untrack(() => ({ screen: place.screen, params: { ...place.params, ...params } }));
  place = next;
  history.replaceState(null, "", write(next));
}

globalThis.addEventListener?.("popstate", () => (place = read(location.hash)));

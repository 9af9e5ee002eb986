/** Where the program stands and who works; the one thing every screen may read without asking. */
import { hush } from "./announce.svelte";
import { afterCall, call, Failed } from "./call";
import type { Feature, PreferencesView, SafetyView, SessionView, StatusView } from "./contract";
import { language } from "./language.svelte";
import { forgetRestored } from "./restored.svelte";
import { goInstead } from "./route.svelte";
import { text } from "./text";
import { cameIn } from "./whose.svelte";

let status = $state.raw<StatusView | null>(null);
let safety = $state.raw<SafetyView | null>(null);
let turns = $state(0);

/** Commands that change nothing a person could lose. */
const READS = /^(read|list|show|preview|plan_print_run|explain|open_(team|plan|matrix)|lint|compare|preflight|choose|check|verify|export|see|still|look|take_offered|try)/;

function take(next: StatusView): void {
  status = next;
  if (next.phase !== "locked") forgetRestored();
  if (!next.session) forget();
  // What stood open belongs to whoever worked before.
  else if (cameIn(next.session.account.name)) goInstead("home");
  language.code = next.preferences.language;
  const { theme } = next.preferences;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Of what one person read and heard, nothing is left for the next. */
function forget(): void {
  safety = null;
  hush();
}

export const session = {
  /** The last status, `null` before the first answer. */
  get status(): StatusView | null {
    return status;
  },
  /** Who works, and where. Only read on screens that exist after unlocking. */
  get open(): SessionView | null {
    return status?.session ?? null;
  },
  get safety(): SafetyView | null {
    return safety;
  },
  /** Counts undo and redo; a screen that reads it in an effect loads again after each. */
  get turns(): number {
    return turns;
  },
};

/** Whether whoever works may be offered this. */
export function may(feature: Feature): boolean {
  return status?.session?.features.includes(feature) ?? false;
}

/** Whether whoever works reads everything and changes nothing. */
export function readsOnly(): boolean {
  return status?.session?.account.role === "auditor";
}

/** Why whoever works can change nothing, for buttons and keys; nothing where they can. */
export function reader(): string | undefined {
  return readsOnly() ? text.accounts.readsOnlyAct : undefined;
}

/** Why an act that is the HR officer's is not for whoever works; nothing where they are the officer. */
export function officer(): string | undefined {
  return reader() ?? (status?.session && status.session.account.role !== "hr_officer" ? text.accounts.officerAct : undefined);
}

/** Whether whoever works sees the whole office: the officer who keeps it, or the auditor. */
export function seesOffice(): boolean {
  return readsOnly() || officer() === undefined;
}

/** Takes a status some command answered. */
export function tookStatus(next: StatusView): void {
  take(next);
}

/** Asks where the program stands. */
export async function refreshStatus(): Promise<void> {
  take(await call("read_status", {}));
}

/** Asks how safe the data are. */
export async function refreshSafety(): Promise<void> {
  if (session.open) safety = await call("show_safety", {}).catch(() => safety);
}

/** Tells every screen that what it shows may have changed beneath it. */
export function turn(): void {
  turns += 1;
}

/** Keeps language and theme of this machine. */
export async function prefer(next: Partial<PreferencesView>): Promise<void> {
  const now = status?.preferences ?? { language: "id", theme: "system" };
  take(await call("save_preferences", { ...now, ...next }));
}

/** Leaves the data locked; nothing of whoever worked stays behind. */
export async function lock(): Promise<void> {
  take(await call("lock", {}));
}

/** Takes the way back to the lock screen when the core says so. Says whether it did. */
export function wasLocked(problem: unknown): boolean {
  const isLocked = problem instanceof Failed && problem.view.code === "locked";
  if (isLocked) void refreshStatus();
  return isLocked;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
afterCall((name) => {
  if (READS.test(name) || !status?.session) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => void refreshSafety(), 200);
});

/** Where the program stands and who works; the one thing every screen may read without asking. */
import { afterCall, call, Failed } from "./call";
import type { PreferencesView, SafetyView, SessionView, StatusView } from "./contract";
import { language } from "./language.svelte";

let status = $state.raw<StatusView | null>(null);
let safety = $state.raw<SafetyView | null>(null);
let turns = $state(0);

/** Commands that change nothing a person could lose. */
const READS = /^(read|list|look|show|preview|plan_print_run|explain|open_(team|plan|matrix)|lint|compare|preflight|choose|check|verify|export|see)/;

function take(next: StatusView): void {
  status = next;
  language.code = next.preferences.language;
  const { theme } = next.preferences;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
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

/** Leaves the data locked. */
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

/** What was restored a moment ago; the lock screen, which comes next, tells under which names the files now lie. */

export type Restored =
  /** A backup became a new office file; `former` is the one in use before, where there was one. */
  | { kind: "restored"; backup: string; former: string }
  /** A backup took the place of a damaged file, which is kept beside it. */
  | { kind: "aside"; backup: string; file: string };

let last = $state.raw<Restored | null>(null);

export const restored = {
  get last(): Restored | null {
    return last;
  },
};

/** Keeps what was restored until somebody comes in. */
export function tellRestored(what: Restored): void {
  last = what;
}

/** Somebody came in, or went to another office. */
export function forgetRestored(): void {
  last = null;
}

/** The office file a backup was taken of, as the name of the backup says; empty where it does not. */
export function fileOfBackup(backup: string): string {
  const stem = /^(.+)-\d{8}-\d{6}(-\d+)?\.cadangan$/.exec(backup) ?? /^(.+)\.kantor\.versi\d+\.cadangan$/.exec(backup);
  return stem ? `${stem[1]}.kantor` : "";
}

/** How the name of a damaged file begins once it was set aside. */
export function asideName(file: string): string {
  return `${file.replace(/\.[^.]*$/, "")}.rusak-`;
}

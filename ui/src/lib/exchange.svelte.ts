/** The book of packages as rail, safety bar and screens know it, and files that came to the window by themselves. */
import { afterCall, call } from "./call";
import type { ChosenFile, PackagesView } from "./contract";

let book = $state.raw<PackagesView | null>(null);
let offered = $state.raw<readonly ChosenFile[]>([]);

/** Acts after which the book says something else. */
const CHANGES = /^(merge_packages|settle_|hold_conflict|enrol_device|revoke_device|change_device|request_device|undo$|redo$)/;

export const exchange = {
  /** Packages in and out, `null` before the first answer. */
  get book(): PackagesView | null {
    return book;
  },
  /** Things that wait for a decision. */
  get nOpen(): number {
    return book?.nOpen ?? 0;
  },
  /** When a package last came in. */
  get receivedAt(): string | null {
    return book?.packages.find(({ direction }) => direction === "in")?.at ?? null;
  },
  /** Files that were dropped or opened with the program and wait to be looked into. */
  get offered(): readonly ChosenFile[] {
    return offered;
  },
};

/** Asks for the book again. */
export async function refreshBook(): Promise<void> {
  book = await call("list_packages", {});
}

/** Takes a book that some command answered. */
export function tookBook(next: PackagesView): void {
  book = next;
}

/** Of what one person read, nothing is left for the next. */
export function forgetBook(): void {
  [book, offered] = [null, []];
}

/** Keeps files until the screen of packages looks into them. */
export function offer(files: readonly ChosenFile[]): void {
  offered = [...offered, ...files];
}

/** Hands over what was kept, once. */
export function takeOffered(): readonly ChosenFile[] {
  const files = offered;
  offered = [];
  return files;
}

afterCall((name) => {
  if (book && CHANGES.test(name)) void refreshBook().catch(() => undefined);
});

/** The people of the lock screen: who is found, and who stands first. */
import type { AccountView } from "../../lib/contract";

/** Accounts with a word that begins as typed, in their order. */
export function found(accounts: readonly AccountView[], typed: string): AccountView[] {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (name: string) => {
    const words = name.toLowerCase().split(/[\s.,]+/);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  };
  return accounts.filter((account) => fits(account.name));
}

/** Whoever worked last, or the first; `last` are the names to try, in their order. */
export function usual(accounts: readonly AccountView[], ...last: readonly (string | null)[]): AccountView | undefined {
  const found = last.map((name) => accounts.find((account) => account.name === name));
  return found.find((account) => account !== undefined) ?? accounts[0];
}

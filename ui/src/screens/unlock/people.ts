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

/** Whoever worked last, or the first. */
export function usual(accounts: readonly AccountView[], last: string): AccountView | undefined {
  return accounts.find((account) => account.name === last) ?? accounts[0];
}

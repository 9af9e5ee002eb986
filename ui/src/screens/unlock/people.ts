/** Who of the people stands first on the lock screen. */
import type { AccountView } from "../../lib/contract";

/** Whoever worked last, or the first; `last` are the names to try, in their order. */
export function usual(accounts: readonly AccountView[], ...last: readonly (string | null)[]): AccountView | undefined {
  const found = last.map((name) => accounts.find((account) => account.name === name));
  return found.find((account) => account !== undefined) ?? accounts[0];
}

/** Pairs of records that may be one person, and which of the two is kept. */
import type { DuplicatePairView } from "../../lib/contract";

/** Name of a pair, whichever of the two is kept. */
export function keyOf(pair: DuplicatePairView): string {
  return [pair.left.id, pair.right.id].toSorted().join(" ");
}

/** The pair with the record to keep on the left. */
export function ordered(pair: DuplicatePairView, turned: ReadonlySet<string>): DuplicatePairView {
  return turned.has(keyOf(pair)) ? { ...pair, left: pair.right, right: pair.left } : pair;
}

/** The set of turned pairs with this one turned once more. */
export function swapped(pair: DuplicatePairView, turned: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(turned);
  if (!next.delete(keyOf(pair))) next.add(keyOf(pair));
  return next;
}

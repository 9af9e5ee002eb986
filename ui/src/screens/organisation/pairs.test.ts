import { describe, expect, it } from "vitest";
import type { DuplicatePairView } from "../../lib/contract";
import { keyOf, ordered, swapped } from "./pairs";

const record = (id: string) => ({ id, name: id, nip: "", position: "", unit: "", nPlans: 0, nEvaluations: 0 });
const pair: DuplicatePairView = { left: record("b"), right: record("a"), confidence: 95, reasons: [] };

describe("pairs that may be one person", () => {
  it("keep the proposed record until somebody swaps, and again after the second time", () => {
    const once = swapped(pair, new Set());
    expect(ordered(pair, new Set()).left.id).toBe("b");
    expect(ordered(pair, once).left.id).toBe("a");
    expect(ordered(pair, swapped(pair, once)).left.id).toBe("b");
  });

  it("are known again whichever of the two stands on the left", () => {
    expect(keyOf({ ...pair, left: pair.right, right: pair.left })).toBe(keyOf(pair));
  });
});

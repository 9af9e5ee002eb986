import { describe, expect, it } from "vitest";
import type { TreeNodeView } from "../../lib/contract";
import { behind, endOf, kindAt, lowered, movedBy, raised } from "./outline";

const node = (id: string, parent: string | null, depth: number, kind: TreeNodeView["kind"] = "goal"): TreeNodeView => ({
  id,
  parent,
  depth,
  kind,
  text: id,
  indicator: "",
  target: "",
  isAgreement: false,
  owner: null,
  supporters: [],
});

/** A with B (with C) and D, then E. */
const NODES = [node("A", null, 0), node("B", "A", 1, "objective"), node("C", "B", 2, "key_indicator"), node("D", "A", 1, "objective"), node("E", null, 0)];

describe("an outline", () => {
  it("knows where a branch ends", () => {
    expect(endOf(NODES, 1)).toBe(3);
    expect(endOf(NODES, 0)).toBe(4);
    expect(endOf(NODES, 4)).toBe(5);
  });

  it("begins a new node behind the branch, at its level", () => {
    expect(behind(NODES, 1)).toEqual({ row: 3, parent: "A", after: "B", depth: 1 });
    expect(behind([], 0)).toEqual({ row: 0, parent: null, after: null, depth: 0 });
  });

  it("takes a new node down and up again", () => {
    const place = behind(NODES, 1);
    const down = lowered(NODES, place);
    expect(down).toEqual({ row: 3, parent: "B", after: "C", depth: 2 });
    expect(down && raised(NODES, down)).toEqual(place);
    expect(raised(NODES, behind(NODES, 4))).toBeNull();
  });

  it("moves a branch past its siblings only", () => {
    expect(movedBy(NODES, 3, "up")).toEqual({ edit: "move", id: "D", parent: "A", after: null });
    expect(movedBy(NODES, 1, "down")).toEqual({ edit: "move", id: "B", parent: "A", after: "D" });
    expect(movedBy(NODES, 1, "up")).toBeNull();
    expect(movedBy(NODES, 2, "down")).toBeNull();
  });

  it("moves a branch under the sibling above, or behind its parent", () => {
    expect(movedBy(NODES, 3, "lower")).toEqual({ edit: "move", id: "D", parent: "B", after: "C" });
    expect(movedBy(NODES, 0, "lower")).toBeNull();
    expect(movedBy(NODES, 2, "raise")).toEqual({ edit: "move", id: "C", parent: "A", after: "B" });
    expect(movedBy(NODES, 0, "raise")).toBeNull();
  });

  it("guesses the kind of a new node", () => {
    expect(kindAt(NODES, behind(NODES, 1))).toBe("objective");
    expect(kindAt(NODES, { row: 4, parent: "D", after: null, depth: 2 })).toBe("key_indicator");
    expect(kindAt([], behind([], 0))).toBe("goal");
  });
});

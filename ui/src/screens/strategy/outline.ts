/** A tree as an outline: families, where a branch may move, and where a new node stands. */
import type { NodeKind, TreeEdit, TreeNodeView } from "../../lib/contract";

/** Where a node that is being written stands: after these rows, under this parent, behind this sibling. */
export type Place = { row: number; parent: string | null; after: string | null; depth: number };

/** Nodes under the same parent, in order. */
export function siblingsOf(nodes: readonly TreeNodeView[], parent: string | null): TreeNodeView[] {
  return nodes.filter((node) => node.parent === parent);
}

/** The row behind a node and everything under it. */
export function endOf(nodes: readonly TreeNodeView[], row: number): number {
  const depth = nodes[row]?.depth ?? 0;
  const behind = nodes.findIndex((node, at) => at > row && node.depth <= depth);
  return behind < 0 ? nodes.length : behind;
}

/** The place behind a node, at its level. */
export function behind(nodes: readonly TreeNodeView[], row: number): Place {
  const node = nodes[row];
  if (!node) return { row: 0, parent: null, after: nodes.findLast((one) => one.parent === null)?.id ?? null, depth: 0 };
  return { row: endOf(nodes, row), parent: node.parent, after: node.id, depth: node.depth };
}

/** A place one level down: under the sibling it stands behind. `null` where there is none. */
export function lowered(nodes: readonly TreeNodeView[], place: Place): Place | null {
  if (!place.after) return null;
  const children = siblingsOf(nodes, place.after);
  return { ...place, parent: place.after, after: children.at(-1)?.id ?? null, depth: place.depth + 1 };
}

/** A place one level up: behind the parent. `null` at the top. */
export function raised(nodes: readonly TreeNodeView[], place: Place): Place | null {
  const at = nodes.findIndex((node) => node.id === place.parent);
  const parent = nodes[at];
  if (!parent) return null;
  return { row: endOf(nodes, at), parent: parent.parent, after: parent.id, depth: parent.depth };
}

/** What moves a node one level down, up, or past a sibling; `null` where it cannot. */
export function movedBy(nodes: readonly TreeNodeView[], row: number, how: "lower" | "raise" | "up" | "down"): TreeEdit | null {
  const node = nodes[row];
  if (!node) return null;
  const siblings = siblingsOf(nodes, node.parent);
  const at = siblings.findIndex((one) => one.id === node.id);
  if (how === "lower") {
    const parent = siblings[at - 1]?.id;
    return parent ? { edit: "move", id: node.id, parent, after: siblingsOf(nodes, parent).at(-1)?.id ?? null } : null;
  }
  if (how === "raise") {
    const parent = nodes.find((one) => one.id === node.parent);
    return parent ? { edit: "move", id: node.id, parent: parent.parent, after: parent.id } : null;
  }
  const to = at + (how === "up" ? -1 : 1);
  if (to < 0 || to >= siblings.length) return null;
  const after = siblings[how === "up" ? to - 1 : to]?.id ?? null;
  return { edit: "move", id: node.id, parent: node.parent, after };
}

const BELOW: Record<NodeKind, NodeKind> = {
  goal: "objective",
  objective: "key_indicator",
  key_indicator: "intermediate_outcome",
  intermediate_outcome: "output",
  output: "output",
  service: "service",
};

/** What a new node is most likely: as its sibling, or one kind below its parent. */
export function kindAt(nodes: readonly TreeNodeView[], place: Place): NodeKind {
  const sibling = nodes.find((node) => node.id === place.after);
  const parent = nodes.find((node) => node.id === place.parent);
  return sibling?.kind ?? (parent ? BELOW[parent.kind] : "goal");
}

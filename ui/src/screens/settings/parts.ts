/** Parts of the settings, and to whom each is offered. */
import type { Feature } from "../../lib/contract";
import { may } from "../../lib/session.svelte";

export const PARTS = ["office", "view", "users", "backups", "keys", "lock", "check", "audit", "privacy", "rules", "holidays", "phrases", "about"] as const;
export type Part = (typeof PARTS)[number];

const FEATURES: Partial<Record<Part, readonly Feature[]>> = {
  office: ["office"],
  users: ["users"],
  backups: ["safety"],
  keys: ["safety"],
  check: ["safety", "audit"],
  audit: ["audit"],
  privacy: ["privacy"],
  phrases: ["office"],
};

/** Parts that whoever works is offered. */
export function offeredParts(): Part[] {
  return PARTS.filter((part) => FEATURES[part]?.some(may) ?? true);
}

/** The part an address asks for, or the first. */
export function partOf(asked: string | undefined): Part {
  const offered = offeredParts();
  return offered.find((part) => part === asked) ?? offered[0] ?? "about";
}

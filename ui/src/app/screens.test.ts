import { expect, it } from "vitest";
import type { Feature, Role } from "../lib/contract";
import { tookStatus } from "../lib/session.svelte";
import { someStatus } from "../lib/some";
import { hasOwnRecordOnly, isOffered, railEntries, SCREENS } from "./screens";

const person = { id: "1", name: "Agustina Bere", position: "" };

function as(role: Role, features: readonly Feature[], isPerson = true): void {
  tookStatus(someStatus({ account: { name: role, role }, features: [...features], person: isPerson ? person : null }));
}

it("shows in the rail what the role is for, home and settings always", () => {
  as("evaluator", ["people", "plans", "rate"]);
  expect(railEntries().map(([name]) => name)).toEqual(["home", "people", "plans", "rate", "guidance", "after", "settings"]);
  as("auditor", []);
  expect(railEntries().map(([name]) => name)).toEqual(["home", "settings"]);
});

it("gives an employee the four tiles alone, and everybody else the frame", () => {
  as("employee", ["own_record"]);
  expect([hasOwnRecordOnly(), isOffered("own"), isOffered("people")]).toEqual([true, true, false]);
  as("evaluator", ["own_record", "rate"]);
  expect(hasOwnRecordOnly()).toBe(false);
});

it("offers the own record only to an account that is an employee", () => {
  as("hr_officer", ["own_record", "people"], false);
  expect(isOffered("own")).toBe(false);
});

it("opens a plan for whoever has plans or an own one", () => {
  as("employee", ["own_record"]);
  expect(isOffered("plan")).toBe(true);
  as("auditor", ["audit"]);
  expect(isOffered("plan")).toBe(false);
});

it("offers the boxes of talent to whoever has them, under the documents", () => {
  as("hr_officer", ["rate", "recap", "talent"]);
  expect([isOffered("talent"), SCREENS.talent.under]).toEqual([true, "after"]);
  as("evaluator", ["rate", "recap"]);
  expect(isOffered("talent")).toBe(false);
});

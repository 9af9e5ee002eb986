/** What is asked of an account, and what a role needs. */
import type { PersonRef, Role } from "../../lib/contract";

/** In the order in which they are offered. */
export const ROLES: readonly Role[] = ["evaluator", "evaluator_superior", "employee", "hr_officer", "auditor"];

/** Whether the account has to say which employee the person is: what it may see depends on that. */
export function needsPerson(role: Role): boolean {
  return role !== "hr_officer" && role !== "auditor";
}

export type UserForm = { name: string; role: Role; person: PersonRef | null; newPassword: string };

/** The first thing still missing, or nothing. */
export function missing(form: UserForm, isNew: boolean): "name" | "person" | "newPassword" | undefined {
  if (isNew && form.name.trim() === "") return "name";
  if (needsPerson(form.role) && !form.person) return "person";
  return isNew && form.newPassword === "" ? "newPassword" : undefined;
}

import { expect, it } from "vitest";
import { missing, type UserForm } from "./user";

const form = (more: Partial<UserForm>): UserForm => ({ name: "Agustina Bere", role: "employee", person: null, newPassword: "empat kata yang panjang", ...more });
const person = { id: "1", name: "Agustina Bere", position: "Pengadministrasi" };

it("asks which employee an employee or evaluator is, and nothing of the kind of an auditor", () => {
  expect(missing(form({}), true)).toBe("person");
  expect(missing(form({ person }), true)).toBeUndefined();
  expect(missing(form({ role: "auditor" }), true)).toBeUndefined();
});

it("asks name and first password of a new account only", () => {
  expect(missing(form({ person, name: " " }), true)).toBe("name");
  expect(missing(form({ person, newPassword: "" }), true)).toBe("newPassword");
  expect(missing(form({ person, name: "", newPassword: "" }), false)).toBeUndefined();
});

import { expect, it } from "vitest";
import type { AccountView } from "../../lib/contract";
import { usual } from "./people";

const people: AccountView[] = [
  { name: "Nurul Azizah, S.E.", role: "hr_officer" },
  { name: "Agustina Bere", role: "employee" },
  { name: "Yohanes Nahak", role: "evaluator" },
];

it("offers whoever worked last, and the first where nobody did", () => {
  expect(usual(people, "Agustina Bere")?.role).toBe("employee");
  expect(usual(people, "", "Yohanes Nahak")?.role, "the file remembers who it was before the program started").toBe("evaluator");
  expect(usual(people, "", null)?.role).toBe("hr_officer");
  expect(usual(people, "somebody removed")?.role).toBe("hr_officer");
});

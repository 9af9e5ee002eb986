import { expect, it } from "vitest";
import type { EmployeeView, EvaluatorPreviewView } from "../../lib/contract";
import { followsOf, formOf, requestOf } from "./employee";
import { asked } from "./status";

const person = { id: "e1", version: 4, name: "Sari Wulandari", nip: "198704122010012903", rankCode: "III/c", employeeType: "pns", legalStatus: "active", frontDegree: "", backDegree: "", position: "Arsiparis", positionKind: null, unit: null } as unknown as EmployeeView;

it("sends of a known person only what changed, with the version looked at", () => {
  const form = { ...formOf(person), rank: "III/d " };
  expect(requestOf(person, form)).toEqual({ id: "e1", seenVersion: 4, rank: "III/d" });
});

it("sends the id of SIASN alone where only that was filled in", () => {
  expect(requestOf(person, { ...formOf(person), siasnId: " A5EB " })).toEqual({ id: "e1", seenVersion: 4, siasnId: "A5EB" });
});

it("sends nothing where nothing changed", () => expect(requestOf(person, formOf(person))).toBeNull());

it("sends a new person whole, without choices not made", () => {
  const request = requestOf(null, { ...formOf(null), name: "Budi" });
  expect(request).toMatchObject({ id: null, name: "Budi", employeeType: "pns" });
  expect(request).not.toHaveProperty("unit");
  expect(request).not.toHaveProperty("positionKind");
});

it("asks for those who left without narrowing the list", () => {
  expect(asked("with_inactive")).toEqual({ condition: null, withInactive: true });
  expect(asked("unrated")).toEqual({ condition: "unrated", withInactive: false });
});

it("tells what a new evaluator means once for all it concerns (R-097)", () => {
  const row = (name: string, ...plans: string[]) => ({ employee: { id: name, name, position: "" }, before: null, plans });
  const preview: EvaluatorPreviewView = { people: [row("Ana", "SKP tetap berlaku."), row("Budi", "SKP tetap berlaku."), row("Cici")], nSame: 0, periods: [] };
  expect(followsOf(preview)).toEqual([{ words: "SKP tetap berlaku.", names: ["Ana", "Budi"] }]);
});

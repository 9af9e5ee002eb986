import { expect, it } from "vitest";
import type { TeamCountView, TeamsView } from "../../lib/contract";
import { leftUnsigned, queue } from "./queue";

const team = (id: string, unrated: number, rated: number, leftUnsigned = 0): TeamCountView => ({
  evaluator: { id, name: `Penilai ${id}`, position: "" },
  unit: null,
  total: 10,
  unrated,
  rated,
  signed: 10 - unrated - rated - leftUnsigned,
  leftUnsigned,
});

it("puts whoever has most left first, leaves out those who are done, and the own team", () => {
  const view = { teams: [team("a", 0, 2), team("b", 5, 0), team("own", 9, 0), team("c", 0, 0)] } as unknown as TeamsView;
  expect(queue(view, "own").map(({ evaluator }) => evaluator.id)).toEqual(["b", "a"]);
});

it("leaves out a team whose people were not signed until the period was closed, and tells how many they are", () => {
  const view = { teams: [team("a", 0, 0, 4), team("b", 1, 0, 2), team("own", 0, 0, 9)] } as unknown as TeamsView;
  expect(queue(view, "own").map(({ evaluator }) => evaluator.id)).toEqual(["b"]);
  expect(leftUnsigned(view, "own")).toBe(6);
});

import { expect, test } from "vitest";
import type { MeetingLineView, MeetingView } from "../contract";
import { changed, linesOfList, nextState } from "./meeting";

const line = (id: string, more: Partial<MeetingLineView> = {}): MeetingLineView => ({
  id,
  meeting: "m",
  list: "action",
  text: `Tindakan ${id}`,
  person: null,
  dueOn: null,
  doneOn: null,
  carriedFrom: null,
  absence: null,
  ...more,
});

test("a list is written whole, with the one line as it reads now", () => {
  const next = changed([line("1"), line("2", { person: { id: "p", name: "Sari", position: "" } })], 1, { dueOn: "2026-10-09" });
  expect(next).toEqual([
    { id: "1", text: "Tindakan 1", person: null, dueOn: null, doneOn: null, absence: null },
    { id: "2", text: "Tindakan 2", person: "p", dueOn: "2026-10-09", doneOn: null, absence: null },
  ]);
});

test("a line behind the last is new, and one without words goes", () => {
  expect(changed([line("1")], 1, { text: "Menyusun laporan" }).map(({ id, text }) => [id, text])).toEqual([["1", "Tindakan 1"], [undefined, "Menyusun laporan"]]);
  expect(changed([line("1"), line("2")], 0, { text: " " }).map(({ id }) => id)).toEqual(["2"]);
});

test("lists are kept apart", () => {
  const meeting = { lines: [line("1", { list: "agenda" }), line("2")] } as unknown as MeetingView;
  expect(linesOfList(meeting, "agenda").map(({ id }) => id)).toEqual(["1"]);
});

test("a meeting is prepared, held, and done", () => {
  expect([nextState("planned"), nextState("held"), nextState("closed")]).toEqual(["held", "closed", null]);
});

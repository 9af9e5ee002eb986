import { expect, test } from "vitest";
import type { ProgressResultView } from "../contract";
import { aboutOf, aboutOptions } from "./feedback";

const result: ProgressResultView = { id: "018f-x", no: 2, priority: "main", text: "Izin terbit", actions: [], takenOver: null, rows: [] };

test("one person's feedback may be about a result, that of several about a core value", () => {
  expect(aboutOptions([result])[0]).toEqual({ value: "result 018f-x", words: "RHK 2: Izin terbit" });
  expect(aboutOptions([]).map(({ words }) => words)).toHaveLength(7);
});

test("a choice is told as the core asks for it", () => {
  expect([aboutOf("result 018f-x"), aboutOf("conduct 7"), aboutOf("")]).toEqual([{ kind: "result", id: "018f-x" }, { kind: "conduct", value: 7 }, null]);
});

import { expect, it } from "vitest";
import type { WorkblockLineView } from "../../lib/contract";
import { linesOf, plusLine, roomFor, withLine } from "./workblock";

const LINES: WorkblockLineView[] = [
  { list: "activity_routine", text: "a" },
  { list: "activity_routine", text: "b" },
  { list: "activity_transformative", text: "c" },
  { list: "milestone_routine", text: "d" },
];

it("numbers of the transformative lines go on behind the routine ones, as printed", () => {
  expect(linesOf(LINES, "activity_transformative")).toEqual([{ no: 3, at: 2, text: "c" }]);
  expect(linesOf(LINES, "milestone_routine").map((line) => line.no)).toEqual([1]);
});

it("a new line stands at the end of its list, an emptied one goes", () => {
  expect(plusLine(LINES, "activity_routine", "x").map((line) => line.text)).toEqual(["a", "b", "x", "c", "d"]);
  expect(plusLine(LINES, "milestone_transformative", "y").at(-1)?.text).toBe("y");
  expect(withLine(LINES, 1, "").map((line) => line.text)).toEqual(["a", "c", "d"]);
});

it("a field is as high as its text", () => {
  expect(roomFor("", 30, 2)).toBe(2);
  expect(roomFor("a".repeat(95), 30, 2)).toBe(4);
  expect(roomFor("a\nb\nc", 30, 1)).toBe(3);
});

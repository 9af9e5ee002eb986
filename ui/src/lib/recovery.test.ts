import { expect, it } from "vitest";
import { groupsOf, isGroup } from "./recovery";

it("shows the recovery code in the groups it is printed in", () => {
  expect(groupsOf("K7QF-01A3-9XZT")).toEqual(["K7QF", "01A3", "9XZT"]);
});

it("takes small letters and letters easily confused for the same", () => {
  expect(isGroup(" o1a3", "01A3")).toBe(true);
  expect(isGroup("oia3", "01A3")).toBe(true);
  expect(isGroup("01A4", "01A3")).toBe(false);
});

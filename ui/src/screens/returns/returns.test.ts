import { expect, it } from "vitest";
import { codesOf, columns, inThrees, lineOf, shownOf } from "./returns";

it("takes codes out of lines and commas, and nothing out of blanks", () => {
  expect(codesOf(" K7Q F2A \n\nK7QF2B, k7qf2c ;")).toEqual(["K7Q F2A", "K7QF2B", "k7qf2c"]);
  expect(codesOf("  \n ")).toEqual([]);
});

it("shows a code as it stands on the sheet", () => {
  expect(inThrees("K7QF2A")).toBe("K7Q F2A");
});

it("shows everything where the address asks for no step", () => {
  expect(shownOf(undefined)).toBe("all");
  expect(shownOf("returned")).toBe("returned");
  expect(shownOf("lost")).toBe("all");
});

it("keeps code, name and state where there is little room", () => {
  expect(columns(520).map((one) => one.id)).toEqual(["code", "employee", "what", "step"]);
  expect(columns(1200)).toHaveLength(6);
});

it("leads straight to a line where a row stands behind the code", () => {
  expect(lineOf(" K7Q F2A ")).toEqual({ code: "K7Q F2A", row: null });
  expect(lineOf("k7qf2a / 03")).toEqual({ code: "k7qf2a", row: 3 });
  expect(lineOf("K7QF2A/")).toEqual({ code: "K7QF2A", row: null });
  expect(lineOf("K7QF2A/tiga")).toEqual({ code: "K7QF2A", row: null });
});

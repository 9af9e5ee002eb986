import { describe, expect, it } from "vitest";
import { between, drawnRows, moved } from "./grid";

const size = { rows: 100, columns: 6, page: 20 };

describe("the cursor of a grid", () => {
  it.each([
    ["ArrowDown", { row: 6, column: 2 }],
    ["ArrowLeft", { row: 5, column: 1 }],
    ["Home", { row: 5, column: 0 }],
    ["Ctrl+End", { row: 99, column: 5 }],
    ["PageDown", { row: 25, column: 2 }],
    ["PageUp", { row: 0, column: 2 }],
  ])("%s moves it", (key, to) => expect(moved({ row: 5, column: 2 }, key, size)).toEqual(to));

  it("stops at the edges", () => expect(moved({ row: 99, column: 5 }, "ArrowDown", size)).toEqual({ row: 99, column: 5 }));
  it("knows what is no movement", () => expect(moved({ row: 0, column: 0 }, "A", size)).toBeNull());
});

describe("rows drawn", () => {
  it("are all of them in a short list", () => expect(drawnRows(150, 900, 600, 32)).toEqual({ from: 0, to: 150 }));

  it("are those in sight and a few more in a long one", () => {
    const { from, to } = drawnRows(50_000, 320_000, 640, 32);
    expect(from).toBe(10_000 - 12);
    expect(to).toBe(10_020 + 12);
  });

  it("are a range both ways", () => expect(between(5, 3)).toEqual([3, 4, 5]));
});

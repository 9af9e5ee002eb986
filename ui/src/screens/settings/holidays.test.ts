import { expect, it } from "vitest";
import { readDays } from "./holidays";

it("reads a day and its name from every line, however the day is written", () => {
  const read = readDays("24 Des 2026 Cuti bersama Natal\n\n31/12/2026\tCuti bersama Tahun Baru\n2026-06-02, Hari jadi kota", "collective");
  expect(read.days.map(({ day, name }) => [day, name])).toEqual([
    ["2026-12-24", "Cuti bersama Natal"],
    ["2026-12-31", "Cuti bersama Tahun Baru"],
    ["2026-06-02", "Hari jadi kota"],
  ]);
  expect(read.wrong).toBeUndefined();
});

it("names the first line that begins with no day, and leaves a missing name to the table", () => {
  const read = readDays("17 Agu 2026\nCuti bersama\nlagi", "national");
  expect(read.days).toEqual([{ day: "2026-08-17", name: "", kind: "national" }]);
  expect(read.wrong).toBe("Cuti bersama");
});

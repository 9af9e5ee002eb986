import { expect, test } from "vitest";
import { fileName, periodsFor } from "./tables";

const KNOWN = [
  { code: "2026-Q3", words: "Triwulan III 2026" },
  { code: "2026", words: "Tahunan 2026" },
  { code: "2027", words: "Tahunan 2027" },
];

test("a table is offered the periods it can be of", () => {
  expect(periodsFor("employees", KNOWN, "Semua")).toEqual([]);
  expect(periodsFor("plans", KNOWN, "Semua").map((each) => each.value)).toEqual(["2026", "2027"]);
  expect(periodsFor("recap", KNOWN, "Semua").map((each) => each.value)).toEqual(["2026-Q3", "2026", "2027"]);
  expect(periodsFor("evaluations", KNOWN, "Semua")[0]).toEqual({ value: "", words: "Semua" });
});

test("the name of the file tells what it is, of when, and in which format", () => {
  expect(fileName("SKP", "2026", "ods")).toBe("SKP 2026.ods");
  expect(fileName("Pegawai", "", "csv")).toBe("Pegawai.csv");
});

import { expect, it } from "vitest";
import { readDay } from "./days";

it.each([
  ["2 Okt 2026", "2026-10-02"],
  ["2 oktober 2026", "2026-10-02"],
  ["17 Agustus 2026", "2026-08-17"],
  ["17 Agu 2026", "2026-08-17"],
  ["1 Mei 2026", "2026-05-01"],
  ["3 Maret 2026", "2026-03-03"],
  ["2/10/2026", "2026-10-02"],
  ["02-10-2026", "2026-10-02"],
  ["2.10.2026", "2026-10-02"],
  ["2026-10-02", "2026-10-02"],
  ["2 Oct 2026", "2026-10-02"],
])("%s is read with the day before the month", (typed, day) => expect(readDay(typed)).toBe(day));

it.each(["", "30 Feb 2026", "31/4/2026", "besok", "2026", "10/2026", "2 Xyz 2026"])("“%s” is no day", (typed) =>
  expect(readDay(typed)).toBeNull(),
);

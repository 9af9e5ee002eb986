import { expect, it } from "vitest";
import { fits, foundParts } from "./found";

it("finds by the beginnings of words", () => {
  expect(fits("Tambah pegawai", "tam peg")).toBe(true);
  expect(fits("Tambah pegawai", "gawai")).toBe(false);
  expect(fits("Nurul Azizah, S.E.", " azi nur ")).toBe(true);
  expect(fits("Nurul Azizah, S.E.", "s.e.")).toBe(true);
  expect(fits("Yohanes Nahak", "")).toBe(true);
});

it("marks every part that was searched for", () => {
  expect(foundParts("Sari Wulandari", "sar wul")).toEqual([
    { text: "Sar", found: true },
    { text: "i ", found: false },
    { text: "Wul", found: true },
    { text: "andari", found: false },
  ]);
});

it("marks nothing without a search", () => expect(foundParts("Sari", " ")).toEqual([{ text: "Sari", found: false }]));

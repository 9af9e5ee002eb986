import { expect, it } from "vitest";
import { foundParts } from "./found";

it("marks every part that was searched for", () => {
  expect(foundParts("Sari Wulandari", "sar wul")).toEqual([
    { text: "Sar", found: true },
    { text: "i ", found: false },
    { text: "Wul", found: true },
    { text: "andari", found: false },
  ]);
});

it("marks nothing without a search", () => expect(foundParts("Sari", " ")).toEqual([{ text: "Sari", found: false }]));

import { describe, expect, it } from "vitest";
import type { LibraryEntryView } from "./contract";
import { linesOf } from "./library";

const bare: LibraryEntryView = { id: "1", pack: "Kantor kita", position: "Bidan", priority: "main", result: "", supported: "", assignedBy: "", aspect: null, indicator: "", target: "", perspective: null, note: "" };
const served = { ...bare, result: "Ibu hamil terlayani" };

describe("entries to be inserted", () => {
  it("stand in one line for each result, with all its indicators", () => {
    const lines = linesOf([{ ...served, id: "1", indicator: "Cakupan" }, { ...bare, id: "2", result: "Laporan tersedia" }, { ...served, id: "3", indicator: "Ketepatan" }]);
    expect(lines.map((line) => [line.result, line.entries.map((entry) => entry.id)])).toEqual([
      ["Ibu hamil terlayani", ["1", "3"]],
      ["Laporan tersedia", ["2"]],
    ]);
  });
  it("are kept apart by pack and by position", () => {
    expect(linesOf([served, { ...served, id: "2", pack: "Dinkes" }, { ...served, id: "3", position: "Perawat" }])).toHaveLength(3);
  });
  it("stay single where they are an indicator alone", () => {
    expect(linesOf([{ ...bare, indicator: "Cakupan" }, { ...bare, id: "2", indicator: "Ketepatan" }])).toHaveLength(2);
  });
});

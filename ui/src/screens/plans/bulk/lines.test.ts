import { describe, expect, it } from "vitest";
import type { AnnexLineView } from "../../../lib/contract";
import { EMPTY, lists, typed } from "./lines";

const stood: AnnexLineView = { id: "1", list: "accountability_scheme", text: "Dilaporkan setiap bulan", kind: null, status: null, schedule: "monthly", workResult: null };

describe("annex lines as typed", () => {
  it("are one item a line, blank lines left out", () => {
    expect(lists({ ...EMPTY, resource_support: " Anggaran \n\nDua petugas\n" })).toEqual([
      { list: "resource_support", lines: [{ text: "Anggaran", kind: null, schedule: null }, { text: "Dua petugas", kind: null, schedule: null }] },
    ]);
  });
  it("keep the schedule of a line that was not touched", () => {
    const text = { ...typed([stood]), consequences: "Penugasan baru" };
    const [scheme] = lists(text, { known: [stood] });
    expect(scheme?.lines[0]?.schedule).toBe("monthly");
  });
  it("are all sent where an emptied list must be emptied", () => {
    expect(lists(EMPTY, { all: true })).toHaveLength(3);
    expect(lists(EMPTY)).toHaveLength(0);
  });
});

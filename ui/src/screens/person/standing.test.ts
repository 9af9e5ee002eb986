import { describe, expect, it } from "vitest";
import { isOver, postForm, postRequest } from "./standing";

describe("posts and times", () => {
  it("send nothing of a unit for work outside, and nothing of a place for work inside", () => {
    const form = { ...postForm(null, "2026-07-01"), unit: "pengaduan", place: "PMI", leadsUnit: true, position: " Kepala Bidang " };
    expect(postRequest("sari", null, form, null)).toMatchObject({ unit: "pengaduan", place: "", leadsUnit: true, position: "Kepala Bidang", until: null });
    expect(postRequest("sari", null, { ...form, kind: "seconded" }, null)).toMatchObject({ unit: null, place: "PMI", leadsUnit: false });
  });

  it("a time is over on the day after its last", () => {
    const time = { id: "1", status: "unpaid_leave" as const, from: "2026-01-01", until: "2026-06-30", basis: "", isPending: false };
    expect([isOver(time, "2026-06-30"), isOver(time, "2026-07-01"), isOver({ ...time, until: null }, "2027-01-01")]).toEqual([false, true, false]);
  });
});

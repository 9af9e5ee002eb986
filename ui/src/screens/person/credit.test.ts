import { describe, expect, it } from "vitest";
import { paperOf, profileForm } from "./credit";

describe("credit points", () => {
  it("are entered as text, what is not known being empty", () => {
    const profile = {
      karpeg: "Q 1", birthPlace: "", rankSince: null, positionSince: "2024-03-01", base: "", baseByTable: "50,00", old: "",
      adjustment: "", education: "12,50", other: "", otherLabel: "", openingYear: 2025, opening: "40,00",
    };
    expect(profileForm(profile)).toMatchObject({ karpeg: "Q 1", rankSince: "", positionSince: "2024-03-01", education: "12,50", openingYear: "2025" });
    expect(profileForm({ ...profile, openingYear: null, opening: "" })).toMatchObject({ openingYear: "", opening: "" });
  });

  it("have a sheet of each kind for the year, numbered or not", () => {
    const paper = { kind: "determination" as const, period: "2026", number: "800/3", issuedOn: null, conclusion: "neither" as const, target: "" };
    expect(paperOf([paper], "determination", 2026)).toBe(paper);
    expect(paperOf([paper], "determination", 2025)).toMatchObject({ period: "2025", number: "", conclusion: null });
  });
});

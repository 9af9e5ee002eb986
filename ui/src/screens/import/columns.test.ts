import { describe, expect, it } from "vitest";
import type { MappingView } from "../../lib/contract";
import { mapped, missing, pick, proposed } from "./columns";

const column = (letters: string, field: MappingView["columns"][number]["field"]): MappingView["columns"][number] => ({
  column: letters, heading: "", samples: [], field, clue: field ? "content" : null,
});
const view: MappingView = {
  file: "induk.xlsx", sheets: ["Induk"], sheet: "Induk", headerRow: 3, lastHeaderRow: 30, knownAs: null,
  columns: [column("A", "nip"), column("B", null), column("C", "unit")],
  fields: [], needed: [["nip", "name"], ["name_and_nip"]],
};

describe("setting the columns of a list", () => {
  it("moves a field from the column it had to the one it is picked for", () => {
    const picked = pick(proposed(view), "B", "nip");
    expect(picked).toEqual({ B: "nip", C: "unit" });
    expect(pick(picked, "B", "")).toEqual({ C: "unit" });
  });

  it("says what is missing in the way that lacks least", () => {
    expect(missing(view.needed, proposed(view))).toEqual(["name"]);
    expect(missing(view.needed, { B: "name_and_nip" })).toEqual([]);
    expect(missing(view.needed, pick(proposed(view), "B", "name"))).toEqual([]);
  });

  it("tells the core the columns in their order", () => {
    expect(mapped(view, pick(proposed(view), "B", "name"))).toEqual([
      { column: "A", field: "nip" }, { column: "B", field: "name" }, { column: "C", field: "unit" },
    ]);
  });
});

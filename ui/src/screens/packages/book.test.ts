import { describe, expect, it } from "vitest";
import type { ConflictSideView, ConflictView, PackageLineView, ParkedView } from "../../lib/contract";
import { choicesOf, columnsOf, filterOf, runs, shown, signOf, stateOf, thingsOf } from "./book";

function line(told: Partial<PackageLineView>): PackageLineView {
  return { id: "1", direction: "in", at: "2026-10-02T10:12:00+08:00", device: "d", deviceName: "Bid. Pengaduan", purpose: "delta", content: "Tw. III", number: 8, part: null, size: 8400, state: "merged", stateWords: "diterima", nOpen: 0, ...told };
}

function side(told: Partial<ConflictSideView>): ConflictSideView {
  return { origin: "here", words: "sesuai", code: "meets", by: "Hendra Wijaya", at: "2026-09-30T09:12:00+08:00", inNameOf: null, ...told };
}

function conflict(told: Partial<ConflictView>): ConflictView {
  return {
    id: "c", kind: "field", person: null, about: "Nur Sari Rahayu", field: "rating perilaku kerja", period: null,
    sides: [side({}), side({ origin: "package", words: "di atas", code: "above" })],
    suggested: 1, suggestion: "", isLong: false, joined: null, held: false, package: "1", canSettle: true, ...told,
  };
}

const parked: ParkedView = { id: "p", reason: "late", words: "", about: "Fitri Handayani", person: null, field: "catatan", value: "baru", now: "lama", by: "Maria Seran", at: "2026-10-01T14:40:00+08:00", canApply: true };

describe("the book", () => {
  const book = [line({ id: "1", nOpen: 1, state: "in_conflict" }), line({ id: "2", direction: "out", state: "handed_over" }), line({ id: "3" })];

  it("leaves what the filter is about, newest first as it came", () => {
    const left = (filter: string) => shown(book, filterOf(filter)).map(({ id }) => id);
    expect([left("all"), left("in"), left("out"), left("open")]).toEqual([["1", "2", "3"], ["1", "3"], ["2"], ["1"]]);
  });

  it("shows everything where an address asks for a filter that is none", () => {
    expect(filterOf("nonsense")).toBe("all");
    expect(filterOf(undefined)).toBe("all");
  });

  it("gives every state a sign of its own tone, a conflict the gravest", () => {
    expect(signOf("in_conflict")).toEqual(["git-compare-arrows", "stop"]);
    expect(signOf("acknowledged")[1]).toBe("good");
    expect(signOf("waiting")[1]).toBe("care");
  });

  it.each([
    [1366 - 84 - 560, ["way", "at", "device", "content", "number", "size", "state"]],
    [1280 - 84 - 560, ["way", "at", "device", "content", "number", "state"]],
    [1024 - 84 - 480, ["way", "at", "device", "number", "state"]],
  ])("has %i pixels for %j and never more columns than fit", (room, expected) => {
    const columns = columnsOf(room);
    expect(columns.map(({ id }) => id)).toEqual(expected);
    expect(columns.reduce((sum, { width, least }) => sum + (width ?? least ?? 0), 0)).toBeLessThanOrEqual(room);
  });

  it("has room for its longest state and content in a usual window", () => {
    const width = (id: string) => columnsOf(1366 - 84 - 560).find((column) => column.id === id)?.width;
    // "menunggu tanda terima" takes 147 pixels beside its sign, "September 2026" 106.
    expect([width("state"), width("content")]).toEqual([194, 124]);
  });
});

describe("what waits for a decision", () => {
  it("comes with conflicts first, those on hold after the others, then what is kept, then what rules say", () => {
    const things = thingsOf({
      conflicts: [conflict({ id: "held", held: true }), conflict({ id: "new" })],
      parked: [parked],
      items: [{ code: "same_person", people: [{ id: "7", name: "Petrus Kana", position: "" }], words: "" }],
    });
    expect(things.map(({ id }) => id)).toEqual(["new", "held", "p", "same_person 7"]);
    expect(things.map((thing) => stateOf(thing)[1])).toEqual(["bertentangan", "ditahan", "sesudah ditandatangani", "perlu dibereskan"]);
  });

  it("takes with 1 what was here, with 2 what came, and marks the suggestion", () => {
    expect(choicesOf(conflict({})).map(({ take, key, isSuggested }) => [take, key, isSuggested])).toEqual([["here", "1", false], ["package", "2", true]]);
  });

  it("names a third value itself, by its permanent word where it has one", () => {
    const three = conflict({ sides: [side({}), side({ origin: "package" }), side({ origin: "package", code: "below", words: "di bawah" })], suggested: null });
    expect(choicesOf(three)[2]).toMatchObject({ take: "value", value: "below", isSuggested: false });
    expect(choicesOf(three)[2]?.key).toBeUndefined();
  });
});

it("reads missing numbers as runs", () => {
  expect([runs([4]), runs([5, 4]), runs([9, 4, 5, 6])]).toEqual(["4", "4, 5", "4–6, 9"]);
});

import { describe, expect, it } from "vitest";
import type { CellEntryView, MatrixRowView } from "../../lib/contract";
import { blockOf, boxOf, entriesOf, filtered, holds, isFew, marked, sizeOf, stepped, waitingEntries } from "./grid";
import { drawnRows } from "./rows";

const entry = (text: string, more: Partial<CellEntryView> = {}): CellEntryView => ({ id: text, text, remark: null, result: null, drift: null, ...more });

function row(name: string, cells: CellEntryView[][], more: Partial<MatrixRowView> = {}): MatrixRowView {
  const nRoles = cells.flat().length;
  return { id: name, employee: name, name, position: "", unit: "", isGuest: false, isTeamLeader: false, plan: null, planState: null, nRoles, cells, ...more };
}

const SIZE = { rows: 3, columns: 2, page: 2 };

describe("the cursor of the matrix", () => {
  it("reaches the head above and the person on the left, and nothing beyond", () => {
    expect(stepped({ row: 0, column: 0 }, "ArrowUp", SIZE)).toEqual({ row: -1, column: 0 });
    expect(stepped({ row: -1, column: 0 }, "ArrowUp", SIZE)).toEqual({ row: -1, column: 0 });
    expect(stepped({ row: 1, column: 0 }, "ArrowLeft", SIZE)).toEqual({ row: 1, column: -1 });
    expect(stepped({ row: 2, column: 1 }, "ArrowRight", SIZE)).toEqual({ row: 2, column: 1 });
  });

  it("goes down with Enter, as in a spreadsheet", () => expect(stepped({ row: 1, column: 1 }, "Enter", SIZE)).toEqual({ row: 2, column: 1 }));

  it("does not move for a letter", () => expect(stepped({ row: 0, column: 0 }, "A", SIZE)).toBeNull());
});

describe("cells selected together", () => {
  const box = boxOf({ row: 2, column: 1 }, { row: 0, column: 0 });

  it("are counted whichever way they were selected", () => {
    expect(sizeOf(box)).toBe(6);
    expect(holds(box, { row: 1, column: 1 })).toBe(true);
    expect(holds(box, { row: 3, column: 1 })).toBe(false);
  });

  it("are copied so that a spreadsheet keeps two results in one cell", () => {
    const rows = [row("a", [[entry("satu"), entry("dua")], []]), row("b", [[entry("tiga")], [entry('kata "kunci"')]])];
    expect(blockOf(rows, boxOf({ row: 0, column: 0 }, { row: 1, column: 1 }))).toBe('"satu\ndua"\t\ntiga\t"kata ""kunci"""');
  });
});

describe("cells as text", () => {
  it("have one result a line, without blank ones", () => expect(entriesOf("  satu \n\n dua")).toEqual(["satu", "dua"]));

  it("show the words a remark is about", () => {
    expect(marked("Melaksanakan tinjau lapangan", 0, 12)).toEqual(["", "Melaksanakan", " tinjau lapangan"]);
    expect(marked("pendek", 3, 99)).toEqual(["pen", "dek", ""]);
  });
});

describe("rows by what they lack", () => {
  const rows = [row("tanpa", [[]]), row("beda", [[entry("x", { drift: "y", result: "r" })]]), row("tamu", [[entry("z")]], { isGuest: true })];

  it("are found by filter", () => {
    expect(filtered(rows, "noRole").map((one) => one.name)).toEqual(["tanpa"]);
    expect(filtered(rows, "drift").map((one) => one.name)).toEqual(["beda"]);
    expect(filtered(rows, "guests").map((one) => one.name)).toEqual(["tamu"]);
  });

  it("wait for a draft as long as the plan lacks an entry", () => expect(rows.map(waitingEntries)).toEqual([0, 0, 1]));
});

it("two of thirty are few, one of four is not", () => {
  expect(isFew(2, 30)).toBe(true);
  expect(isFew(3, 30)).toBe(false);
  expect(isFew(1, 4)).toBe(false);
  expect(isFew(0, 4)).toBe(true);
});

describe("the rows of a long matrix", () => {
  it("are all drawn up to a hundred", () => expect(drawnRows(100, 0, 400, () => 46)).toEqual({ from: 0, to: 100, above: 0, below: 0 }));

  it("are drawn around what is in sight, with the room of the others kept", () => {
    const drawn = drawnRows(300, 4_600, 460, (at) => (at === 0 ? 92 : 46));
    expect(drawn.from).toBeLessThan(100);
    expect(drawn.to).toBeGreaterThan(109);
    expect(drawn.to).toBeLessThan(130);
    expect(drawn.above).toBe(92 + 46 * (drawn.from - 1));
    expect(drawn.above + drawn.below + 46 * (drawn.to - drawn.from)).toBe(46 * 301);
  });

  it("end with the last row", () => expect(drawnRows(300, 13_800, 460, () => 46).to).toBe(300));
});

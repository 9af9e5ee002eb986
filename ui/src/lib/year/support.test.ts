import { expect, test } from "vitest";
import type { SupportFieldView, SupportFormView } from "../contract";
import { asksDay, blocksOf, codesOf, entryOf, written } from "./support";

const field = (name: string, isRepeated: boolean, rows: readonly number[] = []): SupportFieldView => ({
  field: name,
  label: name,
  isRepeated,
  hasScore: false,
  entries: rows.map((ordinal) => ({ ordinal, text: `${name} ${ordinal}`, score: null })),
});
const form = (fields: SupportFieldView[], more: Partial<SupportFormView> = {}): SupportFormView => ({ form: "coaching", code: "B.1.6", title: "", isHidden: false, canEdit: true, fields, ...more });

test("fields that repeat together are one table, the others stand alone", () => {
  const blocks = blocksOf(form([field("goal.indicator", true, [1, 2]), field("goal.target", true), field("options", false), field("step.strategy", true)]));
  expect(blocks.map((block) => (block.kind === "table" ? [block.id, block.fields.length, block.nRows] : block.field.field))).toEqual([["goal", 2, 2], "options", ["step", 1, 1]]);
});

test("a field says what stands in its row, and nothing elsewhere", () => {
  const target = field("goal.target", true, [2]);
  expect([entryOf(target, 2).text, entryOf(target).text]).toEqual(["goal.target 2", ""]);
});

test("a score is written without touching the words beside it", () => {
  const one = { ...field("managerial.1", false, [1]), hasScore: true };
  expect(written("competency", one, 1, { score: 4 })).toEqual({ form: "competency", field: "managerial.1", ordinal: 1, text: "managerial.1 1", score: 4 });
});

test("a signature asks for its day, a beginning does not", () => {
  expect([asksDay("sign_leader"), asksDay("begin")]).toEqual([true, false]);
});

test("a form that is hidden does not print", () => {
  expect(codesOf([form([]), form([], { code: "B.1.8", isHidden: true })])).toBe("B.1.6");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftSaver } from "./drafts";

let written: [string, boolean][];
let saver: DraftSaver;
beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  saver = new DraftSaver((text, isDraft) => written.push([text, isDraft]));
});
afterEach(() => vi.useRealTimers());

test("fast typing is one draft each moment, with the newest text", () => {
  saver.typed("B");
  saver.typed("Ba");
  saver.typed("Bai");
  vi.advanceTimersByTime(150);
  expect(written).toEqual([["Bai", true]]);
});

test("typing without a pause is kept all the same", () => {
  for (let i = 1; i <= 40; i++) {
    saver.typed("a".repeat(i));
    vi.advanceTimersByTime(20);
  }
  expect(written.length).toBeGreaterThan(3);
});

test("leaving the field makes it lasting, at once and only once", () => {
  saver.typed("Baik");
  saver.leave();
  saver.leave();
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([["Baik", false]]);
  expect(saver.isOpen).toBe(false);
});

test("leaving a field nothing was typed in writes nothing", () => {
  saver.leave();
  expect(written).toEqual([]);
});

test("what was kept as a draft is made lasting when the field is left", () => {
  saver.typed("Baik");
  vi.advanceTimersByTime(150);
  saver.leave();
  expect(written).toEqual([
    ["Baik", true],
    ["Baik", false],
  ]);
});

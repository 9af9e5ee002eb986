import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { DistributionView, Grade } from "../lib/contract";
import DistributionMeter from "./DistributionMeter.svelte";
import { meterGroups, meterKind, verdict } from "./meter";

const GRADES: Grade[] = ["very_good", "good", "needs_improvement", "poor", "very_poor"];

function distribution(counts: number[], most: (number | null)[], unrated = 0): DistributionView {
  return {
    achievement: "good",
    total: counts.reduce((sum, count) => sum + count, unrated),
    unrated,
    grades: GRADES.map((grade, i) => ({ grade, count: counts[i] ?? 0, atMost: most[i] ?? null, atLeast: null })),
    findings: [],
    sentence: "Sesuai panduan. Baik masih muat 2 orang.",
    withinGuide: true,
  };
}

test("one pip is one person, and free places reach to the limit", () => {
  const [, good] = meterGroups(distribution([4, 19, 2], [null, 21], 5));
  expect(good?.pips.filter((pip) => pip === "person")).toHaveLength(19);
  expect(good?.pips.filter((pip) => pip === "free")).toHaveLength(2);
  expect(good?.limitAfter).toBe(21);
});

test("people beyond the limit stand behind it", () => {
  const [, good] = meterGroups(distribution([0, 8], [null, 6]));
  expect(good?.beyond).toBe(2);
  expect(good?.limitAfter).toBe(6);
  expect(good?.pips.slice(6)).toEqual(["beyond", "beyond"]);
});

test("nobody in a group draws no places, and those waiting are the sixth group", () => {
  const groups = meterGroups(distribution([0, 3], [null, 5], 2));
  expect(groups).toHaveLength(6);
  expect(groups[2]?.pips).toEqual([]);
  expect(groups[5]).toMatchObject({ grade: null, pips: ["waiting", "waiting"] });
});

test("many people stand in two rows, very many become bars", () => {
  expect(meterKind(60)).toBe("pips");
  expect(meterKind(61)).toBe("two-rows");
  expect(meterKind(151)).toBe("bars");
});

test("the verdict is the first sentence", () => {
  expect(verdict("Sesuai panduan. Baik masih muat 2 orang.")).toEqual(["Sesuai panduan.", "Baik masih muat 2 orang."]);
  expect(verdict("Sesuai panduan.")).toEqual(["Sesuai panduan.", ""]);
});

test("a reader gets the sentence and a table in persons", () => {
  render(DistributionMeter, { distribution: distribution([4, 19, 2], [null, 21], 5) });
  expect(screen.getByRole("img", { name: /Baik masih muat 2 orang/ })).toBeTruthy();
  expect(screen.getByRole("row", { name: /^Baik 19 maks 21$/ })).toBeTruthy();
});

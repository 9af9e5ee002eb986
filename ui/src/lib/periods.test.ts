import { beforeEach, expect, it } from "vitest";
import type { PeriodView } from "./contract";
import { holds, periodOfDay, spanOf } from "./periods";
import { tookStatus } from "./session.svelte";
import { someStatus } from "./some";

const period = (code: string, words: string) => ({ code, words, year: 2026 }) as PeriodView;

beforeEach(() => tookStatus(someStatus({ periods: [period("2026-Q3", "Triwulan III 2026"), period("2026-Q4", "Triwulan IV 2026"), period("2026", "Tahunan 2026")] })));

it("knows the first and the last day of a month, a quarter and a year", () => {
  expect(spanOf("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(spanOf("2026-Q3")).toEqual({ from: "2026-07-01", to: "2026-09-30" });
  expect(spanOf("2026")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  expect(spanOf("kapan saja")).toBeUndefined();
});

it("finds the short period of a day, where its cycle is there", () => {
  expect([periodOfDay("2026-10-12"), periodOfDay("2027-01-04")]).toEqual(["Triwulan IV 2026", undefined]);
  expect([holds("2026-Q3", "2026-09-30"), holds("2026-Q3", "2026-10-01")]).toEqual([true, false]);
});

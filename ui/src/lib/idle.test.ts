import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Idle } from "./idle";

let told: string[];
let idle: Idle;

function watch(seconds: number): void {
  idle = new Idle(seconds, {
    here: () => told.push("here"),
    left: () => undefined,
    warn: (left, isUrgent) => told.push(`${isUrgent ? "at once" : "calmly"} ${left}`),
    end: () => told.push("end"),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
});
afterEach(() => {
  idle.stop();
  vi.useRealTimers();
});

it("says it calmly at thirty seconds, at once at ten, and ends", () => {
  watch(60);
  vi.advanceTimersByTime(29_000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(["calmly 30"]);
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual(["calmly 30", "at once 10"]);
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual(["calmly 30", "at once 10", "end"]);
});

it("begins anew with every key, and tells the core not more than every twenty seconds", () => {
  watch(60);
  for (let second = 0; second < 100; second++) {
    idle.touch();
    vi.advanceTimersByTime(1_000);
  }
  expect(told).toEqual(["here", "here", "here", "here"]);
});

it("warns again after somebody came back", () => {
  watch(60);
  vi.advanceTimersByTime(35_000);
  idle.touch();
  vi.advanceTimersByTime(31_000);
  expect(told).toEqual(["calmly 30", "here", "calmly 30"]);
});

it("ends at once when the machine slept longer than that", () => {
  watch(300);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(["end"]);
});

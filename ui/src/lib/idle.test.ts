import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Idle } from "./idle";

let told: string[];
let idle: Idle;
let isHeld: boolean;

function watch(seconds: number): void {
  idle = new Idle(seconds, {
    here: () => told.push("here"),
    isHeld: () => isHeld,
    left: () => undefined,
    warn: (left, isUrgent) => told.push(`${isUrgent ? "at once" : "calmly"} ${left}`),
    end: () => told.push("end"),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  isHeld = false;
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
  expect(told).toEqual(["here", "here", "here", "here", "here"]);
});

it("tells a movement that came too soon after the last sign as soon as it may", () => {
  watch(60);
  vi.advanceTimersByTime(20_000);
  idle.touch();
  vi.advanceTimersByTime(19_000);
  idle.touch();
  expect(told).toEqual(["here"]);
  vi.advanceTimersByTime(1_000);
  expect(told, "else the core would end it 19 seconds before the window says").toEqual(["here", "here"]);
  vi.advanceTimersByTime(20_000);
  expect(told, "nobody moved since").toEqual(["here", "here"]);
});

it("stands still while something is shown once, and goes on telling the core", () => {
  watch(60);
  isHeld = true;
  vi.advanceTimersByTime(100_000);
  expect(told).toEqual(["here", "here", "here", "here", "here"]);
  isHeld = false;
  vi.advanceTimersByTime(30_000);
  expect(told.at(-1)).toBe("calmly 30");
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

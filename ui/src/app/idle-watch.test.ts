import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { heard } from "../lib/announce.svelte";
import { call } from "../lib/call";
import { session, tookStatus } from "../lib/session.svelte";
import { someStatus } from "../lib/some";
import IdleWatch from "./IdleWatch.svelte";

vi.mock("../lib/call", async (original) => ({ ...(await original<typeof import("../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);

beforeEach(() => {
  vi.useFakeTimers();
  core.mockReset();
  core.mockImplementation((name) => Promise.resolve(name === "lock" ? { ...someStatus(), phase: "locked", session: null } : {}) as never);
  tookStatus(someStatus({ idleSeconds: 60 }));
});
afterEach(() => vi.useRealTimers());

it("says calmly at thirty seconds and at once at ten, shows it, and locks", async () => {
  render(IdleWatch);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(heard.polite).toContain("30 detik");
  await tick();
  expect(screen.getByText(/Terkunci sendiri dalam 30 detik/)).toBeTruthy();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(heard.assertive).toContain("10 detik");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(core).toHaveBeenCalledWith("lock", {});
  expect(session.open).toBeNull();
});

it("any key extends, and tells the core that somebody is there", async () => {
  render(IdleWatch);
  await vi.advanceTimersByTimeAsync(45_000);
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" }));
  await tick();
  expect(screen.queryByText(/Terkunci sendiri/)).toBeNull();
  expect([heard.polite, heard.assertive], "the countdown is no longer there to be read").toEqual(["", ""]);
  expect(core).toHaveBeenCalledWith("still_here", {});
  await vi.advanceTimersByTimeAsync(45_000);
  expect(session.open).not.toBeNull();
});

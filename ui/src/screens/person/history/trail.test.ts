import { expect, it, vi } from "vitest";
import { call, Failed } from "../../../lib/call";
import type { PastView } from "../../../lib/contract";
import { Trail } from "./trail.svelte";

vi.mock("../../../lib/call", async (original) => ({ ...(await original<typeof import("../../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const past = (on: string) => ({ on, person: { id: "1" } }) as PastView;

it("never shows how things stood on another day than the one in view", async () => {
  const trail = new Trail("1");
  trail.today = "2026-10-02";
  core.mockResolvedValueOnce(past("2026-08-18"));
  trail.standOn("2026-08-18");
  expect(trail.then, "before the answer").toBeNull();
  await vi.waitFor(() => expect(trail.then?.on).toBe("2026-08-18"));

  core.mockRejectedValueOnce(new Failed({ code: "not_permitted", what: "", why: "", next: "", details: null }));
  trail.standOn("2026-05-01");
  expect(trail.then, "while it is looked for").toBeNull();
  await vi.waitFor(() => expect(trail.failure).not.toBeNull());
  expect(trail.then, "after it could not be read").toBeNull();

  trail.backToToday();
  expect([trail.then, trail.failure]).toEqual([null, null]);
});

import { render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call } from "../../lib/call";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import WaitingPlans from "./WaitingPlans.svelte";
import YearWarnings from "./YearWarnings.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);

beforeEach(() => {
  tookStatus(someStatus());
  core.mockReset();
});

it("leaves out plans that wait where none does", async () => {
  core.mockResolvedValue({ people: [], total: 0 } as never);
  const { container } = render(WaitingPlans, { year: 2026 });
  await waitFor(() => expect(core).toHaveBeenCalledTimes(2));
  await Promise.resolve();
  expect(container.textContent?.trim()).toBe("");
});

it("lists the plans that wait", async () => {
  const row = { employee: "p", name: "Sari Wulandari", position: "Arsiparis", plan: "s", state: "submitted" };
  core.mockImplementation((_, request) => Promise.resolve((request as { only: string }).only === "submitted" ? { people: [row], total: 1 } : { people: [], total: 0 }) as never);
  render(WaitingPlans, { year: 2026 });
  expect(await screen.findByRole("heading", { name: "SKP yang menunggu Anda" })).toBeTruthy();
  expect(screen.getByText("Sari Wulandari")).toBeTruthy();
});

it("counts the team, and tells whoever leads it about themselves apart", async () => {
  const counts = [
    { kind: "no_progress", words: "Belum lapor progres", people: 14, isOwn: true },
    { kind: "no_plan", words: "Belum ber-SKP", people: 0, isOwn: true },
  ];
  core.mockImplementation((name) => Promise.resolve(name === "list_warnings" ? { today: "2026-10-12", warnings: [], counts } : { requests: [] }) as never);
  render(YearWarnings);
  const [team, own] = await screen.findAllByRole("button");
  expect(team?.textContent?.replace(/\s+/g, " ")).toContain("14 orang Belum lapor progres, Anda juga");
  expect(own?.textContent?.replace(/\s+/g, " ")).toContain("Anda Belum ber-SKP");
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { dropToast, showToast } from "../lib/announce.svelte";
import { call, Failed } from "../lib/call";
import { refreshSafety, tookStatus } from "../lib/session.svelte";
import { someSafety, someStatus } from "../lib/some";
import SafetyBar from "./SafetyBar.svelte";

vi.mock("../lib/call", async (original) => ({ ...(await original<typeof import("../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const OF_BACKUP = { code: "backup_none", words: "Belum ada cadangan. Cadangkan sekarang." };
const OF_USERS = { code: "users_without_password", words: "Orang tanpa kata sandi: Agustina Bere." };

beforeEach(async () => {
  core.mockReset();
  core.mockResolvedValue(someSafety({ savedAt: "2026-10-01T16:30:00+08:00", warnings: [OF_BACKUP, OF_USERS] }) as never);
  tookStatus(someStatus({ features: ["safety"] }));
  await refreshSafety();
});

it("says the first of the warnings, and only to whoever can settle it", async () => {
  render(SafetyBar);
  expect(screen.getByRole("button", { name: OF_BACKUP.words })).toBeTruthy();
  expect(screen.queryByText(OF_USERS.words)).toBeNull();
  tookStatus(someStatus({ features: [] }));
  await tick();
  expect(screen.queryByText(OF_BACKUP.words)).toBeNull();
});

it("has the place of what was just done, where nothing else stands meanwhile", async () => {
  render(SafetyBar);
  expect(screen.getByText(/Lembah Jati/)).toBeTruthy();
  showToast("Kejadian dicatat.");
  await tick();
  const toast = screen.getByRole("region", { name: "Baru saja" });
  expect(screen.getByRole("contentinfo").contains(toast)).toBe(true);
  expect(screen.queryByText(/Lembah Jati/)).toBeNull();
  dropToast();
  await tick();
  expect(screen.getByText(/Lembah Jati/)).toBeTruthy();
});

it("says why a backup could not be made, until it is closed", async () => {
  render(SafetyBar);
  core.mockRejectedValue(new Failed({ code: "disk_full", what: "Diska penuh.", why: "Sisa 2 MB.", next: "Kosongkan sedikit tempat.", details: null }));
  await fireEvent.click(screen.getByRole("button", { name: /Belum ada cadangan/ }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Sisa 2 MB.");
  await fireEvent.click(screen.getByRole("button", { name: "Tutup" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

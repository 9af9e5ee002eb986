import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call, Failed } from "../../lib/call";
import type { StatusView } from "../../lib/contract";
import { someStatus } from "../../lib/some";
import { forgetRestored, tellRestored } from "../../lib/restored.svelte";
import { chose } from "../../lib/whose.svelte";
import Unlock from "./Unlock.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const asked = vi.mocked(call);
const locked = (more: Partial<StatusView> = {}): StatusView => ({ ...someStatus({}, more), phase: "locked", session: null });
const backup = { file: 7, name: "Kantor.cadangan", at: "2026-10-01T16:30:00+08:00", size: 40_000, place: "usual" as const, good: true };

beforeEach(() => {
  asked.mockReset();
  chose("");
  forgetRestored();
});

it("offers the newest whole backup of a damaged file, and sets that one aside", async () => {
  asked.mockResolvedValue(locked());
  render(Unlock, { status: locked({ damage: { name: "Kantor.kantor", backup } }) });
  expect(screen.queryByLabelText("Kata sandi")).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "Sisihkan dan pulihkan" }));
  expect(asked).toHaveBeenCalledWith("set_damaged_aside", { file: 7 }, expect.anything());
});

it("asks for another backup where none is whole", () => {
  render(Unlock, { status: locked({ damage: { name: "Kantor.kantor", backup: null } }) });
  expect(screen.queryByRole("button", { name: "Sisihkan dan pulihkan" })).toBeNull();
  expect(screen.getByRole("button", { name: "Pilih cadangan lain" })).toBeTruthy();
});

it("asks for the name where the lock screen names nobody", async () => {
  asked.mockResolvedValue(someStatus());
  render(Unlock, { status: locked({ accounts: [] }) });
  await fireEvent.input(screen.getByLabelText("Nama pengguna"), { target: { value: " Agustina Bere " } });
  await fireEvent.input(screen.getByLabelText("Kata sandi"), { target: { value: "empat kata yang panjang" } });
  await fireEvent.click(screen.getByRole("button", { name: "Buka kunci" }));
  expect(asked).toHaveBeenCalledWith("unlock", { account: "Agustina Bere", password: "empat kata yang panjang" });
});

it("looks again at what stands there when the file turns out to be damaged", async () => {
  asked.mockImplementation((name) =>
    name === "unlock" ? Promise.reject(new Failed({ code: "damaged_store", what: "Berkas kantor rusak.", why: "", next: "", details: null })) : Promise.resolve(locked()),
  );
  render(Unlock, { status: locked() });
  await fireEvent.click(screen.getByRole("button", { name: "Buka kunci" }));
  await waitFor(() => expect(asked).toHaveBeenCalledWith("read_status", {}));
});

it("says when it was closed, where the file lies and whose office it is", () => {
  const { container } = render(Unlock, {
    status: locked({ closedAt: "2026-10-01T16:58:00+08:00", folder: "/home/nurul/Dokumen/Kinerja Luring", agency: "Pemerintah Kabupaten Lembah Jati" }),
  });
  expect(container.textContent).toMatch(/Terakhir ditutup Kamis, 1 Okt 2026, \d\d\.58\./);
  expect(screen.getByText(/home › nurul › Dokumen › Kinerja Luring/)).toBeTruthy();
  expect(screen.getByText("Pemerintah Kabupaten Lembah Jati")).toBeTruthy();
});

it("leaves out what it is not told", () => {
  const { container } = render(Unlock, { status: locked() });
  expect(container.textContent).toContain("Setiap ketikan langsung disimpan");
  expect(container.textContent).not.toContain("Terakhir ditutup");
  expect(screen.queryByText(/Tempat berkas/)).toBeNull();
});

it("offers whoever worked last, even before the program started", () => {
  const accounts = [{ name: "Petrus Klau", role: "hr_officer" as const }, { name: "Agustina Bere", role: "employee" as const }];
  render(Unlock, { status: locked({ accounts, lastAccount: "Agustina Bere" }) });
  expect(screen.getByText("Agustina Bere")).toBeTruthy();
  expect(screen.queryByText("Petrus Klau")).toBeNull();
});

it("tells what was restored, and what the files are called", () => {
  tellRestored({ kind: "restored", backup: "Kantor-20261001-083000.cadangan", former: "Kantor.kantor" });
  const { unmount, container } = render(Unlock, { status: locked() });
  expect(container.textContent).toContain("Berkas sebelumnya, Kantor.kantor, tetap ada di tempatnya.");
  unmount();
  tellRestored({ kind: "aside", backup: "Kantor-20261001-083000.cadangan", file: "Kantor.kantor" });
  const aside = render(Unlock, { status: locked() });
  expect(aside.container.textContent).toContain("namanya diawali “Kantor.rusak-”");
});

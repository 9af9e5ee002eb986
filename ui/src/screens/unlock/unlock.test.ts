import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call, Failed } from "../../lib/call";
import type { StatusView } from "../../lib/contract";
import { someStatus } from "../../lib/some";
import { chose } from "../../lib/whose.svelte";
import Unlock from "./Unlock.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const asked = vi.mocked(call);
const locked = (more: Partial<StatusView> = {}): StatusView => ({ ...someStatus({}, more), phase: "locked", session: null });
const backup = { file: 7, name: "Kantor.cadangan", at: "2026-10-01T16:30:00+08:00", size: 40_000, place: "usual" as const, good: true };

beforeEach(() => {
  asked.mockReset();
  chose("");
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

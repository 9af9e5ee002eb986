import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call, Failed } from "../../lib/call";
import type { UserView } from "../../lib/contract";
import { asked } from "../../lib/password.svelte";
import Users from "./Users.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const user = (more: Partial<UserView>): UserView => ({ id: "1", name: "Nurul Azizah", role: "hr_officer", person: null, signsSince: null, needsPassword: false, isSelf: true, ...more });
const both = { users: [user({}), user({ id: "2", name: "Petrus Klau", role: "auditor", isSelf: false, needsPassword: true })] };

beforeEach(() => {
  core.mockReset();
  core.mockResolvedValue(both);
});

it("names everybody with role, and who needs a new password", async () => {
  render(Users);
  const row = (await screen.findByText("Petrus Klau")).closest("tr");
  expect(row?.textContent).toContain("Pemeriksa");
  expect(row?.textContent).toContain("Perlu kata sandi baru");
});

it("removes somebody only with the own password", async () => {
  render(Users);
  await fireEvent.click(await screen.findByRole("button", { name: "Tindakan untuk Petrus Klau" }));
  await fireEvent.click(screen.getByRole("menuitem", { name: "Hapus pengguna" }));
  expect(core).not.toHaveBeenCalledWith("remove_user", expect.anything());
  asked.question?.answer("kata sandi saya");
  await waitFor(() => expect(core).toHaveBeenCalledWith("remove_user", { id: "2", password: "kata sandi saya" }));
});

it("says under the field why a first password is easily guessed, and keeps the form", async () => {
  const weak = { code: "weak_password", what: "Kata sandi mudah ditebak.", why: "Satu kata saja cepat ditebak.", next: "", details: null };
  const found = { employees: [{ id: "p", name: "Domi Lado", position: "Kepala Dinas" }], total: 1 };
  core.mockImplementation((name) => {
    if (name === "add_user") return Promise.reject(new Failed(weak));
    return Promise.resolve(name === "list_employees" ? found : both) as never;
  });
  render(Users);
  await fireEvent.click(await screen.findByRole("button", { name: "Tambah pengguna" }));
  await fireEvent.input(screen.getByLabelText("Nama pengguna"), { target: { value: "Domi Lado" } });
  const person = screen.getByRole("combobox", { name: "Pegawai" });
  await fireEvent.input(person, { target: { value: "Domi" } });
  await screen.findByRole("option", { name: /Kepala Dinas/ });
  await fireEvent.keyDown(person, { key: "Enter" });
  const field = screen.getByLabelText("Kata sandi pertama");
  await fireEvent.input(field, { target: { value: "katasandi" } });
  await fireEvent.submit(field.closest("form") ?? field);
  await waitFor(() => expect(asked.question).not.toBeNull());
  asked.question?.answer("kata sandi saya");
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByText(/Satu kata saja cepat ditebak/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Nama pengguna").value).toBe("Domi Lado");
});

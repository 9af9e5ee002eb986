import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call } from "../../lib/call";
import { asked } from "../../lib/password.svelte";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import Tables from "./Tables.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const PASSWORD = "lima kata yang panjang";

/** A core that lets a file be chosen and writes what it is asked to. */
function answering(answers: Record<string, unknown>): void {
  const file = { token: 7, name: "Pegawai.xlsx", size: 1 };
  core.mockImplementation((name) => Promise.resolve(name === "choose_file" ? file : { file, ...(answers[name] as object) }) as never);
}

async function give(): Promise<void> {
  await waitFor(() => expect(asked.question).not.toBeNull());
  asked.question?.answer(PASSWORD);
}

beforeEach(() => {
  core.mockReset();
  tookStatus(someStatus());
});

it("writes the table with the password and says how much is in it", async () => {
  answering({ export_tables: { rows: 1234 } });
  render(Tables, { onkeys: () => undefined });
  await fireEvent.click(screen.getByRole("button", { name: /Simpan tabel/ }));
  await give();
  await screen.findByText("Pegawai.xlsx tersimpan: 1.234 pegawai.");
  expect(core).toHaveBeenCalledWith("choose_file", { purpose: "save_export", suggestedName: "Pegawai.xlsx" });
  expect(core).toHaveBeenCalledWith("export_tables", { what: "employees", period: null, file: 7, password: PASSWORD }, expect.anything());
});

it("asks for the password before the archive and says beforehand what it holds", async () => {
  answering({ export_archive: { people: 65, plans: 70, evaluations: 130, sheets: 60 } });
  render(Tables, { onkeys: () => undefined });
  await fireEvent.click(screen.getByRole("button", { name: /Simpan arsip/ }));
  await waitFor(() => expect(asked.question?.why).toContain("data pribadi"));
  await give();
  await screen.findByText(/65 orang, 70 versi SKP, 130 penilaian, 60 berkas lembar/);
  expect(core).toHaveBeenCalledWith("export_archive", { period: null, file: 7, password: PASSWORD }, expect.anything());
});

import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call } from "../../lib/call";
import type { TablePreviewView, TableRowView } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import { isAllSame, nLeft, shownCounts } from "./table";
import TableImport from "./TableImport.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const file = { token: 7, name: "Penilaian.xlsx", size: 1 };
const none = { new: 0, changed: 0, same: 0, refused: 0, compared: 0, notHere: 0, invalid: 0 };

const row = (fields: Partial<TableRowView>): TableRowView => ({ row: 2, verdict: "changed", nip: "198002022005012002", name: "Maria Seran", about: "Triwulan III 2026", changes: [], why: "", fix: "", ...fields });
const view = (fields: Partial<TablePreviewView>): TablePreviewView => ({
  preview: 5, file: file.name, kind: "evaluations", counts: { ...none, same: 6 }, writes: 0, rows: [], warnings: [], note: "Sel kosong tidak menghapus apa pun.", ...fields,
});

beforeEach(() => {
  core.mockReset();
  tookStatus(someStatus());
});

it("a table that says what is here asks for nothing and offers nothing to apply", async () => {
  core.mockImplementation(() => Promise.resolve(view({})) as never);
  render(TableImport, { file, seen: null, onagain: () => undefined });
  expect((await screen.findAllByText("Semua sama, tidak ada yang perlu dilakukan.")).length).toBeGreaterThan(0);
  expect(screen.getByText(/Dikenali sebagai tabel penilaian/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Terapkan/ })).toBeNull();
  expect(core).toHaveBeenCalledTimes(1);
});

it("what differs is shown with what is here and what the file says, what is refused with why, and the rest is applied", async () => {
  const change = { field: "Rating hasil kerja", from: "Sesuai ekspektasi", to: "Di atas ekspektasi" };
  const rows = [row({ verdict: "refused", changes: [change], why: "Penilaian ini sudah ditandatangani.", fix: "Buka kembali dengan alasan." }), row({ row: 3, changes: [change] })];
  const seen = view({ counts: { ...none, same: 4, changed: 1, refused: 1 }, writes: 1, rows });
  core.mockImplementation(() => Promise.resolve({ kind: "evaluations", written: 1, left: 1 }) as never);
  render(TableImport, { file, seen, onagain: () => undefined });
  await screen.findByText(/sudah ditandatangani/);
  expect(screen.getAllByText(/Di atas ekspektasi/)).toHaveLength(2);
  await fireEvent.click(screen.getByRole("button", { name: "Terapkan 1 baris" }));
  await screen.findByText("1 baris ditulis, 1 dibiarkan.");
  expect(core).toHaveBeenCalledExactlyOnceWith("apply_table", { preview: 5 }, expect.anything());
});

it("only a table without rows to write and without rows left is all the same", () => {
  expect(isAllSame(view({}))).toBe(true);
  const compared = view({ counts: { ...none, compared: 2, notHere: 1 } });
  expect([isAllSame(compared), nLeft(compared), shownCounts(compared.counts)]).toEqual([false, 3, ["same", "compared", "notHere"]]);
});

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call } from "../../lib/call";
import type { DocumentCaseView, ObjectionView } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import OwnDocument from "./OwnDocument.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const sari = { id: "p", name: "Sari Wulandari", position: "" };
const delivered: DocumentCaseView = {
  evaluation: "e",
  version: 3,
  employee: sari,
  evaluator: { id: "q", name: "Ratna Maheswari", position: "" },
  superior: { id: "s", name: "Maria Bano", position: "" },
  period: { code: "2026-Q3", words: "Triwulan III 2026", year: 2026, opensOn: "2026-09-20", closesOn: "2026-10-15", phase: "running", workingDaysLeft: 9, recordedLate: false, endedOn: null, endReason: "" },
  state: "delivered",
  words: "Disampaikan",
  form: "D.1.1",
  resultsRating: "meets",
  conductRating: "meets",
  grade: "good",
  signedOn: "2026-10-01",
  signedBy: null,
  deliveredOn: "2026-10-02",
  receivedOn: "2026-10-02",
  returnedOn: null,
  returnRefusedOn: null,
  witnessNote: "",
  reportedOn: null,
  late: "",
  finalBecause: null,
  objectUntil: "2026-10-22",
  lateObjection: null,
  deadlines: [],
  objections: [],
  acts: [
    { act: "object", actor: "employee", whyNot: null },
    { act: "report", actor: "evaluator", whyNot: null },
  ],
};
const filed: ObjectionView = {
  id: "o",
  evaluation: "e",
  employee: sari,
  evaluator: delivered.evaluator,
  period: "Triwulan III 2026",
  state: "filed",
  words: "Diterima, belum diperiksa",
  filedOn: "2026-10-05",
  receivedOn: "2026-10-05",
  reasons: "Laporan belum dilihat",
  evaluatorSays: "",
  employeeSays: "",
  decideUntil: "2026-10-14",
  daysLeft: 7,
  decidedOn: null,
  decidedBy: null,
  decision: "",
  recommendation: "",
  gradeBefore: null,
  gradeAfter: null,
  lateReason: "",
  rejectReason: "",
  whyNotAccept: null,
  whyNotDecide: null,
  whyNotAnswer: null,
  whyNotAdd: null,
  whyNotWithdraw: null,
  withdrawnOn: null,
  seal: null,
  findings: [],
};
let now: DocumentCaseView;

beforeEach(() => {
  tookStatus(someStatus());
  now = delivered;
  core.mockReset();
  core.mockImplementation((name) => Promise.resolve(name === "file_objection" ? { ...delivered, state: "objected", objections: [filed] } : now) as never);
});
const show = () => render(OwnDocument, { evaluation: "e", onchange: () => Promise.resolve() });

it("says until when one may object and who examines it, and files the reasons without asking for days", async () => {
  show();
  expect(await screen.findByText(/sampai 22 Okt 2026\. Diperiksa oleh Maria Bano\./)).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: /^Ajukan keberatan/ }));
  const reasons = screen.getByLabelText(/^Alasan keberatan/);
  expect(screen.queryByLabelText(/Diterima atasan penilai pada/)).toBeNull();
  await fireEvent.input(reasons, { target: { value: "Laporan belum dilihat" } });
  const submit = screen.getAllByRole("button", { name: /^Ajukan keberatan/ }).at(-1);
  if (submit) await fireEvent.click(submit);
  await waitFor(() => expect(core).toHaveBeenCalledWith("file_objection", { evaluation: "e", reasons: "Laporan belum dilihat", filedOn: null, receivedOn: null }));
  expect(await screen.findByText("Diterima, belum diperiksa")).toBeTruthy();
});

it("offers of an objection what is the employee's own, and nothing of those who hear and decide it", async () => {
  now = { ...delivered, state: "objected", objections: [filed] };
  show();
  await screen.findByText("Laporan belum dilihat");
  expect(screen.getAllByRole("button").map((button) => button.textContent?.trim())).toEqual(["Tulis penjelasan pegawai", "Tarik kembali"]);
});

it("tells why a final result takes no objection", async () => {
  now = { ...delivered, objectUntil: null, finalBecause: "Evaluasi ini ditetapkan atasan." };
  show();
  expect(await screen.findByText(/Evaluasi ini ditetapkan atasan\./)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Ajukan keberatan/ })).toBeNull();
});

it("says when the term is over and what becomes of a late objection, and files it all the same", async () => {
  now = { ...delivered, lateObjection: "Yang sampai sesudah hari itu dicatat dan tidak diperiksa." };
  const kept: ObjectionView = { ...filed, state: "rejected_formal", words: "Tidak diterima", rejectReason: "Lewat 14 hari kerja sejak dokumen diterima." };
  core.mockImplementation((name) => Promise.resolve(name === "file_objection" ? { ...now, objections: [kept], acts: [] } : now) as never);
  show();
  expect(await screen.findByText(/^Masa keberatan berakhir 22 Okt 2026\. Yang sampai sesudah hari itu dicatat/)).toBeTruthy();
  expect(screen.queryByText(/Keberatan dapat diajukan sampai/)).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "Ajukan keberatan terlambat" }));
  await fireEvent.input(screen.getByLabelText(/^Alasan keberatan/), { target: { value: "Baru pulang" } });
  await fireEvent.click(screen.getByRole("button", { name: "Ajukan keberatan" }));
  await waitFor(() => expect(core).toHaveBeenCalledWith("file_objection", { evaluation: "e", reasons: "Baru pulang", filedOn: null, receivedOn: null }));
  expect(await screen.findByText("Lewat 14 hari kerja sejak dokumen diterima.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Terima dengan alasan/ })).toBeNull();
});

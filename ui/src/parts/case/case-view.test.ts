import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { heard } from "../../lib/announce.svelte";
import { call } from "../../lib/call";
import type { DocumentCaseView, ObjectionView } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import Case from "./Case.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const sari = { id: "p", name: "Sari Wulandari", position: "" };
const signed: DocumentCaseView = {
  evaluation: "e",
  version: 3,
  employee: sari,
  evaluator: { id: "q", name: "Ratna Maheswari", position: "" },
  superior: null,
  period: { code: "2026-Q3", words: "Triwulan III 2026", year: 2026, opensOn: "2026-09-20", closesOn: "2026-10-15", phase: "running", workingDaysLeft: 9, recordedLate: false, endedOn: null, endReason: "" },
  state: "signed",
  words: "Ditandatangani",
  form: "D.1.1",
  resultsRating: "meets",
  conductRating: "above",
  grade: "good",
  signedOn: "2026-10-02",
  signedBy: null,
  deliveredOn: null,
  receivedOn: null,
  returnedOn: null,
  returnRefusedOn: null,
  witnessNote: "",
  reportedOn: null,
  late: "",
  finalBecause: null,
  objectUntil: null,
  lateObjection: null,
  deadlines: [
    { kind: "deliver", actor: "evaluator", employee: sari, evaluation: "e", period: "Triwulan III 2026", dueOn: "2026-10-05", doneOn: null, daysLeft: 1, isMissed: false, isLate: false, rule: "R-241", text: "Sampaikan dokumen Sari Wulandari", left: "1 hari kerja lagi" },
  ],
  objections: [],
  acts: [
    { act: "deliver", actor: "evaluator", whyNot: null },
    { act: "object", actor: "employee", whyNot: "Dokumennya belum diterima." },
  ],
};

beforeEach(() => {
  tookStatus(someStatus());
  core.mockReset();
  core.mockImplementation((name) => Promise.resolve(name === "show_document_case" ? signed : { done: [], refused: [], findings: [] }) as never);
});

it("says where the document is, what is next and by when, and why an act cannot be done", async () => {
  render(Case, { evaluation: "e" });
  expect(await screen.findByText(/Format D\.1\.1/)).toBeTruthy();
  expect(screen.getByText("1 hari kerja lagi")).toBeTruthy();
  const object = screen.getByRole("button", { name: /^Ajukan keberatan/ });
  expect(object.getAttribute("aria-disabled")).toBe("true");
  expect(document.getElementById(object.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Dokumennya belum diterima.");
});

it("lists whose document it is before a step, and leaves the day to the core where it is today", async () => {
  const onchange = vi.fn();
  render(Case, { evaluation: "e", onchange });
  await fireEvent.click(await screen.findByRole("button", { name: "Sampaikan" }));
  const field = await screen.findByLabelText("Disampaikan pada");
  expect(field.closest("dialog")?.textContent).toContain("Sari Wulandari");
  await fireEvent.submit(field.closest("form") ?? field);
  await waitFor(() => expect(core).toHaveBeenCalledWith("deliver_documents", { evaluations: ["e"], on: null, receivedOn: null, skipRefused: false }));
  await waitFor(() => expect(onchange).toHaveBeenCalled());
});

it("stays open and names the document that was left as it was", async () => {
  core.mockImplementation((name) => Promise.resolve(name === "show_document_case" ? signed : { done: [], refused: [{ evaluation: "e", employee: sari, rule: "R-241", why: "Belum ditandatangani." }], findings: [] }) as never);
  render(Case, { evaluation: "e" });
  await fireEvent.click(await screen.findByRole("button", { name: "Sampaikan" }));
  const field = await screen.findByLabelText("Disampaikan pada");
  await fireEvent.submit(field.closest("form") ?? field);
  expect(await screen.findByText("Belum ditandatangani.")).toBeTruthy();
});

const kept: ObjectionView = {
  id: "o",
  evaluation: "e",
  employee: sari,
  evaluator: signed.evaluator,
  period: "Triwulan III 2026",
  state: "rejected_formal",
  words: "Tidak diterima",
  filedOn: "2026-10-23",
  receivedOn: "2026-10-23",
  reasons: "Baru pulang",
  evaluatorSays: "",
  employeeSays: "",
  decideUntil: null,
  daysLeft: null,
  decidedOn: null,
  decidedBy: null,
  decision: "",
  recommendation: "",
  gradeBefore: "good",
  gradeAfter: null,
  lateReason: "",
  rejectReason: "Lewat 14 hari kerja sejak dokumen diterima.",
  whyNotAccept: null,
  whyNotDecide: null,
  whyNotAnswer: null,
  whyNotAdd: null,
  whyNotWithdraw: null,
  seal: null,
  withdrawnOn: null,
  findings: [],
};

it("offers to accept a late objection to whoever may, and tells the others why not", async () => {
  let now: DocumentCaseView = { ...signed, objections: [kept] };
  core.mockImplementation(() => Promise.resolve(now) as never);
  render(Case, { evaluation: "e" });
  await fireEvent.click(await screen.findByRole("button", { name: "Terima dengan alasan" }));
  await fireEvent.input(screen.getByLabelText("Alasan"), { target: { value: "Dinas luar dengan surat tugas" } });
  now = { ...now, objections: [{ ...kept, whyNotAccept: "Hanya atasan langsung pejabat penilai." }] };
  const submit = screen.getAllByRole("button", { name: "Terima dengan alasan" }).at(-1);
  if (submit) await fireEvent.click(submit);
  await waitFor(() => expect(core).toHaveBeenCalledWith("accept_late_objection", { objection: "o", text: "Dinas luar dengan surat tugas" }));
  await waitFor(() => expect(screen.getByRole("button", { name: /^Terima dengan alasan/ }).title).toBe("Hanya atasan langsung pejabat penilai."));
});

const examined: ObjectionView = {
  ...kept,
  state: "examining",
  words: "Diperiksa",
  evaluatorSays: "Dihitung dari data lama.",
  decideUntil: "2026-11-03",
  daysLeft: 7,
  rejectReason: "",
  findings: [{ severity: "warn", code: "employee_not_heard", rule: "R-252", text: "Penjelasan pegawai belum dicatat.", source: "PermenPANRB 6/2022, hlm. 95", result: null }],
};

it("says once that a side was not heard, and shows what is decided about where it is decided", async () => {
  core.mockImplementation(() => Promise.resolve({ ...signed, objections: [examined] }) as never);
  render(Case, { evaluation: "e" });
  await fireEvent.click(await screen.findByRole("button", { name: "Putuskan" }));
  expect(screen.queryByText("belum ada")).toBeNull();
  const dialog = (await screen.findByLabelText("Pertimbangan dan keputusan")).closest("dialog");
  for (const words of ["Baru pulang", "Dihitung dari data lama.", "Penjelasan pegawai belum dicatat."]) expect(dialog?.textContent).toContain(words);
});

it("offers what the account may do with an objection, and says what was recorded", async () => {
  const filed: ObjectionView = { ...examined, state: "filed", whyNotAnswer: "Penilainya punya akun di sini." };
  core.mockImplementation(() => Promise.resolve({ ...signed, objections: [filed] }) as never);
  render(Case, { evaluation: "e" });
  const examine = await screen.findByRole("button", { name: "Mulai periksa" });
  expect(screen.queryByRole("button", { name: "Tulis penjelasan penilai" })).toBeNull();
  expect(screen.getByRole("button", { name: "Tulis penjelasan pegawai" })).toBeTruthy();
  await fireEvent.click(examine);
  await waitFor(() => expect(heard.toast?.words).toBe("Pemeriksaan keberatan Sari Wulandari dimulai."));
});

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { call } from "../../lib/call";
import type { PeriodView } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import FeedbackDialog from "./FeedbackDialog.svelte";
import IncidentDialog from "./IncidentDialog.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const people = [{ id: "p", name: "Sari Wulandari", position: "" }];
const period = (code: string, words: string) => ({ code, words, year: 2026 }) as PeriodView;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-10-12T09:00:00") });
  tookStatus(someStatus({ periods: [period("2026-Q3", "Triwulan III 2026"), period("2026-Q4", "Triwulan IV 2026")] }));
  core.mockReset();
  core.mockImplementation(() => Promise.resolve({ results: [], people: [] }) as never);
});
afterEach(() => vi.useRealTimers());

it("says that today belongs to another period than the one that is rated, and takes its last day by one key", async () => {
  const onclose = vi.fn();
  render(IncidentDialog, { people, rated: "2026-Q3", onclose });
  expect(screen.getByText("Tanggal ini masuk ke Triwulan IV 2026, bukan Triwulan III 2026 yang sedang dinilai.")).toBeTruthy();
  const words = screen.getByLabelText("Apa yang terjadi");
  await fireEvent.input(words, { target: { value: "Melayani di luar jam kerja" } });
  await fireEvent.keyDown(words, { key: "End", altKey: true });
  expect(await screen.findByText("Tanggal ini masuk ke Triwulan III 2026, yang sedang dinilai.")).toBeTruthy();
  await fireEvent.submit(words.closest("form") ?? words);
  await waitFor(() => expect(core).toHaveBeenCalledWith("note_incident", expect.objectContaining({ on: "2026-09-30" })));
});

it("offers the last day beside feedback too", async () => {
  render(FeedbackDialog, { people, rated: "2026-Q3", onclose: vi.fn() });
  await fireEvent.click(screen.getByRole("button", { name: /^Pakai hari terakhirnya, 30 Sep 2026/ }));
  expect(screen.getByLabelText<HTMLInputElement>("Tanggal").value).toContain("30 Sep");
});

it("says nothing while the rated period lasts", () => {
  render(IncidentDialog, { people, rated: "2026-Q4", onclose: vi.fn() });
  expect(screen.queryByText(/^Tanggal ini masuk ke/)).toBeNull();
});

import { render, screen } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call, Failed } from "../../lib/call";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import Siasn from "./Siasn.svelte";
import Workbooks from "./Workbooks.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const PERIOD = { code: "2026-Q2", words: "Triwulan II 2026", year: 2026, opensOn: "2026-06-20", closesOn: "2026-07-15", phase: "over" as const, workingDaysLeft: null, recordedLate: false, endedOn: null, endReason: "" };
const NOBODY = "Tidak ada pejabat penilai dengan pegawai yang belum ditandatangani.";

beforeEach(() => {
  core.mockReset();
  tookStatus(someStatus({ features: ["beside"], currentPeriod: PERIOD.code, periods: [PERIOD] }));
});

it("says that nobody is open only once that is known", async () => {
  let answer: (view: unknown) => void = () => undefined;
  core.mockReturnValue(new Promise((resolve) => (answer = resolve)) as never);
  render(Workbooks, { onkeys: () => undefined });
  expect(screen.queryByText(NOBODY)).toBeNull();
  expect(screen.getByRole("progressbar")).toBeTruthy();
  answer({ teams: [] });
  await screen.findByText(NOBODY);
});

it("offers no second try to whoever is not permitted", async () => {
  core.mockRejectedValue(new Failed({ code: "not_permitted", what: "Tidak diizinkan.", why: "", next: "", details: null }));
  render(Siasn, { onkeys: () => undefined });
  await screen.findByText("Tidak diizinkan.");
  expect(screen.queryByRole("button", { name: "Coba lagi" })).toBeNull();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

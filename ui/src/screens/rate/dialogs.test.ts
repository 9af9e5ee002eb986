import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { call } from "../../lib/call";
import type { TeamRowView, TeamView } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import SealDialog from "./SealDialog.svelte";
import TakeDialog from "./TakeDialog.svelte";
import { Team } from "./team.svelte";
import TeamToolbar from "./TeamToolbar.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const SOURCE = "PermenPANRB 6/2022, hlm. 97";
const person = (name: string) => ({ id: name, name, position: "" });
const rows = ["Ani", "Budi"].map((name) => ({ evaluation: name, employee: person(name), resultsRating: "meets", conductRating: "meets", state: "rated", version: 1 }) as TeamRowView);

/** A team whose other commands answer as told. */
async function team(period: string, answers: Record<string, unknown>): Promise<Team> {
  core.mockImplementation((name) => (name === "open_team" ? Promise.resolve({ rows, whyNot: null, leftOut: [] } as unknown as TeamView) : name in answers ? Promise.resolve(answers[name]) : new Promise(() => undefined)) as never);
  const read = new Team("1", period, undefined);
  await read.load(true);
  return read;
}

beforeEach(() => {
  tookStatus(someStatus());
  core.mockReset();
});

it("lists feedback of the periods as a count for each person, the first of them open", async () => {
  const piece = (id: string, words: string) => ({ feedback: { id, symbol: null, text: words, source: "leader", sourceLabel: "" }, period: "Triwulan I 2026", aboutWords: "RHK 1" });
  const people = [
    { evaluation: "Ani", employee: person("Ani"), pieces: [piece("1", "cepat"), piece("2", "rapi")] },
    { evaluation: "Budi", employee: person("Budi"), pieces: [piece("3", "teliti")] },
  ];
  render(TakeDialog, { team: await team("2026", { take_feedback: { people, leftOut: [] } }), people: rows, onclose: vi.fn() });
  const of = async (name: string) => (await screen.findByText(name)).closest("details");
  expect((await of("Ani"))?.querySelector("summary")?.textContent).toContain("2 umpan balik");
  expect([(await of("Ani"))?.open, (await of("Budi"))?.open]).toEqual([true, false]);
});

it("names the regulation once below the findings of all", async () => {
  const finding = { severity: "warn", code: "no_feedback", rule: "R-113", text: "Hasil kerja no. 3 belum punya umpan balik.", source: SOURCE, result: 3 };
  const ready = ["Ani", "Budi"].map((name) => ({ evaluation: name, employee: person(name), grade: "good", findings: [finding] }));
  const preflight = { ready, notReady: [], distribution: { sentence: "Sesuai panduan.", withinGuide: true } };
  render(SealDialog, { team: await team("2026-Q3", { preflight, show_guard_rails: null }), onclose: vi.fn(), onjump: vi.fn() });
  expect(await screen.findAllByText("Hasil kerja no. 3 belum punya umpan balik.")).toHaveLength(2);
  expect(screen.getAllByText(new RegExp(SOURCE))).toHaveLength(1);
});

it("keeps acts on several people in a menu where the pane took their room, and leaves none out", async () => {
  const of = await team("2026", {});
  const oncolumn = vi.fn();
  const props = { team: of, narrow: false, crowded: true, oncolumn, ontake: vi.fn() };
  const { rerender } = render(TeamToolbar, props);
  expect(screen.queryByRole("button", { name: /^Realisasi sekolom/ })).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "Isi sekaligus" }));
  expect(await screen.findAllByRole("menuitem")).toHaveLength(2);
  await fireEvent.click(screen.getByRole("menuitem", { name: /^Realisasi sekolom/ }));
  expect(oncolumn).toHaveBeenCalled();
  await rerender({ ...props, crowded: false });
  expect(screen.getByRole("button", { name: /^Realisasi sekolom/ })).toBeTruthy();
});

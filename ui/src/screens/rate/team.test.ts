import { beforeEach, expect, it, vi } from "vitest";
import { heard } from "../../lib/announce.svelte";
import { call } from "../../lib/call";
import type { TeamRowView, TeamView } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import { teamKeys } from "./keys";
import { Team } from "./team.svelte";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);
const WHY = "Ini pekerjaan pejabat penilai langsungnya.";
const row = { evaluation: "e", resultsRating: null, conductRating: null, held: false, evidenceSeen: false, state: "open", version: 1 } as TeamRowView;

async function team(whyNot: string | null): Promise<Team> {
  core.mockImplementation(async (name) => (name === "open_team" ? ({ rows: [row], whyNot } as TeamView) : new Promise(() => undefined)) as never);
  const read = new Team("1", "2026-Q3", undefined);
  await read.load(true);
  core.mockClear();
  return read;
}

beforeEach(() => tookStatus(someStatus()));

it("sends nothing of whoever may not rate, and says why", async () => {
  const read = await team(WHY);
  read.rate(row, "results", "above");
  read.hold(row);
  read.mark("r", "above");
  read.see("e");
  read.write("e", { kind: "notes" }, "Baik", false);
  await read.take("e", null);
  expect(core).not.toHaveBeenCalled();
  expect(read.current?.resultsRating, "no letter stands there that was not saved").toBeNull();
  expect(heard.toast?.words).toBe(WHY);
  const acts = { check: () => undefined, print: () => undefined };
  expect(teamKeys(acts, read.whyNot).find(({ key }) => key === "Ctrl+Enter")?.unavailable).toBe(WHY);
});

it("sends the letters of whoever rates", async () => {
  const own = await team(null);
  own.rate(row, "results", "above");
  expect(own.whyNot).toBeUndefined();
  expect(own.current?.resultsRating).toBe("above");
});

it("reads the team for an auditor, whatever else the core says", async () => {
  tookStatus(someStatus({ account: { name: "Petrus", role: "auditor" } }));
  expect((await team(null)).whyNot).toBe("Pemeriksa hanya membaca.");
});

it("leaves it to the core whether the words in a note are one", async () => {
  const own = await team(null);
  core.mockImplementation(async (name) => (name === "open_team" ? { rows: [{ ...row, hasNote: false }], whyNot: null } : { id: "e", version: 2, notes: "Pertahankan …", state: "open" }) as never);
  own.write("e", { kind: "notes" }, "Pertahankan …", false);
  await vi.waitFor(() => expect(own.evaluation?.notes).toBe("Pertahankan …"));
  expect(own.current?.hasNote, "a phrase of the bank is no note before it is written further").toBeFalsy();
});

it("lists the keys that take feedback of the periods beside a year only", () => {
  const acts = { check: () => undefined, print: () => undefined };
  const keys = (code: string) => teamKeys(acts, undefined, new Team("1", code, undefined).isAnnual).map(({ key }) => key);
  expect(keys("2026")).toEqual(expect.arrayContaining(["P", "Shift+P"]));
  expect(keys("2026-Q3")).not.toContain("P");
});

it("reads what speaks for a rating together with the evaluation", async () => {
  const own = await team(null);
  core.mockImplementation(async (name) => (name === "show_rating_evidence" ? { evaluation: "e" } : { id: "e" }) as never);
  await own.look();
  expect([own.evaluation?.id, own.evidence?.evaluation]).toEqual(["e", "e"]);
});

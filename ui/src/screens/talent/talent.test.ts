import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { heard } from "../../lib/announce.svelte";
import { call, Failed } from "../../lib/call";
import type { Potential, TalentBoxView, TalentPersonView, TalentView } from "../../lib/contract";
import { tookStatus } from "../../lib/session.svelte";
import { someStatus } from "../../lib/some";
import Talent from "./Talent.svelte";
import { ACHIEVEMENTS, boxBeside, countOf, everybody, levelOf, listed, POTENTIALS, showOf, takeable, unitsOf, yearsOf } from "./talent";

vi.mock("../../lib/call", async (original) => ({ ...(await original<typeof import("../../lib/call")>()), call: vi.fn() }));
const core = vi.mocked(call);

const NUMBERS = [4, 7, 9, 2, 5, 8, 1, 3, 6];
const BOXES: TalentBoxView[] = NUMBERS.map((number, i) => ({
  number,
  achievement: ACHIEVEMENTS[Math.floor(i / 3)] ?? "above",
  potential: POTENTIALS[i % 3] ?? "low",
  recommendations: [`Saran ${number}`],
  count: 0,
}));

function person(name: string, change: Partial<TalentPersonView> = {}): TalentPersonView {
  return { employee: { id: name.toLowerCase(), name, position: "" }, unit: "Sekretariat", number: null, grade: "good", gradeYear: 2025, potential: null, basis: "", isOfYear: false, reasons: [], ...change };
}

const ANI = person("Ani Lubis", { number: 8, potential: "high", isOfYear: true });
const BUDI = person("Budi Santosa", { unit: "Bidang Promosi", number: 5, potential: "middle" });
const CICI = person("Cici Lado");
const DEDI = person("Dedi Rauf", { unit: "", grade: null, gradeYear: null });
const VIEW: TalentView = { year: 2026, boxes: BOXES, people: [ANI, BUDI], missing: [CICI, DEDI], note: "Bahan pertimbangan. Diisi instansi." };
const ALL = everybody(VIEW);
const names = (people: readonly TalentPersonView[]) => people.map((one) => one.employee.name.split(" ")[0]);
const ANYWHERE = { unit: null, search: "" };

describe("the lists", () => {
  it("are everybody, who misses something, and the people of a box", () => {
    expect(names(listed(ALL, "all", ANYWHERE, null))).toEqual(["Ani", "Budi", "Cici", "Dedi"]);
    expect(names(listed(ALL, "no_potential", ANYWHERE, null))).toEqual(["Cici", "Dedi"]);
    expect(names(listed(ALL, "no_grade", ANYWHERE, null))).toEqual(["Dedi"]);
    expect(names(listed(ALL, 5, ANYWHERE, null))).toEqual(["Budi"]);
  });

  it("are narrowed by a unit, nobody's too, and by the beginning of a name", () => {
    expect(unitsOf(ALL)).toEqual(["Bidang Promosi", "Sekretariat", ""]);
    expect(names(listed(ALL, "all", { unit: "", search: "" }, null))).toEqual(["Dedi"]);
    expect(names(listed(ALL, "all", { unit: null, search: "lu" }, null))).toEqual(["Ani"]);
    expect([countOf(ALL, 8, "Sekretariat"), countOf(ALL, 8, "Bidang Promosi")]).toEqual([1, 0]);
  });

  it("keep their order and their people while they are filled in", () => {
    const entered = ALL.map((one) => (one === CICI ? person("Cici Lado", { number: 8, potential: "high", isOfYear: true }) : one));
    expect(names(listed(entered, "no_potential", ANYWHERE, ["cici lado", "dedi rauf"]))).toEqual(["Cici", "Dedi"]);
    expect(names(listed(entered, "no_potential", ANYWHERE, null))).toEqual(["Dedi"]);
  });

  it("open as the address says, or with everybody", () => {
    expect(["7", "no_grade", "10", "x", undefined].map(showOf)).toEqual([7, "no_grade", "all", "all", "all"]);
  });
});

it("goes from box to box as they print, and stops at the edge", () => {
  expect(["ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft", "Home"].map((key) => boxBeside(BOXES, 4, key))).toEqual([7, 2, undefined, undefined, undefined]);
  expect(boxBeside(BOXES, 6, "ArrowRight")).toBeUndefined();
});

it("knows the letters of the levels, whose entry can go, and the years", () => {
  expect(["R", "M", "T", "S"].map(levelOf)).toEqual(["low", "middle", "high", undefined]);
  expect(names(takeable(ALL)), "what was entered for an earlier year belongs to that year").toEqual(["Ani"]);
  expect(yearsOf([{ year: 2025 }, { year: 2026 }, { year: 2026 }], 2024)).toEqual([2026, 2025, 2024]);
});

describe("the screen", () => {
  let entered: { people: string[]; level: Potential | null; basis?: string | null; measuredOn?: string | null }[];

  beforeEach(() => {
    entered = [];
    core.mockReset();
    core.mockImplementation((name, request) => {
      if (name === "save_potentials") entered.push(request as (typeof entered)[number]);
      return Promise.resolve(VIEW) as never;
    });
    tookStatus(someStatus({ features: ["talent"], currentPeriod: "2026-Q3" }));
  });

  async function open(): Promise<HTMLElement> {
    render(Talent, { params: { year: "2026" } });
    const grid = await screen.findByRole("grid");
    await fireEvent.click(within(grid).getByText("Cici Lado"));
    return grid;
  }

  const here = () => screen.getByRole("grid").querySelector("[data-current]") as HTMLElement;

  it("asks for the basis once, and does every key in order however fast they come", async () => {
    await open();
    await fireEvent.keyDown(here(), { key: "t" });
    await fireEvent.input(await screen.findByLabelText(/^Dasar/), { target: { value: "BA 7/2026" } });
    await fireEvent.submit(document.querySelector("dialog form") as HTMLFormElement);
    await waitFor(() => expect(entered).toHaveLength(1));
    await waitFor(() => expect(document.querySelector("dialog")).toBeNull());
    void fireEvent.keyDown(here(), { key: "m" });
    void fireEvent.keyDown(here(), { key: "r" });
    await waitFor(() => expect(entered).toHaveLength(3));
    expect(entered.map(({ level, basis, people }) => [level, basis, people[0]])).toEqual([
      ["high", "BA 7/2026", "cici lado"],
      ["middle", "BA 7/2026", "cici lado"],
      ["low", "BA 7/2026", "cici lado"],
    ]);
  });

  it("keeps the selection where the core refuses, and says why", async () => {
    const grid = await open();
    await fireEvent.keyDown(here(), { key: "ArrowDown", shiftKey: true });
    expect(grid.querySelectorAll('[aria-selected="true"]')).toHaveLength(2);
    core.mockRejectedValue(new Failed({ code: "not_permitted", what: "Tidak boleh.", why: "Potensial sendiri.", next: "Minta orang lain.", details: null }));
    await fireEvent.keyDown(here(), { key: "m" });
    await screen.findByText(/Potensial sendiri/);
    expect(grid.querySelectorAll('[aria-selected="true"]')).toHaveLength(2);
  });

  it("lets an auditor read and write the file, and enter nothing", async () => {
    tookStatus(someStatus({ account: { name: "Pemeriksa", role: "auditor" }, features: ["talent"], currentPeriod: "2026-Q3" }));
    await open();
    await fireEvent.keyDown(here(), { key: "t" });
    expect(heard.toast?.words).toContain("Pemeriksa hanya membaca");
    expect(entered).toEqual([]);
    expect(screen.getByRole("button", { name: /Tinggi/ }).getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("button", { name: /Simpan XLSX/ }).getAttribute("aria-disabled")).toBeNull();
  });
});

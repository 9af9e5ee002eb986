import { expect, test } from "vitest";
import type { PlanSeasonView, SeasonCountsView, SeasonRowView } from "../../lib/contract";
import { language } from "../../lib/language.svelte";
import { columnsFor, countOf, filterOf, sentence, withoutPlan } from "./season";

const NONE: SeasonCountsView = { missing: 0, draft: 0, submitted: 0, returned: 0, signed: 0, approved: 0, revising: 0, blocked: 0, exempt: 0 };
function season(counts: Partial<SeasonCountsView>, workingDaysLeft: number): PlanSeasonView {
  return { year: 2026, people: [], total: 0, counts: { ...NONE, ...counts }, dueOn: "2026-01-31", workingDaysLeft, actors: [] };
}

test("the season begins with how many people lack a plan and how long there is", () => {
  language.code = "id";
  expect(sentence(season({ missing: 47, approved: 3 }, 9))).toBe("47 orang belum punya SKP, 9 hari kerja lagi.");
  expect(sentence(season({ draft: 2, signed: 1 }, 0))).toBe("3 SKP belum ditetapkan, hari ini yang terakhir.");
  expect(sentence(season({ missing: 1 }, -4))).toBe("1 orang belum punya SKP, lewat 4 hari kerja.");
  expect(sentence(season({ approved: 12, exempt: 1 }, 9))).toBe("Semua SKP sudah ditetapkan.");
  expect(sentence(season({}, 9))).toBe("Belum ada pegawai.");
});

test("an address may ask for people without a plan, and nonsense asks for everybody", () => {
  expect(filterOf("missing")).toBe("missing");
  expect(filterOf("banyak")).toBeNull();
  expect(countOf(season({ blocked: 4 }, 1), "blocked")).toBe(4);
  expect(countOf(null, "draft")).toBe(0);
});

test("small windows keep who, state and what stands in the way", () => {
  expect(columnsFor(true, true).map((column) => column.id)).toEqual(["person", "state", "blocks"]);
  expect(columnsFor(false, false)).toHaveLength(7);
});

test("plans are made for those who have none and owe one", () => {
  const row = (employee: string, plan: string | null, exempt: SeasonRowView["exempt"]) => ({ employee, plan, exempt }) as SeasonRowView;
  expect(withoutPlan([row("a", null, null), row("b", "p", null), row("c", null, "unpaid_leave")]).map((one) => one.employee)).toEqual(["a"]);
});

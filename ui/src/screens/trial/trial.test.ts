import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import type { DistributionView, TriedDistributionView, TriedPersonView } from "../../lib/contract";
import Counts from "./Counts.svelte";
import { atOf, beyond, columns, levelOf, lines, put, ratingsOf, shown } from "./trial";

const sari: TriedPersonView = { employee: { id: "sari", name: "Sari Wulandari", position: "" }, results: "meets", conduct: "meets", grade: "good", isSigned: false };

it("tries a rating for one person or several, and takes it back", () => {
  const tried = put(put({}, ["sari", "budi"], "results", "above"), ["budi"], "conduct", "below");
  expect(ratingsOf(tried)).toEqual([
    { employee: "sari", results: "above", conduct: null },
    { employee: "budi", results: "above", conduct: "below" },
  ]);
  expect(ratingsOf(put(put(tried, ["sari"], "results", null), ["budi"], "results", null))).toEqual([{ employee: "budi", results: null, conduct: "below" }]);
});

it("shows what is there where nothing is tried", () => {
  expect(shown(sari, {}, "results")).toEqual({ level: "meets", isTried: false });
  expect(shown(sari, put({}, ["sari"], "results", "above"), "results")).toEqual({ level: "above", isTried: true });
});

const distribution = (good: number, unrated: number): DistributionView => ({
  achievement: "good",
  total: 10,
  unrated,
  grades: [{ grade: "good", count: good, atMost: 7, atLeast: null }],
  findings: [],
  sentence: "",
  withinGuide: true,
});
const view: TriedDistributionView = { now: distribution(6, 4), people: [sari], scenarios: [{ name: "1", distribution: distribution(9, 1), changed: [] }] };

it("counts whole persons, as it is and in each scenario", () => {
  expect(lines(view).map(({ grade, counts }) => [grade, counts])).toEqual([["good", [6, 9]], [null, [4, 1]]]);
  expect([beyond(9, 7), beyond(6, 7), beyond(9, null)]).toEqual([2, 0, 0]);
});

it("keeps a count apart from how many are beyond the guide", () => {
  render(Counts, { view, onclear: () => undefined });
  expect(screen.getByText("2 melebihi").closest("td")?.textContent).toBe("9 2 melebihi");
});

it("knows which rating of which scenario a column holds", () => {
  expect(columns()).toHaveLength(8);
  expect([atOf("results-0"), atOf("conduct-2"), atOf("name"), atOf("now")]).toEqual([{ rating: "results", scenario: 0 }, { rating: "conduct", scenario: 2 }, null, null]);
  expect(["A", "S", "B", "C"].map(levelOf)).toEqual(["above", "meets", "below", undefined]);
});

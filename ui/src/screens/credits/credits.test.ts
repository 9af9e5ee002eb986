import { describe, expect, it } from "vitest";
import type { CreditLineView } from "../../lib/contract";
import { beyondWords, monthsWords } from "../../parts/credit";
import { chosen, filterOf, yearOf } from "./credits";

const line = (more: Partial<CreditLineView>): CreditLineView => ({
  employee: { id: "1", name: "Maria Seran", position: "Arsiparis Ahli Muda" }, nip: "", unit: "", rank: "III/c", level: "Ahli Muda", yearSum: "25,00", total: "25,00",
  rankNeed: "100,00", beyondRank: "-75,00", monthsToRank: 36, levelNeed: "200,00", beyondLevel: "-175,00", monthsToLevel: 84, remarks: [], ...more,
});

describe("the list of credit points", () => {
  it("shows who has enough for a rank or a level, and who has no figures yet", () => {
    const people = [line({}), line({ beyondRank: "0,00", monthsToRank: 0 }), line({ beyondLevel: "12,50" }), line({ level: "", yearSum: "0,00", beyondRank: "", beyondLevel: "" })];
    const at = (filter: Parameters<typeof chosen>[1]) => chosen(people, filter).map((one) => people.indexOf(one));
    expect([at("all"), at("rank"), at("level"), at("open")]).toEqual([[0, 1, 2, 3], [1], [2], [3]]);
    expect([filterOf("rank"), filterOf("apa"), yearOf("2025", 2026), yearOf("kemarin", 2026)]).toEqual(["rank", "all", 2025, 2026]);
  });

  it("says in words what is lacking and for how long, and nothing where no rank comes next", () => {
    expect(["-62,50", "0,00", "2,50", ""].map(beyondWords)).toEqual(["kurang 62,50", "lebih 0,00", "lebih 2,50", ""]);
    expect([14, 0, null].map(monthsWords)).toEqual(["14 bulan", "sudah cukup", "–"]);
  });
});

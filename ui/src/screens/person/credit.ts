/** What the screen of credit points asks the core for, apart from drawing. */
import type { CreditPaperKind, CreditPaperView, CreditProfileView, SaveCreditProfileRequest } from "../../lib/contract";

export const PAPERS = ["conversion", "accumulation", "determination"] as const satisfies readonly CreditPaperKind[];
export const LEVELS = ["ut", "ma", "mu", "pt", "py", "mh", "tr", "pm"] as const;
export const CONCLUSIONS = ["rank", "level", "both", "neither"] as const;

export type ProfileForm = Record<Exclude<keyof SaveCreditProfileRequest, "employee">, string>;

/** What the fields of the dialog begin with. */
export function profileForm(profile: CreditProfileView): ProfileForm {
  const { karpeg, birthPlace, base, old, adjustment, education, other, otherLabel, opening } = profile;
  return {
    karpeg,
    birthPlace,
    rankSince: profile.rankSince ?? "",
    positionSince: profile.positionSince ?? "",
    base,
    old,
    adjustment,
    education,
    other,
    otherLabel,
    openingYear: profile.openingYear === null ? "" : String(profile.openingYear),
    opening,
  };
}

/** The sheet of a kind in a year, with or without a number. */
export function paperOf(papers: readonly CreditPaperView[], kind: CreditPaperKind, year: number): CreditPaperView {
  const period = String(year);
  const known = papers.find((paper) => paper.kind === kind && paper.period === period);
  return known ?? { kind, period, number: "", issuedOn: null, conclusion: null, target: "" };
}

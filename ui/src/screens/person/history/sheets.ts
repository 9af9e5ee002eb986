/** The sheets of a person that can be printed as they stood. */
import type { EmployeeView } from "../../../lib/contract";

/** What one print takes: forms of a period. */
export type Sheets = { value: string; words: string; period: string; forms: readonly string[] };

/** Evaluations, newest first, each with what belongs to it; then the plans. */
export function sheetsOf(person: EmployeeView, planWords: (year: string) => string): Sheets[] {
  const evaluations = person.evaluations.map(({ period, words }) => ({ value: `evaluation ${period}`, words, period, forms: ["auto"] }));
  const years = [...new Set(person.plans.map((plan) => plan.year))];
  const plans = years.map((year) => {
    const forms = [...new Set(person.plans.filter((plan) => plan.year === year).map((plan) => plan.form))];
    return { value: `plan ${year}`, words: planWords(String(year)), period: String(year), forms: [...forms, "A.1.8"] };
  });
  return [...evaluations, ...plans];
}

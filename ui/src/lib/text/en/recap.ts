import type { recap as source } from "../id/recap";

export const recap = {
  period: "Period",
  export: "Save as XLSX",
  exported: (name: string) => `${name} was saved.`,
  fileName: (period: string) => `Recap ${period}.xlsx`,
  grid: "Recap per unit",
  columns: { unit: "Unit", total: "People", plans: "SKP approved", rated: "Rated", signed: "Signed" },
  ofPlans: (n: string, total: string) => `${n} of ${total}`,
  withoutUnit: "Not placed yet",
  sum: "Total",
  empty: "There is nobody to recap yet.",
  noPeriod: "There is no period yet. Create a cycle first.",
  toCycles: "Open Cycle",
  keys: { export: "save XLSX", people: "see its people" },
} satisfies typeof source;

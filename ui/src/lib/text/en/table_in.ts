import type { tableIn as source } from "../id/table_in";

export const tableIn = {
  kinds: { employees: "a table of people", plans: "a table of SKP", evaluations: "a table of evaluations", recap: "a table of the recap" },
  recognised: (kind: string): string => `Recognised as ${kind}.`,
  counts: { new: "new", changed: "changed", same: "same", refused: "may not be replaced", compared: "only compared", notHere: "not here", invalid: "unreadable" },
  verdicts: { new: "new", changed: "changed", same: "same", refused: "may not be replaced", compared: "only compared", not_here: "not here", invalid: "unreadable" },
  allSame: "All the same, nothing to do.",
  nothing: "No row will be written.",
  told: (written: string, left: string): string => `${written} rows will be written, ${left} left.`,
  apply: (n: string): string => `Apply ${n} rows`,
  applied: (written: string, left: string): string => `${written} rows written, ${left} left.`,
  rowsTitle: (n: string): string => `${n} rows differ`,
  firstRows: (n: string): string => `The first ${n} rows are shown.`,
  caption: "Rows that differ",
  row: "Row",
  who: "About whom",
  outcome: "Outcome",
  differs: "Here, then in the file",
  empty: "(empty)",
} satisfies typeof source;

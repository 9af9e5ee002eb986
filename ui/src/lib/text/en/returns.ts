import type { returns as source } from "../id/returns";

/** Words of sheets on their way: delivered, signed, returned, filed; scans and letters. */
export const returns = {
  title: "Return of sheets",
  period: "Period",
  noPeriod: "There is no period yet. Make a cycle first.",
  step: { printed: "Printed", delivered: "Delivered", signed: "Signed", returned: "Returned", filed: "Filed" },
  all: "All",
  grid: "Sheets and how far they have come",
  columns: { code: "Code", employee: "Employee", what: "Sheets", evaluator: "Evaluator", step: "State", left: "Term" },
  empty: "There are no sheets here.",
  emptyHint: "Sheets appear once they were printed, or once their document was delivered.",
  // booking by code
  mark: "Note as",
  code: "Code of the sheet",
  codeHelp: "Type the six letters at the foot of the sheet, or scan its code. Enter notes it.",
  codeFirst: "Type the code of the sheet first.",
  booked: (code: string, name: string, what: string, step: string) => `${code} · ${name}, ${what}: ${step}`,
  note: "Note",
  filedAt: "Where it is filed",
  // all but some
  allBut: "All but …",
  allButTitle: (step: string) => `Note all: ${step}`,
  allButWhy: "All sheets that wait for this step are noted, but for those whose codes stand below.",
  evaluator: "Evaluator",
  everyEvaluator: "All evaluators",
  except: "But these codes",
  exceptHelp: "A code a line, or parted by commas. Empty means without exception.",
  on: "Day",
  noted: (n: string) => `${n} bundles noted.`,
  left: (n: string) => `${n} bundles stay as they were:`,
  nothingWaited: "No sheets wait for this step.",
  // scans
  attach: "File a scan",
  more: "Other acts",
  saveScan: "Save the scan",
  noScan: "There is no scan of this sheet yet.",
  hasScan: (name: string) => `Scan: ${name}`,
  scanFiled: (name: string) => `The scan ${name} was filed.`,
  rowFirst: "Choose a sheet first.",
  // letters and lists
  reminders: "Reminders",
  remindersName: (period: string) => `Reminders ${period}.pdf`,
  missing: "List of what is missing",
  missingName: (period: string) => `Missing ${period}.pdf`,
  keys: { code: "to the code", allBut: "all but …", attach: "file a scan" },
} satisfies typeof source;

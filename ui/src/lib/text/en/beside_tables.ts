/** Words of the tables and the archive that leave the program. */
import type { besideTables as source } from "../id/beside_tables";

export const besideTables = {
  tab: "Tables & archive",
  tablesTitle: "Tables",
  tablesWhy: "Tables open in Excel and LibreOffice and are loaded here again without loss. A NIP stays text.",
  what: "Content",
  kinds: { employees: "Employees", plans: "SKP", evaluations: "Evaluations", recap: "Recap per unit" },
  holds: {
    employees: "Every column that the import of staff lists reads, with unit and evaluator.",
    plans: "Results, indicators, targets, expectations and annex, in the columns that the import of SKP workbooks reads.",
    evaluations: "Ratings, grade, notes, state and evaluator of each evaluation.",
    recap: "One row a unit: people, SKP, how many are rated and signed, and their grades.",
  },
  format: "Format of the file",
  formats: { xlsx: "Excel (.xlsx)", csv: "CSV (.csv)", ods: "LibreOffice (.ods)" },
  formatHelp: {
    xlsx: "For Excel and nearly every spreadsheet program.",
    csv: "One table with semicolons. Text that looks like a formula or a number gets an apostrophe before it.",
    ods: "For LibreOffice and other programs that use OpenDocument.",
  },
  period: "Period",
  allPeriods: "All periods",
  noPeriod: "There is no period yet. Make a cycle first.",
  save: "Save table",
  takeIn: "Load a table again",
  keys: { save: "save table", archive: "save archive" },
  names: { employees: "Employees", plans: "SKP", evaluations: "Evaluations", recap: "Recap per unit" },
  saved: {
    employees: (name: string, n: string): string => `${name} is saved: ${n} employees.`,
    plans: (name: string, n: string): string => `${name} is saved: ${n} SKP.`,
    evaluations: (name: string, n: string): string => `${name} is saved: ${n} evaluations.`,
    recap: (name: string, n: string): string => `${name} is saved: ${n} units.`,
  },
  archiveTitle: "Archive of the office",
  archiveWhy: "One ZIP file that opens without this program: all data with an explanation of what they hold, tables for Excel, and a PDF of every signed evaluation. It stands beside e-Kinerja and does not replace it.",
  archivePeriod: "Period of the archive",
  archivePeriodHelp: "A year covers all its periods.",
  archive: "Save archive",
  archiveAsk: "The archive holds personal data of everybody and is not locked. Keep and send it with care.",
  archiveName: "Performance archive.zip",
  archived: (name: string, people: string, plans: string, evaluations: string, sheets: string): string =>
    `${name} is saved: ${people} people, ${plans} versions of SKP, ${evaluations} evaluations, ${sheets} files with signed sheets.`,
} satisfies typeof source;

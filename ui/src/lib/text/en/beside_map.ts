import type { besideMap as source } from "../id/beside_map";

export const besideMap = {
  title: "What each column holds",
  words: "Say what each column holds. What was recognised is filled in; correct it where it is wrong. Once applied, other files with the same column heads are read at once.",
  open: "Set the columns",
  sheet: "Sheet",
  noSheetName: "text file",
  headerRow: "Row of column heads",
  noHeaderRow: "no heads",
  row: (n: string) => `row ${n}`,
  column: "Column",
  heading: "Head",
  noHeading: "no head",
  samples: "Examples",
  field: "Read as",
  fieldOf: (column: string, heading: string) => (heading ? `Column ${column}, ${heading}, read as` : `Column ${column} read as`),
  notRead: "not read",
  clue: { remembered: "as before", heading: "by its head", similar_heading: "by a similar head", content: "by its cells" },
  goOn: "Go on",
  missing: (fields: string) => `There is no column ${fields} yet. Without it people cannot be told apart.`,
  reading: "Reading columns",
  knownAs: (name: string) => `Its columns are read like ${name}.`,
} satisfies typeof source;

/** What can be ticked under "Apa": each stands for the forms it may turn out to be. */

export type Part = "document" | "result" | "plan" | "annex" | "actions" | "manuals" | "workblocks" | "matrix" | "progress" | "feedback" | "guidance" | "minutes" | "credit";

/** Official codes behind a tick; the record of a person decides which of them prints. */
export const FORMS: Record<Part, readonly string[]> = {
  document: ["D.1.1", "D.1.2", "D.1.3"],
  result: ["C.1.1", "C.1.2", "C.1.3"],
  plan: ["A.1.1", "A.1.2", "A.1.6", "A.1.7"],
  annex: ["A.1.8"],
  actions: ["B.1.1"],
  manuals: ["A.1.3"],
  workblocks: ["A.1.4"],
  matrix: ["A.1.5"],
  progress: ["B.1.2"],
  feedback: ["B.1.3", "B.1.4", "B.1.5"],
  guidance: ["B.1.6", "B.1.7", "B.1.8", "B.1.9", "B.1.10", "KONSELING"],
  minutes: ["NOTULA"],
  credit: ["KONVERSI", "AKUMULASI", "PENETAPAN"],
};

/** What is asked for in place of a part's forms: of the documents of an evaluation the one that applies. */
const ASKED: Partial<Record<Part, string>> = { document: "D.1" };

export const PARTS = Object.keys(FORMS) as readonly Part[];

/** What is printed of everybody. */
export const MAIN: readonly Part[] = ["document", "result", "plan", "annex"];
export const OTHERS: readonly Part[] = PARTS.filter((part) => !MAIN.includes(part));

/** Parts whose sheets stand upright on the blank form and lie on their side in the regulation's examples. */
const TURNED: readonly Part[] = ["annex", "workblocks", "matrix"];

/** Whether any of the ticked parts may be turned. */
export function mayBeTurned(parts: readonly Part[]): boolean {
  return parts.some((part) => TURNED.includes(part));
}

/** Codes of the ticked parts, in the order they print. */
export function codesOf(parts: readonly Part[]): string[] {
  return PARTS.filter((part) => parts.includes(part)).flatMap((part) => ASKED[part] ?? FORMS[part]);
}

/** What an address says of the ticked parts. */
export function addressOf(parts: readonly Part[]): string {
  return PARTS.filter((part) => parts.includes(part)).map((part) => FORMS[part][0]).join(",");
}

/** Ticks for what an address asks for; the evaluation with its attachment unless told. */
export function partsOf(forms: string | undefined): Part[] {
  const wanted = (forms ?? "").split(",").filter(Boolean);
  const found = PARTS.filter((part) => FORMS[part].some((code) => wanted.includes(code)));
  return found.length > 0 ? found : ["document", "result"];
}

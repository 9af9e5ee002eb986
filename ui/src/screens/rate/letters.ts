/** The letters of the three levels: di Atas, Sesuai, di Bawah ekspektasi. The same in every language. */
import type { ExpectationLevel } from "../../lib/contract";

const LEVELS: Readonly<Record<string, ExpectationLevel>> = { A: "above", S: "meets", B: "below" };

/** The level a key stands for. */
export function levelOf(key: string): ExpectationLevel | undefined {
  return LEVELS[key];
}

/** The sign of a private mark. */
export const MARKS: Record<ExpectationLevel, string> = { above: "▲", meets: "=", below: "▼" };

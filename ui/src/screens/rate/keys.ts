/** The keys of the team grid, as help and palette list them. */
import type { Key } from "../../lib/keys";
import { text } from "../../lib/text";

/** Letters act in the grid itself; only what has a Ctrl acts everywhere on the screen. */
export function teamKeys(acts: { check: () => void; print: () => void }, unavailable: string | undefined, isAnnual = false): Key[] {
  const t = text.rate;
  const ofYear = [
    { key: "P", words: t.keyTake },
    { key: "Shift+P", words: t.takeAll },
  ];
  return [
    { key: "A", words: t.keyAbove },
    { key: "S", words: t.keyMeets },
    { key: "B", words: t.keyBelow },
    { key: "Delete", words: t.keyEmpty },
    { key: "Enter", words: t.keyNext },
    { key: "Space", words: t.keyEvidence },
    { key: "ArrowRight", words: t.keyStrip },
    { key: "F2", words: t.keyActualLong },
    { key: "V", words: t.keyConductLong },
    { key: "N", words: t.keyNoteLong },
    { key: "F", words: t.keyFeedback },
    { key: "C", words: t.keyIncident },
    { key: "H", words: t.keyHold },
    { key: "K", words: t.keyCompareLong },
    { key: "R", words: t.column },
    ...(isAnnual ? ofYear : []),
    { key: "?", words: t.keyWhy },
    { key: "G", words: t.keyTry },
    { key: "U", words: text.calibration.answerKey },
    { key: "Shift+ArrowDown", words: t.keySelect },
    { key: "Ctrl+Enter", words: t.check, run: acts.check, unavailable },
    { key: "Ctrl+Shift+Enter", words: t.sign, run: acts.check, unavailable },
    { key: "Ctrl+P", words: t.keyPrint, run: acts.print },
  ];
}

/** The keys of the matrix, as hints, help and palette list them. */
import type { Key } from "../../lib/keys";
import { reader } from "../../lib/session.svelte";
import { text } from "../../lib/text";

type Acts = { addColumn: () => void; drafts: () => void; print: () => void; escape: () => void };

/** Keys of cells act in the grid itself; those that run here act everywhere on the screen. */
export function matrixKeys(acts: Acts): Key[] {
  const t = text.matrix.keys;
  return [
    { key: "Ctrl+D", words: t.fill, hint: true },
    { key: "Alt+Enter", words: t.second, hint: true },
    { key: "F2", words: t.edit, hint: true },
    { key: "L", words: t.lint, hint: true },
    { key: "Enter", words: t.down },
    { key: "Tab", words: t.right },
    { key: "Delete", words: t.empty },
    { key: "Shift+ArrowDown", words: t.select },
    { key: "Ctrl+C", words: t.copy },
    { key: "Ctrl+V", words: t.paste },
    { key: "Alt+ArrowDown", words: t.moveRow },
    { key: "Alt+ArrowRight", words: t.moveColumn },
    { key: "Ctrl+Plus", words: t.addColumn, run: acts.addColumn, unavailable: reader() },
    { key: "Ctrl+Enter", words: t.drafts, run: acts.drafts, unavailable: reader() },
    { key: "Ctrl+P", words: t.print, run: acts.print },
    { key: "Escape", words: t.escape, run: acts.escape },
  ];
}

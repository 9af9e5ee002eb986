/** What keys do with the cells of a matrix. */
import { announce, showToast } from "../../lib/announce.svelte";
import type { MatrixEdit } from "../../lib/contract";
import { number } from "../../lib/format";
import { text } from "../../lib/text";
import { blockOf } from "./grid";
import type { Sheet } from "./sheet.svelte";

/** Empties the selected cells in one act. */
export async function empty(sheet: Sheet): Promise<void> {
  const { box, rows, view } = sheet;
  const edits: MatrixEdit[] = rows.slice(box.top, box.bottom + 1).flatMap((row) =>
    (view?.columns ?? []).flatMap((column, at): MatrixEdit[] => {
      const isFilled = at >= box.left && at <= box.right && (row.cells[at]?.length ?? 0) > 0;
      return isFilled ? [{ edit: "set_cell", row: row.id, column: column.id, texts: [] }] : [];
    }),
  );
  if (edits.length > 0 && (await sheet.edit(edits))) showToast(text.matrix.emptied(number(edits.length)), true);
}

/** Copies the first row of the selection to the others; a single cell to the one below. Says where the cursor belongs then. */
export async function fillDown(sheet: Sheet): Promise<boolean> {
  const { box, rows, view } = sheet;
  const isSingle = box.top === box.bottom;
  const from = rows[box.top];
  const to = rows.slice(box.top + 1, (isSingle ? box.top + 1 : box.bottom) + 1).map((row) => row.id);
  if (!from || !view) return false;
  if (to.length === 0) {
    announce(text.matrix.lastRow);
    return false;
  }
  const columns = view.columns.filter((_, at) => at >= box.left && at <= box.right && (from.cells[at]?.length ?? 0) > 0);
  if (columns.length === 0) {
    showToast(text.matrix.nothingToFill);
    return false;
  }
  const isDone = await sheet.edit(columns.map((column) => ({ edit: "fill_down", column: column.id, from: from.id, to })));
  if (isDone) showToast(text.matrix.filledDown(number(columns.length * to.length)), true);
  return isDone && isSingle;
}

/** Writes a copied block from the cursor on, in one act. */
export async function paste(sheet: Sheet, block: string): Promise<void> {
  if (!block.trim()) return;
  if (sheet.filter !== "all") {
    sheet.widen();
    announce(text.matrix.notInFilter);
  }
  const row = sheet.rows[sheet.box.top];
  const column = sheet.view?.columns[sheet.box.left];
  if (row && column && (await sheet.edit([{ edit: "paste_cells", row: row.id, column: column.id, text: block }]))) showToast(text.matrix.pasted, true);
}

/** The selected cells as a spreadsheet takes them. */
export function copied(sheet: Sheet): string {
  return blockOf(sheet.rows, sheet.box);
}

/** Moves the row of the cursor one place. */
export async function moveRow(sheet: Sheet, step: 1 | -1): Promise<void> {
  sheet.widen();
  const { row, at, rows } = sheet;
  const to = at.row + step;
  if (!row || to < 0 || to >= rows.length) return;
  const after = rows[step > 0 ? to : to - 1]?.id ?? null;
  if (!(await sheet.edit([{ edit: "move_row", id: row.id, after }]))) return;
  // The cursor may have gone on while the answer was on its way.
  sheet.at = { ...sheet.at, row: sheet.rows.findIndex((one) => one.id === row.id) };
  announce(text.matrix.moved(row.name));
}

/** Moves the column of the cursor one place. */
export async function moveColumn(sheet: Sheet, step: 1 | -1): Promise<void> {
  const { at, view } = sheet;
  const column = view?.columns[at.column];
  const to = at.column + step;
  if (!view || !column || to < 0 || to >= view.columns.length) return;
  const after = view.columns[step > 0 ? to : to - 1]?.id ?? null;
  if (!(await sheet.edit([{ edit: "move_column", id: column.id, after }]))) return;
  sheet.at = { ...sheet.at, column: to };
  announce(text.matrix.moved(column.indicatorText || column.resultText));
}

/** How a cursor moves over a grid, and which rows of a long one are drawn. */

/** A column of a grid. */
export type Column = {
  id: string;
  title: string;
  /** Width in pixels; the one without takes what is left. */
  width?: number;
  /** Least width of the column that takes what is left. */
  least?: number;
  align?: "right";
};

/** Where the cursor stands. */
export type Cell = { row: number; column: number };

type Size = { rows: number; columns: number; page: number };

/** Where a key moves the cursor; `null` when it is no key of movement. */
export function moved(from: Cell, name: string, size: Size): Cell | null {
  const lastRow = Math.max(0, size.rows - 1);
  const lastColumn = Math.max(0, size.columns - 1);
  const to = (row: number, column: number): Cell => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  switch (name) {
    case "ArrowUp":
      return to(from.row - 1, from.column);
    case "ArrowDown":
      return to(from.row + 1, from.column);
    case "ArrowLeft":
      return to(from.row, from.column - 1);
    case "ArrowRight":
      return to(from.row, from.column + 1);
    case "Home":
      return to(from.row, 0);
    case "End":
      return to(from.row, lastColumn);
    case "Ctrl+Home":
      return to(0, 0);
    case "Ctrl+End":
      return to(lastRow, lastColumn);
    case "PageUp":
      return to(from.row - size.page, from.column);
    case "PageDown":
      return to(from.row + size.page, from.column);
    default:
      return null;
  }
}

/** Above so many rows only those in sight are drawn. */
export const VIRTUAL_ABOVE = 200;
const SPARE = 12;

/** The first row drawn and the one after the last. */
export function drawnRows(total: number, scrollTop: number, height: number, rowHeight: number): { from: number; to: number } {
  if (total <= VIRTUAL_ABOVE) return { from: 0, to: total };
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE);
  return { from: Math.min(from, total), to: Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + SPARE) };
}

/** Rows between two, both included, in order. */
export function between(a: number, b: number): number[] {
  const first = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => first + i);
}

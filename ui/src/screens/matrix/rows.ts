/** Which rows of a long matrix are drawn, where every row is as high as its texts. */

/** Above so many rows only those in sight are drawn. */
export const VIRTUAL_ABOVE = 100;
const SPARE = 8;

/** A stretch of rows, and the room of those above and below it. */
export type Drawn = { from: number; to: number; above: number; below: number };

/** The rows to draw; `heightOf` answers what was measured, or the usual height. */
export function drawnRows(total: number, scrollTop: number, height: number, heightOf: (row: number) => number): Drawn {
  if (total <= VIRTUAL_ABOVE) return { from: 0, to: total, above: 0, below: 0 };
  const tops = [0];
  for (let row = 0; row < total; row++) tops.push((tops[row] ?? 0) + heightOf(row));
  const whole = tops[total] ?? 0;
  const first = tops.findIndex((top) => top > scrollTop) - 1;
  const behind = tops.findIndex((top) => top >= scrollTop + height);
  const from = Math.max(0, (first < 0 ? total : first) - SPARE);
  const to = Math.min(total, (behind < 0 ? total : behind) + SPARE);
  return { from, to, above: tops[from] ?? 0, below: whole - (tops[to] ?? whole) };
}

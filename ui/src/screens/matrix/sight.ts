/** Brings a cell into sight: head, foot and outer columns stay where they are, and it must not lie below them. */
export function reveal(box: HTMLElement, cell: HTMLElement, outer: { left: number; right: number }, isCell: { row: boolean; column: boolean }): void {
  const [part, whole] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
  const top = whole.top + (box.querySelector("thead")?.clientHeight ?? 0);
  const bottom = whole.top + box.clientHeight - (box.querySelector("tfoot")?.clientHeight ?? 0);
  const left = whole.left + outer.left;
  const right = whole.left + box.clientWidth - outer.right;
  if (isCell.row) box.scrollTop += part.top < top ? part.top - top : Math.max(0, Math.min(part.bottom - bottom, part.top - top));
  if (isCell.column) box.scrollLeft += part.left < left ? part.left - left : Math.max(0, part.right - right);
}

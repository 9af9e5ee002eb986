/** Columns of the library. */
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

/** Columns that have room. */
export function columnsFor(isSmall: boolean): Column[] {
  const { column } = text.library;
  return [
    { id: "position", title: column.position, width: isSmall ? 150 : 220 },
    { id: "result", title: column.result, width: isSmall ? 240 : 330 },
    { id: "aspect", title: column.aspect, width: 96 },
    { id: "indicator", title: column.indicator, least: 180 },
    { id: "target", title: column.target, width: isSmall ? 110 : 160 },
  ];
}

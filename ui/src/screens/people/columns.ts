/** Columns of the list, by the room there is. */
import { text } from "../../lib/text";
import type { Column } from "../../parts/grid";

/** Numbers and states never truncate: where there is no room a column goes. */
export function columnsFor(isSmall: boolean, isPaneOpen: boolean): Column[] {
  const words = text.people.columns;
  const all: (Column & { from: 0 | 1 | 2 })[] = [
    { id: "name", title: words.name, least: 140, from: 0 },
    { id: "nip", title: words.nip, width: 176, from: 0 },
    { id: "position", title: words.position, width: 196, from: 1 },
    { id: "unit", title: words.unit, width: 132, from: 2 },
    { id: "evaluator", title: words.evaluator, width: 128, from: 1 },
    { id: "state", title: words.state, width: 150, from: 0 },
  ];
  const room = isSmall ? (isPaneOpen ? 0 : 1) : 2;
  return all.filter((column) => column.from <= room);
}

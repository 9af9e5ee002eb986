/** A column of realisation. */
import type { ColumnRowView } from "../../lib/contract";

/** The indicator or result a line is about. */
export function aboutOf({ field }: ColumnRowView): string {
  return field.kind === "resultActual" || field.kind === "indicatorActual" ? field.id : "";
}

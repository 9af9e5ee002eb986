/** Choices that the form of an indicator manual, A.1.3, prints. */
import type { ControlLevel, ReportSchedule } from "./contract";

export const LEVELS: readonly ControlLevel[] = ["outcome", "intermediate_outcome", "output_low_control"];
export const REPORTINGS = ["monthly", "quarterly", "half_yearly", "yearly"] as const satisfies readonly ReportSchedule[];

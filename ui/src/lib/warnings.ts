/** Where each warning about the safety of the data is dealt with. */
import type { SafetyWarningView } from "./contract";
import { go } from "./route.svelte";
import { may } from "./session.svelte";
import { text } from "./text";

const PARTS: Record<string, "backups" | "keys" | "users" | "lock"> = {
  recovery_not_confirmed: "keys",
  recovery_used: "keys",
  users_without_password: "users",
  password_given: "lock",
};

/** Those that whoever works can do something about. */
export function ownWarnings(warnings: readonly SafetyWarningView[]): SafetyWarningView[] {
  return warnings.filter(({ code }) => may("safety") || code === "password_given");
}

/** Whether a new backup settles it. */
export function asksBackup(code: string): boolean {
  return code === "backup_old" || code === "backup_bad" || code === "backup_none" || code === "second_place_bad";
}

/** Goes to the part of the settings that settles it. */
export function goToWarning(code: string): void {
  go("settings", { part: PARTS[code] ?? "backups" });
}

/** Words of the button. */
export function actOfWarning({ code }: SafetyWarningView): string {
  const acts: Partial<Record<string, string>> = text.security.toWarning;
  return acts[code] ?? text.common.open;
}

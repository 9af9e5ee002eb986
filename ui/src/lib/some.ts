/** Views for tests: what the core might answer, with only what a test is about told. */
import type { SafetyView, SessionView, StatusView } from "./contract";

/** An open office; the session as told. */
export function someStatus(session: Partial<SessionView> = {}, status: Partial<StatusView> = {}): StatusView {
  return {
    phase: "open",
    office: "Dinas Perizinan Terpadu",
    accounts: [{ name: "Nurul Azizah", role: "hr_officer" }],
    backupAt: null,
    practicePassword: null,
    hasOfficeRecovery: false,
    damage: null,
    closedAt: null,
    folder: null,
    agency: null,
    lastAccount: null,
    session: {
      account: { name: "Nurul Azizah", role: "hr_officer" },
      person: null,
      features: [],
      idleSeconds: 300,
      agency: "Pemerintah Kabupaten Lembah Jati",
      unit: "Dinas Perizinan Terpadu",
      isPractice: false,
      currentPeriod: null,
      periods: [],
      ...session,
    },
    preferences: { language: "id", theme: "system" },
    version: "0.1.0",
    ...status,
  };
}

/** Data that are safe, but for what is told. */
export function someSafety(safety: Partial<SafetyView> = {}): SafetyView {
  return { savedAt: null, backupAt: null, backupGood: false, backupAgeDays: null, secondBackupAt: null, hasSecondPlace: false, warnings: [], ...safety };
}

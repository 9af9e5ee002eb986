// An office of forty people in which several may work, each with an account.
import { openOffice, PASSWORD } from "./office.mjs";

export const HR = "Nurul Azizah";
export const PERIOD = "2026-Q3";
/** Passwords that nobody guesses, one for each account. */
export const WORDS = {
  evaluator: "kerbau melamun depan kantor pos",
  evaluator_superior: "jendela kereta malam penuh kabut",
  employee: "sarung biru jemuran belakang rumah",
  auditor: "gerobak bakso lewat tengah malam",
};

export const OFFICE = {
  agency: "Pemkab Lembah Jati",
  unit: "Dinas Perizinan Terpadu",
  level: "regional",
  user: HR,
  rhythm: "quarterly",
  password: PASSWORD,
};

/** Opens it; `team` is an evaluator with people to rate, `employee` one of them. */
export async function openSharedOffice() {
  const office = await openOffice();
  const made = await office.call("create_office", OFFICE);
  await office.call("fill_practice", { employees: 40, units: 3 });
  const { teams } = await office.call("list_teams", { period: PERIOD });
  const team = teams.toSorted((a, b) => b.total - a.total)[0];
  const { rows } = await office.call("open_team", { evaluator: team.evaluator.id, period: PERIOD });
  return Object.assign(office, { recoveryCode: made.recoveryCode, team, employee: rows[0].employee });
}

/** Opens one that is not for practice, with one person in it: what only matters with real people holds there. */
export async function openRealOffice() {
  const office = await openOffice();
  const made = await office.call("create_office", OFFICE);
  const person = await office.call("save_employee", { name: "Domi Lado", nip: "197501012000031001", position: "Kepala Dinas" });
  return Object.assign(office, { recoveryCode: made.recoveryCode, person });
}

/** Adds an account as the HR officer who is inside. */
export function addUser(office, name, role, person = null) {
  return office.call("add_user", { name, role, person, newPassword: WORDS[role], password: PASSWORD });
}

/** Comes in at the lock screen of a page, choosing the name from the list. */
export async function comeIn(page, name, password) {
  const other = page.getByRole("button", { name: "Ganti orang" });
  const who = page.getByRole("combobox", { name: "Siapa yang masuk" });
  await other.or(who).or(page.getByLabel("Kata sandi", { exact: true })).first().waitFor();
  if (await other.isVisible()) await other.click();
  if (await who.isVisible()) {
    await who.fill(name);
    await page.keyboard.press("Enter");
  }
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

/** Answers the question for the own password. */
export async function givePassword(page, password = PASSWORD) {
  await page.getByLabel("Kata sandi Anda").fill(password);
  await page.keyboard.press("Enter");
}

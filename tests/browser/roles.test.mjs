// What each role does, and what it is told where the work is somebody else's.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addUser, HR, openSharedOffice, PERIOD, WORDS } from "./accounts.mjs";
import { accessFaults, PASSWORD, settled, toast } from "./office.mjs";

const AUDITOR = "Petrus Pemeriksa";
const OFFICERS = "Ini pekerjaan pengelola kepegawaian.";
const AUDITORS = "Pemeriksa hanya membaca.";
let office;
/** Whoever evaluates the evaluator of the team. */
let superior;
before(async () => {
  office = await openSharedOffice();
  const { evaluator } = office.team;
  superior = (await office.call("show_employee", { id: evaluator.id })).evaluators[0].person;
  await addUser(office, evaluator.name, "evaluator", evaluator.id);
  await addUser(office, superior.name, "evaluator_superior", superior.id);
  await addUser(office, AUDITOR, "auditor");
});
after(() => office?.close());

async function as(name, word, where) {
  await office.call("unlock", { account: name, password: word });
  const page = await office.page(where);
  await settled(page);
  return page;
}
const asEvaluator = (where) => as(office.team.evaluator.name, WORDS.evaluator, where);
const asSuperior = (where) => as(superior.name, WORDS.evaluator_superior, where);
const asAuditor = (where) => as(AUDITOR, WORDS.auditor, where);
const team = (evaluator) => `#rate?period=${PERIOD}&evaluator=${evaluator.id}`;

/** The team as the HR officer reads it. */
async function rows(evaluator) {
  await office.call("unlock", { account: HR, password: PASSWORD });
  return (await office.call("open_team", { evaluator: evaluator.id, period: PERIOD })).rows;
}
const letters = async (evaluator) => (await rows(evaluator)).map((row) => [row.employee.id, row.resultsRating, row.conductRating]);

/** A button that cannot be pressed, with the reason it gives. */
async function refuses(page, name, why) {
  const button = page.getByRole("button", { name }).first();
  assert.equal(await button.getAttribute("aria-disabled"), "true", String(name));
  assert.equal(await button.getAttribute("title"), why, String(name));
}

async function typeLetter(page, letter) {
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  await page.keyboard.press(letter);
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test("an evaluator rates the own team, and is told whose work the staff list is", async () => {
  const before = await letters(office.team.evaluator);
  const page = await asEvaluator(team(office.team.evaluator));
  await typeLetter(page, "a");
  await settled(page);
  const after = (await office.call("open_team", { evaluator: office.team.evaluator.id, period: PERIOD })).rows;
  assert.notDeepEqual(after.map((row) => [row.employee.id, row.resultsRating, row.conductRating]), before);
  await close(page);

  const people = await asEvaluator("#people");
  await people.getByRole("gridcell").first().waitFor();
  await refuses(people, /^Tambah/, OFFICERS);
  await people.keyboard.press("F2");
  await people.keyboard.press("Control+n");
  assert.equal(await people.getByRole("dialog").count(), 0);
  assert.equal(await people.getByRole("button", { name: /^Impor/ }).count(), 0, "a screen that is not theirs is not offered");
  assert.deepEqual(await accessFaults(people), []);
  await close(people);

  const recap = await asEvaluator(`#recap?period=${PERIOD}`);
  await refuses(recap, /Simpan sebagai XLSX/, OFFICERS);
  await close(recap);
});

test("an evaluator has an own record too, within the frame", async () => {
  const page = await asEvaluator("#home");
  assert.equal(await page.getByRole("button", { name: "Catatan terhapus" }).count(), 0);
  await page.getByRole("button", { name: /^Akun/ }).click();
  await page.getByRole("menuitem", { name: "SKP dan nilai saya" }).click();
  await page.getByRole("heading", { level: 1, name: "SKP dan nilai saya" }).waitFor();
  await page.getByRole("heading", { level: 2, name: /^Selamat/ }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("4");
  await page.getByRole("heading", { level: 2, name: "Riwayat" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 2, name: /^Selamat/ }).waitFor();
  await close(page);
});

test("r_118 r_119 an evaluator who is warned of missing progress asks for it, and takes a result over in the end", async () => {
  const page = await asEvaluator("#guidance?part=warnings&kind=no_progress");
  const { warnings } = await office.call("list_warnings", { kind: "no_progress" });
  const { employee } = warnings.find(({ act }) => act.kind === "answerNoProgress");
  const row = page.getByRole("grid", { name: "Peringatan dini" }).getByRole("row").filter({ hasText: employee.name }).first();
  const dialog = page.getByRole("dialog", { name: `Belum ada progres: ${employee.name}` });
  const progress = () => office.call("show_year_progress", { employee: employee.id, year: 2026 });
  await row.getByRole("gridcell").first().click();
  await page.keyboard.press("Enter");
  for (const name of ["Ambil alih hasil kerja", "Rencanakan pembinaan", "Minta progres"]) await dialog.getByRole("button", { name }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  const ask = page.getByRole("dialog", { name: `Umpan balik untuk ${employee.name}` });
  await ask.getByRole("combobox", { name: "Tentang" }).and(ask.locator(":has(option[value^='result ']:checked)")).waitFor();
  assert.match(await ask.getByRole("textbox", { name: "Umpan balik", exact: true }).inputValue(), /^Belum ada progres.*sampaikan kendalanya\.$/);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "Umpan balik dicatat untuk 1 orang.").waitFor();
  const { items } = await office.call("list_year_feedback", { employee: employee.id, year: 2026 });
  assert.ok(items.some(({ feedback }) => feedback.text.endsWith("sampaikan kendalanya.")), "the employee reads it");
  await settled(page);

  await row.getByRole("gridcell").first().click();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Ambil alih hasil kerja" }).press("Enter");
  const take = page.getByRole("dialog", { name: "Ambil alih RHK 1" });
  await take.getByRole("textbox", { name: /^Mengapa/ }).fill("Tetap tidak ada progres sesudah diminta.");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "RHK 1 diambil alih.").waitFor();
  assert.equal((await progress()).results[0].takenOver.note, "Tetap tidak ada progres sesudah diminta.");
  await close(page);
});

test("the superior rates the own team, and only reads the team below", async () => {
  const own = await asSuperior(team(superior));
  await typeLetter(own, "s");
  await settled(own);
  const rated = (await office.call("open_team", { evaluator: superior.id, period: PERIOD })).rows;
  assert.ok(rated.some((row) => row.resultsRating === "meets"));
  await close(own);

  const before = await letters(office.team.evaluator);
  const page = await asSuperior(team(office.team.evaluator));
  await page.getByText("Semua dapat dibaca, tidak ada yang dapat diubah di tim ini.").waitFor();
  const { whyNot } = await office.call("open_team", { evaluator: office.team.evaluator.id, period: PERIOD });
  await refuses(page, /^Periksa & tandatangani/, whyNot);
  await typeLetter(page, "b");
  await toast(page, whyNot).waitFor();
  await page.keyboard.press("h");
  await page.keyboard.press("n");
  const note = page.getByRole("textbox", { name: /Catatan/ }).first();
  await note.waitFor();
  assert.equal(await note.getAttribute("readonly"), "");
  await page.keyboard.press("Control+Enter");
  assert.equal(await page.getByRole("dialog").count(), 0, "there is nothing to sign here");
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
  assert.deepEqual(await letters(office.team.evaluator), before);
});

test("an auditor reads every screen and changes nothing", async () => {
  const before = await letters(office.team.evaluator);
  const page = await asAuditor(team(office.team.evaluator));
  await refuses(page, /^Periksa & tandatangani/, AUDITORS);
  await typeLetter(page, "a");
  await toast(page, AUDITORS).waitFor();
  await close(page);
  assert.deepEqual(await letters(office.team.evaluator), before);

  const people = await asAuditor("#people");
  await refuses(people, /^Tambah/, AUDITORS);
  await close(people);

  const cycles = await asAuditor(`#cycles?period=${PERIOD}`);
  const units = async () => (await office.call("list_achievements", { period: PERIOD })).units.map(({ value }) => value);
  const values = await units();
  await cycles.getByRole("grid", { name: "Capaian kinerja organisasi per unit" }).getByRole("gridcell").nth(2).click();
  await cycles.keyboard.press("k");
  await toast(cycles, AUDITORS).waitFor();
  assert.deepEqual(await units(), values);
  await close(cycles);

  const strategy = await asAuditor("#strategy?part=tree");
  await strategy.keyboard.press("Control+v");
  assert.equal(await strategy.getByRole("dialog").count(), 0);
  await refuses(strategy, /Tempel/, AUDITORS);
  await close(strategy);

  const audit = await asAuditor("#settings?part=audit");
  await refuses(audit, "Buat titik periksa", AUDITORS);
  await close(audit);

  const { people: season } = await office.call("list_plan_season", { year: 2026, limit: 200 });
  const { plan } = season.find((row) => row.plan);
  const { seenVersion } = await office.call("open_plan", { id: plan });
  const desk = await asAuditor(`#plan?id=${plan}`);
  await desk.keyboard.press("Control+Enter");
  await desk.getByRole("button", { name: "Lainnya" }).press("Enter");
  await desk.getByRole("menuitem", { name: /Simpan.*pustaka/ }).and(desk.locator("[aria-disabled=true]")).waitFor();
  await desk.keyboard.press("Escape");
  assert.equal((await office.call("open_plan", { id: plan })).seenVersion, seenVersion);
  await close(desk);
});

// What proves that nothing was altered, who looked at whose records, and how the records of one person leave.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { addUser, givePassword, HR, openSharedOffice, WORDS } from "./accounts.mjs";
import { accessFaults, PASSWORD, settled } from "./office.mjs";

const AUDITOR = "Petrus Pemeriksa";
let office;
before(async () => {
  office = await openSharedOffice();
  await addUser(office, AUDITOR, "auditor");
});
after(() => office?.close());
beforeEach(() => office.call("unlock", { account: HR, password: PASSWORD }));

async function part(name) {
  const page = await office.page(`#settings?part=${name}`);
  await page.getByRole("heading", { level: 1, name: "Pengaturan" }).waitFor();
  await settled(page);
  return page;
}

/** Chooses a person by typing the name. */
async function choose(page, label, name) {
  await page.getByRole("combobox", { name: label }).fill(name.split(",")[0]);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

test("a checkpoint asks for the password, matches, and is printed", async () => {
  const page = await part("audit");
  await page.getByText("Belum ada titik periksa.").waitFor();
  await page.getByRole("button", { name: "Buat titik periksa" }).click();
  await givePassword(page, "bukan kata sandi ini");
  assert.equal((await office.call("list_checkpoints")).checkpoints.length, 0);
  await givePassword(page);
  await page.getByText("cocok", { exact: true }).waitFor();
  const [{ root }] = (await office.call("list_checkpoints")).checkpoints;
  await page.getByText(root, { exact: true }).waitFor();
  const file = join(office.folder, "titik.pdf");
  await office.answerDialog(file);
  await page.getByRole("button", { name: /^Cetak titik periksa/ }).click();
  await page.getByText("titik.pdf sudah ditulis.").waitFor();
  assert.equal(readFileSync(file).subarray(0, 5).toString(), "%PDF-");
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("the audit bundle is written only with the password", async () => {
  const page = await part("audit");
  const file = join(office.folder, "periksa.zip");
  await office.answerDialog(file);
  await page.getByRole("button", { name: "Tulis arsip pemeriksaan" }).click();
  await page.getByLabel("Kata sandi Anda").waitFor();
  assert.equal(existsSync(file), false);
  await givePassword(page);
  await page.getByText("periksa.zip sudah ditulis.").waitFor({ timeout: 60_000 });
  assert.equal(readFileSync(file).subarray(0, 2).toString(), "PK");
  await page.context().close();
});

test("the log tells an auditor who looked at whose records, and what was refused and why", async () => {
  await office.call("unlock", { account: AUDITOR, password: WORDS.auditor });
  const { rows } = await office.call("open_team", { evaluator: office.team.evaluator.id, period: "2026-Q3" });
  await office.call("show_evaluation", { id: rows[0].evaluation });
  await assert.rejects(office.call("save_employee", { id: rows[0].employee.id, position: "Lain" }));
  const page = await part("audit");
  await choose(page, "Tentang", rows[0].employee.name);
  const line = page.getByRole("row", { name: new RegExp(AUDITOR) }).first();
  await line.waitFor();
  assert.match(await line.innerText(), new RegExp(rows[0].employee.name));
  await page.getByRole("radio", { name: "Ditolak" }).check({ force: true });
  await page.locator("td .why").first().waitFor();
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a copy of one person's data is written from that person's screen too, for nobody but the HR officer", async () => {
  const { id, name } = office.employee;
  const page = await office.page(`#person?id=${id}`);
  await page.getByRole("button", { name: "Tindakan lain" }).click();
  const file = join(office.folder, "satu-orang.zip");
  await office.answerDialog(file);
  await page.getByRole("menuitem", { name: "Tulis salinan data" }).click();
  await page.getByText(`Arsip ini berisi semua data ${name}`, { exact: false }).waitFor();
  await givePassword(page);
  await page.getByText("satu-orang.zip sudah ditulis.", { exact: false }).waitFor({ timeout: 60_000 });
  assert.equal(readFileSync(file).subarray(0, 2).toString(), "PK");
  assert.deepEqual(page.faults, []);
  await page.context().close();

  await office.call("unlock", { account: AUDITOR, password: WORDS.auditor });
  const other = await office.page(`#person?id=${id}`);
  await settled(other);
  assert.equal(await other.getByRole("button", { name: "Tindakan lain" }).count(), 0);
  await other.context().close();
});

test("one person's data are written, and erased once the person has left, with reason, name and password", async () => {
  const { id, name } = office.employee;
  const page = await part("privacy");
  await choose(page, "Pegawai", name);
  const file = join(office.folder, "salinan.zip");
  await office.answerDialog(file);
  await page.getByRole("button", { name: "Tulis salinan data" }).click();
  await givePassword(page);
  await page.getByText("salinan.zip sudah ditulis.", { exact: false }).waitFor({ timeout: 60_000 });
  assert.equal(readFileSync(file).subarray(0, 2).toString(), "PK");

  await office.call("retire_employee", { id, on: "2026-09-30" });
  await choose(page, "Pegawai", name);
  await page.getByRole("button", { name: "Hapus data", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Hapus data ${name}` });
  await dialog.getByLabel("Alasan dan keputusan siapa").fill("Permintaan yang bersangkutan, disetujui Kepala Dinas");
  await dialog.getByLabel(/^Ketik nama lengkap/).fill("Orang Lain");
  await dialog.getByLabel("Kata sandi Anda").fill(PASSWORD);
  await page.keyboard.press("Enter");
  assert.equal((await office.call("show_employee", { id })).id, id, "a mistyped name erases nobody");
  await dialog.getByLabel(/^Ketik nama lengkap/).fill(name);
  await page.keyboard.press("Enter");
  await page.getByText(/catatan dan .+ perubahan dihapus\./).waitFor({ timeout: 60_000 });
  await assert.rejects(office.call("show_employee", { id }), /not_found/);
  await page.context().close();
});

// From the first start to the first screen, and back through the lock.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { focused, openOffice, PASSWORD, settled } from "./office.mjs";

let office;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

async function describeOffice(page) {
  await page.getByLabel("Nama instansi").fill("Pemerintah Kabupaten Lembah Jati");
  await page.getByLabel("Unit kerja yang dikelola").fill("Dinas Perizinan Terpadu");
  await page.getByLabel("Nama Anda").fill("Nurul Azizah");
  await page.keyboard.press("Enter");
}

/** Goes through the three steps; answers the recovery code. */
async function makeOffice(page) {
  await describeOffice(page);
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Kata sandi sekali lagi").fill(PASSWORD);
  await page.keyboard.press("Enter");
  const code = page.getByRole("group", { name: "Kode pemulihan" });
  await code.waitFor();
  assert.equal(await page.getByRole("button", { name: /Bahasa Indonesia/ }).count(), 0, "nothing here takes the code away");
  const groups = await code.locator("b").allTextContents();
  const question = await page.getByLabel(/Ketik kelompok ke-/).evaluate((field) => field.labels[0].textContent);
  const asked = Number(/ke-(\d+)/.exec(question)[1]);
  return { groups, asked };
}

test("an office is made in three steps without the mouse, and asks the recovery code back", async () => {
  const page = await office.page();
  const { groups, asked } = await makeOffice(page);
  await page.getByText("Bila kata sandi dan lembar ini hilang dua-duanya, data tidak dapat dibuka oleh siapa pun.").waitFor();
  const sheet = join(office.folder, "pemulihan.pdf");
  await office.answerDialog(sheet);
  await page.getByRole("button", { name: "Simpan lembar sebagai PDF" }).click();
  await page.getByText("Tersimpan: pemulihan.pdf").waitFor();
  assert.ok(existsSync(sheet), "the sheet is on disk");

  await page.getByLabel(/Ketik kelompok/).fill("SALAH");
  await page.keyboard.press("Enter");
  await page.getByText(`Belum sama dengan kelompok ke-${asked}`).waitFor();
  await page.getByLabel(/Ketik kelompok/).fill(groups[asked - 1].toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByText("Belum ada pegawai.", { exact: true }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("an empty form says what is missing and puts the cursor there", async () => {
  const page = await office.page();
  await page.getByRole("button", { name: "Lanjut ke kata sandi" }).click();
  assert.equal(await page.getByText("Isi dahulu. Nama ini dicetak pada lembar.").count(), 3);
  assert.equal(await page.evaluate(() => document.activeElement.labels[0].textContent), "Nama instansi");
});

test("a wrong password is told under the field, the right one opens, and the recovery code sets a new one", async () => {
  const page = await office.page();
  const { groups, asked } = await makeOffice(page);
  await page.getByLabel(/Ketik kelompok/).fill(groups[asked - 1]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Beranda" }).waitFor();

  await page.keyboard.press("Control+l");
  const password = page.getByLabel("Kata sandi", { exact: true });
  await password.fill("bukan ini");
  await page.keyboard.press("Enter");
  await page.getByText("Kata sandi tidak cocok.").waitFor();
  await password.fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Beranda" }).waitFor();

  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "Pakai lembar pemulihan" }).click();
  await page.getByLabel("Kode pemulihan").fill(groups.join("-"));
  await page.getByLabel("Kata sandi baru").fill("sandi yang sama sekali baru");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Beranda" }).waitFor();
});

test("a backup becomes an office for whoever could come in on its day", async () => {
  const about = { agency: "Pemerintah Kabupaten Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "quarterly" };
  await office.call("create_office", { ...about, password: PASSWORD });
  const { name } = await office.call("back_up_now");
  const { backupFolder } = await office.call("show_security");
  await office.call("leave_office");
  const page = await office.page();
  await office.answerDialog(join(backupFolder, name));
  await page.getByRole("button", { name: /^Pulihkan dari cadangan/ }).click();
  const dialog = page.getByRole("dialog", { name: "Isi cadangan" });
  await dialog.getByLabel("Nama pengguna").fill("Nurul Azizah");
  await dialog.getByLabel("Kata sandi pada hari itu").fill("bukan kata sandi ini");
  await page.keyboard.press("Enter");
  await dialog.getByRole("status").filter({ hasText: /\S/ }).or(dialog.getByRole("alert")).first().waitFor({ timeout: 60_000 });
  await dialog.getByLabel("Kata sandi pada hari itu").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Pulihkan menjadi berkas baru" }).click({ timeout: 60_000 });
  await page.getByText(`Cadangan ${name} sudah menjadi berkas kantor baru`, { exact: false }).waitFor({ timeout: 60_000 });
  await settled(page);
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Beranda" }).waitFor();
});

test("the practice office is visibly not real, and can be left", async () => {
  const page = await office.page();
  await page.getByRole("button", { name: /Coba di kantor latihan/ }).click();
  await page.getByRole("region", { name: "Kantor latihan" }).waitFor();
  await page.getByText("Semua orang dan angka di sini rekaan.").waitFor();
  await page.getByText("Berkas latihan").waitFor();
  await page.keyboard.press("Control+l");
  const said = await page.getByText(/Kata sandinya “.+”/).textContent();
  await page.getByLabel("Kata sandi", { exact: true }).fill(/“(.+)”/.exec(said)[1]);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Keluar dari latihan" }).click();
  await page.getByRole("heading", { level: 1, name: "Buat kantor baru" }).waitFor();
});

test("the language switches at once, before anything exists", async () => {
  const page = await office.page();
  await page.getByRole("button", { name: /Bahasa Indonesia/ }).click();
  await page.getByRole("heading", { level: 1, name: "Create a new office" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
});

test("every control of the first screen is reached with the tab key", async () => {
  const page = await office.page();
  await page.getByLabel("Nama instansi").waitFor();
  const seen = [];
  for (let i = 0; i < 14; i++) {
    seen.push(await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent ?? ""), await focused(page));
    await page.keyboard.press("Tab");
  }
  for (const name of ["Nama instansi", "Jenis instansi", "Irama penilaian"]) assert.ok(seen.includes(name), name);
  assert.ok(seen.some((name) => name.startsWith("Coba di kantor latihan")), "the last of the other ways");
});

// Backups by date, the second place, recovery, a new key, and a damaged file: seen and done in the window.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, openSync, readdirSync, writeSync, closeSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { addUser, givePassword, openRealOffice, openSharedOffice, WORDS } from "./accounts.mjs";
import { PASSWORD, settled, toast } from "./office.mjs";

let office;
beforeEach(async () => (office = await openSharedOffice()));
afterEach(() => office?.close());

const title = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

async function part(name) {
  const page = await office.page(`#settings?part=${name}`);
  await title(page, "Pengaturan");
  await settled(page);
  return page;
}

test("a backup is made, listed with its test, looked into beside today, and restored as a new file", async () => {
  const page = await part("backups");
  await page.getByRole("button", { name: "Cadangkan sekarang", exact: true }).click();
  await page.getByText("Teruji baik").first().waitFor({ timeout: 60_000 });
  await office.call("save_employee", { name: "Orang Baru", nip: "199001012015011001", position: "Analis" });
  await page.getByRole("button", { name: /^Lihat isi cadangan/ }).first().click();
  const dialog = page.getByRole("dialog", { name: "Isi cadangan" });
  const people = dialog.getByRole("row", { name: /Pegawai/ });
  await people.waitFor({ timeout: 60_000 });
  assert.deepEqual(await people.getByRole("cell").allTextContents(), ["40", "41"]);
  await dialog.getByText(/tindakan dikerjakan sesudahnya/).waitFor();
  await dialog.getByRole("button", { name: "Pulihkan menjadi berkas baru" }).click();
  await page.getByText("Nama berkas barunya diawali “Dipulihkan”. Berkas sebelumnya, Kantor.kantor,", { exact: false }).waitFor({ timeout: 60_000 });
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await title(page, "Pengaturan");
  assert.equal((await office.call("read_store")).employees, 40);
});

test("the second place is chosen once and copied to, and given up again", async () => {
  const stick = join(office.folder, "STIK");
  mkdirSync(stick);
  const page = await part("backups");
  await office.answerDialog(stick);
  await page.getByRole("button", { name: "Pilih tempat kedua" }).click();
  await page.getByText("Terpasang. Setiap cadangan baru", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Cadangkan sekarang", exact: true }).click();
  await page.getByText("Tempat kedua ·", { exact: false }).first().waitFor({ timeout: 60_000 });
  assert.ok(readdirSync(stick).some((name) => name.endsWith(".cadangan")));
  await page.getByRole("button", { name: "Lepas tempat kedua" }).click();
  await page.getByRole("button", { name: "Pilih tempat kedua" }).waitFor();
});

test("why a second place is refused stays to be read", async () => {
  await office.call("back_up_now");
  const { backupFolder } = await office.call("show_security");
  const page = await part("backups");
  await office.answerDialog(backupFolder);
  await page.getByRole("button", { name: "Pilih tempat kedua" }).click();
  const refusal = page.getByText("sudah menjadi tempat cadangan yang biasa.", { exact: false });
  await refusal.waitFor();
  await settled(page);
  assert.ok(await refusal.isVisible(), "the part reads its lists again, and does not take the reason away");
});

test("the code of the sheet is checked by typing it, and a mistyped one is told", async () => {
  const page = await part("keys");
  await page.getByText("Kode pada lembar belum pernah dicocokkan.").waitFor();
  await page.getByLabel("Kode pada lembar").fill("AAAA-BBBB");
  await page.keyboard.press("Enter");
  await page.locator('[aria-invalid="true"]').waitFor();
  await page.getByLabel("Kode pada lembar").fill(office.recoveryCode.toLowerCase());
  await page.keyboard.press("Enter");
  await toast(page, "Kode cocok.").waitFor({ timeout: 60_000 });
  await page.getByText(/^Kode dicocokkan/).waitFor();
});

test("what happens when all is lost is said beside the ways back in", async () => {
  const page = await part("keys");
  await page.getByRole("heading", { name: "Bila semuanya hilang" }).waitFor();
  await page.getByText("Tanpa satu pun kata sandi, lembar pemulihan, atau kedua lembar pejabat, data tidak dapat dibuka oleh siapa pun, termasuk pembuat program ini.", { exact: false }).waitFor();
});

test("two officers open the office together, and either code alone opens nothing", async () => {
  const page = await part("keys");
  await page.getByRole("button", { name: "Buat dua lembar" }).click();
  const dialog = page.getByRole("dialog", { name: "Pemulihan oleh dua pejabat" });
  await dialog.getByLabel("Nama dan jabatan pejabat pertama").fill("Rambu Ana, Sekretaris");
  await dialog.getByLabel("Nama dan jabatan pejabat kedua").fill("Domi Lado, Kepala Dinas");
  await page.keyboard.press("Enter");
  await givePassword(page);
  const codeOf = async (name) => (await dialog.getByRole("group", { name: `Kode ${name}` }).locator("b").allTextContents()).join("-");
  await dialog.getByText("Rambu Ana, Sekretaris").waitFor({ timeout: 60_000 });
  const codes = [await codeOf("Rambu Ana, Sekretaris"), await codeOf("Domi Lado, Kepala Dinas")];
  const sheets = join(office.folder, "lembar.pdf");
  await office.answerDialog(sheets);
  await dialog.getByRole("button", { name: "Simpan kedua lembar sebagai PDF" }).click();
  await dialog.getByText("Tersimpan: lembar.pdf", { exact: false }).waitFor();
  assert.ok(existsSync(sheets));
  await dialog.getByRole("button", { name: "Kedua kode sudah disimpan" }).click();
  await dialog.waitFor({ state: "detached" });

  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "Pakai lembar pemulihan" }).click();
  await page.getByRole("radio", { name: "Dua pejabat" }).check({ force: true });
  await page.getByLabel("Kode pejabat pertama").fill(codes[0]);
  await page.getByLabel("Kode pejabat kedua").fill(codes[0]);
  await page.getByLabel("Kata sandi baru").fill("delman kuning menunggu hujan reda");
  await page.keyboard.press("Enter");
  await page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: /\S/ }).first().waitFor({ timeout: 60_000 });
  assert.equal((await office.call("read_status")).phase, "locked");
  await page.getByLabel("Kode pejabat kedua").fill(codes[1]);
  await page.keyboard.press("Enter");
  await title(page, "Pengaturan");
});

test("the key is changed: what it means is said first, the new code is kept, others need a new password", async () => {
  await addUser(office, "Petrus Pemeriksa", "auditor");
  const page = await part("keys");
  await page.getByRole("button", { name: "Ganti kunci kantor" }).click();
  const before = page.getByRole("dialog", { name: "Ganti kunci kantor" });
  await before.getByText("Pengguna lain tidak dapat masuk", { exact: false }).waitFor();
  await before.getByRole("button", { name: "Ganti kunci kantor" }).click();
  await givePassword(page);
  // While the file is written anew nothing closes what the new code will stand in.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  const done = page.getByRole("dialog", { name: "Kunci kantor sudah diganti" });
  await done.waitFor({ timeout: 60_000 });
  await done.getByText("Perlu kata sandi baru: Petrus Pemeriksa.", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+l");
  const groups = await done.getByRole("group", { name: "Kode pemulihan" }).locator("b").allTextContents();
  const label = await done.getByLabel(/Ketik kelompok ke-/).evaluate((field) => field.labels[0].textContent);
  await done.getByLabel(/Ketik kelompok ke-/).fill(groups[Number(/ke-(\d+)/.exec(label)[1]) - 1]);
  await page.keyboard.press("Enter");
  await done.waitFor({ state: "detached", timeout: 60_000 });
  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "Ganti orang" }).click();
  await page.getByRole("combobox", { name: "Siapa yang masuk" }).fill("Petrus");
  await page.keyboard.press("Enter");
  await page.getByLabel("Kata sandi", { exact: true }).fill(WORDS.auditor);
  await page.keyboard.press("Enter");
  await page.getByText("Kata sandi Petrus Pemeriksa perlu dibuat baru.").first().waitFor();
});

test("a damaged file is told with the newest whole backup, which one button restores", async () => {
  await office.call("back_up_now");
  await office.call("lock");
  const store = join(office.folder, readdirSync(office.folder).find((name) => name.endsWith(".kantor")));
  damage(store);
  const page = await office.page();
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("Tidak ada yang dihapus.", { exact: false }).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Sisihkan dan pulihkan" }).click();
  await page.getByText("namanya diawali “Kantor.rusak-”", { exact: false }).waitFor({ timeout: 60_000 });
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD, { timeout: 60_000 });
  await page.keyboard.press("Enter");
  await title(page, "Beranda");
  assert.ok(readdirSync(office.folder).some((name) => name.includes(".rusak-")), "the damaged file is kept");
  assert.equal((await office.call("read_store")).employees, 40);
});

test("the warnings of the day lead from Beranda to where they are settled", async () => {
  // A practice office warns of nothing: nobody would miss what is in it.
  await office.close();
  office = await openRealOffice();
  const page = await office.page("#home");
  await page.getByRole("heading", { name: "Perlu diperhatikan" }).waitFor();
  await page.getByRole("button", { name: "Cocokkan lembar" }).click();
  await page.getByRole("heading", { name: "Lembar pemulihan" }).waitFor();
});

test("Beranda says when the last backup was made and that it passed its test", async () => {
  await office.close();
  office = await openRealOffice();
  const safe = (page) => page.locator("section").filter({ has: page.getByRole("heading", { name: "Data Anda aman" }) });
  const before = await office.page("#home");
  await safe(before).getByText("Belum ada cadangan", { exact: true }).waitFor();

  const settings = await part("backups");
  await settings.getByRole("button", { name: "Cadangkan sekarang", exact: true }).click();
  await settings.getByText("Teruji baik").first().waitFor({ timeout: 60_000 });
  const page = await office.page("#home");
  // The clock where it was today by the clock of the browser, which is not that of the office.
  await safe(page).getByText(/^Cadangan (2 Okt|10[.:]42)$/).waitFor();
  await safe(page).getByText("Cadangan ini sudah dibuka kembali dan dicocokkan: baik", { exact: true }).waitFor();
});

/** Overwrites a page in the middle of a file. */
function damage(path) {
  const file = openSync(path, "r+");
  const at = Math.floor(statSync(path).size / 8192) * 4096;
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, at);
  closeSync(file);
}

// Beside e-Kinerja: a report compared, fields copied by key and ticked off, the report written back.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { givePassword, openSharedOffice, PERIOD } from "./accounts.mjs";
import { accessFaults, settled, sideways, SMALL, toast } from "./office.mjs";
import { FILL, NO_OPENPYXL, PYTHON } from "./openpyxl.mjs";
import { unzip, workbook } from "./xlsx.mjs";

const HEADS =
  "jenis id nip nama periode_awal_skp periode_akhir_skp skp_unor_id skp_unor skp_unor_induk skp_jabatan skp_jenis_jabatan is_skp_plt_plh_pjb hasil_kerja perilaku_kerja hasil_akhir pegawai_atasan_id pegawai_atasan_nip pegawai_atasan_nama pegawai_atasan_unor_id pegawai_atasan_unor pegawai_atasan_jabatan pegawai_atasan_golru waktu_dinilai pegawai_penilai_id tahun_skp skp_id periode_id skp_penilaian_id golru jenis_pegawai".split(" ");
/** A quarter whose evaluations are all signed. */
const SIGNED = "2026-Q2";
/** Nobody of the office. */
const STRANGER = { nip: "198010022000071033", nama: "Abdul Wulandari" };

let office;
before(async () => {
  office = await openSharedOffice();
});
after(() => office?.close());

/** A report of e-Kinerja that knows one person only, whom nobody here knows. */
function report() {
  const told = { jenis: "PEGAWAI", ...STRANGER, periode_awal_skp: "2026-01-01", periode_akhir_skp: "2026-12-31", skp_unor: "Dinas Lain", skp_jabatan: "Bidan Ahli Pertama", hasil_kerja: "SESUAI EKSPEKTASI", perilaku_kerja: "SESUAI EKSPEKTASI", hasil_akhir: "BAIK", tahun_skp: "2026", periode_id: "3", jenis_pegawai: "pns" };
  const above = ["Laporan Penilaian SKP Periode Triwulanan 3 Tahun 2026", "Instansi Pemkab Lembah Jati", "Periode : Triwulanan 3", "Unor Induk : ALL", "Unor : ALL", "Data ditarik pada : 05-10-2026 10:11:12", ""];
  const path = join(office.folder, "laporan.xlsx");
  writeFileSync(path, workbook([...above.map((line) => [line]), HEADS, HEADS.map((head) => told[head] ?? "")], "Laporan"));
  return path;
}

test("r_264 a report is compared line by line, narrowed by what is wrong, and leads to the person", async () => {
  const page = await office.page("#beside");
  await page.getByText("Program ini berdiri di samping e-Kinerja BKN").waitFor();
  await settled(page);
  await office.answerDialog(report());
  await page.keyboard.press("Control+o");
  const grid = page.getByRole("grid", { name: "Selisih dengan e-Kinerja" });
  await grid.getByRole("row").nth(1).waitFor();
  await page.getByText("1 orang di laporan").first().waitFor();
  await page.getByRole("button", { name: /^Belum ada di sini/ }).click();
  await grid.getByText(STRANGER.nama).first().waitFor();
  assert.equal(await grid.getByRole("row").count(), 2, "the headings and the one stranger");
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  await page.getByRole("button", { name: /^Belum ada di e-Kinerja/ }).click();
  const name = await grid.getByRole("row").nth(1).getByRole("gridcell").nth(1).innerText();
  await grid.getByRole("row").nth(1).getByRole("gridcell").first().click();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: name.trim() }).waitFor();
  await page.goBack();
  await grid.getByRole("row").nth(1).waitFor();
  await page.waitForFunction((line) => document.activeElement?.closest("tr")?.innerText.includes(line), name.trim());
  const list = join(office.folder, "koreksi.xlsx");
  await office.answerDialog(list);
  await page.keyboard.press("Control+s");
  await givePassword(page);
  await toast(page, "koreksi.xlsx sudah ditulis.").waitFor();
  assert.ok(existsSync(list));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a part is turned to by its key or its name, whatever the part notes of itself", async () => {
  const page = await office.page("#beside");
  await page.getByRole("button", { name: "Pilih laporan e-Kinerja" }).waitFor();
  await page.keyboard.press("2");
  await page.getByRole("grid", { name: "Orang yang disalin" }).getByRole("row").nth(1).waitFor();
  await page.getByRole("radio", { name: "SIASN" }).check();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await page.getByRole("radio", { name: "Papan salin" }).check();
  await page.getByRole("grid", { name: "Orang yang disalin" }).getByRole("row").nth(1).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("C copies a field, ticks it off and goes on; Space ticks; Ctrl+Enter ends the person", async () => {
  const page = await office.page(`#beside?part=copy&period=${PERIOD}`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const people = page.getByRole("grid", { name: "Orang yang disalin" });
  await people.getByRole("row").nth(1).getByRole("gridcell").first().click();
  const { people: lines } = await office.call("show_copy_board", { period: PERIOD });
  const [first, second] = lines.map(({ employee }) => employee);
  const fieldsOf = (person) => page.getByRole("grid", { name: `Isian ${person.name}`, exact: true });
  const sheet = () => office.call("show_copy_sheet", { employee: first.id, period: PERIOD });
  await fieldsOf(first).getByRole("row").nth(1).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  const { plans } = await sheet();
  const [one, two] = plans[0].plan;
  await page.keyboard.press("c");
  await page.waitForFunction((text) => navigator.clipboard.readText().then((there) => there === text), one.text);
  await page.getByRole("region", { name: "Isi lengkap" }).getByText(two.text, { exact: true }).waitFor();
  await page.keyboard.press("Space");
  await settled(page);
  const ticked = async () => (await sheet()).plans[0].plan.filter(({ isCopied }) => isCopied).map(({ key }) => key);
  assert.deepEqual(await ticked(), [one.key, two.key]);
  await page.keyboard.press("Space");
  await settled(page);
  assert.deepEqual(await ticked(), [one.key], "a tick can be taken back");

  await page.reload();
  await people.getByText(/^\s*1 dari \d+\s*$/).waitFor();
  await fieldsOf(first).getByRole("row").nth(1).waitFor();
  await page.keyboard.press("Control+Enter");
  await fieldsOf(second).getByRole("row").nth(1).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  await people.getByRole("row").nth(1).getByText("selesai", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Hanya yang tersisa/ }).click();
  assert.equal(await people.getByText(first.name, { exact: true }).count(), 0, "who is done is left out");
  await page.setViewportSize(SMALL);
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("the report in the layout of e-Kinerja is written with the own password", async () => {
  const page = await office.page("#beside?part=send");
  await page.getByRole("heading", { level: 2, name: "Laporan dalam susunan e-Kinerja" }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  const path = join(office.folder, "ekinerja.xlsx");
  await office.answerDialog(path);
  await page.keyboard.press("Control+s");
  await givePassword(page);
  await toast(page, "ekinerja.xlsx sudah ditulis.").waitFor();
  assert.ok(existsSync(path));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

/** What stands in a folder and those below it. */
const filesIn = (folder) => readdirSync(folder, { recursive: true }).map(String);

test("what the office exports agrees with it; one rating later the comparison finds that one person", async () => {
  const page = await office.page("#beside?part=send");
  await page.getByRole("heading", { level: 2, name: "Laporan dalam susunan e-Kinerja" }).waitFor();
  await settled(page);
  const path = join(office.folder, "laporan-sendiri.xlsx");
  await office.answerDialog(path);
  await page.keyboard.press("Control+s");
  await givePassword(page);
  await toast(page, "laporan-sendiri.xlsx sudah ditulis.").waitFor();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Pilih laporan e-Kinerja" }).waitFor();
  await office.answerDialog(path);
  await page.keyboard.press("Control+o");
  await page.getByText("Tidak ada selisih. Laporan cocok dengan catatan kantor.").waitFor();
  await page.getByText("40 orang di laporan · 40 cocok").waitFor();

  const { rows } = await office.call("open_team", { evaluator: office.team.evaluator.id, period: PERIOD });
  const open = rows.find((row) => !row.grade);
  for (const rating of ["results", "conduct"]) await office.call("rate", { evaluation: open.evaluation, rating, level: "meets" });
  await office.answerDialog(path);
  await page.keyboard.press("Control+o");
  const grid = page.getByRole("grid", { name: "Selisih dengan e-Kinerja" });
  await grid.getByText(open.employee.name).first().waitFor();
  await page.getByText("40 orang di laporan · 39 cocok").waitFor();
  assert.equal(await page.getByRole("button", { name: /^Belum dinilai di e-Kinerja/ }).count(), 1);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("the files for SIASN are written into a folder, and an id that is typed is known the next time", async () => {
  const page = await office.page("#beside?part=siasn");
  await page.getByRole("combobox", { name: "Periode" }).selectOption(SIGNED);
  await page.getByText("40 penilaian ditandatangani").waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  const before = (await office.call("list_siasn", { period: SIGNED })).withoutId;
  await page.getByLabel("Id SIASN pegawai").first().fill("A5EB03E2-1");
  await page.keyboard.press("Enter");
  await toast(page, `Id SIASN ${before[0].person.name} disimpan.`).waitFor();
  await settled(page);
  const after = (await office.call("list_siasn", { period: SIGNED })).withoutId;
  assert.ok(!after.some(({ person, missing }) => person.id === before[0].person.id && missing.includes("id SIASN pegawai")), "the id is known now");
  const next = before[1].person.name;
  await page.waitForFunction((name) => document.activeElement?.closest("li")?.innerText.includes(name) && document.activeElement.matches("input"), next);

  const folder = join(office.folder, "siasn");
  mkdirSync(folder);
  await office.answerDialog(folder);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+s");
  await givePassword(page);
  await page.getByText(/berisi 40 hasil penilaian dan \d+ dokumen PDF\./).first().waitFor();
  const files = filesIn(folder);
  const lines = files.find((name) => name.endsWith("kinerjaperiodik.jsonl"));
  assert.equal(files.filter((name) => name.endsWith("_dokumen-evaluasi.pdf")).length, 40);
  assert.ok(files.some((name) => name.endsWith("BACA-SAYA.txt")));
  const told = readFileSync(join(folder, lines), "utf8").trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(told.length, 40);
  assert.ok(told.some((line) => Object.values(line).includes("A5EB03E2-1")), "the typed id stands in its line");
  assert.deepEqual(page.faults, []);
  await page.getByRole("button", { name: "Muat jawaban SIASN" }).click();
  await page.getByRole("heading", { level: 2, name: "Data dari SIASN" }).waitFor();
  await page.context().close();
});

test("tables are saved in three formats with the keyboard and say nothing new when they are read back", async () => {
  const page = await office.page("#beside?part=tables");
  await page.getByRole("heading", { level: 2, name: "Arsip kantor" }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("F1");
  await page.getByRole("dialog").getByText("simpan tabel").waitFor();
  await page.keyboard.press("Escape");
  for (const ending of ["xlsx", "csv", "ods"]) {
    await page.goto(page.url().replace(/#.*/, "#beside?part=tables"));
    await page.getByRole("combobox", { name: "Bentuk berkas" }).selectOption(ending);
    await office.answerDialog(join(office.folder, `Pegawai.${ending}`));
    await page.keyboard.press("Control+s");
    await givePassword(page);
    await page.getByText(/^Pegawai\.\w+ tersimpan: 4[01] pegawai\.$/).waitFor();
    await page.getByRole("button", { name: "Muat tabel kembali" }).click();
    await office.answerDialog(join(office.folder, `Pegawai.${ending}`));
    await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
    await page.keyboard.press("Control+o");
    await page.getByText("Dikenali sebagai tabel pegawai.").waitFor();
    await page.getByText("Semua sama, tidak ada yang perlu dilakukan.").first().waitFor();
    assert.equal(await page.getByRole("button", { name: /^Terapkan/ }).count(), 0, `${ending}: there is nothing to apply`);
    assert.equal(await page.getByRole("heading", { name: /baris berbeda/ }).count(), 0, ending);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("the archive of the office is saved with the keyboard and opens without the program", async () => {
  const page = await office.page("#beside?part=tables", { size: SMALL, theme: "dark" });
  await page.getByRole("heading", { level: 2, name: "Arsip kantor" }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  await page.getByRole("combobox", { name: "Periode arsip" }).selectOption(SIGNED);
  const path = join(office.folder, "arsip.zip");
  await office.answerDialog(path);
  await page.keyboard.press("Control+Shift+s");
  await givePassword(page);
  await page.getByText(/^arsip\.zip tersimpan: \d+ orang/).waitFor({ timeout: 60_000 });
  const names = unzip(readFileSync(path)).map(([name]) => name);
  for (const ending of [".json", ".csv", ".pdf", "BACA-SAYA.txt"]) assert.ok(names.some((name) => name.endsWith(ending)), `${ending} in ${names.slice(0, 20)}`);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a workbook goes out for an evaluator, is filled in elsewhere and comes in with one key", { skip: NO_OPENPYXL }, async () => {
  const page = await office.page("#beside?part=workbooks");
  const { name, id } = office.team.evaluator;
  const unrated = async () => (await office.call("open_team", { evaluator: id, period: PERIOD })).rows.filter((row) => !row.grade).length;
  await page.getByRole("checkbox", { name, exact: true }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Tulis 1 buku kerja" }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  const folder = join(office.folder, "buku");
  mkdirSync(folder);
  await office.answerDialog(folder);
  await page.keyboard.press("Control+s");
  await givePassword(page);
  await toast(page, "1 buku kerja ditulis.").waitFor();
  const book = join(folder, filesIn(folder).find((file) => file.endsWith(".xlsx")));
  const filled = spawnSync(PYTHON, ["-c", FILL, book], { encoding: "utf8" });
  assert.equal(filled.status, 0, filled.stderr);

  const open = await unrated();
  assert.ok(open > 0, "somebody is left to rate");
  await office.answerDialog(book);
  await page.keyboard.press("Control+o");
  await page.getByRole("table", { name: "Isian buku kerja" }).waitFor();
  await page.getByText(`${2 * open} baru, 0 berubah, 0 bertentangan`, { exact: false }).first().waitFor();
  assert.equal(await unrated(), open, "nothing changed yet");
  assert.deepEqual(await accessFaults(page), []);
  assert.equal(await page.evaluate(() => document.scrollingElement.scrollHeight - innerHeight), 0, "nothing may scroll the window itself");
  await page.keyboard.press("Control+Enter");
  await toast(page, `${2 * open} isian untuk ${open} pegawai diterima.`).waitFor();
  assert.equal(await unrated(), 0);
  await page.keyboard.press("Control+z");
  await page.getByText("Diurungkan").first().waitFor();
  assert.equal(await unrated(), open, "all of it is one act");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("what is wrong with a workbook comes into sight, however far below it stands", async () => {
  const page = await office.page("#beside?part=workbooks", { size: SMALL });
  await page.getByRole("table", { name: "Pejabat penilai" }).waitFor();
  await settled(page);
  const path = join(office.folder, "bukan-buku.csv");
  writeFileSync(path, "NIP;Nama\n");
  await office.answerDialog(path);
  await page.keyboard.press("Control+o");
  const said = page.getByText("bukan-buku.csv tidak dapat dibaca.", { exact: false });
  await said.waitFor();
  await page.waitForFunction((node) => node.getBoundingClientRect().bottom <= document.querySelector("main .foot").getBoundingClientRect().top, await said.elementHandle());
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

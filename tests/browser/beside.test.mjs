// Beside e-Kinerja: a report compared, fields copied by key and ticked off, the report written back.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { givePassword, openSharedOffice, PERIOD } from "./accounts.mjs";
import { accessFaults, settled, sideways, SMALL, toast } from "./office.mjs";
import { workbook } from "./xlsx.mjs";

const HEADS =
  "jenis id nip nama periode_awal_skp periode_akhir_skp skp_unor_id skp_unor skp_unor_induk skp_jabatan skp_jenis_jabatan is_skp_plt_plh_pjb hasil_kerja perilaku_kerja hasil_akhir pegawai_atasan_id pegawai_atasan_nip pegawai_atasan_nama pegawai_atasan_unor_id pegawai_atasan_unor pegawai_atasan_jabatan pegawai_atasan_golru waktu_dinilai pegawai_penilai_id tahun_skp skp_id periode_id skp_penilaian_id golru jenis_pegawai".split(" ");
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
  await page.getByText("1 orang di laporan").waitFor();
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
  const list = join(office.folder, "koreksi.xlsx");
  await office.answerDialog(list);
  await page.keyboard.press("Control+s");
  await givePassword(page);
  await toast(page, "koreksi.xlsx sudah ditulis.").waitFor();
  assert.ok(existsSync(list));
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
  await people.getByText(/^1 dari \d+$/).waitFor();
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

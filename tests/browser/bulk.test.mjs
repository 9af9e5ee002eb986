// Plans of many people at once: workbooks, copies, annexes, last year's rows, and the library.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, sideways, SMALL, toast } from "./office.mjs";
import { reworded } from "./xlsx.mjs";

const YEAR = 2027;
const PACK = "Kantor kita";
let office;
before(async () => (office = await openOffice({ practice: true })));
after(() => office?.close());

const season = async (request) => (await office.call("list_plan_season", { year: YEAR, ...request })).people;
const show = (plan) => office.call("show_plan", { id: plan });
const resultsOf = async (plan) => (await show(plan)).results.map((one) => one.text);

/** People who have no plan yet, and plans made from last year's for some of them. */
async function missing(n) {
  return (await season({ only: "missing", limit: 200 })).filter((row) => row.evaluator).slice(0, n);
}
async function withPlans(n) {
  const made = await office.call("create_plans", { employees: (await missing(n)).map((row) => row.employee), year: YEAR, source: "last_year" });
  assert.deepEqual(made.refused, []);
  return made.done;
}

/** The season with the people that fit selected. */
async function selected(where, look) {
  const page = await office.page(`#plans?year=${YEAR}&${where}`, look);
  await settled(page);
  await page.getByRole("grid", { name: "Pegawai dan SKP" }).getByRole("gridcell").first().click();
  await page.keyboard.press("Control+a");
  await page.getByText(/orang dipilih/).waitFor();
  return page;
}

/** Opens one of the tools and looks whether everybody can use it. */
async function tool(page, words) {
  await page.getByRole("button", { name: "Banyak orang" }).press("Enter");
  await page.getByRole("menuitem", { name: words }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await settled(page);
  await usable(page);
  return dialog;
}

async function usable(page) {
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test("a workbook is written, read back as it is, changed in a spreadsheet and applied as one act", async () => {
  const [row] = await missing(1);
  const page = await selected(`search=${row.nip}`);
  await tool(page, /Tulis buku kerja/);
  const target = join(office.folder, "buku-kerja.xlsx");
  await office.answerDialog(target);
  await page.keyboard.press("Enter");
  await page.getByLabel("Kata sandi Anda").fill((await office.call("read_status")).practicePassword);
  await page.keyboard.press("Enter");
  await toast(page, "Buku kerja buku-kerja.xlsx tersimpan.").waitFor();
  assert.ok(existsSync(target));

  let dialog = await tool(page, /Baca buku kerja/);
  await office.answerDialog(target);
  await dialog.getByRole("button", { name: "Pilih berkas" }).press("Enter");
  await dialog.getByText("1 SKP baru, 0 berubah, 0 sama").waitFor();
  await dialog.getByRole("rowheader", { name: row.name }).waitFor();
  await usable(page);
  assert.equal((await season({ search: row.nip }))[0].plan, null, "looking changes nothing");
  await dialog.getByRole("button", { name: "Terapkan 1 SKP" }).click();
  await toast(page, "1 SKP dari buku kerja disimpan.").waitFor();
  const { plan } = (await season({ search: row.nip }))[0];
  const [first] = await resultsOf(plan);

  dialog = await tool(page, /Baca buku kerja/);
  await office.answerDialog(target);
  await dialog.getByRole("button", { name: "Pilih berkas" }).press("Enter");
  await dialog.getByText("0 SKP baru, 0 berubah, 1 sama").waitFor();
  const changed = join(office.folder, "buku-kerja-diubah.xlsx");
  writeFileSync(changed, reworded(readFileSync(target), first, `${first} sepanjang tahun`));
  await office.answerDialog(changed);
  await dialog.getByRole("button", { name: "Berkas lain" }).press("Enter");
  await dialog.getByText("0 SKP baru, 1 berubah, 0 sama").waitFor();
  await dialog.getByRole("button", { name: "Terapkan 1 SKP" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  assert.ok((await resultsOf(plan)).includes(`${first} sepanjang tahun`));
  await page.keyboard.press("Control+z");
  await toast(page, /Diurungkan/).waitFor();
  assert.ok((await resultsOf(plan)).includes(first), "one undo takes the workbook back");
  await close(page);
});

test("rows of a workbook that nobody can be found for stand first, with their reason", async () => {
  const [row] = await withPlans(1);
  const token = join(office.folder, "asing.xlsx");
  const whole = join(office.folder, "satu.xlsx");
  const { nip } = (await season({ limit: 200 })).find((one) => one.plan === row.plan);
  const page = await selected(`search=${nip}`);
  await tool(page, /Tulis buku kerja/);
  await office.answerDialog(whole);
  await page.keyboard.press("Enter");
  await page.getByLabel("Kata sandi Anda").fill((await office.call("read_status")).practicePassword);
  await page.keyboard.press("Enter");
  await toast(page, /tersimpan/).waitFor();
  writeFileSync(token, reworded(readFileSync(whole), nip, "199912312020121999"));
  const dialog = await tool(page, /Baca buku kerja/);
  await office.answerDialog(token);
  await dialog.getByRole("button", { name: "Pilih berkas" }).press("Enter");
  await dialog.getByRole("heading", { name: /baris ditolak/ }).waitFor();
  await usable(page);
  await close(page);
});

test("a plan is copied to people of the same position with Enter", async () => {
  const [row] = await withPlans(1);
  const source = (await season({ limit: 200 })).find((one) => one.plan === row.plan);
  const peers = (await office.call("list_peers", { employee: source.employee, year: YEAR })).people.filter((one) => one.isEditable && !one.hasPlan);
  assert.ok(peers.length > 0, "the practice office has people of the same position");
  const page = await selected(`search=${source.nip}`, { size: SMALL, theme: "dark" });
  const dialog = await tool(page, /Salin SKP ke/);
  await dialog.getByRole("button", { name: `Salin ke ${peers.length} orang` }).waitFor();
  await page.keyboard.press("Enter");
  await Promise.race([toast(page, `SKP disalin ke ${peers.length} orang.`).waitFor(), dialog.getByText(/orang dilewati/).waitFor()]);
  const now = await season({ limit: 200 });
  const copied = now.find((one) => one.employee === peers[0].employee);
  assert.deepEqual(await resultsOf(copied.plan), await resultsOf(row.plan));
  await close(page);
});

test("thirty annexes are filled as one act", async () => {
  await withPlans(30);
  const drafts = await season({ only: "draft", limit: 200 });
  assert.ok(drafts.length >= 30);
  const page = await selected("only=draft");
  const dialog = await tool(page, /Lampiran untuk banyak orang/);
  const fill = dialog.getByRole("button", { name: `Isi lampiran ${drafts.length} orang` });
  await dialog.getByRole("textbox", { name: "Dukungan sumber daya" }).fill("Laptop dan jaringan\nAnggaran perjalanan");
  await dialog.getByRole("textbox", { name: "Konsekuensi" }).fill("Penugasan di luar wilayah");
  await fill.press("Enter");
  await toast(page, `Lampiran ${drafts.length} orang diisi.`).waitFor();
  const annex = async (row) => (await office.call("open_plan", { id: row.plan })).annex.map((line) => line.text);
  for (const row of [drafts[0], drafts.at(-1)]) {
    const lines = await annex(row);
    for (const words of ["Laptop dan jaringan", "Anggaran perjalanan", "Penugasan di luar wilayah"]) assert.ok(lines.includes(words), `${words} at ${row.name}`);
  }
  await page.keyboard.press("Control+z");
  await toast(page, /Diurungkan/).waitFor();
  assert.ok(!(await annex(drafts[0])).includes("Laptop dan jaringan"), "one undo takes all of them back");
  await close(page);
});

test("a unit keeps the annex its new plans start with", async () => {
  const { units } = await office.call("list_units", {});
  const unit = units.at(-1);
  const page = await office.page(`#plans?year=${YEAR}&unit=${unit.id}`);
  await settled(page);
  const dialog = await tool(page, /Lampiran baku unit/);
  await dialog.getByRole("textbox", { name: "Konsekuensi" }).fill("Usulan pelatihan");
  await dialog.getByRole("button", { name: "Simpan lampiran baku" }).press("Enter");
  await toast(page, "Lampiran baku disimpan.").waitFor();
  const { lines } = await office.call("show_annex_defaults", { id: unit.id });
  assert.ok(lines.some((line) => line.text === "Usulan pelatihan"));
  await close(page);
});

test("last year's rows are kept, changed or dropped by letters, one person after the other", async () => {
  const [row] = await missing(1);
  const page = await selected(`search=${row.nip}`, { size: SMALL });
  const { rows } = await office.call("show_carry_over", { employee: row.employee, year: YEAR });
  assert.ok(rows.length >= 2);
  const dialog = await tool(page, /Dari tahun lalu/);
  const decision = (one, words) => dialog.getByRole("group", { name: `Keputusan: ${one.text}` }).getByRole("radio", { name: words });
  await decision(rows[0], "Tetap").focus();
  await page.keyboard.press("b");
  assert.ok(await decision(rows[0], "Buang").isChecked());
  await decision(rows[1], "Tetap").focus();
  await page.keyboard.press("u");
  await dialog.getByRole("textbox", { name: "Kalimat baru" }).fill("Layanan makin cepat dan akurat");
  await usable(page);
  await dialog.getByRole("button", { name: "Buat draf" }).press("Enter");
  await toast(page, "1 draf SKP dibuat dari tahun lalu.").waitFor();
  const { plan } = (await season({ search: row.nip }))[0];
  const texts = await resultsOf(plan);
  assert.ok(texts.includes("Layanan makin cepat dan akurat"));
  assert.ok(!texts.includes(rows[0].text));
  await close(page);
});

test("a result with all its indicators comes from the library with Ctrl+J and Enter", async () => {
  const [row] = await withPlans(1);
  const source = await show(row.plan);
  await office.call("keep_in_library", { plan: row.plan, pack: PACK });
  const [other] = await missing(1);
  const { done } = await office.call("create_plans", { employees: [other.employee], year: YEAR, source: "blank" });
  const { plan } = done[0];
  const page = await office.page(`#plan?id=${plan}`);
  await settled(page);
  await page.keyboard.press("Control+j");
  const dialog = page.getByRole("dialog", { name: "Sisipkan dari pustaka" });
  await dialog.waitFor();
  await page.keyboard.type(source.results[0].text);
  await settled(page);
  const line = dialog.getByRole("list", { name: "Butir pustaka" }).getByRole("button", { name: source.results[0].text }).first();
  for (const { text } of source.results[0].indicators) assert.match(await line.innerText(), new RegExp(text.replaceAll(/\W/g, ".")));
  await usable(page);
  await page.keyboard.press("Enter");
  await toast(page, "Disisipkan dari pustaka.").waitFor();
  const added = (await show(plan)).results;
  assert.deepEqual(added.map((one) => one.text), [source.results[0].text]);
  assert.deepEqual(added[0].indicators.map((one) => one.text), source.results[0].indicators.map((one) => one.text));
  await close(page);
});

test("a pack is exported, removed and imported again, entries are added and searched", async () => {
  const page = await office.page(`#library?pack=${encodeURIComponent(PACK)}`);
  await settled(page);
  const { total } = await office.call("list_library", { pack: PACK });
  const target = join(office.folder, "paket.json");
  await office.answerDialog(target);
  await page.getByRole("button", { name: "Ekspor paket" }).click();
  await toast(page, "Paket tersimpan sebagai paket.json.").waitFor();
  const grid = page.getByRole("grid", { name: "Butir pustaka" });
  await grid.getByRole("gridcell").first().click();
  await page.keyboard.press("Delete");
  await toast(page, "1 butir dihapus.").waitFor();
  assert.equal((await office.call("list_library", { pack: PACK })).total, total - 1);
  await office.answerDialog(target);
  await page.getByRole("button", { name: "Impor paket" }).click();
  await toast(page, `1 butir baru dari paket ${PACK}, ${total - 1} sudah ada.`).waitFor();

  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Butir baru" });
  await usable(page);
  await page.keyboard.type("Penata Arsip");
  await dialog.getByRole("textbox", { name: "Indikator kinerja individu" }).fill("Persentase arsip yang tertata");
  await dialog.getByRole("button", { name: "Simpan butir" }).press("Enter");
  await toast(page, "Butir disimpan.").waitFor();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("arsip yang tertata");
  await grid.getByText("Penata Arsip").waitFor();
  await close(page);
});

// Credit points of a person: level, balance and numbers are entered, and the three sheets print.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, sideways, SMALL, toast } from "./office.mjs";

const PERIOD = "2026-Q3";
let office;
let person;
before(async () => {
  office = await openOffice({ practice: true });
  const { teams } = await office.call("list_teams", { period: PERIOD });
  const { rows } = await office.call("open_team", { evaluator: teams[0].evaluator.id, period: PERIOD });
  person = rows[0].employee;
  await office.call("save_employee", { id: person.id, positionKind: "functional", rank: "III/c" });
});
after(() => office?.close());

async function openCredit(look) {
  const page = await office.page(`#person?id=${person.id}&part=credit`, look);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  await page.getByRole("heading", { level: 2, name: "Jenjang jabatan" }).waitFor();
  await settled(page);
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test("a level and the balance brought along are entered, and the credit needed is reckoned at once", async () => {
  const page = await openCredit();
  await page.getByRole("button", { name: "Catat jenjang" }).click();
  const level = page.getByRole("dialog", { name: "Catat jenjang" });
  await level.getByLabel("Jenjang").selectOption("mu");
  await level.getByLabel("Sejak").fill("1/1/2024");
  await page.keyboard.press("Enter");
  await toast(page, "Jenjang Ahli Muda dicatat").waitFor();
  await page.getByRole("list", { name: "Jenjang jabatan" }).getByText("Ahli Muda", { exact: true }).waitFor();

  await page.getByRole("button", { name: "Isi data" }).click();
  const profile = page.getByRole("dialog", { name: `Data angka kredit ${person.name}` });
  await profile.getByLabel("Saldo konversi yang dibawa").fill("banyak");
  await profile.getByLabel("Saldo akhir tahun").fill("2025");
  await page.keyboard.press("Enter");
  await profile.locator("[aria-invalid=true]").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await profile.getByLabel("Saldo konversi yang dibawa").fill("40");
  await page.keyboard.press("Enter");
  await toast(page, "Data angka kredit disimpan").waitFor();
  await page.getByText("40,00 · 2025").waitFor();
  await page.getByRole("table", { name: "Kebutuhan" }).getByRole("row", { name: /Kenaikan pangkat 100,00/ }).waitFor();
  await close(page);
});

test("one number and day are noted for all three sheets, and the sheets print", async () => {
  const page = await openCredit();
  await page.getByRole("button", { name: "Catat nomor Konversi" }).click();
  const dialog = page.getByRole("dialog", { name: "Lembar Konversi 2026" });
  await dialog.getByRole("textbox", { name: /^Nomor/ }).fill("800/7/2027");
  await dialog.getByRole("textbox", { name: /^Tanggal ditetapkan/ }).fill("18/1/2027");
  await dialog.getByLabel("Nomor sama untuk ketiga lembar").check();
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await toast(page, "Nomor lembar dicatat").waitFor();
  const numbers = page.getByRole("list", { name: "Nomor lembar" });
  for (const sheet of ["Konversi", "Akumulasi", "Penetapan"]) await numbers.getByRole("listitem").filter({ hasText: sheet }).getByText(/800\/7\/2027/).waitFor();
  assert.deepEqual(await accessFaults(page), []);

  await page.getByRole("button", { name: "Cetak lembar angka kredit" }).click();
  await page.getByRole("figure", { name: /^PENETAPAN, halaman 1/ }).waitFor();
  const file = join(office.folder, "angka-kredit.pdf");
  await office.answerDialog(file);
  await page.getByRole("button", { name: /^Cetak 1 yang siap$/ }).click();
  await page.getByText(/1 orang, \d+ halaman ditulis\./).waitFor();
  assert.ok(readFileSync(file).subarray(0, 5).equals(Buffer.from("%PDF-")));
  await close(page);
});

test("a small window shows credit points without scrolling sideways", async () => {
  const page = await openCredit({ size: SMALL, theme: "dark" });
  assert.deepEqual(await sideways(page), []);
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
});

test("r_330 what each grade would bring is told in months, and that it is no promise", async () => {
  const page = await openCredit();
  const paces = page.getByRole("table", { name: "Bila satu predikat terus diperoleh" });
  await paces.getByRole("row", { name: /^Baik 25,00 \d+ bulan \d+ bulan$/ }).waitFor();
  await paces.getByRole("row", { name: /^Kurang.* belum memenuhi syarat predikat/ }).waitFor();
  await page.getByText(/bukan janji/).waitFor();
  await close(page);
});

test("everybody in a functional position is listed from the recap, and a line leads to the person", async () => {
  const page = await office.page("#recap");
  await page.getByRole("button", { name: "Angka kredit", exact: true }).click();
  const grid = page.getByRole("grid", { name: "Angka kredit pejabat fungsional" });
  const line = grid.getByRole("row").filter({ hasText: person.name });
  await line.getByText(/^kurang [\d,]+ · \d+ bulan$/).first().waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  await page.getByLabel("Tampilkan").selectOption("level");
  await page.getByText("Tidak ada yang sesuai dengan pilihan ini.").waitFor();
  await page.getByLabel("Tampilkan").selectOption("all");
  await line.getByRole("gridcell").first().dblclick();
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  await page.getByRole("table", { name: "Kebutuhan" }).waitFor();
  await page.goBack();
  await page.waitForFunction((name) => document.activeElement?.closest("tr")?.innerText.includes(name), person.name);
  await page.setViewportSize(SMALL);
  await settled(page);
  assert.deepEqual(await sideways(page), []);
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
});

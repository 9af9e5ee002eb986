// Sheets that come back: booked by typing or scanning a code, all but some, from the keyboard alone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, PASSWORD, settled, sideways, SMALL, toast } from "./office.mjs";

const PERIOD = "2026-Q3";
const OFFICE = { agency: "Pemkab Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "quarterly" };
let office;
let rows;
let evaluator;
before(async () => {
  office = await openOffice();
  await office.call("create_office", { ...OFFICE, password: PASSWORD });
  await office.call("fill_practice", { employees: 120, units: 3 });
  const { teams } = await office.call("list_teams", { period: PERIOD });
  evaluator = teams.toSorted((a, b) => b.rated - a.rated)[0].evaluator.id;
  const { ready } = await office.call("preflight", { evaluator, period: PERIOD });
  const evaluations = ready.slice(0, 5).map((row) => row.evaluation);
  assert.equal(evaluations.length, 5, "the practice office leaves enough people to sign");
  await office.call("seal", { evaluations, password: PASSWORD });
  await office.call("deliver_documents", { evaluations });
  rows = [];
  for (const text of evaluations) rows.push(await office.call("find_paper", { text }));
});
after(() => office?.close());

const stepOf = async (row) => (await office.call("find_paper", { text: row.id })).step;
const field = (page) => page.getByRole("textbox", { name: "Kode lembar" });
const inThrees = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;

async function openReturns(query = "", look) {
  const page = await office.page(`#returns?period=${PERIOD}${query}`, look);
  await page.getByRole("heading", { level: 1, name: "Pengembalian lembar" }).waitFor();
  await settled(page);
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test("a code and Enter book a sheet, and the next one can be typed at once", async () => {
  const page = await openReturns();
  const [first, second] = rows;
  assert.ok(await field(page).evaluate((node) => node === document.activeElement), "the field waits for a scanner");
  await page.keyboard.type(`${inThrees(first.code).toLowerCase()}`);
  await page.keyboard.press("Enter");
  await page.getByText(`${inThrees(first.code)} · ${first.employee.name}`).first().waitFor();
  assert.equal(await stepOf(first), "returned");
  await page.waitForFunction(() => document.activeElement?.tagName === "INPUT" && document.activeElement.value === "");
  await page.keyboard.type(second.code);
  await page.keyboard.press("Enter");
  await page.getByText(`${inThrees(second.code)} · ${second.employee.name}`).first().waitFor();
  assert.equal(await stepOf(second), "returned");
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
});

test("a code that is none says so and stands there to be mended", async () => {
  const page = await openReturns();
  await field(page).fill("ZZZ ZZZ");
  await page.keyboard.press("Enter");
  await page.getByText("Lembar ZZZ ZZZ tidak ditemukan.").waitFor();
  assert.equal(await field(page).inputValue(), "ZZZ ZZZ");
  await close(page);
});

test("all come back but those whose codes are written", async () => {
  const page = await openReturns();
  const [, , third, fourth, fifth] = rows;
  await page.keyboard.press("F4");
  const dialog = page.getByRole("dialog", { name: "Catat semua: Kembali" });
  await dialog.getByLabel("Kecuali kode").fill(fourth.code);
  await dialog.getByRole("button", { name: "Catat semua: Kembali" }).click();
  await toast(page, "2 bendel dicatat.").waitFor();
  assert.deepEqual([await stepOf(third), await stepOf(fourth), await stepOf(fifth)], ["returned", "delivered", "returned"]);
  await close(page);
});

test("a scan is filed at the sheet that stands there", async () => {
  const page = await openReturns();
  const file = join(office.folder, "pindaian.pdf");
  writeFileSync(file, "%PDF-1.7 tanda tangan basah");
  const grid = page.getByRole("grid", { name: "Lembar dan perjalanannya" });
  await grid.getByRole("row").filter({ hasText: rows[0].employee.name }).getByRole("gridcell").first().click();
  await office.answerDialog(file);
  await page.getByRole("button", { name: "Arsipkan pindaian" }).click();
  await toast(page, "Pindaian pindaian.pdf diarsipkan.").waitFor();
  assert.equal((await office.call("find_paper", { text: rows[0].id })).scan, "pindaian.pdf");
  await close(page);
});

/** Waits until the focus stands in the field of that label, and types there. */
async function typeIn(page, label, words) {
  await page.waitForFunction((label) => document.activeElement?.labels?.[0]?.textContent?.startsWith(label) && document.activeElement.value === "", label);
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("what was written by hand is typed back by its codes, from the keyboard alone", async () => {
  const { ready } = await office.call("preflight", { evaluator, period: PERIOD });
  const rating = await office.call("find_paper", { text: ready[0].evaluation });
  const { name } = rating.employee;
  const page = await openReturns();
  await page.keyboard.press("F8");
  const dialog = page.getByRole("dialog", { name: "Ketik dari kertas" });
  await typeIn(page, "Kode isian", rating.code.toLowerCase());
  await dialog.getByText(name).first().waitFor();
  await typeIn(page, "Rating hasil kerja", "AX");
  await dialog.getByText("Tulis dua huruf dari A, S, dan B.").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("sa");
  await page.keyboard.press("Enter");
  await dialog.getByText(`${inThrees(rating.code)} · ${name}: sa`).waitFor();
  const { resultsRating, conductRating } = await office.call("show_evaluation", { id: ready[0].evaluation });
  assert.deepEqual([resultsRating, conductRating], ["meets", "above"]);

  const asked = { employee: rating.employee.id, year: 2026 };
  const progress = await office.call("find_paper", { text: (await office.call("show_year_progress", asked)).plan });
  await typeIn(page, "Kode isian", `${progress.code}/99`);
  await dialog.getByText(/tidak punya baris 99/).waitFor();
  await dialog.getByRole("textbox", { name: "Kode isian" }).fill("");
  await typeIn(page, "Kode isian", progress.code);
  await dialog.getByText(/Baris 01 dari/).waitFor();
  await typeIn(page, "Realisasi", "12 dokumen");
  await dialog.getByText(`${inThrees(progress.code)}/01 · ${name}: 12 dokumen`).waitFor();
  const { results } = await office.call("show_year_progress", asked);
  assert.ok(results.flatMap((one) => one.rows).some((row) => row.cells.some((cell) => cell.value === "12 dokumen")));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await close(page);
});

test("a code of which nothing may be typed says why and what to do", async () => {
  const page = await openReturns();
  await page.keyboard.press("F8");
  await typeIn(page, "Kode isian", rows[0].code);
  const dialog = page.getByRole("dialog", { name: "Ketik dari kertas" });
  await dialog.getByRole("status").first().waitFor();
  assert.equal(await dialog.getByRole("textbox").count(), 1, "a signed evaluation has no field");
  await close(page);
});

test("forms to write on are saved for all evaluators and blank for one", async () => {
  const page = await openReturns();
  for (const [name, isBlank] of [["isian.pdf", false], ["kosong.pdf", true]]) {
    await page.getByRole("button", { name: "Tindakan lain" }).click();
    await page.getByRole("menuitem", { name: "Formulir untuk diisi tangan" }).click();
    const dialog = page.getByRole("dialog", { name: "Formulir untuk diisi tangan" });
    await settled(page);
    await dialog.getByLabel("Formulir", { exact: true }).selectOption("rating");
    if (isBlank) {
      await dialog.getByLabel("Penilai").selectOption(evaluator);
      await dialog.getByLabel("Kosong, tanpa nama pegawai").check();
    }
    assert.deepEqual(await accessFaults(page), []);
    const file = join(office.folder, name);
    await office.answerDialog(file);
    await dialog.getByRole("button", { name: "Simpan PDF" }).click();
    await dialog.waitFor({ state: "detached" });
    assert.ok(existsSync(file) && readFileSync(file).subarray(0, 5).equals(Buffer.from("%PDF-")));
  }
  await close(page);
});

test("scans are filed by the code in their names or on their sheets, and one without is named", async () => {
  const page = await openReturns();
  const choose = async (name) => {
    const file = join(office.folder, name);
    writeFileSync(file, "%PDF-1.7 tanda tangan basah");
    await office.answerDialog(file);
    await page.getByRole("button", { name: "Tindakan lain" }).click();
    await page.getByRole("menuitem", { name: "Arsipkan beberapa pindaian" }).click();
  };
  await choose(`${rows[1].code}.pdf`);
  await toast(page, "1 pindaian diarsipkan.").waitFor();
  assert.equal((await office.call("find_paper", { text: rows[1].id })).scan, `${rows[1].code}.pdf`);
  await choose("tanpa nama.pdf");
  const dialog = page.getByRole("dialog", { name: "Arsip pindaian" });
  await dialog.getByText("Tidak ada kode yang terbaca").waitFor();
  await dialog.getByText("tanpa nama.pdf").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await close(page);
});

test("a small window shows field and list without scrolling sideways", async () => {
  const page = await openReturns("&show=returned", { size: SMALL, theme: "dark" });
  assert.deepEqual(await sideways(page), []);
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
});

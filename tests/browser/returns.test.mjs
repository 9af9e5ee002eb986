// Sheets that come back: booked by typing or scanning a code, all but some, from the keyboard alone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, PASSWORD, settled, sideways, SMALL, toast } from "./office.mjs";

const PERIOD = "2026-Q3";
const OFFICE = { agency: "Pemkab Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "quarterly" };
let office;
let rows;
before(async () => {
  office = await openOffice();
  await office.call("create_office", { ...OFFICE, password: PASSWORD });
  await office.call("fill_practice", { employees: 120, units: 3 });
  const { teams } = await office.call("list_teams", { period: PERIOD });
  const evaluator = teams.toSorted((a, b) => b.rated - a.rated)[0].evaluator.id;
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

// Sheets that came back: what is read from files, and the question before an office begins to sign its sheets.
import assert from "node:assert/strict";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openRealOffice } from "./accounts.mjs";
import { accessFaults, settled, sideways, SMALL } from "./office.mjs";

/** A sheet that another office signed. */
const FOREIGN = new URL("../../fuzz/seeds/scan/golden", import.meta.url);

let office;
before(async () => {
  office = await openRealOffice();
});
after(() => office?.close());

async function chosen(page, path) {
  await office.answerDialog(path);
  await page.getByRole("button", { name: /Pilih PDF, JPEG, atau PNG/ }).last().click();
}

const setting = async () => (await office.call("list_settings")).settings.find(({ key }) => key === "sheet_proof").value;

test("signing sheets is asked first, and declining leaves all as it was", async () => {
  const page = await office.page("#settings?part=rules");
  const tick = page.getByRole("checkbox", { name: /kode keaslian/ });
  await tick.check();
  const dialog = page.getByRole("dialog", { name: "Nyalakan kode keaslian" });
  await dialog.waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await tick.isChecked(), false);
  assert.equal(await setting(), "false");
  assert.equal((await office.call("list_devices")).own.id, null, "no hub was made");
  await tick.check();
  await dialog.getByRole("button", { name: "Nyalakan kode keaslian" }).click();
  await dialog.waitFor({ state: "detached" });
  await settled(page);
  assert.equal(await tick.isChecked(), true);
  assert.equal(await setting(), "true");
  assert.notEqual((await office.call("list_devices")).own.id, null);
  await page.context().close();
});

test("files are judged one below the other, each in plain words", async () => {
  const page = await office.page("#print", { size: SMALL });
  await page.getByRole("button", { name: "Periksa keaslian lembar" }).click();
  await page.getByRole("heading", { level: 1, name: "Periksa keaslian lembar" }).waitFor();
  const scan = join(office.folder, "pindaian.png");
  copyFileSync(FOREIGN, scan);
  await chosen(page, scan);
  const foreign = page.getByRole("article", { name: "pindaian.png, halaman 1" });
  await foreign.getByText("Bukan dari kantor ini", { exact: true }).waitFor();
  assert.doesNotMatch(await foreign.innerText(), /Predikat|Rahmawati/, "nothing is told that nobody stands for");
  const note = join(office.folder, "catatan.txt");
  writeFileSync(note, "bukan lembar");
  await chosen(page, note);
  await page.getByRole("article", { name: "catatan.txt, halaman 1" }).getByText("Bukan PDF, JPEG, atau PNG.").waitFor();
  assert.equal(await page.getByRole("article").count(), 2, "what was judged before stays");
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  await page.getByRole("button", { name: "Kosongkan hasil" }).click();
  assert.equal(await page.getByRole("article").count(), 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

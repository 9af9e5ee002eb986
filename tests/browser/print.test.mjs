// A print run: who is ready is said before, the pages are those of the file, and the file is written.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, sideways, SMALL } from "./office.mjs";

const PERIOD = "2026-Q3";
let office;
let team;
before(async () => {
  office = await openOffice({ practice: true });
  team = (await office.call("list_teams", { period: PERIOD })).teams[0];
});
after(() => office?.close());

const openRun = (look) => office.page(`#print?period=${PERIOD}&evaluator=${team.evaluator.id}`, look);
const printButton = (page) => page.getByRole("button", { name: /^Cetak \d+ yang siap$/ });

test("the pages of the first person stand there as they will print, with their text for readers", async () => {
  const page = await openRun();
  const first = page.getByRole("figure", { name: /^D\.1\.1, halaman 1 dari 1$/ });
  await first.waitFor();
  assert.match(await first.locator("figcaption").innerText(), /DOKUMEN EVALUASI KINERJA PEGAWAI/);
  await page.evaluate(() => document.fonts.ready);
  assert.ok(await page.evaluate(() => document.fonts.check('12px "Bonum Sheet"')), "in the face of the file");
  const drawn = await first.locator("svg text").evaluateAll((nodes) => nodes.map((node) => [node.getComputedTextLength(), Number(node.getAttribute("textLength"))]));
  assert.ok(drawn.length > 20);
  for (const [actual, wanted] of drawn) assert.ok(!wanted || Math.abs(actual - wanted) < 0.6, `a run is ${actual} mm wide instead of ${wanted}`);
  assert.deepEqual(await accessFaults(page), []);
  await page.context().close();
});

test("PgDn shows the next person", async () => {
  const page = await openRun();
  await page.getByRole("figure").first().waitFor();
  await page.getByText(/orang 1 dari/).waitFor();
  const before_ = await page.locator("figcaption").first().innerText();
  await page.keyboard.press("PageDown");
  await page.getByText(/orang 2 dari/).waitFor();
  await page.waitForFunction((words) => document.querySelector("figcaption")?.textContent !== words, before_);
  await page.context().close();
});

test("ticks and paper change what prints, and nothing ticked prints nothing", async () => {
  const page = await openRun();
  await printButton(page).waitFor();
  await page.getByRole("radio", { name: "A4" }).check();
  await page.waitForFunction(() => document.querySelector("figure svg")?.getAttribute("viewBox")?.startsWith("0 0 210"));
  await page.getByLabel("Dokumen evaluasi D.1").uncheck();
  await page.getByLabel("Hasil evaluasi, lampiran C.1").uncheck();
  const button = page.getByRole("button", { name: /Cetak/, disabled: true });
  await button.getByText("Pilih dahulu apa yang dicetak.").waitFor({ state: "attached" });
  await page.context().close();
});

test("one PDF for all, and one per person, are written where the dialog says", async () => {
  const page = await openRun();
  await printButton(page).waitFor();
  const file = join(office.folder, "tim.pdf");
  await office.answerDialog(file);
  await page.keyboard.press("Control+Enter");
  await page.getByText(/orang, \d+ halaman ditulis\./).waitFor();
  assert.ok(readFileSync(file).subarray(0, 5).equals(Buffer.from("%PDF-")));
  const folder = join(office.folder, "lembar");
  await page.getByRole("radio", { name: "Per orang" }).check();
  await office.answerDialog(folder);
  await page.keyboard.press("Control+Enter");
  await page.getByText(/berkas, mulai/).waitFor();
  assert.ok(existsSync(folder) && readdirSync(folder).every((name) => name.endsWith(".pdf")));
  assert.ok(readdirSync(folder).length > 1);
  await page.context().close();
});

test("what the run becomes is said before, and the way back from a fix leads to the same run", async () => {
  const page = await openRun();
  await printButton(page).waitFor();
  await page.getByText(/± \d+ halaman, \d+ lembar/).waitFor();
  await page.getByText(/kira-kira \d+ detik/).waitFor();
  await page.getByRole("radio", { name: "Satu sisi" }).check();
  await page.getByText("Formulir dan lembar lain").click();
  await page.getByLabel("Lembar pemisah").check();
  await page.getByRole("radio", { name: "Per penilai" }).check();
  await page.getByLabel("Nama berkas").fill("{tahun}_{penilai}");
  await page.getByLabel("Urutan").selectOption("name");
  const obstacle = page.getByRole("list", { name: "Siapa" }).locator("details").first();
  await obstacle.locator("summary").click();
  await obstacle.getByRole("button").first().click();
  await page.waitForFunction(() => !location.hash.startsWith("#print"));
  await page.goBack();
  await printButton(page).waitFor();
  assert.ok(await page.getByRole("radio", { name: "Satu sisi" }).isChecked());
  assert.ok(await page.getByRole("radio", { name: "Per penilai" }).isChecked());
  assert.ok(await page.getByLabel("Lembar pemisah").isChecked());
  assert.equal(await page.getByLabel("Nama berkas").inputValue(), "{tahun}_{penilai}");
  assert.equal(await page.getByLabel("Urutan").inputValue(), "name");
  await page.context().close();
});

test("a run into a folder that has it already leaves the files alone, and a wrong name is told beside the field", async () => {
  const page = await openRun();
  await printButton(page).waitFor();
  const folder = join(office.folder, "dua-kali");
  await page.getByRole("radio", { name: "Per orang" }).check();
  await office.answerDialog(folder);
  await page.keyboard.press("Control+Enter");
  await page.getByText(/berkas, mulai/).waitFor();
  await office.answerDialog(folder);
  await page.keyboard.press("Control+Enter");
  await page.getByText(/berkas sudah ada dan sama, dibiarkan\./).waitFor();
  await page.getByLabel("Nama berkas").fill("{nik}");
  await office.answerDialog(folder);
  await page.keyboard.press("Control+Enter");
  await page.getByText("Ada kata dalam kurung kurawal yang tidak dikenal.").waitFor();
  await page.context().close();
});

test("the page for the printer is written where the dialog says", async () => {
  const page = await openRun();
  await printButton(page).waitFor();
  const file = join(office.folder, "uji.pdf");
  await office.answerDialog(file);
  await page.getByRole("button", { name: "Halaman uji" }).click();
  await page.getByText("uji.pdf sudah ditulis.").waitFor();
  assert.ok(readFileSync(file).subarray(0, 5).equals(Buffer.from("%PDF-")));
  await page.context().close();
});

test("the day everything is to be back is asked for with the separator sheets and goes with the run", async () => {
  const page = await openRun();
  await printButton(page).waitFor();
  await page.getByText("Formulir dan lembar lain").click();
  assert.equal(await page.getByLabel("Kembali paling lambat").count(), 0, "without separators nobody is asked");
  await page.getByLabel("Lembar pemisah").check();
  await page.getByLabel("Kembali paling lambat").fill("20/10/2026");
  await office.answerDialog(join(office.folder, "pemisah.pdf"));
  const asked = page.waitForRequest(/\/call\/print$/);
  await page.keyboard.press("Control+Enter");
  const { extras, returnBy } = (await asked).postDataJSON();
  assert.deepEqual([extras, returnBy], [["separator"], "2026-10-20"]);
  await page.getByText(/orang, \d+ halaman ditulis\./).waitFor();
  await page.reload();
  await printButton(page).waitFor();
  assert.match(await page.getByLabel("Kembali paling lambat").inputValue(), /^20 Okt/);
  assert.deepEqual(await accessFaults(page), []);
  await page.context().close();
});

test("a small window shows builder and page beside each other", async () => {
  const page = await openRun({ size: SMALL, theme: "dark" });
  await page.getByRole("figure").first().waitFor();
  assert.deepEqual(await sideways(page), []);
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

// Sheets that came back: what is read from files, and the question before an office begins to sign its sheets.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { OFFICE, openRealOffice, PERIOD } from "./accounts.mjs";
import { accessFaults, openOffice, PASSWORD, settled, sideways, SMALL } from "./office.mjs";

/** A sheet that another office signed. */
const FOREIGN = new URL("../../fuzz/seeds/scan/golden", import.meta.url);

let office;
before(async () => {
  office = await openRealOffice();
});
after(() => office?.close());

async function chosen(page, path, where = office) {
  await where.answerDialog(path);
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

test("a sheet of the own office is genuine as PDF, JPEG and PNG, its return is booked, and it is superseded once it is opened again", async () => {
  const signed = await openOffice({ seed: 9 });
  try {
    await signed.call("create_office", { ...OFFICE, password: PASSWORD });
    await signed.call("fill_practice", { employees: 120, units: 3 });
    await signed.call("change_setting", { key: "sheet_proof", value: "true" });
    const { teams } = await signed.call("list_teams", { period: PERIOD });
    const evaluator = teams.toSorted((a, b) => b.rated - a.rated)[0].evaluator.id;
    const { ready } = await signed.call("preflight", { evaluator, period: PERIOD });
    const { evaluation } = ready[0];
    await signed.call("seal", { evaluations: [evaluation], password: PASSWORD });
    await signed.call("deliver_documents", { evaluations: [evaluation] });
    const { employee } = await signed.call("find_paper", { text: evaluation });
    const sheet = join(signed.folder, "lembar.pdf");
    await signed.answerDialog(sheet);
    const { token } = await signed.call("choose_file", { purpose: "print_file", suggestedName: "lembar.pdf" });
    const what = { forms: ["D.1.1"], who: { kind: "people", ids: [employee.id] }, period: PERIOD };
    await signed.call("print", { what, merge: true, file: token, track: true });
    for (const kind of ["-png", "-jpeg"]) execFileSync("pdftoppm", ["-r", "150", "-gray", kind, "-singlefile", sheet, join(signed.folder, "lembar")]);

    const page = await signed.page("#print");
    await page.getByRole("button", { name: "Periksa keaslian lembar" }).click();
    await page.getByRole("heading", { level: 1, name: "Periksa keaslian lembar" }).waitFor();
    for (const name of ["lembar.pdf", "lembar.jpg", "lembar.png"]) {
      if (name === "lembar.png") await page.getByRole("checkbox", { name: "Catat juga pengembaliannya" }).check();
      await chosen(page, join(signed.folder, name), signed);
      const verdict = page.getByRole("article", { name: `${name}, halaman 1` });
      await verdict.getByText("Asli dan berlaku", { exact: true }).waitFor();
      for (const told of [employee.name, "D.1.1"]) await verdict.getByText(told, { exact: true }).waitFor();
    }
    await page.getByText("Pengembalian dicatat", { exact: true }).waitFor();
    assert.equal((await signed.call("find_paper", { text: evaluation })).step, "returned");

    await signed.call("reopen", { evaluation, reason: "Salah catat", password: PASSWORD });
    await page.getByRole("button", { name: "Kosongkan hasil" }).click();
    await chosen(page, sheet, signed);
    await page.getByRole("article", { name: "lembar.pdf, halaman 1" }).getByText("Asli, tidak berlaku lagi", { exact: true }).waitFor();
    assert.deepEqual(page.faults, []);
  } finally {
    await signed.close();
  }
});

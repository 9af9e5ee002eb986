// The main job in the real window: staff list and plans in, ratings by key, official sheet out.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { shared } from "./shared.mjs";
import { PASSWORD, atHome, createOffice, importFile, openImport, openTeam, unlock } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk, until } from "./window.mjs";

const staff = shared("samples/daftar_nominatif.xlsx");
const cases = shared("cases/evaluasi_pusat.json");
const PERSON = "JABATAN FUNGSIONAL TEKNIS TATA BANGUNAN";
const EVALUATOR = "KEPALA SUBDIREKTORAT II";

let desk;
before(async () => (desk = await Desk.open()));
after(() => desk?.close());

test("a staff list becomes people in one step that can be taken back", { skip: !staff }, () =>
  desk.during(async (window) => {
    await createOffice(window);
    await window.press("button", text.home.importPeople);
    await importFile(desk, window, staff, text.imports.apply("65"));
    await window.reads(text.imports.applied("65", "0"));
    await window.picture("imported");
    await window.press("button", text.imports.toPeople);
    await window.reads("Imelda Nahak");
    await window.keys("Ctrl+z");
    await until("an empty list", async () => !(await window.words()).includes("Imelda Nahak"));
    await window.keys("Ctrl+Shift+z");
    await window.reads("Imelda Nahak");
    await window.picture("people");
  }));

test("people are rated by key, signed with a password, locked, and printed as the regulation's sheets", { skip: !cases }, async () => {
  const sheet = join(desk.folder, "lembar.pdf");
  await desk.during(async (window) => {
    await unlock(window);
    await atHome(window);
    await openImport(window);
    await window.press("radio", text.imports.kind.evaluations);
    await importFile(desk, window, cases, text.imports.applyCases.evaluations);
    await window.reads(text.imports.casesApplied("4", "0", "0"));

    await openTeam(window, "Tahunan 2026", EVALUATOR);
    await window.reads(PERSON);
    await window.keys("B", "A");
    await window.reads(text.terms.grade.needs_improvement);
    await window.keys("ArrowLeft", "A", "S");
    await window.reads(text.terms.level.above);
    await window.picture("rated");

    await window.keys("Ctrl+Enter");
    await window.type(text.accounts.ownPassword, PASSWORD);
    await window.picture("sign");
    await window.keys("Enter");
    await window.reads("terkunci");
    await window.keys("B");
    await window.reads(text.rate.reopen);
    await window.picture("signed");

    await window.keys("Escape", "Ctrl+p");
    await window.reads("DOKUMEN EVALUASI KINERJA PEGAWAI");
    await window.picture("print");
    desk.answerDialog(sheet);
    await window.the("button", text.print.print("1"));
    await window.keys("Ctrl+Enter");
    await window.reads("halaman ditulis");
  });
  assert.ok(existsSync(sheet), "the file stands where the dialog said");
  const page = execFileSync("pdftotext", ["-layout", sheet, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  for (const words of ["DOKUMEN EVALUASI KINERJA PEGAWAI", "PREDIKAT KINERJA PEGAWAI : BAIK", "HASIL EVALUASI KINERJA PEGAWAI", PERSON]) {
    assert.ok(page.includes(words), `the sheet says “${words}”: ${page.slice(0, 1500)}`);
  }
});

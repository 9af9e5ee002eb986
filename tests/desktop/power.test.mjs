// The power goes in the middle of work. Opened again, everything that was committed is there and
// nothing is there by half.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { shared } from "./shared.mjs";
import { atHome, createOffice, importFile, openImport, openTeam, unlock } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk, until } from "./window.mjs";

const cases = shared("cases/evaluasi_pusat.json");
const PEOPLE = 20_000;

let desk;
before(async () => (desk = await Desk.open()));
after(() => desk?.close());

test("an import that was cut off is either there as a whole or not at all", async () => {
  const list = staffList(PEOPLE);
  const seen = [];
  await desk.during(createOffice);
  for (const patience of [0, 200, 500, 1000, 2000, 4000, 8000, 16000]) {
    await desk.during(async (window) => {
      await unlock(window);
      await atHome(window);
      await openImport(window);
      desk.answerDialog(list);
      await window.press("button", text.imports.choose);
      await window.press("button", text.imports.apply("20.000"));
      await new Promise((done) => setTimeout(done, patience));
      await window.kill();
    });
    await desk.during(async (window) => {
      await unlock(window);
      await atHome(window);
      seen.push(await countPeople(window));
      await verify(window);
    });
    assert.ok([0, PEOPLE].includes(seen.at(-1)), `after ${patience} ms: ${seen.at(-1)} of ${PEOPLE} people`);
    if (seen.at(-1) > 0) break;
  }
  console.log(`people found after the cuts: ${seen.join(", ")}`);
});

test("a note is there up to the last pause in typing", { skip: !cases }, async () => {
  const written = "Pertahankan kualitas telaahan.";
  await desk.during(async (window) => {
    await unlock(window);
    await atHome(window);
    await openImport(window);
    await window.press("radio", text.imports.kind.evaluations);
    await importFile(desk, window, cases, text.imports.applyCases.evaluations);
    await window.reads("4 baru");
  });
  await desk.during(async (window) => {
    await unlock(window);
    await openTeam(window, "Tahunan 2026", "KEPALA SUBDIREKTORAT II");
    await window.keys("n");
    await window.the("textbox", text.rate.noteTitle);
    await window.write(written);
    // A draft is written when the fingers rest for a moment.
    await new Promise((done) => setTimeout(done, 1000));
    await window.write(" Dan percepat");
    await window.kill();
  });
  await desk.during(async (window) => {
    await unlock(window);
    await openTeam(window, "Tahunan 2026", "KEPALA SUBDIREKTORAT II");
    await window.keys("n");
    const field = await window.the("textbox", text.rate.noteTitle);
    const note = await until("the note", () => window.run((input) => input.value, field));
    assert.ok(note.startsWith(written), `what was typed before the pause is there: “${note}”`);
    assert.ok(`${written} Dan percepat`.startsWith(note), `and nothing else: “${note}”`);
    await verify(window);
  });
});

/** Invented people, as another program would list them. */
function staffList(n) {
  const rows = ["NIP;NAMA;JABATAN;UNIT KERJA;GOLONGAN"];
  for (let at = 0; at < n; at += 1) {
    const born = `${1970 + (at % 28)}${two(1 + (at % 12))}${two(1 + (Math.floor(at / 12) % 28))}`;
    const serial = String(1 + (Math.floor(at / 336) % 999)).padStart(3, "0");
    rows.push(`'${born}201001${1 + (at % 2)}${serial};Orang Ke ${at};Penelaah Teknis Kebijakan;Bidang ${at % 20};III/a`);
  }
  const path = join(mkdtempSync(join(tmpdir(), "kinerja-luring-")), "daftar.csv");
  writeFileSync(path, `${rows.join("\n")}\n`);
  return path;
}

const two = (number) => String(number).padStart(2, "0");

/** Every table rebuilt from the ledger and compared. */
async function verify(window) {
  await window.press("link", text.shell.settings);
  await window.press("button", text.settings.part.audit);
  await window.press("button", text.settings.verify);
  const [before, after] = text.settings.verifyGood("\n").split("\n");
  await until("the comparison", async () => {
    const words = await window.words();
    assert.ok(!words.includes(text.settings.checkBad), words);
    return words.includes(before) && words.includes(after);
  });
}

async function countPeople(window) {
  const view = await window.runAsync((done) =>
    window.__TAURI_INTERNALS__.invoke("call", { name: "read_store", request: {} }).then(done, done),
  );
  return view.employees;
}

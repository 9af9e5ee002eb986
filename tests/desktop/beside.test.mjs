// A day beside e-Kinerja in the real window: a report is compared and taken in, an unknown list is shown column by column,
// a workbook goes out and comes back, fields are copied by key, potentials are entered, credit points are told in months.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { FILL, NO_OPENPYXL as skip, PYTHON } from "../browser/openpyxl.mjs";
import { atHome, core, givePassword, inGrid, openImport, openPractice, openScreen, unlock } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk, until } from "./window.mjs";

const OCTOBER = "2026-10-12T09:00:00+08:00";
const PASSWORD = "latihan-saja";
const [SIGNED, OPEN] = [{ code: "2026-Q2", words: "Triwulan II 2026" }, { code: "2026-Q3", words: "Triwulan III 2026" }];

/** A report as e-Kinerja gives it, where one is missing, one stands twice, one got another grade and one another evaluator. */
const DISTURB = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active
head = next(at for at in range(1, 31) if "nip" in [cell.value for cell in sheet[at]])
column = {cell.value: cell.column for cell in sheet[head]}
def row_of(nip):
    return next(at for at in range(head + 1, sheet.max_row + 1) if sheet.cell(at, column["nip"]).value == nip)
missing, doubled, different, moved, evaluator, name = sys.argv[3:]
sheet.append([cell.value for cell in sheet[row_of(doubled)]])
for rating in ("hasil_kerja", "perilaku_kerja"):
    sheet.cell(row_of(different), column[rating]).value = "DI BAWAH EKSPEKTASI"
sheet.cell(row_of(different), column["hasil_akhir"]).value = "SANGAT KURANG"
sheet.cell(row_of(moved), column["pegawai_atasan_nip"]).value = evaluator
sheet.cell(row_of(moved), column["pegawai_atasan_nama"]).value = name
sheet.delete_rows(row_of(missing))
book.save(sys.argv[2])
`;
/** A list whose headings nobody knows, below a title. */
const LIST = `
import sys, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["DATA INDUK PEGAWAI 2026"])
sheet.append([])
sheet.append(["Identitas", "Sapaan", "Keterangan", "Ruang"])
for line in sys.argv[2:]:
    sheet.append(line.split("|"))
book.save(sys.argv[1])
`;
/** Annual results of the year before, as a report of e-Kinerja states them. */
const ANNUAL = `
import sys, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["Laporan Penilaian SKP Periode Tahunan Tahun 2025"])
sheet.append([])
sheet.append(["nip", "nama", "skp_unor", "skp_jabatan", "periode_awal_skp", "periode_akhir_skp", "hasil_kerja", "perilaku_kerja", "hasil_akhir", "pegawai_atasan_nip", "pegawai_atasan_nama", "skp_id", "skp_penilaian_id"])
for line in sys.argv[2:]:
    nip, name, unit, position, rating, grade = line.split("|")
    sheet.append([nip, name, unit, position, "2025-01-01", "2025-12-31", rating, rating, grade, "", "", "s-" + nip, "p-" + nip])
book.save(sys.argv[1])
`;
/** All words of a workbook. */
const WORDS = `
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows(values_only=True):
        print(*[cell for cell in row if cell is not None], sep=" | ")
`;

let desk;
/** What is written and read here. */
let folder;
before(async () => {
  if (skip) return;
  desk = await Desk.open({ now: OCTOBER });
  folder = join(desk.folder, "berkas");
  mkdirSync(folder);
});
after(() => desk?.close());

/** Another program at work. */
function python(script, ...words) {
  const done = spawnSync(PYTHON, ["-c", script, ...words], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

const seen = (window, name) => window.picture(`beside-${name}`);

/** Opens a part of the screen beside e-Kinerja. */
async function openPart(window, part) {
  await window.press("link", text.beside.rail);
  await window.press("radio", text.beside.part[part]);
}

/** Writes a file by key, with the own password. */
async function save(desk, window, path, act = "Ctrl+s") {
  desk.answerDialog(path);
  await window.keys(act);
  await givePassword(window, PASSWORD);
}

test("a report is compared, a list of unknown headings is taken in twice, and a workbook goes out and comes back", { skip }, () =>
  desk.during(async (window) => {
    await window.resize(1366, 768);
    await openPractice(window);
    await compare(window);
    await showColumns(window);
    await sendWorkbook(window);
    await copyOne(window);
  }));

test("what was copied is still ticked off, potentials are entered by key and credit points are told in months", { skip }, () =>
  desk.during(async (window) => {
    await window.resize(1366, 768);
    await unlock(window, PASSWORD);
    await atHome(window);
    await stillTicked(window);
    await takeReport(window);
    await enterPotential(window);
    await seeCredit(window);
  }));

/** Four people of the signed quarter whom e-Kinerja tells otherwise, and how the office finds them. */
async function compare(window) {
  await openPart(window, "send");
  await window.choose(text.beside.period, SIGNED.words);
  await seen(window, "01-send");
  const own = join(folder, "laporan.xlsx");
  await save(desk, window, own);
  await window.reads(text.common.written("laporan.xlsx"));

  const { teams } = await core(window, "list_teams", { period: SIGNED.code });
  const [first, second] = teams.toSorted((a, b) => b.total - a.total);
  const { rows } = await core(window, "open_team", { evaluator: first.evaluator.id, period: SIGNED.code });
  const nips = new Map(rows.map((row) => [row.employee.name, row]));
  const [missing, doubled, different, moved] = [...nips.values()];
  const other = await core(window, "show_employee", { id: second.evaluator.id });
  const told = join(folder, "dari-ekinerja.xlsx");
  python(DISTURB, own, told, missing.nip, doubled.nip, different.nip, moved.nip, other.nip, other.name);

  await openPart(window, "compare");
  await window.the("button", text.beside.compare.choose);
  await seen(window, "02-compare-empty");
  desk.answerDialog(told);
  await window.keys("Ctrl+o");
  await window.reads(text.beside.compare.kind.missing_there);
  await seen(window, "03-compared");
  for (const [kind, person] of [["missing_there", missing], ["doubled", doubled], ["different", different], ["other_evaluator", moved]]) {
    await window.press("button", text.beside.compare.kind[kind]);
    await window.the("cell", person.employee.name);
    await window.reads(text.beside.compare.because);
    await seen(window, `04-${kind}`);
  }
  const list = join(folder, "koreksi.xlsx");
  await save(desk, window, list);
  await window.reads(text.common.written("koreksi.xlsx"));
  const words = python(WORDS, list);
  for (const person of [missing, doubled, different, moved]) assert.ok(words.includes(person.employee.name), `${person.employee.name} is to be corrected: ${words.slice(0, 2000)}`);
}

/** What nobody knows is shown, corrected with the keyboard, and known the second time. */
async function showColumns(window) {
  const list = (name, ...people) => {
    const path = join(folder, name);
    python(LIST, path, ...people);
    return path;
  };
  await openImport(window);
  await seen(window, "10-import");
  desk.answerDialog(list("induk.xlsx", "197501012000031001|Yohanis Hendrik|Yohanis Tefa|IV/a", "198002022005012002|Agustina Elisabet|Agustina Nahak|III/a"));
  await window.keys("Ctrl+o");
  await window.reads(text.besideMap.unknown("induk.xlsx"));
  const field = (column, heading) => window.the("combobox", text.besideMap.fieldOf(column, heading));
  const value = async (column, heading) => window.run((select) => select.selectedOptions[0].text, await field(column, heading));
  assert.equal(await value("B", "Sapaan"), "Nama", "the first words that could be a name");
  await seen(window, "11-unknown-columns");
  await window.choose(text.besideMap.fieldOf("C", "Keterangan"), "Nama");
  assert.equal(await value("B", "Sapaan"), text.besideMap.notRead, "one column holds the name");
  await window.run((select) => select.focus(), await field("C", "Keterangan"));
  await window.keys("Enter");
  await window.the("button", text.imports.apply("2"));
  await seen(window, "12-columns-read");
  await window.keys("Enter");
  await window.reads(text.imports.applied("2", "0"));
  await seen(window, "13-imported");

  desk.answerDialog(list("induk-baru.xlsx", "197501012000031001|Yohanis Hendrik|Yohanis Tefa|IV/b", "198503032010011003|Maria Yasinta|Maria Bria|III/b"));
  await window.keys("Ctrl+o");
  await window.reads(text.besideMap.knownAs("Identitas · Sapaan · Keterangan …"));
  await window.the("button", text.imports.apply("2"));
  await window.reads("Maria Bria");
  await seen(window, "14-known");
}

/** A workbook for somebody without the program comes back as proposals, which one key accepts. */
async function sendWorkbook(window) {
  const { teams } = await core(window, "list_teams", { period: OPEN.code });
  const { evaluator } = teams.filter((team) => team.unrated > 1).toSorted((a, b) => a.total - b.total)[0];
  const unrated = async () => (await core(window, "open_team", { evaluator: evaluator.id, period: OPEN.code })).rows.filter((row) => !row.grade).length;
  const open = await unrated();
  await openPart(window, "workbooks");
  await window.press("checkbox", evaluator.name);
  await window.the("button", text.besideWorkbooks.write(1, "1"));
  await seen(window, "20-workbooks");
  const out = join(folder, "buku");
  mkdirSync(out);
  await save(desk, window, out);
  await window.reads(text.besideWorkbooks.written("1"));
  const [name] = readdirSync(out, { recursive: true }).filter((file) => file.endsWith(".xlsx"));
  python(FILL, join(out, name));

  desk.answerDialog(join(out, name));
  await window.keys("Ctrl+o");
  await window.the("button", text.besideWorkbooks.apply(String(2 * open)));
  assert.equal(await unrated(), open, "nothing changed yet");
  assert.ok((await window.run("return document.scrollingElement.scrollTop")) <= 1, "the bars stay where they are");
  await seen(window, "21-workbook-back");
  await window.keys("Ctrl+Enter");
  await window.reads(text.besideWorkbooks.applied(String(2 * open), String(open)));
  assert.equal(await unrated(), 0);
  await seen(window, "22-workbook-taken");
}

let copied;
/** One key copies the field, ticks it off and goes on. */
async function copyOne(window) {
  await openPart(window, "copy");
  await window.choose(text.beside.period, OPEN.words);
  const { people } = await core(window, "show_copy_board", { period: OPEN.code });
  const [{ employee }] = people;
  await window.press("cell", employee.name);
  const { plans } = await core(window, "show_copy_sheet", { employee: employee.id, period: OPEN.code });
  const [first, second] = plans[0].plan;
  copied = { employee, key: first.key };
  await window.reads(second.text);
  await seen(window, "30-copy-board");
  await window.keys("Enter");
  await inGrid(window, text.beside.copy.fieldsOf(employee.name));
  await window.keys("C");
  await window.reads(`${employee.name} 1 dari `);
  await seen(window, "31-copied");
  assert.equal(await onClipboard(window), first.text);
}

/** What pasting elsewhere gives. */
async function onClipboard(window) {
  await window.run(() => {
    const sheet = document.body.appendChild(document.createElement("textarea"));
    sheet.id = "elsewhere";
    sheet.focus();
  });
  await window.keys("Ctrl+v");
  return until("something on the clipboard", () => window.run("return document.getElementById('elsewhere').value"));
}

async function stillTicked(window) {
  await openPart(window, "copy");
  await window.press("cell", copied.employee.name);
  await window.reads("1 dari ");
  await window.reads(text.beside.copy.copied);
  const { plans } = await core(window, "show_copy_sheet", { employee: copied.employee.id, period: OPEN.code });
  assert.deepEqual(plans[0].plan.filter((field) => field.isCopied).map((field) => field.key), [copied.key]);
  await seen(window, "32-still-ticked");
}

/** The results of the year before come in as e-Kinerja states them. */
async function takeReport(window) {
  const { employees } = await core(window, "list_employees", { limit: 9 });
  const told = [["DI ATAS EKSPEKTASI", "SANGAT BAIK"], ["SESUAI EKSPEKTASI", "BAIK"], ["DI BAWAH EKSPEKTASI", "SANGAT KURANG"]];
  const path = join(folder, "tahunan.xlsx");
  python(ANNUAL, path, ...employees.map(({ nip, name, unit, position }, i) => [nip, name, unit ?? "", position, ...told[i % 3]].join("|")));
  await openImport(window);
  desk.answerDialog(path);
  await window.keys("Ctrl+o");
  const n = String(employees.length);
  await window.the("button", "Terapkan ");
  await seen(window, "40-report");
  await window.keys("Enter");
  await window.reads(text.besideIn.applied(n, "0", "0"));
}

/** A potential by one key: whoever has a predikat stands in a box, which says why. */
async function enterPotential(window) {
  await openScreen(window, text.talent.title);
  await window.the("heading", text.talent.title);
  await seen(window, "41-talent");
  await window.press("button", text.talent.list.no_potential);
  const { missing } = await core(window, "show_talent", { year: 2026 });
  const { employee } = missing.find(({ grade }) => grade === "very_good");
  await window.press("cell", employee.name);
  await window.keys("T");
  await window.the("heading", text.talent.enter("high", 1));
  await window.type(text.talent.basis, "BA 7/2026");
  await window.type(text.talent.measuredOn, "12/5/2026");
  await seen(window, "42-basis");
  await window.keys("Enter");
  await window.reads(text.talent.entered("high", employee.name));
  await window.press("button", text.talent.box(9));
  await window.the("cell", employee.name);
  await window.reads("Potensial tinggi tahun 2026 (BA 7/2026, 12 Mei 2026)");
  await seen(window, "43-box");
  const path = join(folder, "talenta.xlsx");
  await save(desk, window, path);
  await window.reads(text.common.written("talenta.xlsx"));
  const words = python(WORDS, path);
  assert.ok(words.includes(employee.name) && words.includes("BA 7/2026"), "the workbook says who is in the box and why");
}

/** Months to the next rank, for everybody in a functional position. */
async function seeCredit(window) {
  await openScreen(window, text.credit.list.title);
  await until("months to the next rank", async () => /kurang [\d,]+ · \d+ bulan/.test(await window.words()));
  await seen(window, "50-credit");
  const path = join(folder, "kredit.xlsx");
  await save(desk, window, path);
  await window.reads(text.common.written("kredit.xlsx"));
}

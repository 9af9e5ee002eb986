// The role-result matrix: a unit of thirty from a copied block, and the sheet of cells by keyboard alone.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, PASSWORD, settled, sideways, SMALL, toast } from "./office.mjs";
import { workbook } from "./xlsx.mjs";

const YEAR = 2026;
const OFFICE = { agency: "Pemkab Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "quarterly" };
const COLUMNS = [
  ["Standar layanan perizinan diterapkan di seluruh loket", "Persentase loket yang menerapkan standar"],
  ["Data perizinan tepercaya dan siap dipakai pimpinan", "Persentase data izin yang mutakhir"],
  ["Pengaduan masyarakat terjawab cepat dan akurat", "Persentase pengaduan yang terjawab"],
  ["Pelaku usaha paham syarat sebelum datang", "Persentase berkas yang lengkap sejak awal"],
];
const ROLES = ["Izin usaha mikro terbit sesuai standar layanan", "Basis data izin mutakhir dan dapat ditelusuri", "Telaahan pengaduan tersusun cepat dan akurat", "Panduan syarat usaha dipahami pelaku usaha"];

/** An office with one leader and thirty people under her, and no plans. */
async function officeOfThirty() {
  const office = await openOffice();
  await office.call("create_office", { ...OFFICE, password: PASSWORD });
  const leader = await office.call("save_employee", { name: "Ratna Maheswari", position: "Kepala Bidang Pelayanan", positionKind: "administrator", rank: "IV/a", employeeType: "pns", nip: "197504122000032001" });
  const { units } = await office.call("save_unit", { name: "Bidang Pelayanan", parent: null, head: leader.id });
  const people = [];
  for (let no = 1; no <= 30; no++) {
    const nip = `19900101201501${no % 2 === 0 ? 1 : 2}${String(no).padStart(3, "0")}`;
    const one = { name: `Pegawai ${String(no).padStart(2, "0")}`, position: "Penata Perizinan Ahli Pertama", positionKind: "functional", rank: "III/a", employeeType: "pns", nip, unit: units[0].id };
    people.push({ ...one, id: (await office.call("save_employee", one)).id });
  }
  await office.call("assign_evaluator", { employees: people.map(({ id }) => id), evaluator: leader.id, from: `${YEAR}-01-01` });
  return { office, leader, people };
}

/** Opens the matrix of a leader with the first cell in focus. */
async function openMatrix(office, leader, look) {
  const page = await office.page(`#matrix?leader=${leader}&year=${YEAR}`, look);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("grid").waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("[role=gridcell]"));
  const read = () => office.call("open_matrix", { leader, year: YEAR });
  return { page, read };
}

const copy = (page, words) => page.evaluate((block) => navigator.clipboard.writeText(block), words);
const words = (cell) => cell.map((entry) => entry.text);

/** Waits until the core has what was typed. */
async function until(read, holds, why) {
  let found;
  for (let tries = 0; tries < 100; tries++) {
    found = await read();
    if (holds(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${why}: ${JSON.stringify(found).slice(0, 400)}`);
}

/** Counts what a person does in a page: keys (not the modifiers alone), presses of the mouse, fields filled in. */
function countGestures(context) {
  return context.addInitScript(() => {
    globalThis.gestures = 0;
    const modifiers = ["Control", "Shift", "Alt", "Meta"];
    addEventListener("keydown", (event) => modifiers.includes(event.key) || globalThis.gestures++, true);
    addEventListener("pointerdown", () => globalThis.gestures++, true);
    addEventListener("input", (event) => event.target.matches("textarea, input[type=text]") && globalThis.gestures++, true);
  });
}

/** Selects everybody on the season's page who fits. */
async function selectAll(page, first) {
  await page.getByRole("grid", { name: "Pegawai dan SKP" }).getByText(first, { exact: true }).click();
  await page.keyboard.press("Control+a");
  await page.getByText("30 orang dipilih").waitFor();
}

/** Opens one of the tools for many people. */
async function tool(page, words) {
  await page.getByRole("button", { name: "Banyak orang" }).press("Enter");
  await page.getByRole("menuitem", { name: words }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await settled(page);
  return dialog;
}

test("a unit of thirty gets its SKP from Excel blocks, a matrix and an Excel file, in ten acts of a hundred gestures at most", async () => {
  const { office, leader, people } = await officeOfThirty();
  try {
    const nActs = async () => (await office.call("read_store")).acts;
    const page = await office.page(`#matrix?year=${YEAR}`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await countGestures(page.context());
    await page.reload();
    await page.getByRole("button", { name: leader.name }).waitFor();
    await page.getByRole("button", { name: leader.name }).click();
    await page.getByText("Matriks ini belum punya kolom.").waitFor();
    const before = await nActs();
    const made = async (n, what) => assert.equal((await nActs()) - before, n, `acts after ${what}`);

    await page.getByRole("button", { name: "Tempel daftar hasil" }).click();
    await copy(page, COLUMNS.map((column) => column.join("\t")).join("\n"));
    await page.keyboard.press("Control+v");
    await page.getByRole("button", { name: "Buat 4 kolom" }).click();
    await page.getByRole("columnheader", { name: /IKI 4/ }).waitFor();
    await made(1, "pasting the leader's results");

    // The first has two results in one cell, as Excel copies a cell with two lines.
    const block = people.map((_, at) => ROLES.map((role, column) => (column === at % 4 || column === (at + 1) % 4 ? `${role} ${at + 1}` : "")));
    block[0][0] = `"${ROLES[0]} 1\nPemohon memahami syarat sejak kunjungan pertama"`;
    await copy(page, block.map((row) => row.join("\t")).join("\n"));
    await page.getByRole("gridcell").first().click();
    await page.keyboard.press("Control+v");
    await page.getByText("Pemohon memahami syarat sejak kunjungan pertama").waitFor();
    await made(2, "pasting 30 × 4 cells");
    await page.getByText("Tanpa peran").waitFor();
    assert.deepEqual(await accessFaults(page), []);

    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Buat draf SKP untuk 30 orang" });
    assert.equal(await dialog.getByRole("listitem").count(), 30, "everybody is named first");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await made(3, "thirty drafts");
    const season = async () => (await office.call("list_plan_season", { year: YEAR })).people.filter((row) => row.plan !== null);
    assert.equal((await season()).length, 30);

    // Indicators come back from a spreadsheet; it is the office's own table, not one the program wrote.
    const matrix = await office.call("open_matrix", { leader: leader.id, year: YEAR });
    const results = matrix.rows.flatMap((row) => row.cells.flat().map((entry) => ({ person: people.find((one) => one.id === row.employee), text: entry.text })));
    assert.equal(results.length, 61);
    const head = ["NIP", "Nama", "Utama/Tambahan", "Rencana hasil kerja", "Aspek", "Indikator", "Target"];
    const file = join(office.folder, "SKP Bidang Pelayanan.xlsx");
    writeFileSync(file, workbook([head, ...results.map(({ person, text }) => [person.nip, person.name, "Utama", text, "Kuantitas", `Persentase ${text.toLowerCase()}`, "80 - 90%"])]));
    const here = page.url().replace(/#.*/, "");
    await page.goto(`${here}#plans?year=${YEAR}&evaluator=${leader.id}`);
    await selectAll(page, people[0].name);
    const reading = await tool(page, /Baca buku kerja/);
    await office.answerDialog(file);
    await reading.getByRole("button", { name: "Pilih berkas" }).press("Enter");
    await reading.getByText("0 SKP baru, 30 berubah, 0 sama").waitFor();
    await reading.getByRole("button", { name: "Terapkan 30 SKP" }).press("Enter");
    await toast(page, "30 SKP dari buku kerja disimpan.").waitFor();
    await made(4, "indicators from a workbook");

    // One of them brings a result of his own, copied from his Excel sheet.
    const own = (await season()).find((row) => row.employee === people[0].id).plan;
    await page.goto(`${here}#plan?id=${own}`);
    await page.getByRole("grid", { name: "Hasil kerja" }).waitFor();
    await settled(page);
    await copy(page, "Utama/Tambahan\tRencana hasil kerja\tAspek\tIndikator\tTarget\nTambahan\tAntrean loket dapat dipantau dari rumah\tWaktu\tRata-rata waktu tunggu\t15 menit");
    await page.keyboard.press("Control+v");
    const pasting = page.getByRole("dialog", { name: "Tempel dari Excel" });
    await pasting.getByText("1 hasil kerja dan 1 indikator terbaca.").waitFor();
    await page.keyboard.press("Enter");
    await toast(page, "1 hasil kerja ditempel").waitFor();
    await made(5, "a block into one SKP");

    // The annex is the same for all.
    await page.goto(`${here}#plans?year=${YEAR}&evaluator=${leader.id}`);
    await selectAll(page, people[0].name);
    const annex = await tool(page, /Lampiran untuk banyak orang/);
    await annex.getByRole("textbox", { name: "Dukungan sumber daya" }).fill("Jaringan internet di loket");
    await annex.getByRole("textbox", { name: "Skema pertanggungjawaban" }).fill("Laporan hasil kerja setiap triwulan");
    await annex.getByRole("textbox", { name: "Konsekuensi" }).fill("Diusulkan mengikuti pelatihan");
    await annex.getByRole("button", { name: "Isi lampiran 30 orang" }).press("Enter");
    await toast(page, "Lampiran 30 orang diisi.").waitFor();
    await made(6, "thirty annexes");

    // The season lists everybody the leader evaluates; each step is taken for all thirty at once.
    await page.getByRole("grid", { name: "Pegawai dan SKP" }).getByText(people[0].name).click();
    let n = 6;
    for (const [step, state] of [["Ajukan", "submitted"], ["Sepakati", "submitted"], ["Tandatangani", "signed"], ["Tetapkan", "approved"]]) {
      await page.keyboard.press("Control+a");
      await page.getByText("30 orang dipilih").waitFor();
      await page.getByRole("button", { name: step, exact: true }).click();
      await page.getByRole("dialog", { name: `${step} 30 SKP` }).waitFor();
      await page.keyboard.press("Enter");
      await toast(page, `${step}: 30 SKP`).waitFor();
      assert.ok((await season()).every((row) => row.state === state), step);
      await made(++n, step);
      await page.getByRole("grid", { name: "Pegawai dan SKP" }).getByText(people[0].name).click();
    }
    assert.ok((await season()).every((row) => row.state === "approved"), "thirty SKP are set");
    const gestures = await page.evaluate(() => globalThis.gestures);
    assert.ok(gestures > 30 && gestures <= 100, `${gestures} gestures for thirty SKP`);
    assert.deepEqual(page.faults, []);
  } finally {
    await office.close();
  }
});

// The sheet of cells: one practice office, another leader for every test.
let office;
let leaders;
before(async () => {
  office = await openOffice({ practice: true });
  leaders = (await office.call("list_matrices", { year: YEAR })).leaders.toSorted((a, b) => b.nPeople - a.nPeople).map((one) => one.leader.id);
});
after(() => office?.close());

/** The matrix of one of the leaders; its columns come from the leader's plan. */
const open = (number, look) => openMatrix(office, leaders[number], look);

test("typing begins a cell, Enter goes down, Tab right, Alt+Enter makes a second result, Esc takes back", async () => {
  const { page, read } = await open(0);
  await page.keyboard.type("Laporan izin tersaji setiap pekan");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Antrean loket tertib");
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.type("Pemohon terlayani cepat");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Tidak jadi");
  await page.keyboard.press("Escape");
  const view = await until(read, (one) => one.rows[1].cells[0].length === 2, "both cells arrive");
  assert.deepEqual(words(view.rows[0].cells[0]), ["Laporan izin tersaji setiap pekan"], "an L on an empty cell is a letter");
  assert.deepEqual(words(view.rows[1].cells[0]), ["Antrean loket tertib", "Pemohon terlayani cepat"]);
  assert.deepEqual(words(view.rows[1].cells[1]), [], "Esc leaves the cell as it was");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  assert.equal(await page.getByRole("gridcell").locator("textarea").inputValue(), "Antrean loket tertib\nPemohon terlayani cepat");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await until(read, (one) => one.rows[1].nRoles === 0, "Del empties the cell");
  await page.keyboard.press("Control+z");
  await until(read, (one) => one.rows[1].nRoles === 2, "undo brings both results back");
  await page.context().close();
});

test("Ctrl+D copies down to the selection, and the copied block can be pasted elsewhere, each in one act", async () => {
  const { page, read } = await open(1);
  const nActs = async () => (await office.call("read_store")).acts;
  await page.keyboard.type("Berkas izin lengkap sekali jalan");
  await page.keyboard.press("Enter");
  await until(read, (one) => one.rows[0].nRoles === 1, "the first cell arrives");
  await page.keyboard.press("ArrowUp");
  const before = await nActs();
  for (let n = 0; n < 4; n++) await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("5 sel terpilih").waitFor();
  await page.keyboard.press("Control+d");
  await toast(page, "Disalin ke 4 sel.").waitFor();
  assert.equal((await nActs()) - before, 1);
  await page.keyboard.press("Control+c");
  await page.waitForFunction(() => document.activeElement?.matches("[role=gridcell]"));
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).split("\n").length, 5, "a spreadsheet gets five rows");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await toast(page, "Blok ditempel.").waitFor();
  const view = await read();
  assert.deepEqual(view.rows.slice(0, 6).map((row) => row.nRoles), [2, 2, 2, 2, 2, 0]);
  assert.equal((await nActs()) - before, 2);
  await page.context().close();
});

test("L tells what a sentence sounds like, and 1 puts the proposal there; letters after L are text", async () => {
  const { page, read } = await open(2, { theme: "dark" });
  await page.keyboard.type("Melaksanakan tinjau lapangan");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell").getByRole("button", { name: "kegiatan" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("l");
  const note = page.getByRole("dialog", { name: /^Kalimat / });
  await note.getByText("Terdengar seperti kegiatan.").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const proposal = await note.getByRole("listitem").first().locator("span").innerText();
  await page.keyboard.press("1");
  await until(read, (one) => words(one.rows[0].cells[0])[0] === proposal, "the proposal is written");
  await page.waitForFunction(() => document.activeElement?.matches("[role=gridcell]"));
  await page.keyboard.type("Laporan tersaji");
  await page.keyboard.press("Enter");
  await until(read, (one) => words(one.rows[0].cells[0])[0] === "Laporan tersaji", "a word that begins with L can be typed over a sentence");
  await page.context().close();
});

test("columns and rows are changed where they stand, and the matrix goes to paper", async () => {
  const { page, read } = await open(6);
  const before = await read();
  await page.keyboard.press("Control+Shift+Equal");
  const added = page.getByRole("dialog", { name: "Tambah kolom" });
  await added.getByRole("textbox", { name: "Hasil pimpinan" }).fill("Arsip izin tertata");
  await added.getByRole("button", { name: "Tambah kolom" }).click();
  await until(read, (one) => one.columns[1]?.resultText === "Arsip izin tertata", "it stands behind the column of the cursor");
  await page.waitForFunction(() => document.activeElement?.matches("[role=gridcell]"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  const changed = page.getByRole("dialog", { name: "Ubah kolom Arsip izin tertata" });
  await changed.getByRole("textbox", { name: "Indikatornya" }).fill("Persentase arsip tertata");
  await changed.getByRole("button", { name: "Terapkan perubahan" }).click();
  await page.getByRole("columnheader", { name: "IKI 2 Persentase arsip tertata" }).waitFor();
  await page.keyboard.press("Alt+ArrowLeft");
  await until(read, (one) => one.columns[0].resultText === "Arsip izin tertata", "Alt and an arrow move it");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+ArrowDown");
  const moved = await until(read, (one) => one.rows[1].id === before.rows[0].id, "a row moves down");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  await page.getByRole("dialog", { name: moved.rows[1].name }).getByLabel("Ketua tim").check();
  await until(read, (one) => one.rows[1].isTeamLeader, "the team leader is marked");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Tingkat 2" }).check({ force: true });
  await page.getByText("Tim ini belum punya anggota.").waitFor();
  await page.getByText(moved.rows[1].name).first().waitFor();
  await page.getByRole("radio", { name: "Tingkat 1" }).check({ force: true });
  await page.getByRole("columnheader", { name: /Persentase arsip tertata/ }).waitFor();
  await page.keyboard.press("Control+p");
  await page.getByText("MATRIKS PEMBAGIAN PERAN DAN HASIL").first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("what is typed stays when the matrix moved on beneath it, and nobody's set SKP is touched", async () => {
  const { page, read } = await open(7);
  const { id, rows, columns } = await read();
  await office.call("edit_matrix", { matrix: id, edits: [{ edit: "set_cell", row: rows[2].id, column: columns[0].id, texts: ["Arsip tertata"] }] });
  await page.keyboard.type("Antrean loket tertib");
  await page.keyboard.press("Enter");
  await until(read, (one) => words(one.rows[0].cells[0])[0] === "Antrean loket tertib", "it is written on top of the newer matrix");
  await page.getByText("Arsip tertata").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog", { name: "Buat draf SKP untuk 2 orang" }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  const result = page.getByRole("dialog", { name: "Hasil membuat draf SKP" });
  await result.getByRole("heading", { name: "2 orang tetap seperti semula" }).waitFor();
  assert.match(await result.getByRole("listitem").first().innerText(), new RegExp(`${rows[0].name}\\s+\\S+`), "with the reason beside the name");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("[role=gridcell]"));
  await page.context().close();
});

test("people without a role are found, guests get a row, and nothing needs sideways scrolling at 1024×600", async () => {
  const { page, read } = await open(3, { size: SMALL, theme: "dark" });
  const { rows } = await read();
  await page.getByRole("button", { name: /^Tanpa peran/ }).click();
  assert.equal(await page.locator("tbody th[scope=row]").count(), rows.filter((row) => row.nRoles === 0).length);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Baris tamu" }).click();
  await page.getByLabel("Dari instansi lain").check({ force: true });
  await page.getByLabel("Nama", { exact: true }).fill("Ni Luh Putri");
  await page.getByLabel("Jabatan", { exact: true }).fill("Pranata Komputer");
  await page.getByLabel("Unit atau instansi").fill("Diskominfo");
  await page.keyboard.press("Enter");
  await page.getByRole("rowheader", { name: /Ni Luh Putri.*Tamu · Diskominfo/ }).waitFor();
  assert.ok((await read()).rows.at(-1).isGuest);
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("what the plan says otherwise is marked in its cell, and either wording can be taken", async () => {
  const { office: other, leader } = await officeOfThirty();
  try {
    const { id, rows, columns } = await other.call("open_matrix", { leader: leader.id, year: YEAR }).then((view) => other.call("edit_matrix", { matrix: view.id, edits: [{ edit: "paste_columns", text: COLUMNS[0].join("\t") }] }));
    await other.call("edit_matrix", { matrix: id, edits: [{ edit: "set_cell", row: rows[0].id, column: columns[0].id, texts: ["Data izin tersaji harian", "Antrean loket tertib"] }] });
    const { done } = await other.call("make_plans_from_matrix", { matrix: id, rows: [rows[0].id] });
    const said = async (index) => (await other.call("open_plan", { id: done[0].plan })).plan.results[index];
    const reword = async (index, text) => other.call("edit_plan", { plan: done[0].plan, edits: [{ edit: "set_result", id: (await said(index)).id, field: "text", value: text }] });
    await reword(0, "Data izin tersaji mingguan");
    await reword(1, "Antrean loket lancar");
    const { page, read } = await openMatrix(other, leader.id);
    assert.equal(await page.getByRole("gridcell").getByRole("button", { name: "beda dengan SKP" }).count(), 2);
    await page.keyboard.press("l");
    const note = page.getByRole("dialog", { name: /^Kalimat / });
    await note.getByText("Data izin tersaji mingguan").waitFor();
    assert.deepEqual(await accessFaults(page), []);
    await page.keyboard.press("2");
    await until(read, (one) => words(one.rows[0].cells[0])[0] === "Data izin tersaji mingguan", "the plan's words are in the cell");
    await note.waitFor({ state: "detached" });
    await page.getByText("Antrean loket tertib").waitFor();
    await page.keyboard.press("l");
    await note.getByText("Antrean loket lancar").waitFor();
    await page.keyboard.press("1");
    await until(() => said(1), (one) => one.text === "Antrean loket tertib", "the cell's words are in the plan (R-048)");
    assert.equal((await read()).rows[0].cells[0].every((entry) => entry.drift === null), true);
  } finally {
    await other.close();
  }
});

test("a tree is written by keyboard, and pasted as an outline of tabs", async () => {
  const unit = (await office.call("list_units")).units[1].id;
  const page = await office.page(`#strategy?part=tree&unit=${unit}&year=${YEAR}`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const read = () => office.call("show_tree", { unit, year: YEAR });
  const outline = async () => (await read()).nodes.map((node) => `${"  ".repeat(node.depth)}${node.text}`);
  await page.getByRole("button", { name: "Tambah tujuan" }).click();
  await page.keyboard.type("Layanan perizinan tepercaya");
  await page.keyboard.press("Enter");
  await until(read, (tree) => tree.nodes.length === 1, "the goal arrives");
  await page.getByRole("textbox", { name: "Simpul baru" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Izin terbit tepat waktu");
  await page.keyboard.press("Enter");
  await until(read, (tree) => tree.nodes.length === 2, "the objective arrives");
  await page.getByRole("textbox", { name: "Simpul baru" }).waitFor();
  await page.keyboard.press("Escape");
  assert.deepEqual(await outline(), ["Layanan perizinan tepercaya", "  Izin terbit tepat waktu"]);
  assert.equal((await read()).nodes[1].kind, "objective");

  await copy(page, "Data terpadu\n\tData mutakhir\n\tData aman");
  await page.keyboard.press("Control+v");
  await page.getByText("Masuk di bawah “Izin terbit tepat waktu”.").waitFor();
  await page.getByRole("button", { name: "Tempel 3 baris" }).click();
  await until(read, (tree) => tree.nodes.length === 5, "the outline arrives");
  assert.deepEqual(await outline(), ["Layanan perizinan tepercaya", "  Izin terbit tepat waktu", "    Data terpadu", "      Data mutakhir", "      Data aman"]);

  await page.getByText("Data aman", { exact: true }).click();
  await page.keyboard.press("Alt+ArrowUp");
  await until(outline, (lines) => lines[3] === "      Data aman", "it moves past its sibling");
  await page.keyboard.press("Shift+Tab");
  await until(outline, (lines) => lines.at(-1) === "    Data aman", "it goes up a level, behind its parent");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Delete");
  await until(read, (tree) => tree.nodes.length === 4, "Del removes the branch");
  await page.keyboard.press("Control+z");
  await until(read, (tree) => tree.nodes.length === 5, "undo brings it back");
  await page.context().close();
});

test("a workblock keeps what is written as on the form, and numbers run on", async () => {
  const unit = (await office.call("list_units")).units[1].id;
  const page = await office.page(`#strategy?part=workblocks&unit=${unit}&year=${YEAR}`, { size: SMALL, theme: "dark" });
  const read = async () => (await office.call("list_workblocks", { unit, year: YEAR })).items[0];
  await page.getByRole("button", { name: "Tambah workblock" }).last().click();
  await page.keyboard.type("Loket keliling bagi usaha mikro");
  await page.getByRole("dialog").getByRole("button", { name: "Tambah workblock" }).click();
  await page.getByRole("textbox", { name: "Pemilik strategi" }).fill("Kepala Bidang Pelayanan");
  for (const [list, words] of [["A. Rutin", "Jadwal loket keliling tersusun"], ["B. Transformatif", "Syarat dapat diperiksa dari telepon genggam"]]) {
    await page.getByRole("button", { name: `Tambah baris: Strategi (key activities), ${list}` }).click();
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
    await page.getByRole("textbox", { name: new RegExp(`Strategi \\(key activities\\), ${list}, baris`) }).waitFor();
  }
  const found = await until(read, (one) => one?.lines.length === 2, "both lines arrive");
  assert.equal(found.owner, "Kepala Bidang Pelayanan");
  await page.getByRole("textbox", { name: "Strategi (key activities), B. Transformatif, baris 2" }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  await page.reload();
  await settled(page);
  assert.equal(await page.getByRole("textbox", { name: "Pemilik strategi" }).inputValue(), "Kepala Bidang Pelayanan");
  await page.context().close();
});

test("a strategy nobody took is said at its column, until a cell says the same", async () => {
  const page = await office.page(`#strategy?part=strategies&leader=${leaders[5]}&year=${YEAR}`);
  await page.getByRole("button", { name: /^Tambah strategi/ }).first().click();
  await page.keyboard.type("Antrean loket tertib");
  await page.keyboard.press("Tab");
  await page.getByText("belum diambil").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole("button", { name: "Buka matriks" }).click();
  await page.getByRole("columnheader", { name: /1 strategi belum diambil/ }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("[role=gridcell]"));
  await page.keyboard.type("Antrean loket tertib");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: /strategi belum diambil/ }).waitFor({ state: "detached" });
  await page.context().close();
});

test("an indicator's manual is filled in and says when it is complete", async () => {
  const page = await office.page(`#strategy?part=manuals&leader=${leaders[5]}&year=${YEAR}`);
  await page.getByRole("navigation", { name: "Indikator" }).waitFor();
  for (const label of ["Tujuan", "Definisi", "Formula", "Satuan pengukuran", "Sumber data"]) await page.getByRole("textbox", { name: label, exact: true }).fill(`${label} indikator ini`);
  await page.getByRole("radio", { name: "Output kendali rendah" }).check({ force: true });
  await page.getByRole("radio", { name: "Triwulanan" }).check({ force: true });
  const { plans } = await office.call("show_employee", { id: leaders[5] });
  await until(() => office.call("list_manuals", { id: plans[0].id }), (view) => view.items[0].isComplete, "the manual is complete");
  await page.getByRole("navigation", { name: "Indikator" }).getByText("lengkap", { exact: true }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.context().close();
});

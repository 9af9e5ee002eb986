// What is written at the desk and in the matrix: ties to leaders, blocks, last year's rows, advice; nothing typed is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, toast } from "./office.mjs";

const YEAR = 2027;
let office;
let people;
before(async () => {
  office = await openOffice({ practice: true });
  people = (await office.call("list_plan_season", { year: YEAR, only: "missing", limit: 40 })).people.filter((row) => row.evaluator);
});
after(() => office?.close());

const open = (plan) => office.call("open_plan", { id: plan });
const edit = (plan, edits) => office.call("edit_plan", { plan, typing: false, edits });
const result = (text, indicators) => ({ edit: "add_result", priority: "main", text, indicators });

async function made(employee, edits = [], source = "blank") {
  const { done, refused } = await office.call("create_plans", { employees: [employee], year: YEAR, source, approach: source === "blank" ? "quantitative" : null });
  assert.deepEqual(refused, []);
  if (edits.length > 0) await edit(done[0].plan, edits);
  return done[0].plan;
}
async function desk(plan, part = "") {
  const page = await office.page(`#plan?id=${plan}${part && `&part=${part}`}`);
  await page.getByRole("heading", { level: 1, name: `SKP ${YEAR}` }).waitFor();
  await settled(page);
  return page;
}
async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}
async function paste(page, block) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press("Control+v");
}
/** A window that goes away without a word, as when the power fails. */
async function crash(page) {
  await page.waitForTimeout(500);
  await settled(page);
  await page.evaluate(() => globalThis.addEventListener("pagehide", (event) => event.stopImmediatePropagation(), { capture: true }));
  await page.context().setOffline(true);
  await page.context().close();
}

test("an empty plan takes the first block with Ctrl+V, whether the table has the focus or nothing has", async () => {
  const page = await desk(await made(people[0].employee));
  const cell = page.getByRole("gridcell", { name: /^Tempat hasil kerja pertama/ });
  assert.ok(await cell.evaluate((node) => node === document.activeElement), "the keys belong to the table");
  assert.deepEqual(await accessFaults(page), []);
  await page.evaluate(() => document.activeElement.blur());
  await paste(page, "Telaahan tersusun cepat\tWaktu\tRata-rata waktu telaahan\t10 hari kerja");
  await page.getByText("1 hasil kerja dan 1 indikator terbaca.").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: "Telaahan tersusun cepat" }).waitFor();
  await close(page);
});

test("a block of indicators alone goes into the result the cursor stands in, one of expectations into conduct", async () => {
  const plan = await made(people[1].employee, [result("Izin terbit cepat", [{ text: "Rata-rata waktu", target: "3 hari" }])]);
  const page = await desk(plan);
  await paste(page, "\tKualitas\tPersentase izin tanpa perbaikan\t90–95%\n\tKuantitas\tJumlah izin\t200");
  const dialog = page.getByRole("dialog", { name: "Tempel dari Excel" });
  await dialog.getByText("2 indikator masuk ke hasil kerja 1.").waitFor();
  await dialog.getByRole("button", { name: "Tempel", exact: true }).click();
  await toast(page, "Isi blok ditempel").waitFor();
  const now = (await open(plan)).plan.results;
  assert.deepEqual(now.map((one) => one.indicators.map((indicator) => indicator.text)), [["Rata-rata waktu", "Persentase izin tanpa perbaikan", "Jumlah izin"]]);
  await close(page);
});

test("r_055 each indicator of an executive's result can be chosen; another text unties it, Ctrl+D takes the tie along", async () => {
  const { units } = await office.call("list_units", {});
  const leader = await office.call("save_employee", { nip: "196901011995031001", name: "Maria Bere", position: "Kepala Dinas", positionKind: "jpt_pratama", unit: units.at(-1).id });
  await office.call("assign_evaluator", { employees: [leader.id], evaluator: people[0].evaluator.id, from: "2026-01-01", basis: "" });
  await made(leader.id, [result("Perizinan dapat diandalkan", [{ text: "Indeks kepuasan", target: "80" }, { text: "Rata-rata waktu izin", target: "3 hari" }])]);
  const person = people[2].employee;
  await office.call("assign_evaluator", { employees: [person], evaluator: leader.id, from: "2026-01-01", basis: "" });
  const plan = await made(person, [result("Izin terbit cepat", [{ text: "Jumlah izin", target: "200" }]), result("Arsip tertata", [{ text: "Jumlah arsip", target: "9" }])]);
  const page = await desk(plan);
  const supports = async (at) => {
    const now = await open(plan);
    return [now.plan.results[at].supportedText ?? "", now.plan.results[at].supportedIndicator ?? "", now.results[at].supportedResult !== null];
  };
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  const list = page.getByRole("textbox", { name: "RHK pimpinan diintervensi" });
  await list.fill("waktu izin");
  await page.getByRole("option", { name: /Rata-rata waktu izin: 3 hari/ }).waitFor();
  assert.equal(await page.getByRole("listbox").getByRole("option").and(page.locator(":not(select *)")).count(), 1, "one for each indicator");
  await list.press("ArrowDown");
  await list.press("Enter");
  await settled(page);
  const TIED = ["Perizinan dapat diandalkan", "Rata-rata waktu izin", true];
  assert.deepEqual(await supports(0), TIED);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+d");
  await settled(page);
  assert.deepEqual(await supports(1), TIED, "the tie and its indicator were copied");
  await page.keyboard.type("Arsip dinas lengkap");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.deepEqual(await supports(1), ["Arsip dinas lengkap", "", false]);
  await close(page);
});

test("last year's rows are decided at the desk of a draft that is there already, as is suggested", async () => {
  const plan = await made(people[3].employee, [result("Sudah ditulis", [{ text: "Jumlah", target: "1" }])]);
  const page = await desk(plan);
  await page.getByRole("button", { name: "Lainnya" }).press("Enter");
  await page.getByRole("menuitem", { name: "Salin dari tahun lalu" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: `SKP tahun lalu: ${people[3].name}` });
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  const { rows } = await office.call("show_carry_over", { employee: people[3].employee, year: YEAR });
  const words = { keep: "Tetap", change: "Ubah", drop: "Buang" };
  for (const row of rows) assert.ok(await dialog.getByRole("group", { name: `Keputusan: ${row.text}` }).getByRole("radio", { name: words[row.suggestion] }).isChecked(), row.text);
  await dialog.getByRole("group", { name: `Keputusan: ${rows[0].text}` }).getByRole("radio", { name: "Buang" }).focus();
  await page.keyboard.press("b");
  await dialog.getByRole("button", { name: /^Ambil \d+ baris$/ }).click();
  await toast(page, "Salin dari tahun lalu").waitFor();
  const texts = (await open(plan)).plan.results.map((one) => one.text);
  assert.equal(texts[0], "Sudah ditulis");
  assert.ok(!texts.includes(rows[0].text) && texts.includes(rows.at(-1).text), texts.join("; "));
  await close(page);
});

test("what was typed into the annex, an expectation and a first indicator is there after a crash", async () => {
  const plan = await made(people[4].employee, [result("Izin terbit cepat", [])]);
  const annex = await desk(plan, "annex");
  await annex.getByRole("button", { name: "Tambah baris: Konsekuensi" }).press("Enter");
  await annex.keyboard.type("Penugasan baru bila");
  await crash(annex);
  const conduct = await desk(plan, "conduct");
  await conduct.getByRole("button", { name: /^Tambah ekspektasi/ }).first().press("Enter");
  await conduct.keyboard.type("Ramah kepada pemohon");
  await crash(conduct);
  const table = await desk(plan);
  await table.getByRole("gridcell", { name: /^Indikator kinerja individu/ }).first().click();
  await table.keyboard.type("Jumlah izin yang");
  await crash(table);
  const now = await open(plan);
  assert.deepEqual(now.annex.map((line) => line.text), ["Penugasan baru bila"]);
  assert.deepEqual(now.plan.conduct.flatMap((value) => value.specialExpectations), ["Ramah kepada pemohon"]);
  assert.deepEqual(now.plan.results[0].indicators.map((one) => one.text), ["Jumlah izin yang"], "once, not with every key");
});

test("a first indicator that is given up with Esc is not made", async () => {
  const plan = await made(people[5].employee, [result("Izin terbit cepat", [])]);
  const page = await desk(plan);
  await page.getByRole("gridcell", { name: /^Indikator kinerja individu/ }).first().click();
  await page.keyboard.type("Jumlah izin");
  await page.waitForTimeout(400);
  await page.keyboard.press("Escape");
  await settled(page);
  assert.deepEqual((await open(plan)).plan.results[0].indicators, []);
  await close(page);
});

test("a missing target is a hint that names its result, and what is missing is not said twice", async () => {
  const plan = await made(people[6].employee, [result("Izin terbit cepat", [{ text: "Rata-rata waktu", target: "" }]), result("Arsip tertata", [])]);
  const page = await desk(plan);
  const item = page.getByRole("listitem").filter({ hasText: "Indikator dan target lengkap" });
  assert.match(await item.innerText(), /menghalangi[\s\S]*no\. 2 tanpa indikator; no\. 1 tanpa target/);
  assert.equal(await page.getByRole("listitem").filter({ hasText: "Hasil kerja no. 2 belum punya indikator." }).count(), 0);
  await edit(plan, [{ edit: "add_indicator", result: (await open(plan)).plan.results[1].id, indicator: { text: "Jumlah arsip", target: "9" } }]);
  await page.reload();
  await settled(page);
  assert.match(await item.innerText(), /saran[\s\S]*no\. 1 tanpa target/);
  await close(page);
});

test("words typed in the library are looked for in all positions, the nearest first", async () => {
  const save = (position, text) => office.call("save_library_entry", { pack: "Uji", position, priority: "main", result: text, indicator: "Jumlah", target: "1" });
  await save("Nakhoda Kapal Patroli", "Pelayaran patroli terselenggara");
  const page = await desk(await made(people[7].employee));
  await page.keyboard.press("Control+j");
  const dialog = page.getByRole("dialog", { name: "Sisipkan dari pustaka" });
  await settled(page);
  assert.equal(await dialog.getByText("Pelayaran patroli terselenggara").count(), 0, "not offered to a far post unasked");
  await page.keyboard.type("pelayaran patroli");
  await dialog.getByText("Pelayaran patroli terselenggara").waitFor();
  await close(page);
});

test("the manual at the desk offers what the form prints", async () => {
  const page = await desk(await made(people[8].employee, [result("Izin terbit cepat", [{ text: "Rata-rata waktu", target: "3 hari" }])]));
  await page.getByRole("button", { name: "Lainnya" }).press("Enter");
  await page.getByRole("menuitem", { name: "Manual indikator (A.1.3)" }).press("Enter");
  const dialog = page.getByRole("dialog");
  const offered = (name) => dialog.getByRole("combobox", { name }).locator("option").allInnerTexts();
  assert.deepEqual(await offered("Periode pelaporan"), ["belum dipilih", "Bulanan", "Triwulanan", "Semesteran", "Tahunan"]);
  assert.deepEqual(await offered("Kualitas dan tingkat kendali"), ["belum dipilih", "Outcome", "Outcome antara", "Output kendali rendah"]);
  await dialog.getByRole("combobox", { name: "Periode pelaporan" }).selectOption({ label: "Semesteran" });
  await settled(page);
  await close(page);
});

test("in the matrix a proposal is taken by its digit while typing, the rule is explained, and a crash loses nothing", async () => {
  const { leaders } = await office.call("list_matrices", { year: YEAR });
  const leader = leaders.toSorted((a, b) => b.nPeople - a.nPeople)[0].leader.id;
  const matrix = await office.call("open_matrix", { leader, year: YEAR });
  await office.call("edit_matrix", { matrix: matrix.id, edits: [{ edit: "paste_columns", text: "Perizinan tepat waktu" }] });
  const address = `#matrix?leader=${leader}&year=${YEAR}`;
  const sheet = async () => {
    const page = await office.page(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await settled(page);
    return page;
  };
  const page = await sheet();
  await page.keyboard.type("Melaksanakan penyusunan laporan perizinan");
  const advice = page.getByRole("list", { name: "pakai saran kalimat" });
  await advice.waitFor();
  const proposal = (await advice.getByRole("listitem").first().innerText()).replace(/^Ctrl[\s+]*1\s*/, "").trim();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+1");
  const field = page.getByRole("textbox").and(page.locator("td textarea"));
  assert.equal(await field.inputValue(), proposal);
  await crash(page);
  const again = await sheet();
  const first = (await office.call("open_matrix", { leader, year: YEAR })).rows[0];
  assert.equal(first.cells.flat().at(0)?.text, proposal, "what was typed stands in the cell");
  await again.keyboard.type("Melaksanakan rapat");
  await again.keyboard.press("Enter");
  await settled(again);
  await again.keyboard.press("ArrowUp");
  await again.keyboard.press("l");
  const note = again.getByRole("dialog").filter({ hasText: "Terdengar seperti kegiatan" });
  await note.getByText("PermenPANRB 6/2022, hlm. 47 dan 120–122").waitFor();
  await note.getByRole("button", { name: /^Mengapa\?/ }).click();
  await again.getByRole("dialog", { name: "Dasar aturan" }).waitFor();
  await again.keyboard.press("Escape");
  await note.waitFor();
  await again.keyboard.press("Escape");
  await close(again);
});

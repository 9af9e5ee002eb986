// Plans are written and agreed at the desk: by keyboard, with advice while typing, and nothing typed is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, sideways, SMALL, toast } from "./office.mjs";

const YEAR = 2027;
let office;
let people;
before(async () => {
  office = await openOffice({ practice: true });
  people = (await office.call("list_plan_season", { year: YEAR, only: "missing", limit: 20 })).people.filter((row) => row.evaluator);
});
after(() => office?.close());

/** The desk of a new empty plan. */
async function desk(row, look) {
  const made = await office.call("create_plans", { employees: [row.employee], year: YEAR, source: "blank", approach: "quantitative" });
  assert.deepEqual(made.refused, [], "the plan could be made");
  const page = await office.page(`#plan?id=${made.done[0].plan}`, look);
  await page.getByRole("heading", { level: 1, name: `SKP ${YEAR}` }).waitFor();
  await settled(page);
  return { page, plan: made.done[0].plan };
}

/** What stands in the table, a row a line. */
async function rows(page) {
  const all = await page.getByRole("grid", { name: "Hasil kerja" }).getByRole("row").allInnerTexts();
  return all.map((words) => words.replaceAll(/\s+/g, " ").trim());
}

async function step(page, words) {
  await page.getByRole("button", { name: words, exact: true }).and(page.locator(":not([aria-disabled])")).waitFor();
  await page.keyboard.press("Control+Enter");
}

test("a plan goes from empty to set by keyboard, and a reload keeps everything", async () => {
  const [row] = people;
  const page = await office.page(`#plans?year=${YEAR}&search=${row.nip}`);
  await page.getByRole("grid", { name: "Pegawai dan SKP" }).getByText(row.name).waitFor();
  await page.keyboard.press("Control+n");
  await page.getByRole("dialog", { name: "Buat SKP untuk 1 orang" }).getByText(row.name).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("paragraph").filter({ hasText: "Belum ada hasil kerja." }).waitFor();
  await settled(page);

  await page.keyboard.press("Control+Shift+Equal");
  await page.getByRole("textbox", { name: "Rencana hasil kerja" }).waitFor();
  await page.keyboard.type("Melaksanakan penyusunan telaahan pengaduan");
  const advice = page.getByRole("region", { name: "Terdengar seperti kegiatan" });
  await advice.waitFor();
  const proposal = (await advice.getByRole("listitem").first().innerText()).replace(/^1\s*/, "").trim();
  await page.keyboard.press("Enter");
  await settled(page);
  await page.keyboard.press("1");
  await page.getByRole("gridcell", { name: proposal }).waitFor();
  await advice.waitFor({ state: "detached" });

  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("Pengaduan terjawab cepat dan akurat");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("w");
  await page.getByRole("gridcell", { name: "Waktu", exact: true }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("Rata-rata waktu penyelesaian telaahan");
  await page.keyboard.press("Tab");
  await page.keyboard.type("8–10 hari kerja");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.keyboard.press("Insert");
  await settled(page);
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await page.getByRole("gridcell", { name: "Kualitas", exact: true }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("Persentase telaahan yang dipakai tanpa perbaikan");
  await page.keyboard.press("Tab");
  await page.keyboard.type("90–95%");
  await page.keyboard.press("Tab");
  await settled(page);

  await page.keyboard.press("Control+3");
  for (const list of ["Dukungan sumber daya", "Skema pertanggungjawaban", "Konsekuensi"]) {
    const field = page.getByRole("textbox", { name: `${list}, baris 1` });
    if (!(await field.isVisible())) await page.getByRole("button", { name: `Tambah baris: ${list}` }).press("Enter");
    await field.fill(`Isi ${list.toLowerCase()}`);
    await field.press("Tab");
    await settled(page);
  }
  await page.keyboard.press("Control+1");
  await settled(page);

  for (const words of ["Ajukan", "Sepakati", "Tandatangani", "Tetapkan"]) {
    await step(page, words);
    await toast(page, `SKP: ${words.toLowerCase()}`).waitFor();
  }
  const now = page.getByRole("list", { name: "Perjalanan SKP" }).locator("[aria-current=step]");
  await now.getByText("Ditetapkan").waitFor();

  await page.reload();
  await settled(page);
  await now.getByText("Ditetapkan").waitFor();
  const words = (await rows(page)).join(" | ");
  for (const kept of [proposal, "Pengaduan terjawab cepat dan akurat", "8–10 hari kerja", "Persentase telaahan yang dipakai tanpa perbaikan", "90–95%", "Kualitas"]) {
    assert.ok(words.includes(kept), `${kept} is still there: ${words}`);
  }
  await page.keyboard.press("Control+3");
  assert.equal(await page.getByRole("textbox", { name: "Konsekuensi, baris 1" }).inputValue(), "Isi konsekuensi");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("what stands in the way is said beside the step, and text typed before a crash is there again", async () => {
  const { page, plan } = await desk(people[1]);
  const submit = page.getByRole("button", { name: /^Ajukan/ });
  assert.equal(await submit.getAttribute("aria-disabled"), "true", "an empty plan cannot be submitted");
  await page.getByRole("button", { name: /^Mengapa\? Ada hasil kerja utama/ }).click();
  await page.getByRole("dialog", { name: "Dasar aturan" }).getByText(/hasil kerja utama/i).first().waitFor();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+Shift+Equal");
  await page.getByRole("textbox", { name: "Rencana hasil kerja" }).waitFor();
  await page.keyboard.type("Berkas perizinan lengkap");
  await page.waitForTimeout(400);
  await settled(page);
  await page.context().close();

  const again = await office.page(`#plan?id=${plan}`);
  await again.getByRole("gridcell", { name: "Berkas perizinan lengkap" }).waitFor();
  await again.context().close();
});

test("a block from Excel is looked at, pasted with Enter and taken back with one undo", async () => {
  const { page } = await desk(people[2]);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = await rows(page);
  const block = "Telaahan tersusun cepat\tWaktu\tRata-rata waktu telaahan\t10 hari kerja\n\tKualitas\tPersentase telaahan dipakai\t90–95%\nBasis data izin terbarui\tKuantitas\tPersentase izin tercatat\t95%";
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press("Control+v");
  await page.getByText("2 hasil kerja dan 3 indikator terbaca.").waitFor();
  assert.deepEqual(await rows(page), before, "only looked at");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: "Basis data izin terbarui" }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("gridcell", { name: "Basis data izin terbarui" }).waitFor({ state: "detached" });
  assert.deepEqual(await rows(page), before);
  await page.context().close();
});

test("rows are moved, copied down and removed by keyboard, and the approach changes back and forth without loss", async () => {
  const { page, plan } = await desk(people[3]);
  const add = (text) => ({ edit: "add_result", priority: "main", text, indicators: [{ aspect: "time", text: `Rata-rata waktu ${text}`, target: "3 hari" }, { text: "Persentase tepat" }] });
  await office.call("edit_plan", { plan, typing: false, edits: [add("Izin terbit sesuai standar"), add("Arsip tertata rapi")] });
  await page.reload();
  await settled(page);
  await page.keyboard.press("Control+Shift+ArrowDown");
  await settled(page);
  const order = async () => (await office.call("open_plan", { id: plan })).plan.results.map((result) => result.text);
  assert.deepEqual(await order(), ["Arsip tertata rapi", "Izin terbit sesuai standar"]);
  await page.getByRole("gridcell", { name: "Target: belum diisi" }).last().click();
  await page.keyboard.press("Control+d");
  await settled(page);
  const results = (await office.call("open_plan", { id: plan })).plan.results;
  assert.equal(results[1].indicators[1].target, "3 hari", "the target above was copied");
  await page.getByLabel("Kualitatif", { exact: true }).check();
  await page.getByRole("columnheader", { name: "Ukuran keberhasilan dan target" }).waitFor();
  await page.getByLabel("Kuantitatif", { exact: true }).check();
  await page.getByRole("columnheader", { name: "Target" }).waitFor();
  await settled(page);
  assert.deepEqual((await office.call("open_plan", { id: plan })).plan.results, results, "nothing was lost on the way");
  await page.getByRole("gridcell", { name: "Arsip tertata rapi", exact: true }).click();
  await page.keyboard.press("Control+Delete");
  await toast(page, /Hasil kerja 1 dihapus/).waitFor();
  assert.deepEqual(await order(), ["Izin terbit sesuai standar"]);
  await page.keyboard.press("Control+z");
  await page.getByRole("gridcell", { name: "Arsip tertata rapi", exact: true }).waitFor();
  await page.context().close();
});

test("a leader's result is picked from the list, and last year's rows are taken over", async () => {
  const { page, plan } = await desk(people[4]);
  await page.getByRole("button", { name: "Salin dari tahun lalu" }).click();
  await page.getByRole("dialog", { name: `SKP tahun lalu: ${people[4].name}` }).getByRole("button", { name: /^Ambil \d+ baris$/ }).click();
  await toast(page, "Salin dari tahun lalu").waitFor();
  const taken = (await office.call("open_plan", { id: plan })).plan.results;
  assert.ok(taken.length > 0, "the rows of the year before are there");
  await page.context().close();

  const season = await office.call("list_plan_season", { year: YEAR - 1, limit: 200 });
  const row = season.people.find((one) => one.employee === people[4].employee);
  const changed = await office.call("move_plans", { plans: [row.plan], event: "revise", reason: "Penugasan baru", changeKind: "assignment" });
  const revision = await office.page(`#plan?id=${changed.done[0].plan}`);
  await settled(revision);
  const offered = (await office.call("open_plan", { id: changed.done[0].plan })).leaderResults[0];
  await revision.keyboard.press("ArrowLeft");
  await revision.keyboard.press("F2");
  const list = revision.getByRole("textbox", { name: "RHK pimpinan diintervensi" });
  await list.fill(offered.text.slice(0, 12));
  assert.deepEqual(await accessFaults(revision), [], "the open list");
  await list.press("ArrowDown");
  await list.press("Enter");
  await revision.getByRole("gridcell", { name: offered.text }).first().waitFor();
  const tied = (await office.call("open_plan", { id: changed.done[0].plan })).results[0];
  assert.ok(tied.supportedResult, "the result is tied to the leader's");
  await revision.keyboard.press("F8");
  await revision.getByRole("dialog", { name: /Versi \d dan versi \d/ }).getByText("Sesudah").waitFor();
  assert.deepEqual(await accessFaults(revision), []);
  await revision.context().close();
});

test("a result that left its matrix cell says so, and takes the cell's words back with one press", async () => {
  const { leaders } = await office.call("list_matrices", { year: YEAR });
  const leader = leaders.toSorted((a, b) => b.nPeople - a.nPeople).at(-1).leader.id;
  const opened = await office.call("open_matrix", { leader, year: YEAR });
  const { rows, columns } = await office.call("edit_matrix", { matrix: opened.id, edits: [{ edit: "paste_columns", text: "Izin terbit tepat waktu" }] });
  await office.call("edit_matrix", { matrix: opened.id, edits: [{ edit: "set_cell", row: rows.at(-1).id, column: columns[0].id, texts: ["Data izin tersaji harian"] }] });
  const { done } = await office.call("make_plans_from_matrix", { matrix: opened.id, rows: [rows.at(-1).id] });
  const page = await office.page(`#plan?id=${done[0].plan}`);
  await page.getByRole("gridcell", { name: "Data izin tersaji harian" }).dblclick();
  await page.getByRole("textbox", { name: "Rencana hasil kerja" }).fill("Data izin tersaji mingguan");
  await page.keyboard.press("Enter");
  await page.getByText("Kalimat SKP kini berbeda dari matriks", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Pakai kalimat matriks" }).click();
  await page.getByText("Kalimat SKP sama dengan matriks").waitFor();
  await page.getByRole("gridcell", { name: "Data izin tersaji harian" }).waitFor();
  await page.context().close();
});

test("in a small window the advice stands beneath the table, and Space brings the pane", async () => {
  const { page } = await desk(people[5], { size: SMALL });
  await page.keyboard.press("Control+Shift+Equal");
  await page.getByRole("textbox", { name: "Rencana hasil kerja" }).pressSequentially("Melaksanakan penyusunan laporan");
  await page.getByText("Terdengar seperti kegiatan", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Space");
  await page.getByRole("complementary", { name: "Keterangan SKP" }).waitFor();
  assert.deepEqual(await sideways(page), []);
  await page.context().close();
});

test("a person leads to the desk, Esc leads back, and Ctrl+P shows the sheet of that year", async () => {
  const page = await office.page(`#person?id=${people[6].employee}`);
  await page.getByRole("heading", { level: 1, name: people[6].name }).waitFor();
  await page.keyboard.press("2");
  await page.getByRole("button", { name: "Buka SKP" }).click();
  await page.getByRole("heading", { level: 1, name: `SKP ${YEAR - 1}` }).waitFor();
  await settled(page);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: people[6].name }).waitFor();
  await page.context().close();

  const { page: made } = await desk(people[6]);
  await made.keyboard.press("Control+p");
  await made.getByRole("heading", { level: 1, name: "Cetak" }).waitFor();
  await made.getByText(`Tahunan ${YEAR}`).first().waitFor();
  await made.context().close();
});

test("an act on many lists the names first, and says who was left out and why", async () => {
  const page = await office.page(`#plans?year=${YEAR}&only=missing`);
  await settled(page);
  const grid = page.getByRole("grid", { name: "Pegawai dan SKP" });
  await grid.getByRole("gridcell").first().click();
  for (let i = 0; i < 5; i++) await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: /Buat SKP untuk \d orang/ });
  await dialog.waitFor();
  const named = await dialog.getByRole("listitem").count();
  assert.ok(named > 1, "the people stand first");
  await page.keyboard.press("Enter");
  await toast(page, new RegExp(`Buat SKP: ${named} SKP`)).waitFor();
  await page.goto(page.url().replace("only=missing", "only=draft"));
  await page.reload();
  await settled(page);
  await grid.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+a");
  await page.getByText(/orang dipilih/).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog", { name: /^Ajukan \d+ SKP/ }).waitFor();
  await page.keyboard.press("Enter");
  const told = page.getByRole("dialog", { name: "Ajukan", exact: true });
  await told.getByText(/orang dilewati/).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await page.context().close();
});

test("season and desk can be used by everybody", async () => {
  const { plan } = await desk(people.at(-1)).then(async ({ page, plan: made }) => (await page.context().close(), { plan: made }));
  await office.call("edit_plan", { plan, typing: false, edits: [{ edit: "add_result", priority: "main", text: "Menyusun laporan", indicators: [{ text: "Jumlah laporan", target: "semua" }] }] });
  for (const look of [{}, { size: SMALL, theme: "dark" }, { size: SMALL, contrast: "more" }]) {
    for (const where of [`#plans?year=${YEAR}`, `#plan?id=${plan}`, `#plan?id=${plan}&part=conduct`, `#plan?id=${plan}&part=annex`, `#plan?id=${plan}&part=actions`]) {
      const page = await office.page(where, look);
      await settled(page);
      assert.deepEqual(await accessFaults(page), [], `${where} ${look.theme ?? "light"}`);
      assert.deepEqual(await sideways(page), [], `${where} ${look.theme ?? "light"}`);
      assert.deepEqual(page.faults, [], where);
      await page.context().close();
    }
  }
  const page = await office.page(`#plan?id=${plan}`);
  await settled(page);
  for (const words of ["Catatan dialog", "Manual indikator (A.1.3)", "Jejak"]) {
    await page.getByRole("button", { name: "Lainnya" }).press("Enter");
    await page.getByRole("menuitem", { name: words }).press("Enter");
    await page.getByRole("dialog").waitFor();
    await settled(page);
    assert.deepEqual(await accessFaults(page), [], words);
    await page.keyboard.press("Escape");
  }
  await page.context().close();
});

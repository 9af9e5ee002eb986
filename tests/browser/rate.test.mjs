// Rating a team by keys: what an evaluator types is what stands there, in the grid, in the core and after undo.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, SMALL, toast } from "./office.mjs";

const PERIOD = "2026-Q3";
let office;
let teams;
before(async () => {
  office = await openOffice();
  await office.call("create_practice_office", { employees: 300, units: 15 });
  const all = (await office.call("list_teams", { period: PERIOD })).teams;
  teams = all.toSorted((a, b) => b.unrated - a.unrated);
  assert.ok(teams[8].unrated >= 3, "the practice office leaves enough people to rate");
});
after(() => office?.close());

/** Opens the grid of a team; every test takes its own. */
async function openTeam(number, look) {
  const evaluator = teams[number].evaluator.id;
  const page = await office.page(`#rate?period=${PERIOD}&evaluator=${evaluator}`, look);
  await page.locator("td[data-current]").waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  const read = () => office.call("open_team", { evaluator, period: PERIOD });
  const row = async (name) => (await read()).rows.find((one) => one.employee.name === name);
  return { page, read, row, evaluator };
}

const currentName = (page) => page.locator("tr.current td").first().locator(".name").innerText();
const inGrid = (page) => page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
const inPane = (page) => page.waitForFunction(() => document.activeElement?.closest("aside") !== null);
const cell = (page, label) => page.getByRole("gridcell", { name: label });

/** The person the cursor stands on and the next: those whom Shift+↓ selects. */
async function twoFrom(page) {
  const waiting = await page.locator("tbody tr .name.waiting").allInnerTexts();
  const at = waiting.indexOf(await currentName(page));
  return waiting.slice(at, at + 2);
}

/** Waits until the core has what was typed. */
async function until(read, holds, why) {
  for (let tries = 0; tries < 100; tries++) {
    const found = await read();
    if (holds(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(why);
}

test("two letters and Enter rate a person, and the next unrated one comes up", async () => {
  const { page, row } = await openTeam(0);
  const first = await currentName(page);
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  await cell(page, `Perilaku kerja ${first}, sesuai ekspektasi`).waitFor();
  const rated = await until(() => row(first), (one) => one.grade !== null, "both ratings arrive");
  assert.equal(rated.resultsRating, "above");
  assert.equal(rated.conductRating, "meets");
  assert.equal(rated.grade, "good", "the quadrant says Baik (R-210)");
  assert.equal(await currentName(page), first, "a row does not jump while it is current");
  await page.keyboard.press("Enter");
  const next = await currentName(page);
  assert.notEqual(next, first);
  assert.equal((await row(next)).resultsRating, null, "the next one is not rated yet");
  await page.keyboard.press("Control+z");
  await until(() => row(first), (one) => one.conductRating === null, "undo takes the last letter back");
  await page.context().close();
});

test("Del empties a rating, and letters in other columns rate nobody", async () => {
  const { page, row } = await openTeam(1);
  await page.keyboard.press("ArrowDown");
  const name = await currentName(page);
  await page.keyboard.press("b");
  await until(() => row(name), (one) => one.resultsRating === "below", "B is written");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Delete");
  await until(() => row(name), (one) => one.resultsRating === null, "Del empties it");
  await page.keyboard.press("Home");
  await page.keyboard.press("a");
  await page.waitForTimeout(200);
  assert.equal((await row(name)).resultsRating, null);
  await page.context().close();
  const again = await openTeam(1);
  await again.page.locator("tr.current .name", { hasText: name }).waitFor();
  assert.equal(await currentName(again.page), name, "whoever was interrupted comes back to the same row");
  await again.page.context().close();
});

test("why a grade is what it is stands beside its cell, and Esc leads back there", async () => {
  const { page } = await openTeam(2);
  const name = await currentName(page);
  await page.keyboard.press("s");
  await page.keyboard.press("b");
  await cell(page, `Perilaku kerja ${name}, di bawah ekspektasi`).waitFor();
  await page.getByText("Mengapa Kurang?").or(page.getByRole("button", { name: "Mengapa Kurang?" })).first().waitFor();
  await page.keyboard.press("?");
  const why = page.getByRole("dialog", { name: "Mengapa Kurang?" });
  await why.getByText("PermenPANRB 6/2022").waitFor();
  await why.getByText("Angka realisasi, capaian unit, dan panduan distribusi.").waitFor();
  await page.keyboard.press("F1");
  await why.getByText("Kuadran kedua rating memberi predikatnya.").waitFor();
  const [box, predikat, person] = [await why.boundingBox(), await page.locator("td[data-current]").boundingBox(), await page.locator("tr.current .name").boundingBox()];
  assert.ok(box.x + box.width <= predikat.x, "it does not cover the cell");
  assert.ok(box.x >= person.x + person.width, "nor the name");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await why.waitFor({ state: "detached" });
  assert.ok(await page.evaluate(() => document.activeElement.matches("td[data-current]")));
  await page.context().close();
});

test("Space leads into the evidence and back, → opens the realisation, and Esc in the grid puts the pane away", async () => {
  const { page } = await openTeam(1);
  const pane = page.getByRole("complementary", { name: await currentName(page) });
  await page.keyboard.press("Space");
  await inPane(page);
  await page.keyboard.press("Space");
  await inGrid(page);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await pane.getByRole("region", { name: "Realisasi per hasil kerja" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "group");
  await page.keyboard.press("Escape");
  await inGrid(page);
  await page.keyboard.press("Escape");
  await pane.waitFor({ state: "detached" });
  await page.keyboard.press("Space");
  await pane.waitFor();
  await page.context().close();
});

test("a realisation is taken from the target, accepted from the log of progress or typed, and survives the page", async () => {
  const { page, row } = await openTeam(3);
  const name = await currentName(page);
  const { evaluation } = await row(name);
  const results = async () => (await office.call("show_rating_evidence", { id: evaluation })).results;
  const indicators = async () => (await results()).flatMap((result) => result.indicators);
  const [, second] = await indicators();
  const result = (await results()).find((one) => one.indicators.some(({ id }) => id === second.id));
  const { plan } = await office.call("show_evaluation", { id: evaluation });
  await office.call("write_text", { evaluation, field: { kind: "indicatorActual", id: second.id }, text: "", draft: false });
  await office.call("save_year_progress", { plan, cells: [{ result: result.id, indicator: second.id, period: PERIOD, value: "61%" }] });
  await page.reload();
  await inGrid(page);
  assert.equal(await currentName(page), name);
  await page.keyboard.press("F2");
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "group");
  await page.keyboard.press("t");
  await until(indicators, ([first]) => first.actual === (first.periodTarget || first.target), "T takes the target");
  await page.keyboard.press("a");
  await until(() => row(name), (one) => one.mainMarks[0] === "above", "A is a private mark here");
  assert.equal((await row(name)).resultsRating, null, "and no rating");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F2");
  await page.waitForFunction(() => document.activeElement?.value === "61%");
  await page.keyboard.press("Escape");
  assert.equal((await indicators())[1].actual, "", "what was only offered is nobody's realisation");
  await page.keyboard.press("F2");
  await page.keyboard.press("Tab");
  await until(indicators, ([, one]) => one.actual === "61%", "Tab accepts what was noted on the way");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("7");
  await page.keyboard.type("5%");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.tagName === "TEXTAREA"), "Tab goes to the next field");
  await until(indicators, ([, one]) => one.actual === "75%", "a figure goes into the field and replaces what stood there");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.ok(await page.evaluate(() => document.activeElement.matches("td[data-current]")), "Esc leads back to the grid");
  await page.context().close();
});

test("a note is kept while it is typed, even when the page goes away", async () => {
  const { page, row } = await openTeam(4);
  const name = await currentName(page);
  await page.keyboard.press("n");
  await page.getByLabel("Catatan/rekomendasi").waitFor();
  await page.keyboard.type("Teruskan alur baru.");
  await page.getByLabel("Catatan/rekomendasi").press("Escape");
  await until(() => row(name), (one) => one.hasNote, "the note is there");
  await page.reload();
  await page.locator("td[data-current]").waitFor();
  assert.equal(await currentName(page), name, "the same row comes up again");
  await page.context().close();
});

test("several people get one rating in one act that lists them", async () => {
  const { page, read } = await openTeam(5);
  const names = await page.locator("tbody tr .name.waiting").allInnerTexts();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog");
  for (const name of names.slice(0, 3)) await dialog.getByText(name, { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  const { rows } = await until(read, (team) => team.rows.filter((row) => row.batchSize === 3).length === 3, "three people rated together");
  assert.ok(rows.filter((row) => row.batchSize === 3).every((row) => row.resultsRating === "meets"));
  await page.keyboard.press("Control+z");
  await until(read, (team) => team.rows.every((row) => row.batchSize < 2), "one undo takes all back");
  await page.context().close();
});

test("the realisation of one indicator is pasted and taken from the target for everybody, with their names", async () => {
  const { page, evaluator } = await openTeam(5);
  const bar = await page.getByRole("group", { name: "Saringan dan tindakan" }).boundingBox();
  assert.ok(bar.height < 60, `the toolbar has one line beside the pane: ${bar.height}`);
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Realisasi satu indikator, semua orang" });
  const fields = dialog.getByRole("textbox", { name: /^Realisasi: / });
  await fields.first().waitFor();
  const read = (subject) => office.call("show_realisation_column", { evaluator, period: PERIOD, subject });
  const { subject, rows } = await read("");
  const at = rows.findIndex((row) => !row.isClosed && row.target && row.actual !== row.target);
  await fields.nth(at).press("Control+a");
  await page.keyboard.type("7 berkas");
  await page.keyboard.press("Enter");
  await until(() => read(subject), (view) => view.rows[at].actual === "7 berkas", "typed into a row and left with Enter");
  assert.deepEqual(await accessFaults(page), []);
  await dialog.getByRole("button", { name: "Sama dengan target untuk semua" }).press("Enter");
  const fill = page.getByRole("dialog", { name: "Isi realisasi sekolom" });
  await fill.getByRole("rowheader", { name: rows[at].employee.name }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await until(() => read(subject), (view) => view.rows.every((row) => row.actual === row.target || row.target === "" || row.isClosed), "everybody has the target");
  await page.context().close();
});

test("feedback is added and taken away", async () => {
  const { page, row } = await openTeam(6);
  const name = await currentName(page);
  const had = (await row(name)).nFeedbackBad;
  await page.keyboard.press("v");
  await page.getByRole("region", { name: "Perilaku kerja" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "SUMMARY");
  const value = page.locator("details").first();
  if ((await value.getAttribute("open")) === null) await page.keyboard.press("Enter");
  await value.getByRole("button", { name: "Tambah umpan balik" }).click();
  await page.getByLabel("Simbol").selectOption("frown");
  await page.getByLabel("Umpan balik", { exact: true }).fill("Surat balasan tertukar.");
  await page.keyboard.press("Control+Enter");
  await until(() => row(name), (one) => one.nFeedbackBad === had + 1, "it counts as one to improve");
  await value.getByRole("button", { name: "Hapus umpan balik" }).last().click();
  await until(() => row(name), (one) => one.nFeedbackBad === had, "and is gone again");
  await page.context().close();
});

test("a mouse alone rates a person in three clicks", async () => {
  const { page, row } = await openTeam(6);
  const name = await page.locator("tbody tr .name.waiting").nth(1).innerText();
  await page.locator("tbody tr .name.waiting").nth(1).click();
  const pane = page.getByRole("complementary", { name });
  await pane.getByRole("group", { name: "Hasil kerja" }).getByRole("button", { name: "di atas ekspektasi" }).click();
  await pane.getByRole("group", { name: "Perilaku" }).getByRole("button", { name: "sesuai ekspektasi" }).click();
  await until(() => row(name), (one) => one.grade === "good", "both clicks arrive");
  assert.equal(await currentName(page), name);
  await page.context().close();
});

test("Ctrl+P prints the team that is looked at", async () => {
  const { page, evaluator } = await openTeam(7);
  await page.keyboard.press("Control+p");
  await page.getByRole("heading", { level: 1, name: "Cetak" }).waitFor();
  assert.ok(page.url().includes(evaluator));
  await page.context().close();
});

test("somebody held back goes to the end of those who wait, with a flag", async () => {
  const { page, row } = await openTeam(7);
  const name = await currentName(page);
  await page.keyboard.press("h");
  await until(() => row(name), (one) => one.held, "H holds");
  await page.keyboard.press("ArrowDown");
  const waiting = await page.locator("tbody tr .name.waiting").allInnerTexts();
  assert.equal(waiting.at(-1), name);
  await page.getByRole("button", { name: "Ditahan 1" }).click();
  await page.waitForFunction(() => document.querySelectorAll("tbody tr[data-row]").length <= 2);
  await page.context().close();
});

test("feedback and what happened are noted from the grid, of several people in one act", async () => {
  const { page, row } = await openTeam(7);
  const names = await twoFrom(page);
  const people = await Promise.all(names.map(async (name) => (await row(name)).employee.id));
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("f");
  const dialog = page.getByRole("dialog", { name: "Umpan balik untuk 2 orang" });
  await dialog.waitFor();
  await page.keyboard.type("{nama} cepat menjawab pemohon");
  await dialog.getByRole("combobox", { name: "Tentang" }).selectOption({ label: "Kolaboratif" });
  await page.keyboard.press("Control+Enter");
  await toast(page, "Umpan balik dicatat untuk 2 orang.").waitFor();
  await inGrid(page);
  await page.keyboard.press("c");
  await page.getByRole("dialog", { name: "Catat kejadian 2 orang" }).waitFor();
  await page.keyboard.type("{nama} menenangkan pemohon");
  await page.keyboard.press("Control+Enter");
  await toast(page, "Kejadian 2 orang dicatat.").waitFor();
  for (const employee of people) {
    const { incidents } = await office.call("list_incidents", { employee });
    assert.match(incidents[0].text, /^(?!\{nama\}).+ menenangkan pemohon$/);
  }
  await page.context().close();
});

test("K puts the two who are selected side by side, with their part in the leader's results", async () => {
  const { page } = await openTeam(1);
  const names = await twoFrom(page);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("k");
  const dialog = page.getByRole("dialog", { name: "Bandingkan dua pegawai" });
  for (const [i, side] of ["Pegawai pertama", "Pegawai kedua"].entries()) {
    const part = dialog.getByRole("region", { name: side });
    await part.getByRole("heading", { level: 3, name: "Peran dalam hasil pimpinan" }).waitFor();
    assert.equal(await part.getByRole("combobox").evaluate((list) => list.selectedOptions[0].textContent), names[i]);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.context().close();
});

test("in a small window the pane gives way and the grid keeps what cannot be cut", async () => {
  const { page } = await openTeam(8, { size: SMALL, theme: "dark" });
  const name = await currentName(page);
  assert.equal(await page.getByRole("complementary").count(), 0, "the pane waits for Space");
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  const dotted = cell(page, `Perilaku kerja ${name}, sesuai ekspektasi, tanpa membuka bukti`);
  await dotted.waitFor();
  await page.keyboard.press("Space");
  await page.getByRole("complementary", { name }).waitFor();
  await dotted.waitFor({ state: "detached" });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("td .cell, td .grade, th")].filter((node) => node.scrollWidth > node.parentElement.clientWidth + 1).map((node) => node.textContent),
  );
  assert.deepEqual(cut, []);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Space");
  await inPane(page);
  await page.keyboard.press("Space");
  await page.getByRole("complementary").waitFor({ state: "detached" });
  await inGrid(page);
  await page.context().close();
});

test("every pane and dialog of the grid can be used by everybody", async () => {
  const { page } = await openTeam(0);
  for (const key of ["F2", "v", "n", "Space"]) {
    await page.keyboard.press(key);
    await page.waitForLoadState("networkidle");
    assert.deepEqual(await accessFaults(page), [], `pane of ${key}`);
    await page.keyboard.press("Escape");
  }
  for (const key of ["k", "Control+Enter"]) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await page.waitForLoadState("networkidle");
    assert.deepEqual(await accessFaults(page), [], `dialog of ${key}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("thirty people are rated by keyboard alone, with their evidence beside, in three keys each", async () => {
  const THIRTY = 30;
  const ample = await openOffice({ seed: 11 });
  try {
    await ample.call("create_practice_office", { employees: 300, units: 3 });
    const waiting = (await ample.call("list_teams", { period: PERIOD })).teams.toSorted((a, b) => b.unrated - a.unrated);
    let [rated, keys] = [0, 0];
    for (const { evaluator } of waiting) {
      if (rated === THIRTY) break;
      const page = await ample.page(`#rate?period=${PERIOD}&evaluator=${evaluator.id}`);
      await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
      const unrated = async () => (await ample.call("open_team", { evaluator: evaluator.id, period: PERIOD })).rows.filter((row) => row.grade === null).length;
      const press = async (key) => {
        keys += 1;
        await page.keyboard.press(key);
      };
      const before = await unrated();
      const nHere = Math.min(before, THIRTY - rated);
      for (let i = 0; i < nHere; i++) {
        const name = await currentName(page);
        // No key was needed for it: results, feedback and what was before stand beside the row.
        const pane = page.getByRole("complementary", { name });
        for (const part of ["Hasil kerja utama", /^Umpan balik/, "Perilaku kerja"]) await pane.getByRole("heading", { level: 3, name: part }).waitFor();
        await press("s");
        await press("s");
        await cell(page, `Perilaku kerja ${name}, sesuai ekspektasi`).waitFor();
        await press("Enter");
        if (i < nHere - 1) await page.waitForFunction((last) => document.querySelector("tr.current .name")?.textContent !== last, name);
      }
      rated += nHere;
      await until(unrated, (n) => n === before - nHere, "every rating arrives");
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
    assert.equal(rated, THIRTY, "the practice office has enough people to rate");
    assert.ok(keys <= 3 * THIRTY, `${keys} keys for ${rated} people`);
  } finally {
    await ample.close();
  }
});

test("a phrase of the bank is a beginning: it counts as a note once it is written further", async () => {
  const { page, row } = await openTeam(4);
  const name = await page.locator("tbody tr .name.waiting").nth(1).innerText();
  await page.locator("tbody tr .name.waiting").nth(1).click();
  const pane = page.getByRole("complementary", { name });
  await pane.getByRole("group", { name: "Hasil kerja" }).getByRole("button", { name: "di atas ekspektasi" }).click();
  await until(() => row(name), (one) => one.resultsRating === "above", "the rating is there");
  await page.keyboard.press("n");
  const note = page.getByLabel("Catatan/rekomendasi");
  await note.waitFor();
  await page.getByRole("region", { name: "Bank kalimat" }).getByRole("button", { name: /^Pakai: Hasil kerja utama melampaui target/ }).click();
  await page.getByText("Belum dihitung sebagai catatan").waitFor();
  assert.equal((await row(name)).hasNote, false);
  assert.deepEqual(await accessFaults(page), []);
  await note.press("End");
  await page.keyboard.type(" Antrean pagi turun separuh.");
  await note.press("Escape");
  await until(() => row(name), (one) => one.hasNote, "written further, it is a note");
  await page.context().close();
});

test("before signing, what gives way to lazy rating is said in persons, and leads to them", async () => {
  const { page, row } = await openTeam(5);
  const name = await currentName(page);
  await page.keyboard.press("s");
  await page.keyboard.press("s");
  await until(() => row(name), (one) => one.grade !== null, "somebody is rated");
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog");
  const rails = dialog.getByRole("region", { name: "Sebelum ditandatangani" });
  await rails.getByText("Hanya terlihat di sini dan pada kalibrasi, tidak pernah tercetak.").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const rail = rails.locator("details").first();
  await rail.locator("summary").click();
  const who = await rail.getByRole("button").first().innerText();
  await rail.getByRole("button").first().click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(await currentName(page), who, "the name leads to the row");
  await page.context().close();
});

test("the guide of the regulation stands beside the ratings and sets nothing", async () => {
  const { page, row } = await openTeam(6);
  const name = await currentName(page);
  const pane = page.getByRole("complementary", { name });
  await pane.getByText("Panduan rating").click();
  await pane.getByText("Contoh dari peraturan. Yang menetapkan tetap penilai.").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  assert.equal((await row(name)).resultsRating, null);
  await page.context().close();
});

test("feedback of the quarters is taken into the annual evaluation by key: one column, all that is empty, and of several people by name", async () => {
  const YEAR = "2026";
  const ample = await openOffice({ now: "2026-12-15T10:42:00+08:00", seed: 12 });
  try {
    await ample.call("create_practice_office", { employees: 40, units: 2 });
    const [{ evaluator }] = (await ample.call("list_teams", { period: YEAR })).teams.toSorted((a, b) => b.unrated - a.unrated);
    const page = await ample.page(`#rate?period=${YEAR}&evaluator=${evaluator.id}`);
    await inGrid(page);
    const names = await twoFrom(page);
    assert.equal(names.length, 2, "two people wait");
    const { rows } = await ample.call("open_team", { evaluator: evaluator.id, period: YEAR });
    const [first, second] = names.map((name) => rows.find((row) => row.employee.name === name).evaluation);
    const columns = async (id) => (await ample.call("show_evaluation", { id })).results.flatMap((result) => result.indicators.map(({ feedback }) => feedback));
    // The practice office has feedback on the first three indicators of each period, that of the year too.
    for (const [evaluation, n] of [[first, 2], [second, 1]]) {
      for (const { id } of (await columns(evaluation)).slice(0, n).flat()) await ample.call("remove_feedback", { id });
    }
    const third = (await columns(first))[2];
    const ofQuarters = (feedback) => feedback.map(({ text }) => /^\((Triwulan [IV]+)\) ./.exec(text)?.[1]);
    const QUARTERS = ["Triwulan I", "Triwulan II", "Triwulan III"];
    await page.reload();
    await inGrid(page);
    assert.equal(await currentName(page), names[0]);

    await page.keyboard.press("F2");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "group");
    await page.getByText(/umpan balik periode belum diambil/).waitFor();
    await page.getByRole("button", { name: "Tambahkan dari triwulan" }).first().waitFor();
    assert.deepEqual(await accessFaults(page), []);
    await page.keyboard.press("p");
    const [one] = await until(() => columns(first), ([one]) => one.length === 3, "P takes what was said of the column");
    assert.deepEqual(ofQuarters(one), QUARTERS);
    assert.equal((await columns(first))[1].length, 0, "and of no other");
    assert.ok(await page.evaluate(() => document.activeElement.getAttribute("role") === "group"), "the focus stays with the line");
    await page.keyboard.press("Shift+P");
    const taken = await until(() => columns(first), ([, two]) => two.length === 3, "Shift+P fills what is empty");
    assert.deepEqual(taken[2], third, "what is written stays");
    await page.keyboard.press("Control+z");
    await until(() => columns(first), ([, two]) => two.length === 0, "one undo takes it back");

    await page.keyboard.press("Escape");
    await inGrid(page);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("p");
    const dialog = page.getByRole("dialog", { name: "Ambil umpan balik periode" });
    for (const name of names) {
      // A count for each, and the first of them open.
      const said = dialog.getByRole("group", { name, exact: true });
      await said.getByText(/^\d+ umpan balik$/).waitFor();
      if (!(await said.evaluate((node) => node.open))) await said.locator("summary").press("Enter");
      await said.getByText("Triwulan II", { exact: false }).first().waitFor();
    }
    assert.deepEqual(await accessFaults(page), []);
    await dialog.getByRole("button", { name: /^Ambil \d+ umpan balik/ }).press("Enter");
    await toast(page, /umpan balik diambil\.$/).waitFor();
    await dialog.waitFor({ state: "detached" });
    await until(() => columns(first), ([, two]) => two.length === 3, "of the first");
    assert.deepEqual(ofQuarters((await columns(second))[0]), QUARTERS, "and of the second");
    await page.keyboard.press("Control+z");
    await until(async () => [(await columns(first))[1], (await columns(second))[0]], (both) => both.flat().length === 0, "one step for both");

    await page.keyboard.press("v");
    await page.waitForFunction(() => document.activeElement?.tagName === "SUMMARY");
    assert.deepEqual(await accessFaults(page), []);
    assert.deepEqual(page.faults, []);
  } finally {
    await ample.close();
  }
});

// Through the year: progress with its evidence, feedback, incidents, warnings and what answers them, support, meetings.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, sideways, SMALL, toast } from "./office.mjs";

const YEAR = 2026;
/** The quarter that runs on the day of these tests. */
const NOW = "2026-Q4";
let office;
/** People whose SKP is in force and has at least two indicators. */
const people = [];
before(async () => {
  office = await openOffice({ practice: true });
  const { people: rows } = await office.call("list_plan_season", { year: YEAR, limit: 60 });
  for (const row of rows.filter((one) => one.evaluator && one.state === "approved")) {
    const year = await progress(row.employee);
    if (lines(year).length > 1) people.push({ id: row.employee, name: row.name });
    if (people.length === 6) break;
  }
});
after(() => office?.close());

const progress = (employee) => office.call("show_year_progress", { employee, year: YEAR });
const lines = (year) => year.results.flatMap((result) => result.rows.map((row) => ({ result, row })));
const feedback = async (employee) => (await office.call("list_year_feedback", { employee, year: YEAR })).items;
const values = async (employee, column) => lines(await progress(employee)).map(({ row }) => row.cells[column].value);

async function open(where, look) {
  const page = await office.page(where, look);
  await settled(page);
  return page;
}
const person = (one, part) => open(`#person?id=${one.id}&part=${part}`);

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}
async function paste(page, block) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press("Control+v");
}
/** Waits until a cell of the table has the focus. */
const inGrid = (page) => page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));

test("a year's progress is typed, taken from the target, pasted and taken back, without a mouse", async () => {
  const [one] = people;
  const page = await person(one, "progress");
  await page.getByRole("grid", { name: "Kemajuan: hasil kerja dan periode" }).waitFor();
  await inGrid(page);
  await page.keyboard.type("12 berkas");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.getByRole("gridcell", { name: /Triwulan IV 2026: 12 berkas/ }).waitFor();
  assert.equal((await values(one.id, 3))[0], "12 berkas", "the cell stood on the running quarter");

  await inGrid(page);
  await page.keyboard.press("t");
  await settled(page);
  const second = lines(await progress(one.id))[1].row;
  assert.equal(second.cells[3].value, second.cells[3].target || second.target, "same as target");

  await inGrid(page);
  await page.keyboard.press("Control+Home");
  await paste(page, "5\t6\n7\t8");
  const dialog = page.getByRole("dialog", { name: "Tempel kemajuan" });
  await dialog.getByText("4 sel akan berubah.").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  assert.equal((await values(one.id, 0))[0], "", "nothing is written before it is looked at");
  await page.keyboard.press("Enter");
  await toast(page, "4 sel ditempel.").waitFor();
  assert.deepEqual([(await values(one.id, 0)).slice(0, 2), (await values(one.id, 1)).slice(0, 2)], [["5", "7"], ["6", "8"]]);

  await inGrid(page);
  await page.keyboard.press("Control+z");
  await toast(page, /^Diurungkan/).waitFor();
  assert.equal((await values(one.id, 0))[0], "", "one paste is one step");
  await close(page);
});

test("what was typed stays when the window goes on, and Escape forgets it", async () => {
  const one = people[1];
  const page = await person(one, "progress");
  await inGrid(page);
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await inGrid(page);
  await page.keyboard.type("11");
  await page.keyboard.press("Tab");
  await settled(page);
  await page.reload();
  await settled(page);
  assert.equal((await values(one.id, 3))[0], "11");
  await close(page);
});

test("a value and a sentence are kept at every key, before the cell is left", async () => {
  const one = people[4];
  const page = await person(one, "progress");
  await inGrid(page);
  const kept = (words) => page.waitForRequest((request) => request.method() === "POST" && (request.postData() ?? "").includes(words));
  const value = kept("17 berk");
  await page.keyboard.type("17 berk");
  await value;
  await settled(page);
  // Nothing was left, nobody pressed Enter: whoever reads it next finds it.
  assert.equal((await values(one.id, 3))[0], "17 berk");
  await page.keyboard.press("Escape");

  await inGrid(page);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  const sentence = kept("Berkas menunggu");
  await page.keyboard.type("Berkas menunggu");
  await sentence;
  await settled(page);
  assert.equal(lines(await progress(one.id))[0].row.cells[0].text, "Berkas menunggu");
  await close(page);
});

test("evidence beside a cell: a file with its hash, a link, a note; the register works without the file", async () => {
  const one = people[1];
  const page = await person(one, "progress");
  await inGrid(page);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await page.keyboard.press("Escape");
  await inGrid(page);

  const file = join(office.folder, "laporan.txt");
  writeFileSync(file, "Laporan triwulan, 11 berkas selesai.");
  await page.getByRole("button", { name: "Tambah berkas bukti" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Tambah bukti dukung" });
  await office.answerDialog(file);
  await dialog.getByRole("button", { name: "Pilih berkas", exact: true }).press("Enter");
  await dialog.getByText("laporan.txt").waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "Bukti 2026/1 dicatat.").waitFor();
  await page.getByRole("button", { name: "Tambah tautan bukti" }).press("Enter");
  await dialog.getByRole("textbox", { name: "Tautan" }).fill("https://kantor.contoh/laporan");
  await page.keyboard.press("Control+Enter");
  await toast(page, "Bukti 2026/2 dicatat.").waitFor();
  await settled(page);
  const { items } = await office.call("list_evidence", { employee: one.id });
  assert.deepEqual(items.map(({ kind }) => kind).toSorted(), ["file", "link"]);
  assert.ok(items.every((item) => item.progress), "both belong to the note of the cell");
  await page.getByRole("gridcell", { name: /2 bukti/ }).waitFor();

  await page.getByRole("list", { name: "Register bukti dukung" }).getByRole("button", { name: /laporan\.txt/ }).press("Enter");
  const entry = page.getByRole("dialog", { name: "Bukti 2026/1: laporan.txt" });
  await entry.getByText(items.find((item) => item.hash).hash).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await entry.getByRole("button", { name: "Lepas berkas dari komputer ini" }).press("Enter");
  await entry.getByText("berkas tidak di komputer ini", { exact: true }).first().waitFor();
  await page.keyboard.press("Escape");
  const after = (await office.call("list_evidence", { employee: one.id })).items.find((item) => item.hash);
  assert.deepEqual([after.isHere, after.name], [false, "laporan.txt"], "the entry stays");
  await close(page);
});

test("r_119 the leader takes a result over with a note, and gives it back", async () => {
  const one = people[2];
  const page = await person(one, "progress");
  await inGrid(page);
  await page.getByRole("button", { name: "Ambil alih hasil kerja" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Ambil alih RHK 1" });
  await dialog.getByRole("textbox", { name: /^Mengapa/ }).fill("Cuti melahirkan sejak September");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "RHK 1 diambil alih.").waitFor();
  assert.equal((await progress(one.id)).results[0].takenOver.note, "Cuti melahirkan sejak September");
  await page.getByRole("button", { name: "Serahkan kembali kepada pegawai" }).press("Enter");
  await toast(page, "RHK 1 kembali kepada pegawai.").waitFor();
  assert.equal((await progress(one.id)).results[0].takenOver, null);
  await close(page);
});

test("feedback and an incident for several people are one act each, with their names in it", async () => {
  const page = await open("#people");
  await page.getByRole("gridcell").first().click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("f");
  const dialog = page.getByRole("dialog", { name: "Umpan balik untuk 2 orang" });
  await dialog.waitFor();
  await page.keyboard.type("{nama} cepat menjawab pemohon");
  await dialog.getByRole("radio", { name: "jempol" }).check();
  await dialog.getByRole("combobox", { name: "Tentang" }).selectOption({ label: "Kolaboratif" });
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "Umpan balik dicatat untuk 2 orang.").waitFor();
  const { employees } = await office.call("list_employees", { limit: 2 });
  for (const one of employees) {
    const given = (await feedback(one.id)).find((item) => item.feedback.text.endsWith("cepat menjawab pemohon"));
    assert.equal(given.feedback.symbol, "thumbs_up");
    assert.ok(!given.feedback.text.includes("{nama}"), given.feedback.text);
  }
  await page.keyboard.press("Control+z");
  await toast(page, /^Diurungkan/).waitFor();
  assert.ok((await Promise.all(employees.map((one) => feedback(one.id)))).every((items) => !items.some((item) => item.feedback.text.endsWith("pemohon"))), "one step for both");

  // The same two people are still selected.
  await page.getByRole("gridcell").first().click();
  await page.keyboard.press("c");
  await page.getByRole("dialog", { name: "Catat kejadian 2 orang" }).waitFor();
  await page.keyboard.type("{nama} menenangkan pemohon yang marah");
  await page.keyboard.press("Control+Enter");
  await toast(page, "Kejadian 2 orang dicatat.").waitFor();
  for (const one of employees) {
    const { incidents } = await office.call("list_incidents", { employee: one.id });
    assert.match(incidents[0].text, /^(?!\{nama\}).+ menenangkan pemohon yang marah$/);
  }
  await close(page);
});

test("somebody is asked for feedback, answers, and the answer stands with the person", async () => {
  const [, , , one, other] = people;
  const page = await person(one, "feedback");
  await page.getByRole("button", { name: "Minta umpan balik" }).press("Enter");
  const ask = page.getByRole("dialog", { name: `Minta umpan balik tentang ${one.name}` });
  await ask.getByRole("combobox", { name: "Kepada siapa" }).fill(other.name.slice(0, 12));
  await ask.getByRole("option").filter({ hasText: other.name }).first().click();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "Permintaan dicatat.").waitFor();
  await page.getByRole("list", { name: "Permintaan" }).getByText(`Diminta dari ${other.name}`).waitFor();
  await close(page);

  const asked = await open("#guidance?part=asked");
  await asked.getByRole("button", { name: new RegExp(`^Jawab permintaan tentang ${one.name.slice(0, 8)}`) }).press("Enter");
  const answer = asked.getByRole("dialog", { name: `Jawab permintaan tentang ${one.name}` });
  await answer.waitFor();
  await asked.keyboard.type("Berbagi cara kerja dengan rekan baru");
  await answer.getByRole("combobox", { name: "Tentang" }).selectOption({ label: "Kolaboratif" });
  await asked.keyboard.press("Control+Enter");
  await toast(asked, `Umpan balik untuk ${one.name} dicatat.`).waitFor();
  await asked.getByText("Tidak ada permintaan yang menunggu.").waitFor();
  assert.ok((await feedback(one.id)).some((item) => item.request && item.feedback.source === "peer"));
  await close(asked);
});

test("a warning says why and leads with one key to what answers it; home leads to the warnings", async () => {
  const one = people[2];
  const year = await progress(one.id);
  const { result, row } = lines(year)[0];
  await office.call("save_action_plan", { plan: year.plan, indicators: [{ indicator: row.indicator, targets: year.periods.map(() => "100 berkas") }] });
  await office.call("save_year_progress", { plan: year.plan, cells: [{ result: result.id, indicator: row.indicator, period: NOW, value: "40 berkas" }] });

  const page = await open("#home");
  await page.getByRole("button", { name: /Tertinggal dari target periode/ }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Bimbingan sepanjang tahun" }).waitFor();
  await inGrid(page);
  await page.getByRole("gridcell", { name: /^RHK 1 tertinggal/ }).first().waitFor();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Rencanakan pembinaan ${one.name}` });
  await dialog.waitFor();
  assert.match(await dialog.getByRole("textbox", { name: "Alasan" }).inputValue(), /tertinggal/, "the reason is filled in");
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 2, name: `Coaching: ${one.name}` }).waitFor();
  await settled(page);

  // B.1.6 begins with what lags; the way of the guidance goes step by step.
  assert.equal(await page.getByRole("textbox", { name: "Progres 1" }).inputValue(), "40 berkas");
  await page.getByRole("textbox", { name: /^Peluang/ }).fill("Membagi berkas menurut jenisnya");
  await page.keyboard.press("Tab");
  await settled(page);
  await page.getByRole("button", { name: "Mulai pembinaan" }).press("Enter");
  for (const step of ["Tanda tangan pegawai", "Tanda tangan pembina"]) {
    await page.getByRole("button", { name: step, exact: true }).press("Enter");
    await page.getByRole("dialog", { name: step }).waitFor();
    await page.keyboard.press("Enter");
    await toast(page, `${step}: dicatat.`).waitFor();
    await settled(page);
  }
  await page.getByRole("button", { name: "Selesaikan", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Laporkan hasil", exact: true }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  const { supports } = await office.call("list_supports", { id: one.id });
  assert.equal(supports[0].state, "done");
  await close(page);
});

test("r_126 counselling says that it is confidential before it is planned, and after", async () => {
  const one = people[3];
  const page = await person(one, "guidance");
  await page.getByRole("button", { name: "Rencanakan pembinaan" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: `Rencanakan pembinaan ${one.name}` });
  await dialog.getByRole("combobox", { name: "Bentuk" }).selectOption({ label: "Konseling kinerja (B.1.10)" });
  await dialog.getByText("Rahasia").waitFor();
  await dialog.getByRole("textbox", { name: "Alasan" }).fill("Sering meninggalkan loket");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 2, name: `Konseling kinerja: ${one.name}` }).waitFor();
  await page.getByText("Hanya pejabat penilai, atasannya").first().waitFor();
  assert.deepEqual(await accessFaults(page), []);
  assert.equal((await office.call("list_supports", { id: one.id })).supports[0].isSecret, true);
  await close(page);
});

test("a meeting brings its agenda from the warnings; decisions, actions and attendance are written, and open actions carry over", async () => {
  const page = await open("#guidance?part=meetings");
  await page.getByRole("button", { name: "Siapkan pertemuan" }).press("Enter");
  const make = page.getByRole("dialog", { name: "Siapkan pertemuan" });
  await make.getByRole("combobox", { name: "Unit" }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await make.getByRole("button", { name: "Siapkan pertemuan" }).press("Enter");
  await page.getByRole("heading", { level: 2, name: "Pemantauan kinerja" }).waitFor();
  await settled(page);
  await page.getByRole("textbox", { name: "Pembahasan" }).fill("Progres triwulan dibahas per orang.");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Tambah baris: Keputusan" }).press("Enter");
  await page.keyboard.type("Laporan dikirim setiap Jumat");
  await page.keyboard.press("Tab");
  await settled(page);
  await page.getByRole("button", { name: "Tambah tindak lanjut" }).press("Enter");
  await page.getByRole("dialog", { name: "Tambah tindak lanjut" }).waitFor();
  await page.keyboard.type("Menyusun jadwal laporan");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: /^Menyusun jadwal laporan/ }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole("button", { name: "Tandai dilaksanakan" }).press("Enter");
  await toast(page, "Pertemuan: dilaksanakan.").waitFor();
  const { meetings, openActions } = await office.call("list_meetings", {});
  assert.equal(openActions[0].text, "Menyusun jadwal laporan");
  const kept = await office.call("show_meeting", { id: meetings[0].id });
  assert.deepEqual([kept.state, kept.minutes], ["held", "Progres triwulan dibahas per orang."]);
  assert.ok(kept.lines.some((line) => line.list === "decision" && line.text === "Laporan dikirim setiap Jumat"));

  const next = await office.call("make_meeting", { unit: kept.unit.id, kind: "monitoring" });
  const carried = next.lines.find((line) => line.list === "action");
  assert.equal(carried.text, "Menyusun jadwal laporan");
  await page.getByRole("button", { name: "Semua pertemuan" }).press("Enter");
  await page.getByRole("checkbox", { name: /^Menyusun jadwal laporan/ }).first().press("Space");
  await toast(page, "Tindak lanjut selesai.").waitFor();
  await close(page);
});

test("the parts of a person and of the guidance screen can be used by everybody", async () => {
  const [one] = people;
  for (const look of [{}, { size: SMALL, theme: "dark" }]) {
    for (const [where, part] of [["person", "progress"], ["person", "feedback"], ["person", "guidance"], ["guidance", "warnings"], ["guidance", "asked"], ["guidance", "supports"], ["guidance", "meetings"]]) {
      const page = await open(where === "person" ? `#person?id=${one.id}&part=${part}` : `#guidance?part=${part}`, look);
      assert.deepEqual(await accessFaults(page), [], `${where} ${part}`);
      assert.deepEqual(await sideways(page), [], `${where} ${part}`);
      await close(page);
    }
  }
});

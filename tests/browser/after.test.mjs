// What follows a signature, as people do it: handing over, coming back, objecting, deciding; and what is only tried.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, PASSWORD, settled, sideways, SMALL, toast, WIDE } from "./office.mjs";

const PERIOD = "2026-Q3";
const OFFICE = { agency: "Pemkab Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "quarterly" };
let office;
let signed;
before(async () => {
  office = await openOffice();
  await office.call("create_office", { ...OFFICE, password: PASSWORD });
  await office.call("fill_practice", { employees: 120, units: 3 });
  const { teams } = await office.call("list_teams", { period: PERIOD });
  const evaluator = teams.toSorted((a, b) => b.rated - a.rated)[0].evaluator.id;
  const { ready } = await office.call("preflight", { evaluator, period: PERIOD });
  signed = ready.slice(0, 6);
  assert.equal(signed.length, 6, "the practice office leaves enough people to sign");
  await office.call("seal", { evaluations: signed.map((row) => row.evaluation), password: PASSWORD });
});
after(() => office?.close());

const rowOf = async (evaluation) => (await office.call("list_documents", { period: PERIOD })).rows.find((row) => row.evaluation === evaluation);
const caseOf = (evaluation) => office.call("show_document_case", { id: evaluation });
const pane = (page) => page.getByRole("complementary", { name: "Perjalanan dokumen" });

async function openAfter(query) {
  const page = await office.page(`#after?period=${PERIOD}&${query}`);
  await page.getByRole("heading", { level: 1, name: "Setelah tanda tangan" }).waitFor();
  await settled(page);
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** Stands on one document of the list, its way in the pane. */
async function openCase(row) {
  const page = await openAfter(`at=${row.evaluation}`);
  await pane(page).getByRole("button", { name: row.employee.name }).waitFor();
  return page;
}

test("several documents are handed over in one step that lists the names first", async () => {
  const page = await openAfter("show=todo");
  const grid = page.getByRole("grid", { name: "Dokumen evaluasi" });
  const [first, second] = signed;
  const line = (row) => grid.getByRole("row").filter({ hasText: row.employee.name });
  await line(first).getByRole("gridcell").first().click();
  await line(second).getByRole("gridcell").first().click({ modifiers: ["Control"] });
  await line(first).getByRole("gridcell").first().click({ modifiers: ["Control"] });
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: "Sampaikan 2 dokumen" });
  for (const row of [first, second]) await dialog.getByText(row.employee.name, { exact: true }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await toast(page, "2 dokumen dicatat disampaikan.").waitFor();
  for (const row of [first, second]) assert.equal((await rowOf(row.evaluation)).state, "delivered");
  await settled(page);
  assert.match((await rowOf(first.evaluation)).next.left, /hari kerja lagi|hari terakhir/, "the employee's term runs from here");
  await close(page);
});

test("keys of the list are hinted at where documents stand, and not in the queue", async () => {
  const list = await openAfter("show=all");
  await list.locator(".hints .hint").filter({ hasText: "buka perjalanannya" }).waitFor();
  await close(list);
  const queue = await openAfter("show=queue");
  await queue.getByRole("button", { name: "Antrean", pressed: true }).waitFor();
  assert.deepEqual(await queue.locator(".hints .hint").allInnerTexts(), []);
  await close(queue);
});

test("neither state, grade nor term is cut at 1366, at 1024 and at 200 % zoom", async () => {
  const page = await openAfter("show=all");
  await pane(page).waitFor();
  for (const size of [WIDE, SMALL, { width: 683, height: 384 }]) {
    await page.setViewportSize(size);
    await settled(page);
    // Names and steps may end in an ellipsis: they stand whole in the pane and under the pointer.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("td, td .words, :has(> [role=grid])")]
        .filter((node) => (node.matches(":has(> [role=grid])") || !node.querySelector("span[title]:not(.status)")) && node.scrollWidth > node.clientWidth + 1)
        .map((node) => node.textContent.trim()),
    );
    assert.deepEqual(cut, [], `${size.width} wide`);
    if (size.width >= SMALL.width) assert.deepEqual(await sideways(page), [], `${size.width} wide`);
  }
  await close(page);
});

test("what comes back is noted from the keyboard, and the list says what is next", async () => {
  const [, second] = signed;
  const page = await openAfter("show=out");
  await page.getByRole("grid", { name: "Dokumen evaluasi" }).getByRole("row").filter({ hasText: second.employee.name }).getByRole("gridcell").first().click();
  await page.keyboard.press("k");
  await page.getByRole("dialog", { name: "Catat kembali 1 dokumen" }).waitFor();
  await page.keyboard.press("Enter");
  await toast(page, "1 dokumen dicatat kembali.").waitFor();
  assert.equal((await rowOf(second.evaluation)).state, "returned");
  // Pane and cursor follow: the row may stand elsewhere now.
  await pane(page).getByText("Kembali", { exact: true }).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  await close(page);
});

test("Enter opens the way of a document, every act says why it cannot be done, and Esc leads back", async () => {
  const [, , third] = signed;
  const page = await openCase(third);
  await page.getByRole("grid", { name: "Dokumen evaluasi" }).getByRole("row").filter({ hasText: third.employee.name }).getByRole("gridcell").first().click();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "region");
  await pane(page).getByText("Format D.1.1").waitFor();
  const { acts } = await caseOf(third.evaluation);
  const shown = await pane(page).textContent();
  for (const kind of new Set(acts.map((one) => one.act))) {
    const [first, ...rest] = acts.filter((one) => one.act === kind);
    if ([first, ...rest].every((one) => one.whyNot)) assert.ok(shown.includes(first.whyNot), kind);
  }
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  await close(page);
});

test("r_252 r_256 an objection is heard on both sides, decided with a password, and D.1.3 takes the place of the sheet", async () => {
  const [first] = signed;
  const page = await openCase(first);
  await pane(page).getByRole("button", { name: "Ajukan keberatan" }).click();
  const object = page.getByRole("dialog", { name: `Keberatan ${first.employee.name}` });
  await object.getByLabel("Alasan keberatan").fill("Realisasi RHK 2 salah baca.");
  assert.deepEqual(await accessFaults(page), []);
  await object.getByRole("button", { name: "Ajukan keberatan" }).click();
  await toast(page, `Keberatan ${first.employee.name} dicatat.`).waitFor();
  assert.equal((await rowOf(first.evaluation)).state, "objected");
  await pane(page).getByText(/Putuskan s\.d\..*(hari kerja lagi|hari terakhir)/).waitFor();

  await pane(page).getByRole("button", { name: "Mulai periksa" }).click();
  await pane(page).getByRole("button", { name: "Putuskan", exact: true }).waitFor();
  for (const [button, words] of [["Tulis penjelasan penilai", "Dihitung dari data lama."], ["Tulis penjelasan pegawai", "Datanya sudah diperbaiki."]]) {
    await pane(page).getByRole("button", { name: button }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Isi", { exact: true }).fill(words);
    await dialog.getByRole("button", { name: button }).click();
    await dialog.waitFor({ state: "detached" });
    await pane(page).getByText(words).waitFor();
  }

  await pane(page).getByRole("button", { name: "Putuskan", exact: true }).click();
  for (const words of ["Realisasi RHK 2 salah baca.", "Dihitung dari data lama.", "Datanya sudah diperbaiki."]) await page.getByRole("dialog").getByText(words).waitFor();
  const decide = page.getByRole("dialog", { name: `Putuskan keberatan ${first.employee.name}` });
  await decide.getByLabel("Pertimbangan dan keputusan").fill("Realisasi yang benar melampaui target.");
  await decide.getByRole("radio", { name: "Hasil diubah" }).check();
  await decide.getByRole("group", { name: "Rating hasil kerja baru" }).getByRole("radio", { name: "di atas ekspektasi" }).check();
  await decide.getByRole("group", { name: "Rating perilaku kerja baru" }).getByRole("radio", { name: "di atas ekspektasi" }).check();
  await decide.getByLabel("Rekomendasi baru").fill("Bagikan caranya kepada rekan.");
  assert.deepEqual(await accessFaults(page), []);
  await decide.getByLabel("Kata sandi Anda").fill("bukan kata sandinya");
  await decide.getByRole("button", { name: "Putuskan" }).click();
  await decide.getByText("Kata sandi tidak cocok.").waitFor();
  assert.equal((await caseOf(first.evaluation)).objections[0].state, "examining", "a wrong password decides nothing");
  await decide.getByLabel("Kata sandi Anda").fill(PASSWORD);
  await decide.getByRole("button", { name: "Putuskan" }).click();
  await decide.waitFor({ state: "detached" });
  const now = await caseOf(first.evaluation);
  assert.deepEqual([now.form, now.grade, now.objections[0].state], ["D.1.3", "very_good", "changed"]);
  await pane(page).getByText("Format D.1.3").waitFor();
  await pane(page).getByText(/^Tanda tangan keputusan: .*Tanda tangannya cocok dengan isinya\./).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await close(page);

  const print = await office.page(`#print?period=${PERIOD}&employee=${first.employee.id}`);
  await print.getByRole("figure", { name: /^D\.1\.3, halaman 1/ }).waitFor();
  assert.equal(await print.getByRole("figure", { name: /^D\.1\.1,/ }).count(), 0, "the tick prints the document that applies");
  await close(print);
});

test("r_250 an objection after its term is recorded as late, and examined where the superior gives the reason", async () => {
  const { rows } = await office.call("list_documents", { period: "2026-Q2" });
  const { employee, evaluation } = rows.find((row) => row.state === "signed");
  await office.call("deliver_documents", { evaluations: [evaluation], on: "2026-07-20" });
  const page = await office.page(`#after?period=2026-Q2&at=${evaluation}`);
  await pane(page).getByText(/^Masa keberatan berakhir \d/).waitFor();
  await pane(page).getByRole("button", { name: "Ajukan keberatan terlambat" }).click();
  const object = page.getByRole("dialog", { name: `Keberatan ${employee.name}` });
  await object.getByText(/dicatat dan tidak diperiksa, kecuali ia menerimanya dengan alasan\.$/).waitFor();
  await object.getByLabel("Alasan keberatan").fill("Baru pulang dari dinas luar.");
  assert.deepEqual(await accessFaults(page), []);
  await object.getByRole("button", { name: "Ajukan keberatan" }).click();
  await toast(page, `Keberatan ${employee.name} dicatat sebagai terlambat dan tidak diperiksa.`).waitFor();
  const kept = await caseOf(evaluation);
  assert.deepEqual([kept.state, kept.objections[0].state], ["delivered", "rejected_formal"]);
  await pane(page).getByText("Lewat 14 hari kerja sejak dokumen diterima.").waitFor();
  const again = pane(page).getByRole("button", { name: /^Ajukan keberatan terlambat/ });
  assert.equal(await again.getAttribute("title"), "Keberatan yang terlambat sudah dicatat.");

  await pane(page).getByRole("button", { name: "Terima dengan alasan" }).click();
  const accept = page.getByRole("dialog", { name: "Terima dengan alasan" });
  await accept.getByLabel("Alasan", { exact: true }).fill("Dinas luar dengan surat tugas.");
  assert.deepEqual(await accessFaults(page), []);
  await accept.getByRole("button", { name: "Terima dengan alasan" }).click();
  await accept.waitFor({ state: "detached" });
  await pane(page).getByText("Dinas luar dengan surat tugas.").waitFor();
  await pane(page).getByRole("button", { name: "Mulai periksa" }).waitFor();
  const now = await caseOf(evaluation);
  assert.deepEqual([now.state, now.objections[0].state], ["objected", "filed"]);
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
});

test("the same way stands on the person, with the terms about them", async () => {
  const [, second] = signed;
  const page = await office.page(`#person?id=${second.employee.id}`);
  await page.getByRole("heading", { level: 2, name: "Tenggat" }).waitFor();
  await settled(page);
  await page.keyboard.press("3");
  await page.getByRole("heading", { level: 2, name: "Setelah tanda tangan" }).waitFor();
  await page.getByRole("group", { name: "Langkah" }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
});

test("home counts terms in working days and leads to the documents", async () => {
  const page = await office.page("#home");
  const today = page.getByRole("complementary", { name: "Hari ini" });
  await today.getByText(/hari kerja lagi|hari terakhir/).first().waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await today.getByRole("button", { name: "Buka dokumen" }).click();
  await page.getByRole("heading", { level: 1, name: "Setelah tanda tangan" }).waitFor();
  await close(page);
});

test("three scenarios stand side by side in whole persons, and nothing of them is kept", async () => {
  const page = await office.page(`#trial?period=${PERIOD}`);
  const counts = page.getByRole("table", { name: "Sebaran dalam orang" });
  await counts.waitFor();
  const before = await office.call("list_documents", { period: PERIOD });
  const line = (name) => counts.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).getByRole("cell");
  const numbers = async (name) => (await line(name).allInnerTexts()).slice(1).map((words) => Number.parseInt(words, 10));
  const grid = page.getByRole("grid", { name: "Orang dan rating yang dicoba" });
  await grid.getByRole("gridcell", { name: /^Hasil kerja .*skenario 1/ }).first().click();
  for (const key of ["b", "ArrowRight", "b"]) await page.keyboard.press(key);
  await counts.getByText("1 orang", { exact: true }).waitFor();
  let worst = [];
  for (let tries = 0; tries < 100 && worst[1] !== worst[0] + 1; tries++) {
    await page.waitForTimeout(50);
    worst = await numbers("Sangat Kurang");
  }
  const [now, one, two, three] = worst;
  assert.deepEqual([one, two, three], [now + 1, now, now], "one person, in the first scenario alone");
  await grid.getByRole("gridcell", { name: /skenario 1: di bawah ekspektasi, dicoba/ }).first().waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Delete");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Delete");
  await counts.getByText("1 orang", { exact: true }).waitFor({ state: "detached" });
  assert.deepEqual(await office.call("list_documents", { period: PERIOD }), before, "nothing was written");
  await close(page);
});

test("r_263 a follow-up is recorded, a plan to improve gets its days, and each check is noted", async () => {
  const [, , , fourth] = signed;
  const page = await office.page("#follow?part=register");
  await page.getByRole("heading", { level: 1, name: "Tindak lanjut" }).waitFor();
  await settled(page);
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Catat tindak lanjut" });
  await dialog.getByRole("combobox", { name: "Pegawai" }).fill(fourth.employee.name.slice(0, 10));
  await dialog.getByRole("option").filter({ hasText: fourth.employee.name }).first().click();
  await dialog.getByLabel("Jenis").selectOption("sanction");
  await dialog.getByText("Di sini hanya dicatat, tidak pernah diusulkan.").waitFor();
  await dialog.getByLabel("Jenis").selectOption("improvement");
  await dialog.getByLabel("Yang dilakukan").fill("Pendampingan verifikasi berkas.");
  await dialog.getByLabel("Mulai").fill("5 Okt 2026");
  await dialog.getByLabel("Selesai").fill("4 Des 2026");
  assert.deepEqual(await accessFaults(page), []);
  await dialog.getByRole("button", { name: "Catat tindak lanjut" }).click();
  await toast(page, "Tindak lanjut dicatat.").waitFor();
  await settled(page);
  const list = async () => (await office.call("list_follow_ups", { employee: fourth.employee.id })).rows[0];
  assert.ok((await list()).checks.length >= 2, "every month and on the last day");
  await page.getByRole("grid", { name: "Register tindak lanjut" }).getByRole("row").filter({ hasText: fourth.employee.name }).first().getByRole("gridcell").first().click();
  const card = page.getByRole("region", { name: fourth.employee.name });
  await card.waitFor();
  const bar = await page.getByRole("group", { name: "Saringan dan tindakan" }).boundingBox();
  assert.ok(bar.height < 60, `year, kind and the act of the register stand in one line: ${bar.height}`);
  await card.getByRole("button", { name: /^Catat pemeriksaan/ }).first().click();
  await page.getByRole("dialog").getByLabel("Yang ditemukan").fill("Dua dari tiga berkas selesai tepat waktu.");
  await page.getByRole("dialog").getByRole("button", { name: "Catat pemeriksaan" }).click();
  await toast(page, "Pemeriksaan dicatat.").waitFor();
  assert.equal((await list()).checks.filter((check) => check.doneOn).length, 1);
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await close(page);
});

test("every default says its rule, and what the office chooses can be taken back", async () => {
  const page = await office.page("#settings?part=rules");
  const withdraw = page.getByRole("checkbox", { name: "Keberatan dapat ditarik kembali sebelum diputuskan" });
  await withdraw.uncheck();
  const read = async () => (await office.call("list_settings")).settings.find((one) => one.key === "withdraw_objection");
  await page.getByRole("button", { name: "Kembali ke bawaan: Keberatan dapat ditarik kembali sebelum diputuskan" }).waitFor();
  assert.equal((await read()).value, "false");
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole("button", { name: "Kembali ke bawaan: Keberatan dapat ditarik kembali sebelum diputuskan" }).click();
  await page.getByRole("button", { name: /^Kembali ke bawaan: Keberatan dapat ditarik/ }).waitFor({ state: "detached" });
  assert.equal((await read()).value, "true");
  await close(page);
});

test("r_028 collective leave is pasted line by line, and the working days of the year follow", async () => {
  const page = await office.page("#settings?part=holidays");
  await page.getByText("Cuti bersama tahun ini belum diisi").waitFor();
  const before = (await office.call("list_holidays", { year: 2026 })).nWorkingDays;
  const field = page.getByLabel("Tambah hari");
  await field.fill("23 Des 2026 Cuti bersama Natal\nbukan tanggal");
  await page.getByText("Baris ini tidak dimulai dengan tanggal: bukan tanggal").first().waitFor();
  await field.fill("23 Des 2026 Cuti bersama Natal\n24/12/2026\tCuti bersama Natal");
  await page.getByRole("button", { name: "Tambah 2 hari" }).click();
  await toast(page, "2 hari disimpan.").waitFor();
  assert.equal((await office.call("list_holidays", { year: 2026 })).nWorkingDays, before - 2);
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole("button", { name: /^Kembalikan .*23 Des 2026/ }).click();
  await settled(page);
  assert.equal((await office.call("list_holidays", { year: 2026 })).nWorkingDays, before - 1);
  await close(page);
});

test("r_205 a card is marked and moved from the keyboard with a reason, and the evaluator answers beside the rating", async () => {
  const room = await office.call("open_calibration", { period: PERIOD });
  const card = room.cards.find((one) => one.whyNot === null && one.results === "meets" && one.conduct !== "below");
  const name = card.employee.name;
  const page = await office.page(`#calibration?period=${PERIOD}`);
  await page.getByRole("heading", { level: 1, name: "Kalibrasi" }).waitFor();
  await page.getByRole("button", { name: "Mulai rapat kalibrasi" }).click();
  await toast(page, "Rapat kalibrasi dimulai. Tanda dan usulan masuk ke notulanya.").waitFor();
  const own = page.getByRole("button", { name: `${name}, dinilai` }).first();
  await own.focus();
  await page.keyboard.press("d");
  await toast(page, `${name} ditandai sudah dibahas.`).waitFor();
  await settled(page);
  await own.focus();
  await page.keyboard.press("ArrowUp");
  const dialog = page.getByRole("dialog", { name: `Usulan untuk ${name}` });
  await dialog.getByLabel("Alasan").fill("Kontribusinya sama dengan tim lain.");
  assert.deepEqual(await accessFaults(page), []);
  await dialog.getByRole("button", { name: "Usulkan" }).click();
  await toast(page, `Usulan untuk ${name} disampaikan kepada penilai.`).waitFor();
  await settled(page);
  const now = (await office.call("open_calibration", { period: PERIOD })).cards.find((one) => one.evaluation === card.evaluation);
  assert.deepEqual([now.results, now.isDiscussed, now.proposal.results], ["meets", true, "above"], "the rating is the evaluator's");
  assert.deepEqual(await accessFaults(page), []);
  await close(page);

  const grid = await office.page(`#rate?evaluator=${card.evaluator.id}&period=${PERIOD}`);
  await grid.getByRole("button", { name: `Jawab: ${name}` }).click();
  await grid.getByRole("dialog", { name: `Usulan kalibrasi untuk ${name}` }).getByRole("button", { name: "Terima usulan" }).click();
  await toast(grid, `Usulan untuk ${name} diterima.`).waitFor();
  assert.equal((await office.call("show_evaluation", { id: card.evaluation })).resultsRating, "above");
  await close(grid);
});

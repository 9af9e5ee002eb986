// The time machine of one person: through the acts by keys, a day in view, its sheets, its story, what was deleted.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, sideways, SMALL, toast } from "./office.mjs";

const PERIOD = "2026-Q3";
let office;
let person;
let rank;

/** Does something on a day of its own: the clock of a program stands still. */
async function on(now, work, { last = false } = {}) {
  const day = await openOffice({ practice: true, now, folder: office?.folder });
  await work(day);
  if (last) return day;
  await day.close({ kept: true });
  return day;
}

before(async () => {
  office = await on("2026-03-13T08:50:00+08:00", async () => undefined);
  await on("2026-08-18T14:02:00+08:00", async (day) => {
    const { teams } = await day.call("list_teams", { period: PERIOD });
    const { rows } = await day.call("open_team", { evaluator: teams[0].evaluator.id, period: PERIOD });
    person = rows[0].employee;
    await day.call("save_employee", { id: person.id, position: "Analis Perizinan Ahli Muda" });
    const { rankCode } = await day.call("show_employee", { id: person.id });
    rank = ["III/d", "IV/a"].find((other) => other !== rankCode);
    await day.call("save_employee", { id: person.id, rank });
  });
  office = await on(
    "2026-10-02T10:42:00+08:00",
    async (day) => {
      await day.call("save_employee", { id: person.id, position: "Analis Kebijakan Ahli Muda" });
    },
    { last: true },
  );
});
after(() => office?.close());

async function history(look) {
  const page = await office.page(`#person?id=${person.id}`, look);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  await page.keyboard.press("4");
  await page.getByRole("slider", { name: "Garis waktu" }).waitFor();
  await settled(page);
  return page;
}

const bar = (page, day) => page.getByText(`Anda melihat keadaan ${day}.`);

test("the history can be used by everybody, today and on a day of the past", async () => {
  for (const look of [{}, { size: SMALL, theme: "dark" }, { size: SMALL }]) {
    const page = await history(look);
    assert.deepEqual(await accessFaults(page), []);
    assert.deepEqual(await sideways(page), []);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await bar(page, "Selasa, 18 Agustus 2026").waitFor();
    await settled(page);
    assert.deepEqual(await accessFaults(page), []);
    assert.deepEqual(await sideways(page), []);
    const picture = `${look.size ? "small" : "wide"}-${look.theme ?? "light"}`;
    if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `history-${picture}.png`) });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("arrows step through the acts, Home and End go to both ends, Escape comes back to today", async () => {
  const page = await history();
  const standing = page.getByRole("region", { name: "Keadaan pada tanggal itu" });
  await standing.getByText("Analis Kebijakan Ahli Muda,").waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await bar(page, "Selasa, 18 Agustus 2026").waitFor();
  await standing.getByText("Analis Perizinan Ahli Muda,").waitFor();
  await page.getByText("sesudah tanggal ini").waitFor();
  await page.keyboard.press("Home");
  await bar(page, "Jumat, 13 Maret 2026").waitFor();
  await page.keyboard.press("End");
  await bar(page, "Jumat, 13 Maret 2026").waitFor({ state: "detached" });
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await bar(page, "Selasa, 18 Agustus 2026").waitFor();
  await page.keyboard.press("Escape");
  await bar(page, "Selasa, 18 Agustus 2026").waitFor({ state: "detached" });
  assert.ok(page.url().includes("#person"), "still on the person");
  await page.context().close();
});

test("what an act changed stands before and after; fields and people can be chosen", async () => {
  const page = await history();
  await page.getByRole("button", { name: /Data pegawai diubah.*Golongan/ }).click();
  const row = page.getByRole("row", { name: /Golongan/ });
  assert.ok((await row.innerText()).includes(rank));
  await page.getByLabel("Isian").selectOption("Jabatan");
  await page.getByRole("button", { name: /Golongan/ }).waitFor({ state: "detached" });
  assert.equal(await page.getByRole("button", { name: /Data pegawai diubah.*Jabatan/ }).count(), 2);
  await page.getByLabel("Oleh").selectOption("Latihan");
  assert.equal(await page.getByRole("button", { name: /Data pegawai diubah.*Jabatan/ }).count(), 2);
  await page.context().close();
});

test("any day can be typed, one before the first record says so", async () => {
  const page = await history();
  await page.getByLabel("Keadaan pada tanggal", { exact: true }).fill("1 Mei 2026");
  await bar(page, "Jumat, 1 Mei 2026").waitFor();
  await page.getByLabel("Keadaan pada tanggal", { exact: true }).fill("1 Jan 2026");
  await bar(page, "Kamis, 1 Januari 2026").waitFor();
  await page.getByText("Orang ini belum tercatat pada hari itu.").waitFor();
  await page.getByRole("button", { name: "Kembali ke hari ini" }).click();
  await bar(page, "Kamis, 1 Januari 2026").waitFor({ state: "detached" });
  await page.context().close();
});

test("the sheets of a day are printed as they stood", async () => {
  const page = await history();
  await page.keyboard.press("Home");
  await bar(page, "Jumat, 13 Maret 2026").waitFor();
  await settled(page);
  await page.keyboard.press("Control+P");
  const dialog = page.getByRole("dialog", { name: "Cetak keadaan ini" });
  assert.deepEqual(await accessFaults(page), []);
  const file = join(office.folder, "keadaan.pdf");
  await office.answerDialog(file);
  await dialog.getByLabel("Lembar yang dicetak").selectOption({ label: "SKP 2026" });
  await dialog.getByRole("button", { name: "Cetak keadaan ini" }).click();
  await toast(page, /^Tercetak: \d+ halaman$/).waitFor();
  assert.ok(existsSync(file) && readFileSync(file).subarray(0, 5).toString() === "%PDF-");
  await page.context().close();
});

test("Ctrl+P does the same as the button that shows it, of today as well", async () => {
  const page = await history();
  await page.keyboard.press("Control+P");
  await page.getByRole("dialog", { name: "Cetak keadaan ini" }).waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("button[aria-keyshortcuts='Control+P']").count(), 1);
  await page.context().close();
});

test("the way of one grade is told in sentences", async () => {
  const page = await history();
  await page.getByRole("button", { name: "Cerita dalam kalimat" }).click();
  const told = page.getByRole("dialog").getByRole("textbox", { name: "Cerita dalam kalimat" });
  assert.match(await told.inputValue(), /membuka penilaian ini\.[^]*(Predikatnya|belum ada)/);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Escape");
  await page.context().close();
});

test("a deleted record is brought back from the history", async () => {
  const evaluation = await office.call("open_evaluation", { employee: person.id, period: PERIOD });
  const view = await office.call("add_feedback", { evaluation: evaluation.id, about: { kind: "conduct", value: 1 }, source: "leader", text: "Antrean pagi turun." });
  const given = view.conduct[0].feedback.find((one) => one.text === "Antrean pagi turun.");
  await office.call("remove_feedback", { id: given.id });
  const page = await history();
  await page.getByRole("button", { name: "Catatan terhapus" }).click();
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole("button", { name: "Kembalikan Antrean pagi turun." }).click();
  await toast(page, "Kembali: Antrean pagi turun.").waitFor();
  await page.getByText("Tidak ada catatan terhapus yang dapat dikembalikan.").waitFor();
  const back = await office.call("show_evaluation", { id: evaluation.id });
  assert.ok(back.conduct[0].feedback.some((one) => one.text === "Antrean pagi turun."));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

// An employee at the shared laptop: four tiles, own record only, closed again soon.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { addUser, HR, openSharedOffice, PERIOD, WORDS } from "./accounts.mjs";
import { accessFaults, PASSWORD, settled, sideways, SMALL, toast, WIDE } from "./office.mjs";

const NAME = "Pegawai Uji";
/** Somebody whose SKP is being changed. */
const OTHER = "Pegawai Kedua";
let office;
let plan;
before(async () => {
  office = await openSharedOffice();
  await sealTeam();
  await addUser(office, NAME, "employee", office.employee.id);
  const other = await beginChange();
  await addUser(office, OTHER, "employee", other);
});
after(() => office?.close());
// One window at a time: a window left standing closes the record of whoever comes after.
afterEach(() => office.closePages());
beforeEach(() => office.call("unlock", { account: NAME, password: WORDS.employee }));

/** Rates and signs the employee's quarter, so that there is a grade to read. */
async function sealTeam() {
  const { rows } = await office.call("open_team", { evaluator: office.team.evaluator.id, period: PERIOD });
  const row = rows.find(({ employee }) => employee.id === office.employee.id);
  for (const rating of ["results", "conduct"]) await office.call("rate", { evaluation: row.evaluation, rating, level: "meets" });
  await office.call("seal", { evaluations: [row.evaluation], password: PASSWORD });
}

/** Begins a change of somebody's SKP that lacks nothing, so that it can be handed in. */
async function beginChange() {
  const { rows } = await office.call("open_team", { evaluator: office.team.evaluator.id, period: PERIOD });
  for (const { employee } of rows.filter((row) => row.employee.id !== office.employee.id)) {
    const { plans } = await office.call("show_employee", { id: employee.id });
    const now = plans.find(({ state }) => state === "approved");
    if (!now) continue;
    const { done } = await office.call("move_plans", { plans: [now.id], event: "revise", changeKind: "feedback", reason: "Target disesuaikan" });
    plan = done[0].plan;
    const edits = ["resource_support", "accountability_scheme", "consequences"].map((list) => ({ edit: "set_annex", list, lines: [{ text: `Isi ${list}` }] }));
    await office.call("edit_plan", { plan, typing: false, edits });
    return employee.id;
  }
  assert.fail("nobody of the team has an SKP in force");
}

const asOther = () => office.call("unlock", { account: OTHER, password: WORDS.employee });

async function tiles(look) {
  const page = await office.page("", look);
  await page.getByRole("heading", { level: 1, name: /^Selamat .+\.$/ }).waitFor();
  await settled(page);
  return page;
}

test("there are four tiles and no rail, and digits open them", async () => {
  const page = await tiles();
  assert.equal(await page.getByRole("navigation").count(), 0);
  for (const [digit, name] of [["1", /^SKP/], ["2", "Lapor progres"], ["3", "Umpan balik"], ["4", "Riwayat"]]) {
    await page.keyboard.press(digit);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: /^Selamat/ }).waitFor();
  }
  assert.deepEqual(page.faults, []);
});

test("no address leads to anybody else", async () => {
  for (const where of ["#people", "#rate", `#person?id=${office.team.evaluator.id}`, "#import"]) {
    const page = await office.page(where);
    await page.getByRole("heading", { level: 1, name: /^Selamat/ }).waitFor();
    await page.context().close();
  }
});

test("the own SKP is handed in, taken back with one key, and handed in again", async () => {
  await asOther();
  const page = await tiles();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Sunting isi SKP" }).click();
  await page.getByRole("heading", { level: 1, name: /^SKP 2026/ }).waitFor();
  await settled(page);
  assert.equal(await page.getByRole("button", { name: /^Pratinjau/ }).count(), 0, "there is no screen to print from");
  await page.getByRole("button", { name: "Lainnya" }).press("Enter");
  await page.getByRole("menuitem").first().waitFor();
  assert.equal(await page.getByRole("menuitem", { name: /pustaka/i }).count(), 0, "nor the library");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Kembali\b/ }).click();

  const send = page.getByRole("button", { name: "Ajukan kepada penilai" });
  await send.click();
  await toast(page, "SKP diajukan.").waitFor();
  await settled(page);
  await page.keyboard.press("Control+z");
  await toast(page, /^Diurungkan/).waitFor();
  assert.equal((await office.call("open_plan", { id: plan })).plan.state, "revising");
  await settled(page);
  await send.click();
  await toast(page, "SKP diajukan.").waitFor();
  assert.equal((await office.call("open_plan", { id: plan })).plan.state, "submitted");
  assert.deepEqual(page.faults, []);
});

test("the SKP that was agreed waits for the signature, and is signed", async () => {
  await office.call("unlock", { account: HR, password: PASSWORD });
  await office.call("move_plans", { plans: [plan], event: "agree" });
  await asOther();
  const page = await tiles();
  await page.getByRole("region", { name: "SKP 2026" }).getByRole("button", { name: "Buka" }).click();
  await page.getByRole("button", { name: "Tandatangani SKP" }).click();
  const done = toast(page, "SKP Anda tandatangani.");
  const password = page.getByLabel("Kata sandi Anda");
  await done.or(password).first().waitFor();
  if (await password.isVisible()) {
    await password.fill(WORDS.employee);
    await page.keyboard.press("Enter");
  }
  await done.waitFor();
  assert.equal((await office.call("open_plan", { id: plan })).plan.state, "signed");
  assert.deepEqual(page.faults, []);
});

test("the settings have a way back to the tiles", async () => {
  const page = await tiles();
  await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  await page.getByRole("heading", { level: 1, name: "Pengaturan" }).waitFor();
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole("button", { name: /^Kembali\b/ }).click();
  await page.getByRole("heading", { level: 1, name: /^Selamat/ }).waitFor();
});

test("progress is reported with the keyboard: result, figure, sentence, Ctrl+Enter", async () => {
  const page = await tiles();
  await page.keyboard.press("2");
  await page.getByRole("radio").first().check();
  await page.keyboard.press("Tab");
  await page.keyboard.type("12 berkas");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Semua permohonan minggu ini selesai.");
  await page.keyboard.press("Control+Enter");
  await toast(page, "Laporan tersimpan.").waitFor();
  await page.getByText("12 berkas: Semua permohonan minggu ini selesai.").waitFor();
  const { items } = await office.call("list_progress", { id: office.employee.id });
  assert.equal(items[0].text, "12 berkas: Semua permohonan minggu ini selesai.");
});

test("a half-written report is there again after the screen closed, and is no report until it is sent", async () => {
  const page = await tiles();
  await page.keyboard.press("2");
  await page.getByRole("radio").first().check();
  await page.getByLabel("Angka").fill("3 berkas");
  await page.getByLabel("Satu kalimat").fill("Baru sebagian");
  await page.waitForTimeout(400);
  await settled(page);
  const before = (await office.call("list_progress", { id: office.employee.id })).items.length;
  await page.keyboard.press("Control+l");
  await page.getByLabel("Kata sandi", { exact: true }).waitFor();
  await office.call("unlock", { account: NAME, password: WORDS.employee });
  const again = await tiles();
  await again.keyboard.press("2");
  await again.getByRole("heading", { level: 1, name: "Lapor progres" }).waitFor();
  await settled(again);
  assert.equal(await again.getByLabel("Angka").inputValue(), "3 berkas");
  assert.equal(await again.getByLabel("Satu kalimat").inputValue(), "Baru sebagian");
  assert.ok(await again.getByRole("radio").first().isChecked());
  await again.getByLabel("Satu kalimat").focus();
  await again.keyboard.press("Control+Enter");
  await toast(again, "Laporan tersimpan.").waitFor();
  await settled(again);
  assert.equal((await office.call("list_progress", { id: office.employee.id })).items.length, before + 1);
  assert.equal((await office.call("show_own")).progressDraft, null);
  assert.deepEqual(again.faults, []);
});

test("the first Escape leaves the field, what was typed stays", async () => {
  const page = await tiles();
  await page.keyboard.press("2");
  const sentence = page.getByLabel("Satu kalimat");
  await sentence.fill("Belum selesai");
  await page.keyboard.press("Escape");
  assert.equal(await sentence.inputValue(), "Belum selesai");
});

test("a colleague is found by name, asked for feedback and given some", async () => {
  const { people } = await office.call("list_colleagues", { search: "" });
  const [one] = people;
  assert.deepEqual(Object.keys(one).toSorted(), ["id", "name", "position", "unit"]);
  const page = await office.page("#own?part=feedback");
  await settled(page);
  await page.getByRole("button", { name: "Minta umpan balik" }).press("Enter");
  const ask = page.getByRole("dialog", { name: /^Minta umpan balik tentang / });
  await ask.getByRole("combobox", { name: "Kepada siapa" }).fill(one.name);
  await ask.getByRole("option").filter({ hasText: one.name }).first().click();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "Permintaan dicatat.").waitFor();
  await page.getByRole("list", { name: "Permintaan Anda" }).getByText(`Diminta dari ${one.name}`).waitFor();

  await page.getByRole("button", { name: "Beri umpan balik kepada rekan" }).press("Enter");
  const give = page.getByRole("dialog", { name: "Beri umpan balik kepada rekan" });
  await give.getByRole("combobox", { name: "Untuk siapa" }).fill(one.name);
  await give.getByRole("option").filter({ hasText: one.name }).first().click();
  await give.getByRole("list", { name: "Untuk siapa" }).getByText(one.name).waitFor();
  await give.getByRole("textbox", { name: "Umpan balik" }).fill("Cepat membantu di loket");
  await give.getByRole("combobox", { name: "Tentang" }).selectOption({ label: "Kolaboratif" });
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "Umpan balik dicatat untuk 1 orang.").waitFor();
});

test("the result that waits is named with its grade until it is read, and reading feedback leaves it there", async () => {
  const page = await tiles();
  const waiting = page.getByRole("region", { name: "Hasil Triwulan III 2026 belum Anda baca. Predikat Baik." });
  await waiting.waitFor();
  await page.keyboard.press("3");
  await page.getByRole("heading", { level: 1, name: "Umpan balik" }).waitFor();
  await settled(page);
  await page.keyboard.press("Escape");
  await waiting.getByRole("button").click();
  await page.getByText("Hasil kerja sesuai ekspektasi, perilaku kerja sesuai ekspektasi.", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: /^Selamat/ }).waitFor();
  await waiting.waitFor({ state: "detached" });
});

test("the history shows the signed grade with its reasons", async () => {
  const page = await tiles();
  await page.keyboard.press("4");
  await page.getByRole("button", { name: /Triwulan III 2026.*Baik/ }).click();
  await page.getByText("Hasil kerja sesuai ekspektasi, perilaku kerja sesuai ekspektasi.", { exact: false }).waitFor();
});

test("the time that is left is told in words, any key extends it, and then the record is closed", async () => {
  const page = await tiles();
  await page.clock.install();
  await page.reload();
  await page.clock.runFor(1_000);
  await page.getByRole("heading", { level: 1, name: /^Selamat/ }).waitFor();
  await page.clock.runFor(40_000);
  await page.getByText(/^(1\d|20|2\d) detik$/).waitFor();
  await page.keyboard.press("Shift");
  await page.getByText("60 detik", { exact: true }).waitFor();
  await page.clock.runFor(62_000);
  await page.getByLabel("Kata sandi", { exact: true }).waitFor();
  assert.equal((await office.call("read_status")).phase, "locked");
});

test("Selesai closes the record, and the next person finds the lock screen", async () => {
  const page = await tiles();
  await page.getByRole("button", { name: "Selesai" }).click();
  await page.getByLabel("Kata sandi", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Ganti orang" }).click();
  await page.getByRole("option", { name: new RegExp(HR) }).waitFor();
});

for (const look of [{ size: WIDE, theme: "light" }, { size: SMALL, theme: "dark" }]) {
  test(`the own record can be used by everybody, ${look.theme} at ${look.size.width}`, async () => {
    for (const part of ["", "plan", "progress", "feedback", "history"]) {
      const page = await office.page(`#own${part ? `?part=${part}` : ""}`, look);
      await settled(page);
      assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, part);
      assert.deepEqual(await accessFaults(page), [], part);
      assert.deepEqual(await sideways(page), [], part);
      assert.deepEqual(page.faults, [], part);
      await page.context().close();
    }
  });
}

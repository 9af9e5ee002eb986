// Several people on one laptop: accounts made, changed to, and each shown what the role is for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addUser, comeIn, givePassword, HR, openRealOffice, openSharedOffice, WORDS } from "./accounts.mjs";
import { accessFaults, PASSWORD, settled, sideways, SMALL, toast } from "./office.mjs";

let office;
before(async () => (office = await openSharedOffice()));
after(() => office?.close());

const title = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
const rail = (page) => page.getByRole("navigation", { name: "Layar" }).getByRole("link").allTextContents();

/** The page of the HR officer, whoever was inside before. */
async function asOfficer(where) {
  await office.call("unlock", { account: HR, password: PASSWORD });
  return office.page(where);
}

/** Opens the dialog and fills in all but the password: an evaluator called as in the staff list. */
async function fillUser(page, name) {
  await page.getByRole("button", { name: "Tambah pengguna" }).click();
  const dialog = page.getByRole("dialog", { name: "Tambah pengguna" }).first();
  await dialog.getByLabel("Nama pengguna").fill(name);
  await dialog.getByRole("combobox", { name: "Pegawai" }).fill(name);
  await dialog.getByRole("listbox", { name: "Pegawai" }).getByRole("option", { name }).first().click();
  return dialog;
}

test("a weak first password is refused with advice, and the form keeps what was typed", async () => {
  const real = await openRealOffice();
  try {
    const page = await real.page("#settings?part=users");
    const dialog = await fillUser(page, "Domi Lado");
    await dialog.getByLabel("Kata sandi pertama").fill("password1234");
    await page.keyboard.press("Enter");
    await givePassword(page);
    await dialog.getByText("Kata sandi mudah ditebak.", { exact: false }).waitFor();
    assert.equal(await dialog.getByLabel("Nama pengguna").inputValue(), "Domi Lado");
    await dialog.getByLabel("Kata sandi pertama").fill(WORDS.evaluator);
    await page.keyboard.press("Enter");
    await givePassword(page);
    await toast(page, /ditambahkan/).waitFor();
    assert.deepEqual(page.faults, []);
  } finally {
    await real.close();
  }
});

test("an evaluator gets an account, and the own password is asked once more where it was wrong", async () => {
  const page = await asOfficer("#settings?part=users");
  const dialog = await fillUser(page, office.team.evaluator.name);
  await dialog.getByLabel("Kata sandi pertama").fill(WORDS.evaluator);
  await page.keyboard.press("Enter");
  await givePassword(page, "bukan kata sandi saya");
  await page.getByText("Kata sandi tidak cocok.", { exact: false }).waitFor();
  await givePassword(page);
  await toast(page, /ditambahkan/).waitFor();
  await page.getByRole("rowheader", { name: new RegExp(office.team.evaluator.name.slice(0, 8)) }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("whoever comes next is chosen from a list by a part of the name, and remembered", async () => {
  await office.call("unlock", { account: HR, password: PASSWORD });
  const { name } = office.team.evaluator;
  const page = await office.page("#home");
  await title(page, "Beranda");
  await page.getByRole("button", { name: /^Akun/ }).click();
  await page.getByRole("menuitem", { name: "Ganti orang" }).click();
  const who = page.getByRole("combobox", { name: "Siapa yang masuk" });
  await who.fill("tidak ada orangnya");
  await page.getByText("Tidak ada “tidak ada orangnya” di sini.", { exact: false }).waitFor();
  await who.fill("");
  assert.deepEqual(await accessFaults(page), []);
  await who.fill(name.split(" ")[0]);
  await page.keyboard.press("Enter");
  await page.getByLabel("Kata sandi", { exact: true }).fill(WORDS.evaluator);
  await page.keyboard.press("Enter");
  await title(page, "Beranda");
  await page.keyboard.press("Control+l");
  await page.getByText(name, { exact: true }).waitFor();
});

test("an evaluator is shown the own team first and nothing of the office", async () => {
  await office.call("unlock", { account: office.team.evaluator.name, password: WORDS.evaluator });
  const page = await office.page("#import");
  await title(page, "Beranda");
  await page.getByText(/bawahan Anda (belum|sudah) dinilai|Semua bawahan Anda/).waitFor();
  assert.equal(await page.evaluate(() => location.hash), "#home");
  const names = (await rail(page)).join(" ");
  assert.match(names, /Penilaian/);
  assert.doesNotMatch(names, /Siklus|Struktur/);
  await page.goto(page.url().replace(/#.*/, "#settings?part=users"));
  await page.reload();
  await title(page, "Pengaturan");
  assert.equal(await page.getByRole("button", { name: "Pengguna" }).count(), 0);
  await page.goto(page.url().replace(/#.*/, "#home"));
  await page.reload();
  await page.getByRole("button", { name: "Buka penilaian" }).waitFor();
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  assert.deepEqual(page.faults, []);
});

test("an auditor reads the plans, changes nothing, and is told so", async () => {
  await office.call("unlock", { account: HR, password: PASSWORD });
  await addUser(office, "Petrus Pemeriksa", "auditor");
  await office.call("unlock", { account: "Petrus Pemeriksa", password: WORDS.auditor });
  const page = await office.page("#plans");
  await title(page, "SKP");
  await page.getByText("Anda masuk sebagai pemeriksa.").waitFor();
  await settled(page);
  await page.keyboard.press("Control+z");
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(page.faults, []);
});

test("a role is changed and a user removed, never the own account", async () => {
  const page = await asOfficer("#settings?part=users");
  await page.getByRole("button", { name: `Tindakan untuk ${HR}` }).click();
  assert.equal(await page.getByRole("menuitem", { name: /Hapus pengguna/ }).getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Tindakan untuk Petrus Pemeriksa" }).click();
  await page.getByRole("menuitem", { name: "Hapus pengguna" }).click();
  await givePassword(page);
  await toast(page, /tidak lagi pengguna/).waitFor();
  assert.equal(await page.getByRole("rowheader", { name: /Petrus Pemeriksa/ }).count(), 0);
});

test("a new password set by the officer lets the person in and retires the old one", async () => {
  const { name } = office.team.evaluator;
  const page = await asOfficer("#settings?part=users");
  await page.getByRole("button", { name: `Tindakan untuk ${name}` }).click();
  await page.getByRole("menuitem", { name: "Buat kata sandi baru" }).click();
  await page.getByRole("dialog").getByLabel("Kata sandi baru").fill("kunang kunang hinggap pagar bambu");
  await page.keyboard.press("Enter");
  await givePassword(page);
  await toast(page, /diganti/).waitFor();
  await page.keyboard.press("Control+l");
  await comeIn(page, name, WORDS.evaluator);
  await page.getByText("Kata sandi tidak cocok.", { exact: false }).waitFor();
  await page.getByLabel("Kata sandi", { exact: true }).fill("kunang kunang hinggap pagar bambu");
  await page.keyboard.press("Enter");
  await title(page, "Beranda");
});

test("names stay off the lock screen where that is chosen, and each types the own", async () => {
  const page = await asOfficer("#settings?part=lock");
  await page.getByRole("checkbox", { name: /Tampilkan nama kantor/ }).uncheck();
  await settled(page);
  await page.keyboard.press("Control+l");
  await page.getByRole("textbox", { name: "Nama pengguna" }).fill(HR);
  assert.equal(await page.getByText(office.team.evaluator.name).count(), 0);
  assert.deepEqual(await accessFaults(page), []);
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await title(page, "Pengaturan");
  await page.getByRole("checkbox", { name: /Tampilkan nama kantor/ }).check();
  await settled(page);
});

test("nobody there: it is said in time, a key extends, and then the office is locked", async () => {
  await office.call("unlock", { account: HR, password: PASSWORD });
  const page = await office.page("#home");
  await page.clock.install();
  await page.reload();
  await title(page, "Beranda");
  await settledByClock(page);
  await page.clock.runFor(275_000);
  await page.getByText(/Terkunci sendiri dalam \d+ detik/).first().waitFor();
  await page.keyboard.press("Shift");
  await page.getByText(/Terkunci sendiri dalam \d+ detik/).filter({ visible: true }).first().waitFor({ state: "hidden" });
  await page.clock.runFor(305_000);
  await page.getByLabel("Kata sandi", { exact: true }).waitFor();
  assert.equal((await office.call("read_status")).phase, "locked");
});

/** With its clock held, a page answers only when time is let pass. */
async function settledByClock(page) {
  await page.clock.runFor(1_000);
}

test("the parts of the settings can be used by everybody at 1024×600 in the dark", async () => {
  await office.call("unlock", { account: HR, password: PASSWORD });
  for (const part of ["users", "backups", "keys", "lock", "check", "audit", "privacy"]) {
    const page = await office.page(`#settings?part=${part}`, { size: SMALL, theme: "dark" });
    await title(page, "Pengaturan");
    await settled(page);
    assert.deepEqual(await accessFaults(page), [], part);
    assert.deepEqual(await sideways(page), [], part);
    assert.deepEqual(page.faults, [], part);
    await page.context().close();
  }
});

// What surrounds every screen: rail, palette, help, areas, language, theme; and the smaller screens.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openOffice, toast } from "./office.mjs";

let office;
before(async () => (office = await openOffice({ practice: true })));
after(() => office?.close());

const title = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

test("Alt and a digit open the screens of the rail", async () => {
  const page = await office.page("#home");
  await title(page, "Beranda");
  for (const [digit, name] of [[2, "Pegawai"], [3, "Struktur"], [4, "Siklus"], [8, "Cetak"], [1, "Beranda"]]) {
    await page.keyboard.press(`Alt+${digit}`);
    await title(page, name);
  }
});

test("Ctrl+K finds people, commands and screens", async () => {
  const page = await office.page("#home");
  await title(page, "Beranda");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("rekapitulasi");
  await page.getByRole("option", { name: /Layar: Rekap/ }).waitFor();
  await page.keyboard.press("Enter");
  await title(page, "Rekap");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("agus");
  const person = page.getByRole("option", { name: /^Orang: Agus/ }).first();
  await person.waitFor();
  const name = /Orang: ([^,]+)/.exec(await person.getAttribute("aria-label"))[1];
  await page.keyboard.press("Enter");
  await title(page, new RegExp(name));
});

test("F6 goes from area to area and F1 lists the keys of the screen", async () => {
  const page = await office.page("#people");
  await page.locator("tr[data-row='0']").waitFor();
  const areas = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("F6");
    areas.push(await page.evaluate(() => document.activeElement?.closest("[data-area]")?.getAttribute("data-area")));
  }
  assert.deepEqual(areas, ["rail", "bar", "toolbar", "grid", "pane", "safety"]);
  await page.keyboard.press("F1");
  const help = page.getByRole("dialog", { name: "Tombol di Pegawai" });
  await help.getByText("isi ke bawah").waitFor();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
});

test("Ctrl+L locks over an open dialog too, and leaves nothing of it to whoever comes in", async () => {
  const page = await office.page("#home");
  await title(page, "Beranda");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Control+l");
  const password = page.getByLabel("Kata sandi", { exact: true });
  await password.fill((await office.call("read_status")).practicePassword);
  await page.keyboard.press("Enter");
  await title(page, "Beranda");
  assert.equal(await page.getByRole("dialog").count(), 0);
});

test("the lists of Beranda open with digits", async () => {
  const page = await office.page("#home");
  await page.getByRole("heading", { level: 2, name: "Perlu tindakan" }).waitFor();
  await page.keyboard.press("1");
  await title(page, "Pegawai");
  assert.equal(await page.getByLabel("Status").inputValue(), "unrated");
});

test("an achievement is set with a letter, its basis typed, and both stay", async () => {
  const page = await office.page("#cycles?period=2026-Q3");
  const cells = page.getByRole("grid").locator("tr[data-row='1'] td");
  await cells.nth(2).click();
  await page.keyboard.press("Delete");
  await page.waitForFunction(() => /ketik|belum diisi/.test(document.querySelector("tr[data-row='1'] td:nth-child(3)")?.textContent ?? ""));
  await page.keyboard.press("p");
  await page.waitForFunction(() => document.querySelector("tr[data-row='1'] td:nth-child(3)")?.textContent?.includes("Butuh Perbaikan"));
  await cells.nth(3).click();
  await page.keyboard.press("F2");
  await page.keyboard.type("6 dari 10 rencana aksi tercapai");
  await page.keyboard.press("Enter");
  await page.getByText("6 dari 10 rencana aksi tercapai").waitFor();
  const { units } = await office.call("list_achievements", { period: "2026-Q3" });
  assert.deepEqual([units[1].value, units[1].basis], ["needs_improvement", "6 dari 10 rencana aksi tercapai"]);
});

test("a window is moved only with a reason", async () => {
  const page = await office.page("#cycles?period=2026-Q4");
  await page.getByRole("button", { name: "Ubah jendela" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ditutup").fill("20 Januari 2027");
  await dialog.getByRole("button", { name: "Ubah jendela" }).click();
  await dialog.getByRole("status").or(dialog.getByRole("alert")).or(dialog.getByText("Belum diisi.", { exact: false })).first().waitFor();
  await dialog.getByLabel("Alasan").fill("Libur bersama");
  await dialog.getByRole("button", { name: "Ubah jendela" }).click();
  await page.getByText("20 Jan 2027").first().waitFor();
});

test("a unit is added below another and removed again", async () => {
  const page = await office.page("#units");
  await page.locator("tr[data-row='0']").waitFor();
  await page.keyboard.press("Control+n");
  await page.keyboard.type("Seksi Uji Coba");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: /Seksi Uji Coba/ }).click();
  await page.keyboard.press("Delete");
  await page.getByRole("dialog", { name: "Hapus Seksi Uji Coba" }).getByRole("button", { name: "Hapus 1 unit" }).click();
  await page.getByRole("gridcell", { name: /Seksi Uji Coba/ }).waitFor({ state: "detached" });
});

test("the recap is saved as a workbook", async () => {
  const page = await office.page("#recap?period=2026-Q3");
  await page.getByRole("row", { name: /Jumlah/ }).waitFor();
  const file = join(office.folder, "rekap.xlsx");
  await office.answerDialog(file);
  await page.keyboard.press("Control+s");
  await page.getByLabel("Kata sandi Anda").fill((await office.call("read_status")).practicePassword);
  await page.keyboard.press("Enter");
  await toast(page, "rekap.xlsx tersimpan.").waitFor();
  assert.ok(existsSync(file));
});

test("the recap of the office and of a unit, and what is missing there, are saved as sheets", async () => {
  const page = await office.page("#recap?period=2026-Q3");
  const unit = page.getByRole("row").nth(1);
  await unit.waitFor();
  await unit.getByRole("gridcell").first().click();
  const password = (await office.call("read_status")).practicePassword;
  for (const [entry, name] of [["Rekap seluruh kantor", "rekap-kantor.pdf"], [/^Rekap (?!seluruh)/, "rekap-unit.pdf"], [/^Yang belum lengkap di (?!seluruh)/, "belum-lengkap.pdf"]]) {
    const file = join(office.folder, name);
    await office.answerDialog(file);
    await page.getByRole("button", { name: "Lembar PDF" }).click();
    await page.getByRole("menuitem", { name: entry }).click();
    if (name !== "belum-lengkap.pdf") {
      await page.getByLabel("Kata sandi Anda").fill(password);
      await page.keyboard.press("Enter");
    }
    await toast(page, `${name} tersimpan.`).waitFor();
    assert.ok(existsSync(file));
  }
  await page.context().close();
});

test("language and theme change at once and stay", async () => {
  const page = await office.page("#settings?part=view");
  await page.getByRole("radio", { name: "Malam (gelap)" }).check({ force: true });
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await title(page, "Settings");
  await page.reload();
  await title(page, "Settings");
  await page.getByRole("radio", { name: "Bahasa Indonesia" }).check({ force: true });
  await title(page, "Pengaturan");
  await page.getByRole("radio", { name: "Mengikuti sistem" }).check({ force: true });
});

test("office data save themselves when a field is left", async () => {
  const page = await office.page("#settings");
  await page.getByLabel("Tempat penandatanganan").fill("Jatisari");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => [...document.querySelectorAll("[aria-live]")].some((node) => node.textContent?.includes("disimpan")));
  assert.equal((await office.call("read_office")).place, "Jatisari");
});

test("the store can be checked, verified and backed up, and says so", async () => {
  const page = await office.page("#settings?part=check");
  await page.getByRole("button", { name: "Periksa berkas" }).click();
  await page.getByText(/Baik\. [\d.]+ bagian diperiksa/).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Keaslian", exact: true }).first().click();
  await page.getByRole("button", { name: "Periksa keaslian", exact: true }).click();
  await page.getByText(/Cocok\. [\d.]+ isian dibandingkan/).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Cadangan", exact: true }).click();
  await page.getByRole("button", { name: "Cadangkan sekarang", exact: true }).click();
  await page.getByText(/dibuat dan teruji baik/).first().waitFor({ timeout: 60_000 });
});

test("a menu at the left edge of a narrow window stays inside it", async () => {
  const page = await office.page("#recap", { size: { width: 683, height: 768 } });
  await page.getByRole("button", { name: "Lembar PDF" }).click();
  const box = await page.getByRole("menu", { name: "Lembar PDF" }).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 683, `it stands from ${box.x} to ${box.x + box.width}`);
  await page.context().close();
});

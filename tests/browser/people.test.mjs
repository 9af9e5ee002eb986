// The list of employees by keyboard: finding, adding, changing, filling down, taking back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openOffice, toast } from "./office.mjs";

let office;
before(async () => (office = await openOffice({ practice: true })));
after(() => office?.close());

const grid = (page) => page.getByRole("grid", { name: "Daftar pegawai" });
const firstNames = (page) => grid(page).locator("tbody tr[data-row] td:first-child").allTextContents();

async function openPeople(where = "#people") {
  const page = await office.page(where);
  await grid(page).locator("tr[data-row='0']").waitFor();
  return page;
}

test("typing finds people, and marks what was found", async () => {
  const page = await openPeople();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("agus");
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll("tr[data-row]")];
    return rows.length > 0 && rows.length < 60 && rows.every((row) => /agus/i.test(row.textContent));
  });
  assert.equal((await grid(page).locator("mark").first().textContent()).toLowerCase(), "agus");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "gridcell");
});

test("a search without result says what to try", async () => {
  const page = await openPeople();
  await page.getByLabel("Cari nama, NIP, jabatan, atau unit").fill("zzzz");
  await page.getByText("Tidak ada “zzzz”. Coba sebagian nama atau enam angka NIP.").waitFor();
});

test("a person is added with Ctrl+N, a broken NIP is refused at its field, and Ctrl+Z takes the person back", async () => {
  const page = await openPeople();
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Tambah pegawai" });
  await page.keyboard.type("Zulaikha Contoh");
  await dialog.getByLabel("NIP / NI PPPK").fill("1987041220100");
  await dialog.getByLabel("Jabatan", { exact: true }).fill("Arsiparis Terampil");
  await page.keyboard.press("Enter");
  await dialog.getByText("NIP terdiri atas 18 angka.", { exact: false }).first().waitFor();
  await dialog.getByLabel("NIP / NI PPPK").fill("19870412 201001 2 903");
  await page.keyboard.press("Enter");
  await toast(page, "Zulaikha Contoh ditambahkan.").waitFor();

  await page.getByLabel("Cari nama, NIP, jabatan, atau unit").fill("zulaikha");
  await grid(page).getByText("Zulaikha", { exact: false }).first().waitFor();
  await grid(page).locator("td[data-current]").focus();
  await page.keyboard.press("Control+z");
  await page.getByText("Tidak ada “zulaikha”.", { exact: false }).waitFor();
});

test("F2 changes the person under the cursor", async () => {
  const page = await openPeople();
  await grid(page).locator("td[data-current]").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F2");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Jabatan", { exact: true }).fill("Jabatan yang Diuji");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByText("Jabatan yang Diuji").first().waitFor();
});

test("evaluators are filled down over a selection as one step", async () => {
  const page = await openPeople();
  await grid(page).locator("td[data-current]").focus();
  const names = (await firstNames(page)).slice(0, 3);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("3 orang dipilih").waitFor();
  await page.keyboard.press("Control+d");
  const dialog = page.getByRole("dialog", { name: "Isi ke bawah untuk 3 orang" });
  for (const name of names) assert.match(await dialog.textContent(), new RegExp(name.trim().slice(0, 8)));
  const evaluator = dialog.getByRole("combobox", { name: "Penilai" });
  await evaluator.fill("");
  await evaluator.pressSequentially("kepala dinas");
  await dialog.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Mulai tanggal").fill("1/10/2026");
  const means = dialog.getByRole("region", { name: "Yang terjadi" });
  await means.getByRole("table", { name: "Siapa menilai periode apa" }).waitFor();
  await means.getByText(/SKP 2026/).first().waitFor();
  await dialog.getByRole("button", { name: /Ganti penilai 3 orang/ }).click();
  await toast(page, /^Penilai \d pegawai diganti/).waitFor();
  await page.getByRole("button", { name: /^Urungkan/ }).first().click();
  await toast(page, /^Diurungkan/).waitFor();
});

test("somebody who leaves goes from the list and can be brought back", async () => {
  const page = await openPeople();
  await grid(page).locator("td[data-current]").focus();
  await page.keyboard.press("End");
  const name = await page.getByRole("complementary").getByRole("heading", { level: 2 }).textContent();
  await page.getByRole("complementary").getByRole("button", { name: "Berhenti" }).click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByLabel("Hari terakhir bekerja").inputValue() !== "", true);
  await dialog.getByLabel("Hari terakhir bekerja").fill("30 Sep 2026");
  await page.keyboard.press("Enter");
  await toast(page, `${name} dicatat berhenti.`).waitFor();
  await page.getByLabel("Status").selectOption("with_inactive");
  await page.getByLabel("Cari nama, NIP, jabatan, atau unit").fill(name.split(",")[0]);
  await grid(page).getByText("berhenti").first().waitFor();
  await grid(page).locator("tr", { hasText: "berhenti" }).first().locator("td").first().click();
  await page.getByRole("button", { name: "Aktifkan lagi" }).click();
  await toast(page, `${name} aktif lagi.`).waitFor();
});

test("coming back from a person stands on that person again", async () => {
  const page = await openPeople();
  await grid(page).locator("td[data-current]").focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowDown");
  const name = (await grid(page).locator("tr[data-row='4'] td").first().textContent()).trim();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: name.split("PPPK")[0].trim() }).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.closest("tr")?.dataset.row === "4");
});

test("F2 on a person's own screen opens the form of that person", async () => {
  const { employees } = await office.call("list_employees", { offset: 140, limit: 1 });
  const page = await office.page(`#person?id=${employees[0].id}`);
  await page.getByRole("heading", { level: 1, name: employees[0].name }).waitFor();
  await page.keyboard.press("F2");
  await page.getByRole("dialog", { name: `Ubah data ${employees[0].name}` }).waitFor();
});

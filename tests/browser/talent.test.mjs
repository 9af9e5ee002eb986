// The boxes of talent: potentials entered by keyboard, who stands where and why, one undo, and the workbook.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { givePassword, openSharedOffice } from "./accounts.mjs";
import { accessFaults, focused, settled, sideways, SMALL, toast } from "./office.mjs";

const HEADS = "nip;nama;skp_unor;skp_jabatan;periode_awal_skp;periode_akhir_skp;hasil_kerja;perilaku_kerja;hasil_akhir;pegawai_atasan_nip;pegawai_atasan_nama;skp_id;skp_penilaian_id";
const RATINGS = ["DI ATAS EKSPEKTASI;DI ATAS EKSPEKTASI;SANGAT BAIK", "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", "DI BAWAH EKSPEKTASI;SESUAI EKSPEKTASI;BUTUH PERBAIKAN"];

let office;
before(async () => {
  office = await openSharedOffice();
  await gradedYear();
});
after(() => office?.close());

/** Annual grades of the year before for nine people, as e-Kinerja states them. */
async function gradedYear() {
  const { employees } = await office.call("list_employees", { limit: 9 });
  const lines = employees.map(({ nip, name, unit, position }, i) => [nip, name, unit ?? "", position, "2025-01-01", "2025-12-31", RATINGS[i % 3], "", "", `s-${i}`, `sp-${i}`].join(";"));
  const path = join(office.folder, "laporan.csv");
  writeFileSync(path, ["Laporan Penilaian SKP Periode Tahunan Tahun 2025", "", HEADS, ...lines, ""].join("\n"));
  await office.answerDialog(path);
  const file = await office.call("choose_file", { purpose: "staff_list" });
  const { people } = await office.call("preview_ekinerja", { file: file.token });
  await office.call("apply_ekinerja", { preview: people.preview });
}

const view = () => office.call("show_talent", { year: 2026 });
const inBox = async (number) => (await view()).boxes.find((box) => box.number === number).count;

async function open(where = "#talent", look) {
  const page = await office.page(where, look);
  await page.getByRole("heading", { level: 1, name: "Kotak talenta" }).waitFor();
  await page.getByRole("grid").waitFor();
  await settled(page);
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test("r_350 potentials are entered by keys, the basis is asked for once, and one undo takes one act back", async () => {
  const page = await open("#talent?show=no_potential");
  await page.getByText("Kotak talenta adalah bahan pertimbangan").waitFor();
  const [first] = (await view()).missing.filter(({ grade }) => grade === "very_good");
  const rows = page.getByRole("grid").getByRole("row");
  const before = await rows.count();
  await rows.filter({ hasText: first.employee.name }).getByRole("gridcell").first().click();
  await page.keyboard.press("t");
  const dialog = page.getByRole("dialog", { name: "Isi potensial tinggi untuk 1 orang" });
  await dialog.getByLabel("Dasar").fill("BA 7/2026");
  await dialog.getByLabel("Tanggal pengukuran").fill("12/5/2026");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await toast(page, `Potensial ${first.employee.name} diisi tinggi.`).waitFor();
  await page.getByRole("button", { name: /^Kotak 9,.*1 orang/ }).waitFor();
  assert.equal(await rows.count(), before, "nobody jumps away under the cursor");
  await page.getByRole("region", { name: "Mengapa nama ini di sini" }).getByText("Potensial tinggi tahun 2026 (BA 7/2026, 12 Mei 2026)").waitFor();

  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("3 orang dipilih").waitFor();
  await page.keyboard.press("m");
  await toast(page, "Potensial 3 orang diisi menengah.").waitFor();
  const middle = async () => [...(await view()).people, ...(await view()).missing].filter(({ potential }) => potential === "middle").length;
  assert.equal(await middle(), 3);
  await page.keyboard.press("Control+z");
  await toast(page, /^Diurungkan:/).waitFor();
  await settled(page);
  assert.equal(await middle(), 0, "one act, one undo");
  await page.getByRole("button", { name: /^Kotak 9,.*1 orang/ }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  await close(page);
});

test("arrows go from box to box, the list follows, and taking a potential away empties the box", async () => {
  const all = [...(await view()).people, ...(await view()).missing];
  const [one] = all.filter(({ grade }) => grade === "very_good");
  await office.call("save_potentials", { year: 2026, people: [one.employee.id], level: "high" });
  const page = await open();
  const box = (number) => page.getByRole("button", { name: new RegExp(`^Kotak ${number},`) });
  await box(8).click();
  await page.getByText("Masuk Kelompok Rencana Suksesi Instansi", { exact: true }).waitFor();
  await page.keyboard.press("ArrowUp");
  assert.match(await focused(page), /^Kotak 9, kinerja di atas ekspektasi, potensial tinggi/);
  assert.equal(await box(9).getAttribute("aria-pressed"), "true");
  const list = page.getByRole("grid", { name: "Orang di daftar Kotak 9" });
  await list.getByText(one.employee.name).first().waitFor();
  await page.getByText("Penghargaan", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  await list.getByText(/^Predikat tahunan 2025 Sangat Baik/).first().waitFor();
  const standing = await inBox(9);
  await page.keyboard.press("Delete");
  await toast(page, /dihapus\.$/).waitFor();
  assert.equal(await inBox(9), standing - 1);
  await page.getByText("1 orang sudah tidak termasuk daftar ini.").waitFor();
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^Kotak 9,/);
  await page.keyboard.press("Escape");
  await page.getByRole("grid", { name: "Orang di daftar Semua" }).waitFor();

  await page.keyboard.press("Control+f");
  await page.keyboard.type(one.employee.name.split(/[ ,]/)[0]);
  await page.getByRole("grid").getByText(one.employee.name).first().waitFor();
  await page.getByRole("combobox", { name: /^Unit kerja/ }).selectOption({ label: one.unit });
  await page.getByRole("grid").getByText(one.employee.name).first().waitFor();
  await page.setViewportSize(SMALL);
  await page.emulateMedia({ colorScheme: "dark" });
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  assert.deepEqual(await sideways(page), []);
  await close(page);
});

test("the lists are saved as a workbook with the own password, from the screen of follow-ups too", async () => {
  const page = await office.page("#follow");
  await page.getByRole("button", { name: "Kotak talenta" }).click();
  await page.getByRole("grid").waitFor();
  const path = join(office.folder, "talenta.xlsx");
  await office.answerDialog(path);
  await page.keyboard.press("Control+s");
  await givePassword(page);
  await toast(page, "talenta.xlsx sudah ditulis.").waitFor();
  assert.ok(existsSync(path));
  await close(page);
});

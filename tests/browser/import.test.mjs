// A staff list comes in: seen first, applied as one act, taken back as one act; case files too.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessFaults, openOffice, PASSWORD, SMALL } from "./office.mjs";

const SHARED = process.env.KINERJA_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const missing = existsSync(SHARED) ? false : `samples are not at ${SHARED}`;
const OFFICE = { agency: "Pemkab Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "monthly" };

let office;
before(async () => {
  office = await openOffice();
  await office.call("create_office", { ...OFFICE, password: PASSWORD });
});
after(() => office?.close());

const count = async () => (await office.call("list_employees", { limit: 1 })).total;

test("a staff list is looked at, applied with Enter and taken back with one undo", { skip: missing }, async () => {
  const page = await office.page("#import");
  await office.answerDialog(join(SHARED, "samples/daftar_nominatif.xlsx"));
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Terapkan 65 baris" }).waitFor();
  await page.getByText("Atasan “Kepala Dinas” tidak ada di daftar ini.").waitFor();
  assert.equal(await count(), 0, "nothing changed yet");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lihat pegawai" }).waitFor();
  assert.equal(await count(), 65);
  await page.keyboard.press("Control+z");
  await page.getByText("Diurungkan").first().waitFor();
  assert.equal(await count(), 0, "the whole import is one act");
  await page.context().close();
});

test("rejected rows stand first, each with its cell, its reason and its repair, and can be saved", { skip: missing }, async () => {
  const page = await office.page("#import", { size: SMALL, theme: "dark" });
  await office.answerDialog(join(SHARED, "samples/laporan_penilaian_skp.xlsx"));
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("heading", { name: /baris ditolak/ }).waitFor();
  const table = page.getByRole("table", { name: "ditolak" });
  assert.match(await table.locator("tbody th").first().innerText(), /^[A-Z]+\d+|baris \d+/);
  assert.ok((await table.locator("tbody td").nth(2).innerText()).length > 5, "with a way to repair it");
  assert.deepEqual(await accessFaults(page), []);
  const target = join(office.folder, "ditolak.xlsx");
  await office.answerDialog(target);
  await page.getByRole("button", { name: "Simpan baris ditolak" }).click();
  await page.getByLabel("Kata sandi Anda").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("Disimpan ke ditolak.xlsx.").waitFor();
  assert.ok(existsSync(target));
  await page.context().close();
});

test("a report of e-Kinerja shows people and ratings, comes in with Enter, and a person shows what it states", { skip: missing }, async () => {
  const page = await office.page("#import");
  await office.answerDialog(join(SHARED, "samples/laporan_penilaian_skp.xlsx"));
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Terapkan 85 orang dan 85 rating" }).waitFor();
  await page.getByRole("heading", { name: "Rating September 2026" }).waitFor();
  await page.getByRole("table", { name: "Rating dan SKP yang masuk" }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await page.getByText("Rating: 85 baru, 0 berubah, 0 dibiarkan.").first().waitFor();

  const { id } = await office.call("find_person", { text: "199201132014092007" });
  const person = await office.page(`#person?id=${id}&part=outside`);
  const table = person.getByRole("table", { name: "Hasil di sistem lain" });
  await table.getByText("Predikat tidak mengikuti kedua rating", { exact: false }).waitFor();
  await person.getByRole("button", { name: "Catat hasil lama" }).click();
  await person.getByLabel("Nilai keseluruhan").fill("85,10");
  await person.keyboard.press("Enter");
  await table.getByRole("row", { name: /2020/ }).waitFor();
  assert.match(await table.getByRole("row", { name: /2020/ }).innerText(), /85,10[\s\S]*PP 46\/2011/);
  assert.deepEqual(await accessFaults(person), []);
  await table.getByRole("button", { name: "Hapus 2020" }).click();
  await table.getByRole("row", { name: /2020/ }).waitFor({ state: "detached" });
  await person.context().close();

  for (let n = 0; n < 3; n += 1) await office.call("undo");
  assert.equal(await count(), 0, "people and ratings went together");
  await page.context().close();
});

test("a case file brings SKP, and the person's screen shows them", { skip: missing }, async () => {
  const page = await office.page("#import?kind=cases");
  await office.answerDialog(join(SHARED, "cases/skp_pusat.json"));
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Impor SKP" }).waitFor();
  await page.keyboard.press("Enter");
  const table = page.getByRole("table", { name: "Isi berkas kasus" });
  await table.waitFor();
  assert.equal(await table.locator("tbody tr").count(), 4);
  assert.deepEqual(await accessFaults(page), []);
  await table.getByRole("button", { name: "KEPALA SUBDIREKTORAT II", exact: false }).first().click();
  await page.getByText("Identitas", { exact: true }).waitFor();
  await page.keyboard.press("2");
  await page.getByRole("table", { name: "Hasil kerja" }).waitFor();
  await page.getByText("Lampiran SKP", { exact: true }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.context().close();
});

test("SKP without evaluations are told apart from evaluations", { skip: missing }, async () => {
  const page = await office.page("#import");
  await office.answerDialog(join(SHARED, "cases/skp_pusat.json"));
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.getByRole("radio", { name: "Penilaian" }).check();
  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Impor penilaian" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".message, table").first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("data of SIASN are known by their content, looked at, applied as one act and taken back", async () => {
  const file = join(office.folder, "data-utama.json");
  const person = { id: "A5EB", nipBaru: "199512162025061001", nama: "Maria Seran", kedudukanPnsId: "01", golRuangAkhirId: "31", jabatanNama: "ARSIPARIS AHLI PERTAMA", unorNama: "Bidang Arsip" };
  const result = { id: "S1", tahun: "2024", hasilKinerjaNilai: "1", PerilakuKerjaNilai: "1", KuadranKinerjaNilai: "2", pnsDinilaiId: "A5EB" };
  writeFileSync(file, JSON.stringify({ code: 1, data: [person, result] }));
  const before = await count();
  const page = await office.page("#import");
  await office.answerDialog(file);
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Terapkan 2 data" }).waitFor();
  await page.getByText("Disimpan seperti dinyatakan SIASN", { exact: false }).waitFor();
  assert.equal(await count(), before, "nothing changed yet");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lihat pegawai" }).waitFor();
  assert.equal(await count(), before + 1);
  await page.keyboard.press("Control+z");
  await page.getByText("Diurungkan").first().waitFor();
  assert.equal(await count(), before, "all of it is one act");
  await page.context().close();
});

test("a list of unknown heads is shown column by column, set with the keyboard, and known the next time", async () => {
  const page = await office.page("#import", { size: SMALL });
  const list = "DATA INDUK\nIdentitas;Keterangan;Ruang\n197501012000031001;Yohanis Tefa 1;IV/a\n198002022005012002;Agustina Nahak 2;III/a\n";
  const path = join(office.folder, "induk.csv");
  writeFileSync(path, list);
  await office.answerDialog(path);
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.keyboard.press("Control+o");
  const columns = page.getByRole("table", { name: "Isi setiap kolom" });
  await columns.waitFor();
  await page.getByText("Judul kolom induk.csv belum dikenal. Baris judul dengan kolom NIP dan Nama tidak ditemukan", { exact: false }).waitFor();
  await page.getByText("Tentukan isi setiap kolom di bawah.", { exact: false }).first().waitFor();
  const field = (name) => columns.getByRole("combobox", { name });
  assert.equal(await field("Kolom A, Identitas, dibaca sebagai").inputValue(), "nip");
  await page.getByText("Belum ada kolom Nama.", { exact: false }).first().waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await field("Kolom B, Keterangan, dibaca sebagai").selectOption("name");
  await field("Kolom B, Keterangan, dibaca sebagai").press("Enter");
  await page.getByRole("button", { name: "Terapkan 2 baris" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lihat pegawai" }).waitFor();

  await office.answerDialog(path);
  await page.keyboard.press("Control+o");
  await page.getByText("Kolomnya dibaca seperti tata letak “Identitas · Keterangan · Ruang” yang pernah dijelaskan.").waitFor();
  await page.getByRole("button", { name: "Atur kolom" }).click();
  await columns.waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.context().close();
});

test("results of old years come in as they are written, and one undo takes them back", async () => {
  const nip = "197501012000031001";
  if (!(await count())) await office.call("save_employee", { name: "Yohanis Tefa", nip, position: "Analis" });
  const person = await office.call("find_person", { text: nip });
  const path = join(office.folder, "lama.csv");
  writeFileSync(path, `NIP;Nama;Tahun;Nilai SKP;Perilaku;Nilai;Predikat\n${nip};Yohanis Tefa;2019;88,50;90,00;89,10;Baik\n${nip};Yohanis Tefa;2013;88;90;;\n`);
  const page = await office.page("#import?kind=old");
  await office.answerDialog(path);
  await page.getByRole("heading", { level: 2, name: "Hasil tahun 2014 sampai 2021" }).waitFor();
  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Terapkan 1 hasil" }).waitFor();
  await page.getByText("bukan 2014 sampai 2021", { exact: false }).waitFor();
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await page.getByText("1 hasil baru, 0 berubah.").first().waitFor();
  const results = async () => (await office.call("list_outside_results", { id: person.id })).results.map(({ total }) => total);
  assert.deepEqual(await results(), ["89,10"], "not recomputed, not rounded");
  await page.keyboard.press("Control+z");
  await page.getByText("Diurungkan").first().waitFor();
  assert.deepEqual(await results(), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a file that cannot be read leaves the focus on the way on, and from there on the button for another", async () => {
  const path = join(office.folder, "rusak.json");
  writeFileSync(path, "{");
  const page = await office.page("#import?kind=siasn", { size: SMALL });
  await office.answerDialog(path);
  await page.getByRole("button", { name: "Pilih berkas" }).waitFor();
  await page.keyboard.press("Control+o");
  await page.getByText("rusak.json", { exact: false }).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("Berkas lain"));
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("Pilih berkas"));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

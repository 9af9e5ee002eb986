// Every screen: opened, scanned for access faults in every look, and without sideways scrolling at 1024×600.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, sideways, SMALL, WIDE } from "./office.mjs";

const BESIDE = ["compare", "copy", "send", "siasn", "tables", "workbooks"].map((part) => `#beside?part=${part}`);
const SCREENS = [
  ["Beranda", "#home"],
  ["Pegawai", "#people"],
  ["Struktur", "#units"],
  ["Gabung duplikat", "#duplicates"],
  ...["staff", "plans", "evaluations", "old", "siasn"].map((kind) => ["Impor", `#import?kind=${kind}`]),
  ["Siklus", "#cycles"],
  ["SKP", "#plans"],
  ["Pustaka indikator", "#library"],
  ["Penilaian", "#rate"],
  [/^Matriks/, "#matrix"],
  [/^Pohon/, "#strategy"],
  [/^Pohon/, "#strategy?part=workblocks"],
  [/^Pohon/, "#strategy?part=strategies"],
  [/^Pohon/, "#strategy?part=manuals"],
  ["Cetak", "#print"],
  ["Periksa keaslian lembar", "#verify"],
  ["Pengembalian lembar", "#returns?period=2026-Q3"],
  ["Paket", "#packages"],
  ["Paket", "#packages?show=open"],
  ["Perangkat", "#devices"],
  ["Rekap", "#recap"],
  ...BESIDE.map((where) => ["Kesiapan e-Kinerja", where]),
  ["Setelah tanda tangan", "#after?period=2026-Q2&show=all"],
  ["Setelah tanda tangan", "#after?show=queue"],
  ["Tindak lanjut", "#follow"],
  ["Tindak lanjut", "#follow?part=register"],
  ["Tindak lanjut", "#follow?part=needs"],
  ["Kotak talenta", "#talent"],
  ["Kotak talenta", "#talent?show=5"],
  ["Kotak talenta", "#talent?show=no_potential"],
  ["Coba sebaran", "#trial?period=2026-Q3"],
  ["Kalibrasi", "#calibration?period=2026-Q3"],
  ["Satu halaman", "#unitpage?period=2026-Q3"],
  ["Angka kredit pejabat fungsional", "#credits?year=2026"],
  ["Pengaturan", "#settings"],
  ["Pengaturan", "#settings?part=view"],
  ["Pengaturan", "#settings?part=users"],
  ["Pengaturan", "#settings?part=backups"],
  ["Pengaturan", "#settings?part=keys"],
  ["Pengaturan", "#settings?part=lock"],
  ["Pengaturan", "#settings?part=check"],
  ["Pengaturan", "#settings?part=audit"],
  ["Pengaturan", "#settings?part=privacy"],
  ["Pengaturan", "#settings?part=rules"],
  ["Pengaturan", "#settings?part=holidays"],
  ["Pengaturan", "#settings?part=phrases"],
  ["Pengaturan", "#settings?part=about"],
  ["Bimbingan sepanjang tahun", "#guidance"],
  ["Bimbingan sepanjang tahun", "#guidance?part=asked"],
  ["Bimbingan sepanjang tahun", "#guidance?part=supports"],
  ["Bimbingan sepanjang tahun", "#guidance?part=meetings"],
];
const LOOKS = [
  { size: WIDE, theme: "light", contrast: "no-preference" },
  { size: SMALL, theme: "dark", contrast: "no-preference" },
  { size: SMALL, theme: "light", contrast: "more" },
];

let office;
/** Screens of one record each, known once the office is there. */
let records;
before(async () => {
  office = await openOffice({ practice: true });
  const { employees } = await office.call("list_employees", { limit: 1 });
  const { teams } = await office.call("list_teams", { period: "2026-Q3" });
  const { people } = await office.call("list_plan_season", { year: 2026, limit: 1 });
  await office.call("keep_in_library", { plan: people[0].plan, pack: "Kantor kita" });
  // A matrix scrolls by itself where a leader has more indicators than fit beside one another.
  const matrices = await Promise.all(teams.map(({ evaluator }) => office.call("open_matrix", { leader: evaluator.id, year: 2026 })));
  const { leader } = matrices.find(({ columns }) => columns.length > 0 && columns.length <= 4);
  records = [
    [/SKP/, `#plan?id=${people[0].plan}`],
    [employees[0].name, `#person?id=${employees[0].id}`],
    ...["progress", "feedback", "guidance", "credit", "outside"].map((part) => [people[0].name, `#person?id=${people[0].employee}&part=${part}`]),
    [/Penilaian/, `#rate?evaluator=${teams[0].evaluator.id}&period=2026-Q3`],
    [/^Matriks/, `#matrix?leader=${leader.id}`],
  ];
});
after(() => office?.close());

for (const [title, where] of SCREENS) test(`${where} can be used by everybody`, () => inEveryLook(title, where));

test("a plan, a person, a team and a matrix can be used by everybody", async () => {
  for (const [title, where] of records) await inEveryLook(title, where);
});

/** The window is resized and the system changes its colours while the screen stands there. */
async function inEveryLook(title, where) {
  const page = await office.page(where);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  for (const look of LOOKS) {
    await page.setViewportSize(look.size);
    await page.emulateMedia({ colorScheme: look.theme, contrast: look.contrast });
    await settled(page);
    const here = `${where}, ${look.theme}, contrast ${look.contrast}`;
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, `one title: ${here}`);
    assert.deepEqual(await accessFaults(page), [], `access faults: ${here}`);
    assert.deepEqual(await sideways(page), [], `sticks out: ${here}`);
  }
  assert.deepEqual(page.faults, [], `faults on ${where}`);
  await page.context().close();
}

test("first start and lock can be used by everybody", async () => {
  const empty = await openOffice();
  try {
    for (const look of LOOKS) {
      const page = await empty.page("", look);
      await page.getByRole("heading", { level: 1, name: "Buat kantor baru" }).waitFor();
      assert.deepEqual(await accessFaults(page), []);
      assert.deepEqual(await sideways(page), []);
      await page.context().close();
    }
    const office = { agency: "Pemkab Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "quarterly" };
    await empty.call("create_office", { ...office, password: "perahu hijau pulang sore" });
    await empty.call("lock");
    for (const look of LOOKS) {
      const page = await empty.page("", look);
      await page.getByLabel("Kata sandi", { exact: true }).waitFor();
      assert.deepEqual(await accessFaults(page), []);
      await page.context().close();
    }
  } finally {
    await empty.close();
  }
});

test("at 200 % zoom the window only scrolls downwards", async () => {
  for (const where of ["#home", "#people", "#units", "#import", "#matrix", "#strategy", "#packages", "#devices", "#settings", "#guidance", "#after", "#follow", "#talent", "#trial", "#credits", ...BESIDE, "#settings?part=rules", "#settings?part=holidays"]) {
    const page = await office.page(where, { size: { width: 683, height: 384 } });
    await settled(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, where);
    await page.context().close();
  }
});

test("a name longer than the bar gives way to what is beside it, and can still be read whole", async () => {
  const { employees } = await office.call("list_employees", { limit: 1 });
  const name = "Dr. Ir. Maria Magdalena Anastasia Kusumaningtyas Wulandari-Hardjosoemantri, S.T., M.M., M.Si.";
  await office.call("save_employee", { id: employees[0].id, name });
  for (const size of [WIDE, SMALL]) {
    const page = await office.page(`#person?id=${employees[0].id}`, { size });
    await settled(page);
    assert.deepEqual(await sideways(page), []);
    assert.match(await page.getByRole("heading", { level: 1 }).getAttribute("title"), /Hardjosoemantri, S\.T\./);
    await page.context().close();
  }
  await office.call("undo");
});

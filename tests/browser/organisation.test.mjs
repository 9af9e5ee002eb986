// The organisation: people placed by keys, problems repaired together, a move on one screen, people entered twice.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, sideways, SMALL, toast, WIDE } from "./office.mjs";

let office;
before(async () => (office = await openOffice({ practice: true })));
after(() => office?.close());

const everybody = async () => (await office.call("list_employees", { limit: 300 })).employees;
const units = async () => (await office.call("list_units")).units;
const problem = async (code) => (await office.call("list_problems")).problems.find((one) => one.code === code);
const tree = (page) => page.getByRole("grid", { name: "Unit kerja" });
const people = (page, unit) => page.getByRole("grid", { name: `Orang di ${unit}`, exact: true });

/** Somebody of a unit who evaluates nobody. */
async function memberOf(unit) {
  const all = await everybody();
  const evaluators = new Set(all.map((person) => person.evaluator?.id));
  return all.find((person) => person.unit === unit && !evaluators.has(person.id));
}

test("people go to another unit with Ctrl+X and Ctrl+V, and Ctrl+Z brings them back", async () => {
  const page = await office.page("#units");
  await settled(page);
  await tree(page).getByText("Bidang Pengaduan", { exact: true }).click();
  await people(page, "Bidang Pengaduan").locator("tr[data-row='1']").waitFor();
  await page.keyboard.press("Control+x");
  assert.equal(await page.getByText("dipotong dari").count(), 0, "from the tree nobody is cut");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+x");
  await page.getByText("2 orang dipotong dari Bidang Pengaduan. Pilih unit, lalu Ctrl+V.").last().waitFor();
  await page.keyboard.press("ArrowDown");
  await people(page, "Bidang Pengendalian").locator("tr[data-row='0']").waitFor();
  await page.keyboard.press("Control+v");
  await toast(page, "2 orang ditempatkan di Bidang Pengendalian.").waitFor();
  const counts = async () => Object.fromEntries((await units()).map((unit) => [unit.name, unit.nPeople]));
  const placed = await counts();
  await page.keyboard.press("Control+z");
  await settled(page);
  const back = await counts();
  assert.deepEqual([placed["Bidang Pengaduan"], placed["Bidang Pengendalian"]], [back["Bidang Pengaduan"] - 2, back["Bidang Pengendalian"] + 2]);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("people are dragged onto a unit", async () => {
  const page = await office.page("#units");
  await settled(page);
  await tree(page).getByText("Bidang Promosi", { exact: true }).click();
  await people(page, "Bidang Promosi").locator("tr[data-row='1']").waitFor();
  const name = await page.locator("[draggable=true]").nth(1).textContent();
  await page.locator("[draggable=true]").nth(1).dragTo(tree(page).getByText("Sekretariat", { exact: true }));
  await toast(page, "1 orang ditempatkan di Sekretariat.").waitFor();
  assert.equal((await everybody()).find((person) => person.name === name).unit, "Sekretariat");
  await office.call("undo");
  await page.context().close();
});

test("everybody of an evaluator who left is handed over in one act that lists the names, and taken back in one", async () => {
  const unit = (await units()).find((one) => one.name === "Bidang Penanaman Modal");
  await office.call("retire_employee", { id: unit.head.id, on: "2026-08-31" });
  const before = (await problem("evaluator_retired")).cases;
  assert.ok(before.length > 10);

  const page = await office.page("#units");
  const group = page.getByRole("complementary").getByRole("region", { name: "Penilai sudah tidak aktif" });
  await group.getByRole("button", { name: "Mengapa?" }).click();
  await page.getByRole("dialog").getByText(/PermenPANRB|hlm\./).first().waitFor();
  await page.keyboard.press("Escape");
  await group.getByRole("button", { name: `Perbaiki semua seperti ini (${before.length})` }).click();
  const dialog = page.getByRole("dialog", { name: `Perbaiki ${before.length} kasus` });
  assert.equal(await dialog.getByRole("listitem").count(), before.length, "the names stand there first");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await toast(page, `${before.length} kasus dibetulkan.`).waitFor();
  assert.equal(await problem("evaluator_retired"), undefined);
  await page.keyboard.press("Control+z");
  await group.waitFor();
  assert.deepEqual((await problem("evaluator_retired")).cases, before);
  await office.call("retire_employee", { id: unit.head.id, on: null });
  await page.context().close();
});

test("a move is one screen: it says what closes, what opens and who evaluates, asks what is open, and leads to the draft", async () => {
  const person = await memberOf("UPT Mal Pelayanan");
  const to = (await units()).find((unit) => unit.name === "Bidang Pengaduan");
  const page = await office.page(`#people?search=${person.nip}`);
  await page.getByRole("grid", { name: "Daftar pegawai" }).getByText(person.name).first().click();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: `Mutasi ${person.name}` });
  await dialog.getByLabel("Hari pertama di tempat baru").fill("1 Sep 2026");
  await dialog.getByLabel("Unit baru").selectOption(to.id);
  await dialog.getByText("SKP 2026 ditutup; hari terakhir berlaku 31 Agustus 2026.").waitFor();
  await dialog.getByText(/Draf SKP baru 1 September 2026 – 31 Desember 2026/).waitFor();
  assert.equal(await dialog.getByRole("combobox", { name: "Pejabat penilai" }).inputValue(), to.head.name, "the head of the unit evaluates");
  await dialog.getByText("perlu disepakati").waitFor();
  assert.deepEqual(await accessFaults(page), []);

  const act = dialog.getByRole("button", { name: "Terapkan mutasi" });
  assert.equal(await act.getAttribute("aria-disabled"), "true", "the open question comes first");
  await dialog.getByRole("radio", { name: "Pakai hasil sebelumnya" }).check();
  await dialog.getByLabel("Kesepakatan pegawai dan penilai").waitFor();
  await dialog.getByRole("radio", { name: "Penilai baru menilai" }).check();
  await act.and(page.locator(":not([aria-disabled])")).click();
  await page.getByRole("dialog", { name: `Mutasi ${person.name} tercatat` }).waitFor();
  await page.waitForFunction(() => document.querySelector("dialog[open]")?.contains(document.activeElement));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.startsWith("#plan?"));

  const view = await office.call("show_employee", { id: person.id });
  assert.deepEqual([view.unit.name, view.evaluators[0].person.name], ["Bidang Pengaduan", to.head.name]);
  assert.deepEqual(view.plans.map((plan) => plan.state).toSorted(), ["closed", "draft"]);
  await page.goto(page.url().replace(/#.*/, `#person?id=${person.id}`));
  await page.getByRole("heading", { level: 1, name: view.fullName }).waitFor();
  await page.keyboard.press("5");
  await page.getByText("UPT Mal Pelayanan → Bidang Pengaduan").waitFor();
  await page.context().close();
});

test("a move dated ahead waits, says from when it holds, and can be cancelled", async () => {
  const person = await memberOf("UPT Mal Pelayanan");
  const to = (await units()).find((unit) => unit.name === "Bidang Promosi");
  const page = await office.page(`#person?id=${person.id}`);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  await page.keyboard.press("5");
  await page.getByRole("button", { name: "Mutasi", exact: false }).first().click();
  const dialog = page.getByRole("dialog", { name: `Mutasi ${person.name}` });
  await dialog.getByLabel("Hari pertama di tempat baru").fill("1 Des 2026");
  await dialog.getByLabel("Unit baru").selectOption(to.id);
  await dialog.getByText("Berlaku mulai 1 Desember 2026", { exact: false }).waitFor();
  await dialog.getByRole("radio", { name: "Penilai baru menilai" }).check();
  await dialog.getByRole("button", { name: "Catat mutasi untuk 1 Des 2026" }).click();
  await page.getByRole("dialog", { name: `Mutasi ${person.name} tercatat` }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("akan berlaku 1 Des 2026").waitFor();
  assert.equal((await office.call("show_employee", { id: person.id })).unit.name, "UPT Mal Pelayanan", "nothing has changed yet");
  assert.deepEqual(await accessFaults(page), []);
  await page.getByRole("button", { name: "Batalkan mutasi" }).click();
  await page.getByText("Belum ada mutasi yang tercatat.").waitFor();
  await page.context().close();
});

test("a post as Plt. is recorded and taken out on the person's screen", async () => {
  const person = await memberOf("Sekretariat");
  const to = (await units()).find((unit) => unit.name === "Bidang Promosi");
  const page = await office.page(`#person?id=${person.id}`);
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  await page.keyboard.press("5");
  await page.getByRole("button", { name: "Tambah penugasan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Jabatan", { exact: true }).fill("Kepala Subbagian Umum");
  await dialog.getByLabel("Unit", { exact: true }).selectOption(to.id);
  await dialog.getByLabel("Mulai").fill("1 Okt 2026");
  await page.keyboard.press("Enter");
  await toast(page, "Plt. Kepala Subbagian Umum dicatat.").waitFor();
  await page.getByText(`Dinilai oleh ${to.head.name}`).waitFor();
  await page.getByRole("button", { name: "Buka SKP Plt. Kepala Subbagian Umum" }).click();
  await page.waitForFunction(() => location.hash.startsWith("#plan?"));
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
  if ((await page.getByRole("button", { name: "Hapus Plt. Kepala Subbagian Umum" }).count()) === 0) await page.keyboard.press("5");
  await page.getByRole("button", { name: "Hapus Plt. Kepala Subbagian Umum" }).click();
  await page.getByText("Tidak ada penugasan di samping jabatan definitif.").waitFor();

  await page.getByRole("button", { name: "Tambah masa" }).click();
  await page.getByRole("dialog").getByLabel("Sampai").fill("1 Jan 2020");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("Berakhir sebelum mulai. Tukar tanggalnya.", { exact: false }).first().waitFor();
  await page.context().close();
});

test("a person entered twice is merged with Y and taken apart again where the person is", async () => {
  const person = await memberOf("Bidang Pengendalian");
  const full = await office.call("show_employee", { id: person.id });
  await office.call("save_employee", { name: full.name.toUpperCase(), nip: `${person.nip.slice(0, 15)}987`, position: full.position, unit: full.unit.id, rank: full.rankCode });
  const page = await office.page("#people");
  await page.getByRole("grid", { name: "Daftar pegawai" }).locator("tr[data-row='0']").waitFor();
  await page.keyboard.press("g");
  await page.getByRole("heading", { level: 1, name: "Gabung duplikat" }).waitFor();
  const kept = page.getByRole("region", { name: "Dipakai" });
  await kept.getByText(full.fullName, { exact: true }).waitFor();
  await page.keyboard.press("t");
  await kept.getByText(full.name.toUpperCase(), { exact: true }).waitFor();
  await page.keyboard.press("t");
  await page.getByText("15 angka pertama NIP sama").waitFor();
  await page.keyboard.press("y");
  await page.getByText("Tidak ada orang yang tampak tercatat dua kali.").waitFor();

  await page.goto(page.url().replace(/#.*/, `#person?id=${person.id}`));
  await page.getByRole("heading", { level: 1, name: full.fullName }).waitFor();
  await page.keyboard.press("5");
  await page.getByRole("button", { name: "Pisahkan kembali" }).click();
  await toast(page, /dipisahkan kembali\./).waitFor();
  assert.equal((await office.call("find_duplicates")).pairs.length, 1);

  await page.goto(page.url().replace(/#.*/, "#people"));
  await page.getByRole("grid", { name: "Daftar pegawai" }).locator("tr[data-row='0']").waitFor();
  await page.keyboard.press("g");
  await page.getByText("15 angka pertama NIP sama").waitFor();
  await page.keyboard.press("n");
  await toast(page, /dicatat sebagai dua orang\.$/).waitFor();
  await page.getByText("Tidak ada orang yang tampak tercatat dua kali.").waitFor();
  assert.equal((await office.call("find_duplicates")).pairs.length, 0, "it does not come back");
  await page.context().close();
});

test("the choices of the office about planning are kept", async () => {
  const page = await office.page("#settings");
  const tick = page.getByLabel("Manual indikator wajib bagi JPT");
  const was = await tick.isChecked();
  await tick.click();
  await settled(page);
  assert.equal((await office.call("read_office")).manualRequired, !was);
  await page.context().close();
});

test("structure, pairs and standing can be used by everybody", async () => {
  const person = await memberOf("Sekretariat");
  for (const look of [{ size: WIDE, theme: "light" }, { size: SMALL, theme: "dark" }]) {
    for (const where of ["#units?problems=1", "#duplicates", `#person?id=${person.id}`]) {
      const page = await office.page(where, look);
      await settled(page);
      if (where.startsWith("#person")) await page.keyboard.press("5");
      await settled(page);
      assert.deepEqual(await accessFaults(page), [], where);
      assert.deepEqual(await sideways(page), [], where);
      assert.deepEqual(page.faults, [], where);
      await page.context().close();
    }
  }
});

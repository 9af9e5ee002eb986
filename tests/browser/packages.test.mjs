// Offices without a network: a laptop joins, packages go and come, and two people who wrote the same are asked.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { givePassword } from "./accounts.mjs";
import { accessFaults, settled, sideways, SMALL, toast, WIDE } from "./office.mjs";
import { bytesOf, enrol, openHub, openLaptop, openPair, PERSON, positionAt, receive, reposition, request, send } from "./packages.mjs";

const LOOKS = [
  { size: WIDE, theme: "light", contrast: "no-preference" },
  { size: SMALL, theme: "dark", contrast: "no-preference" },
  { size: SMALL, theme: "light", contrast: "more" },
  { size: { width: 683, height: 384 }, theme: "light", contrast: "no-preference" },
];

const title = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Looks at what stands there in every theme and size. */
async function usableByEverybody(page, what) {
  for (const look of LOOKS) {
    await page.setViewportSize(look.size);
    await page.emulateMedia({ colorScheme: look.theme, contrast: look.contrast });
    await settled(page);
    const here = `${what}, ${look.size.width}, ${look.theme}, contrast ${look.contrast}`;
    assert.deepEqual(await accessFaults(page), [], `access faults: ${here}`);
    if (look.size.width >= SMALL.width) assert.deepEqual(await sideways(page), [], `sticks out: ${here}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `scrolls sideways: ${here}`);
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
  assert.deepEqual(page.faults, [], `faults: ${what}`);
}

async function packages(office, where = "#packages") {
  const page = await office.page(where);
  await title(page, "Paket");
  await settled(page);
  return page;
}

describe("a laptop that belongs to no office", () => {
  let laptop;
  beforeEach(async () => (laptop = await openLaptop()));
  afterEach(() => laptop?.close());

  test("is shown two ways, and writes a request with six words to read out", async () => {
    const page = await packages(laptop);
    await page.getByRole("heading", { name: "Kantor ini punya kantor lain di bawahnya" }).waitFor();
    await page.getByRole("heading", { name: "Bergabung ke kantor lain" }).waitFor();
    await usableByEverybody(page, "the two ways");
    await page.getByRole("button", { name: "Tulis permintaan" }).click();
    const dialog = page.getByRole("dialog", { name: "Bergabung ke kantor lain" });
    await dialog.getByLabel("Nama perangkat").fill("Laptop Kasi Pengaduan");
    const file = join(laptop.folder, "permintaan.kinerja");
    await laptop.answerDialog(file);
    await page.keyboard.press("Enter");
    const written = page.getByRole("dialog", { name: "Permintaan sudah ditulis" });
    await written.waitFor();
    assert.equal(await written.getByRole("list", { name: "Enam kata permintaan ini" }).getByRole("listitem").count(), 6);
    assert.ok(existsSync(file));
    await usableByEverybody(page, "the request");
    await written.getByRole("button", { name: "Tutup" }).last().click();
    await page.keyboard.press("Escape");
    await title(page, "Paket");
    await page.getByText(/^Permintaan ditulis Jumat, 2 Oktober 2026\./).waitFor();
  });

  test("is led from a request that somebody sent it to enrolling the sender", async () => {
    const other = await openHub();
    try {
      const { file } = await request(other, "Laptop Lain");
      const page = await packages(laptop);
      await laptop.answerDialog(file);
      await page.keyboard.press("Control+o");
      await page.getByRole("dialog", { name: "Terima paket" }).getByRole("button", { name: "Daftarkan perangkat ini" }).click();
      await title(page, "Perangkat");
      await page.getByRole("dialog", { name: "Daftarkan perangkat" }).getByText("Permintaan Laptop Lain").waitFor();
    } finally {
      await other.close();
    }
  });
});

describe("enrolling and joining", () => {
  let hub, laptop;
  beforeEach(async () => ([hub, laptop] = await Promise.all([openHub(), openLaptop()])));
  afterEach(() => Promise.all([hub?.close(), laptop?.close()]));

  test("the sender of a request is enrolled once the six words that were read out are its own", async () => {
    const { file, words } = await request(laptop);
    const page = await hub.page("#devices");
    await title(page, "Perangkat");
    await settled(page);
    await page.keyboard.press("Control+n");
    const dialog = page.getByRole("dialog", { name: "Daftarkan perangkat" });
    await hub.answerDialog(file);
    await dialog.getByRole("button", { name: "Pilih berkas" }).click();
    await dialog.getByText("Permintaan Laptop Pengaduan").waitFor();
    const heard = dialog.getByLabel("Enam kata yang dibacakan pengirim");
    await heard.fill(["salah", ...words.slice(1)].join(" "));
    await dialog.getByRole("combobox", { name: "Tambah unit" }).selectOption({ label: "Bidang Pengaduan" });
    await heard.blur();
    await dialog.getByText(/^Kata ke-1 tidak sama/).waitFor();
    await usableByEverybody(page, "enrolling");
    await heard.fill(words.join(" ").toUpperCase());
    await dialog.getByRole("button", { name: "Daftarkan", exact: true }).click();
    await givePassword(page);
    await toast(page, "Laptop Pengaduan didaftarkan.").waitFor({ timeout: 60_000 });
    const row = page.getByRole("row", { name: /Laptop Pengaduan/ });
    assert.match(await row.textContent(), /Kantor bawahan.*Bidang Pengaduan dan di bawahnya/);
    await usableByEverybody(page, "the list of devices");
  });

  test("joining asks to compare the words of the office, and brings its people", async () => {
    const device = await enrol(hub, await request(laptop));
    const first = await send(hub, device.id, "pertama.kinerja");
    const page = await packages(laptop);
    await laptop.answerDialog(first);
    await page.keyboard.press("Control+o");
    const plan = page.getByRole("dialog", { name: "Terima paket" });
    const list = plan.getByRole("list", { name: "Enam kata kunci kantor" }).getByRole("listitem");
    await list.first().waitFor();
    const words = await list.allTextContents();
    const { own } = await hub.call("list_devices");
    assert.deepEqual(words.map((word) => word.replace(/^\d+/, "").trim()), own.officeWords);
    await usableByEverybody(page, "the plan of joining");
    await plan.getByRole("button", { name: "Gabungkan" }).click({ force: true });
    assert.equal((await laptop.call("list_packages")).packages.length, 0, "nothing is merged before the words were compared");
    await plan.getByLabel("Keenam kata sama dengan yang dibacakan lewat telepon").check();
    await plan.getByRole("button", { name: "Gabungkan" }).click();
    await toast(page, /^Paket digabungkan:/).waitFor({ timeout: 60_000 });
    assert.equal(await positionAt(laptop), "Analis Pengaduan");
    await page.getByRole("contentinfo").getByRole("button", { name: /^Paket terakhir diterima/ }).waitFor();
  });
});

describe("two offices that exchange packages", () => {
  let pair;
  before(async () => (pair = await openPair()));
  after(() => pair?.close());
  afterEach(() => Promise.all([pair?.hub.closePages(), pair?.laptop.closePages()]));

  test("files that cannot be used say what they are, why, and what to do", async () => {
    const page = await packages(pair.hub);
    const whole = bytesOf(await send(pair.laptop, pair.hubDevice, "utuh.kinerja"));
    const refusals = [
      ["surat.kinerja", Buffer.from("Yth. Kepala Dinas"), /bukan paket/],
      ["terpotong.kinerja", whole.subarray(0, whole.length - 40), /terpotong|rusak/],
    ];
    for (const [name, bytes, what] of refusals) {
      const file = join(pair.hub.folder, name);
      writeFileSync(file, bytes);
      await pair.hub.answerDialog(file);
      await page.getByRole("button", { name: "Terima" }).click();
      const plan = page.getByRole("dialog", { name: "Terima paket" });
      const refusal = plan.getByRole("region", { name }).getByRole("status");
      await refusal.waitFor();
      assert.match(await refusal.textContent(), what);
      assert.equal(await plan.getByRole("button", { name: "Gabungkan" }).getAttribute("aria-disabled"), "true");
      if (name === "surat.kinerja") await usableByEverybody(page, "a refusal");
      await page.keyboard.press("Escape");
    }
  });

  test("a package is made for a device, checked, and handed over", async () => {
    await reposition(pair.hub, "Analis Pengaduan Muda");
    const page = await packages(pair.hub);
    await page.keyboard.press("Control+n");
    const dialog = page.getByRole("dialog", { name: "Buat paket untuk…" });
    assert.ok(await dialog.getByRole("checkbox", { name: /Laptop Pengaduan/ }).isChecked(), "the only device is proposed");
    await usableByEverybody(page, "making a package");
    const file = join(pair.hub.folder, "untuk-pengaduan.kinerja");
    await pair.hub.answerDialog(file);
    await dialog.getByRole("button", { name: "Pilih tempat dan buat" }).click();
    const made = page.getByRole("dialog", { name: "Paket sudah dibuat" });
    await made.getByText("Aman dicabut.").waitFor({ timeout: 60_000 });
    assert.ok(existsSync(file));
    await usableByEverybody(page, "a package that was made");
    await made.getByRole("button", { name: "Laptop Pengaduan: sudah diserahkan" }).click();
    await made.getByText("diserahkan", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("row", { name: /Laptop Pengaduan/ }).first().getByText("menunggu tanda terima").waitFor();
    await receive(pair.laptop, file);
    assert.equal(await positionAt(pair.laptop), "Analis Pengaduan Muda");
  });

  test("what two people wrote is shown side by side, decided with a key, and taken back", async () => {
    await reposition(pair.hub, "Analis Layanan");
    await reposition(pair.laptop, "Penelaah Pengaduan");
    const file = await send(pair.laptop, pair.hubDevice, "dari-pengaduan.kinerja");
    const page = await packages(pair.hub);
    await pair.hub.answerDialog(file);
    await page.keyboard.press("Control+o");
    const plan = page.getByRole("dialog", { name: "Terima paket" });
    await plan.getByText("Tanda tangan sah").waitFor();
    await usableByEverybody(page, "the plan");
    await page.keyboard.press("Enter");
    await toast(page, /1 menunggu keputusan/).waitFor({ timeout: 60_000 });
    const card = page.getByRole("article", { name: new RegExp(PERSON) });
    await card.getByRole("region", { name: "Di sini" }).getByText("Analis Layanan").waitFor();
    await card.getByRole("region", { name: "Di paket" }).getByText("Penelaah Pengaduan").waitFor();
    await page.getByRole("navigation").getByRole("link", { name: /Paket.*1 menunggu keputusan/ }).waitFor();
    await usableByEverybody(page, "a conflict");

    await page.getByRole("button", { name: /^Bertentangan/ }).click();
    await page.getByRole("grid", { name: "Yang menunggu keputusan" }).getByRole("row", { name: new RegExp(PERSON) }).waitFor();
    await usableByEverybody(page, "what waits");
    await page.keyboard.press("3");
    await card.getByText("ditahan").waitFor();
    await page.keyboard.press("3");
    await card.getByText("ditahan").waitFor({ state: "detached" });
    await page.keyboard.press("1");
    await toast(page, /diputuskan\.$/).waitFor();
    assert.equal(await positionAt(pair.hub), "Analis Layanan");
    await page.getByText("Tidak ada yang menunggu keputusan.").waitFor();

    // Taken back, the field holds again what it showed before; both values stay in the history.
    await page.keyboard.press("Control+z");
    await toast(page, /^Diurungkan/).waitFor();
    assert.equal(await positionAt(pair.hub), "Penelaah Pengaduan");
  });

  test("a number that did not arrive is told, with a letter to ask for it", async () => {
    await reposition(pair.laptop, "Penyuluh");
    await send(pair.laptop, pair.hubDevice, "hilang.kinerja");
    await reposition(pair.laptop, "Penyuluh Muda");
    await receive(pair.hub, await send(pair.laptop, pair.hubDevice, "sampai.kinerja"));
    const page = await packages(pair.hub);
    await page.getByText(/^Paket Laptop Pengaduan no\. [\d, –]+ belum diterima\.$/).waitFor();
    await usableByEverybody(page, "a missing number");
    const letter = join(pair.hub.folder, "tagihan.pdf");
    await pair.hub.answerDialog(letter);
    await page.keyboard.press("t");
    await toast(page, "tagihan.pdf sudah ditulis.").waitFor({ timeout: 60_000 });
    assert.ok(existsSync(letter));
  });

  test("everything on the screen is found by name in the palette", async () => {
    const page = await packages(pair.hub);
    for (const command of ["terima paket", "buat paket", "perangkat"]) {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Cari orang atau perintah" }).fill(command);
      await page.getByRole("option", { name: new RegExp(`^Perintah: ${command}`) }).waitFor();
      await page.keyboard.press("Escape");
    }
  });

  test("a lost device is shut out with the reason, and whose data were on it is listed and printed", async () => {
    const page = await pair.hub.page("#devices");
    await title(page, "Perangkat");
    await settled(page);
    await page.getByRole("button", { name: "Tindakan untuk Laptop Pengaduan" }).click();
    await page.getByRole("menuitem", { name: "Cabut" }).click();
    const dialog = page.getByRole("dialog", { name: "Cabut Laptop Pengaduan" });
    await dialog.getByLabel("Alasan").fill("Hilang di perjalanan");
    await dialog.getByLabel("Tidak dipercaya sejak").fill("1 Okt 2026");
    await usableByEverybody(page, "revoking");
    await dialog.getByRole("button", { name: "Cabut perangkat" }).click();
    await givePassword(page);
    const exposure = page.getByRole("dialog", { name: "Data orang di Laptop Pengaduan" });
    await exposure.getByRole("row", { name: new RegExp(PERSON) }).waitFor({ timeout: 60_000 });
    await usableByEverybody(page, "the exposure");
    const list = join(pair.hub.folder, "terpapar.pdf");
    await pair.hub.answerDialog(list);
    await exposure.getByRole("button", { name: "Cetak daftar ini" }).click();
    await toast(page, "terpapar.pdf sudah ditulis.").waitFor({ timeout: 60_000 });
    assert.ok(existsSync(list));
    await page.keyboard.press("Escape");
    await page.getByRole("row", { name: /Laptop Pengaduan/ }).getByText("Hilang di perjalanan").waitFor();
  });
});

// Steps of a plan's life as people take them: back and forth, in whose name, with which reason and from which day.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, settled, toast } from "./office.mjs";

const YEAR = 2027;
/** A year of which January is over: whoever stands above an idle evaluator may act for him (R-094). */
const LATE = 2026;
let office;
let people;
before(async () => {
  office = await openOffice({ practice: true });
  people = (await office.call("list_plan_season", { year: YEAR, only: "missing", limit: 40 })).people.filter((row) => row.evaluator);
});
after(() => office?.close());

const open = (plan) => office.call("open_plan", { id: plan });
const move = (plan, event, more = {}) => office.call("move_plans", { plans: [plan], event, ...more });

/** A plan that lacks nothing. */
async function written(employee, { year = YEAR, perspective = null, isSecond = false } = {}) {
  const made = await office.call("create_plans", { employees: [employee], year, source: "blank", approach: "quantitative", isSecond });
  assert.deepEqual(made.refused, []);
  const { plan } = made.done[0];
  const list = (name) => ({ edit: "set_annex", list: name, lines: [{ text: `Isi ${name}` }] });
  const edits = [
    { edit: "add_result", priority: "main", text: "Izin terbit sesuai standar", assignedBy: "Pejabat penilai", indicators: [{ text: "Rata-rata waktu", target: "3 hari", aspect: "time", perspective }] },
    ...["resource_support", "accountability_scheme", "consequences"].map(list),
  ];
  await office.call("edit_plan", { plan, typing: false, edits });
  return plan;
}

async function desk(plan, part = "") {
  const page = await office.page(`#plan?id=${plan}${part && `&part=${part}`}`);
  await page.getByRole("heading", { level: 1, name: /^SKP 20/ }).waitFor();
  await settled(page);
  return page;
}

/** The next step, which stands as a button. */
async function press(page, words) {
  await page.getByRole("button", { name: words, exact: true }).and(page.locator(":not([aria-disabled])")).click();
}

/** A step from the list behind "Lainnya". */
async function choose(page, words) {
  await page.getByRole("button", { name: "Lainnya" }).press("Enter");
  await page.getByRole("menuitem", { name: words, exact: true }).press("Enter");
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** An executive whom, after the regulation, somebody else would set; with a signed plan. */
async function misfit(nip, name) {
  const { units } = await office.call("list_units", {});
  const head = await office.call("save_employee", { nip, name, position: "Kepala Dinas", positionKind: "jpt_pratama", unit: units.at(-1).id });
  await office.call("assign_evaluator", { employees: [head.id], evaluator: people[0].evaluator.id, from: "2026-01-01", basis: "" });
  const plan = await written(head.id, { perspective: "budget" });
  for (const event of ["submit", "agree", "sign"]) await move(plan, event);
  return plan;
}

test("a plan goes back and forth, is changed, gets another evaluator and ends, each step by the window that asks for it", async () => {
  const plan = await written(people[0].employee);
  const page = await desk(plan);
  const send = async (words, reason) => {
    const dialog = page.getByRole("dialog", { name: new RegExp(`^${words}`) });
    await dialog.getByRole("textbox", { name: "Alasan" }).fill(reason);
    assert.deepEqual(await accessFaults(page), [], words);
    await page.keyboard.press("Control+Enter");
    await toast(page, new RegExp(`^SKP: ${words.toLowerCase()}`)).waitFor();
    await settled(page);
  };
  await press(page, "Ajukan");
  await toast(page, "SKP: ajukan").waitFor();
  await choose(page, "Kembalikan");
  await send("Kembalikan", "Target belum realistis");
  assert.deepEqual([(await open(plan)).plan.state, (await open(plan)).returnReason], ["returned", "Target belum realistis"]);
  for (const words of ["Ajukan", "Sepakati", "Tandatangani"]) {
    await press(page, words);
    await toast(page, `SKP: ${words.toLowerCase()}`).waitFor();
  }
  await choose(page, "Buka kembali");
  await send("Buka kembali", "Salah ketik pada target");
  assert.equal((await open(plan)).signedOn, null, "the signature is void");
  for (const words of ["Ajukan", "Sepakati", "Tandatangani", "Tetapkan"]) {
    await press(page, words);
    await toast(page, `SKP: ${words.toLowerCase()}`).waitFor();
  }
  await settled(page);
  assert.equal((await open(plan)).plan.state, "approved");

  await press(page, "Ubah");
  await page.getByRole("dialog", { name: "Ubah 1 SKP" }).getByRole("combobox", { name: "Sebab perubahan" }).selectOption({ label: "Penugasan baru" });
  await send("Ubah", "Tugas tambahan dari kepala dinas");
  assert.ok(!page.url().includes(plan), "the next version stands there");
  await choose(page, "Batalkan perubahan");
  await toast(page, "SKP: batalkan perubahan").waitFor();
  assert.equal((await open(plan)).plan.state, "approved", "the version before goes on alone");
  await close(page);

  const again = await desk(plan);
  await choose(again, "Ganti penilai");
  const change = again.getByRole("dialog", { name: "Ganti penilai 1 SKP" });
  const other = people.find((row) => row.evaluator.id !== people[0].evaluator.id && row.employee !== people[0].employee).evaluator;
  await change.getByRole("combobox", { name: "Penilai baru" }).fill(other.name.slice(0, 12));
  await change.getByRole("option").filter({ hasText: other.name }).first().click();
  await change.getByRole("button", { name: "Ganti penilai 1 SKP" }).click();
  await toast(again, "SKP: ganti penilai").waitFor();
  await settled(again);
  const begun = new URL(again.url()).hash.match(/id=([^&]+)/)[1];
  assert.equal((await open(begun)).evaluator.id, other.id, "from the day that was proposed");
  await close(again);

  const running = await written(people[0].employee, { year: LATE, isSecond: true });
  for (const event of ["submit", "agree", "sign", "approve"]) await move(running, event);
  const last = await desk(running);
  await choose(last, "Tutup");
  const ending = last.getByRole("dialog", { name: "Tutup 1 SKP" });
  await ending.getByLabel("Tanggal").fill("2 Okt 2026");
  await ending.getByRole("button", { name: "Tutup 1 SKP" }).click();
  await toast(last, "SKP: tutup").waitFor();
  assert.equal((await open(running)).plan.state, "closed", "a move ends it on its day");
  await close(last);
});

test("a draft is withdrawn with a reason, in the name that is chosen", async () => {
  const plan = await written(people[1].employee);
  const page = await desk(plan);
  await choose(page, "Batalkan oleh pegawai");
  const dialog = page.getByRole("dialog", { name: "Batalkan 1 SKP oleh pegawai" });
  await dialog.getByRole("textbox", { name: "Alasan" }).fill("Dibuat untuk orang yang keliru");
  await page.keyboard.press("Control+Enter");
  await toast(page, "SKP: batalkan oleh pegawai").waitFor();
  assert.equal((await open(plan)).plan.state, "cancelled");
  const { items } = await office.call("show_plan_trail", { plan });
  assert.ok(items.some((item) => item.actedFor === people[1].name), "recorded in the employee's name");
  await close(page);
});

test("r_094 after January the evaluator's superior agrees, sends back and sets, and it is recorded in his name", async () => {
  const line = people.find((row) => row.evaluator);
  const superior = (await office.call("show_employee", { id: line.employee })).superior;
  const plan = await written(line.employee, { year: LATE, isSecond: true });
  await move(plan, "submit");
  const page = await desk(plan);
  await choose(page, "Kembalikan oleh atasan penilai");
  await page.getByRole("dialog", { name: "Kembalikan 1 SKP oleh atasan penilai" }).getByRole("textbox", { name: "Alasan" }).fill("Lengkapi targetnya");
  await page.keyboard.press("Control+Enter");
  await toast(page, "SKP: kembalikan oleh atasan penilai").waitFor();
  await press(page, "Ajukan");
  await toast(page, "SKP: ajukan").waitFor();
  await choose(page, "Sepakati oleh atasan penilai");
  await toast(page, "SKP: sepakati oleh atasan penilai").waitFor();
  await press(page, "Tandatangani");
  await toast(page, "SKP: tandatangani").waitFor();
  await choose(page, "Tetapkan oleh atasan penilai");
  await toast(page, "SKP: tetapkan oleh atasan penilai").waitFor();
  const { items } = await office.call("show_plan_trail", { plan });
  const by = items.filter((item) => item.actedFor === superior.name).length;
  assert.equal(by, 3, JSON.stringify(items.map((item) => [item.title, item.actedFor])));
  assert.equal((await open(plan)).approvedBy.id, superior.id);
  await close(page);
});

test("r_094 several are agreed in the superior's name at once", async () => {
  const chosen = people.filter((row) => row.evaluator.id === people[0].evaluator.id).slice(1, 3);
  const plans = [];
  for (const row of chosen) plans.push(await written(row.employee, { year: LATE, isSecond: true }));
  for (const plan of plans) await move(plan, "submit");
  const page = await office.page(`#plans?year=${LATE}&search=${chosen[0].nip}`);
  await settled(page);
  await page.getByRole("grid", { name: "Pegawai dan SKP" }).getByRole("gridcell").first().click();
  await page.getByRole("group", { name: "Langkah lain" }).getByRole("button", { name: "Sepakati" }).click();
  const dialog = page.getByRole("dialog", { name: "Sepakati 1 SKP" });
  await dialog.getByRole("combobox", { name: "Dicatat atas nama" }).selectOption({ label: "Atasan penilai" });
  const named = page.getByRole("dialog", { name: "Sepakati 1 SKP oleh atasan penilai" });
  assert.deepEqual(await accessFaults(page), []);
  await named.getByRole("button", { name: "Sepakati 1 SKP oleh atasan penilai" }).click();
  await toast(page, "Sepakati: 1 SKP").waitFor();
  const superior = (await office.call("show_employee", { id: chosen[0].employee })).superior;
  const { items } = await office.call("show_plan_trail", { plan: plans[0] });
  assert.ok(items.some((item) => item.actedFor === superior.name), JSON.stringify(items));
  await close(page);
});

test("r_092 whoever is usually set by another official is set with a reason, at the desk", async () => {
  const plan = await misfit("196901011995031001", "Maria Bere");
  const page = await desk(plan);
  await press(page, "Tetapkan");
  const dialog = page.getByRole("dialog", { name: "Tetapkan 1 SKP" });
  await dialog.getByRole("textbox", { name: "Alasan" }).fill("Didelegasikan oleh Bupati");
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Control+Enter");
  await toast(page, "SKP: tetapkan").waitFor();
  const now = await open(plan);
  assert.deepEqual([now.plan.state, now.approvalBasis], ["approved", "Didelegasikan oleh Bupati"]);
  await close(page);
});

test("r_092 in bulk the reason is asked for by name; who was left out without one is set with it afterwards", async () => {
  const unusual = await misfit("197002021996032002", "Yosef Nahak");
  const usual = await written(people[5].employee);
  for (const event of ["submit", "agree", "sign"]) await move(usual, event);
  const page = await office.page(`#plans?year=${YEAR}&only=signed`);
  await settled(page);
  const grid = page.getByRole("grid", { name: "Pegawai dan SKP" });
  await grid.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+a");
  await page.getByText("2 orang dipilih").waitFor();
  const approve = page.getByRole("group", { name: "Langkah lain" }).getByRole("button", { name: "Tetapkan", exact: true });
  await approve.click();
  const both = page.getByRole("dialog", { name: "Tetapkan 2 SKP" });
  await both.getByText(/Biasanya ditetapkan pejabat lain: Yosef Nahak/).waitFor();
  await both.getByRole("button", { name: "Tetapkan 2 SKP" }).click();
  const told = page.getByRole("dialog", { name: "Tetapkan", exact: true });
  await told.getByText("1 orang dilewati:").waitFor();
  assert.equal((await open(usual)).plan.state, "approved");
  await told.getByRole("button", { name: "Yosef Nahak", exact: true }).click();
  await settled(page);
  await approve.click();
  const one = page.getByRole("dialog", { name: "Tetapkan 1 SKP" });
  await one.getByRole("textbox", { name: "Alasan" }).fill("Didelegasikan oleh Bupati");
  await page.keyboard.press("Control+Enter");
  await toast(page, "Tetapkan: 1 SKP").waitFor();
  assert.equal((await open(unusual)).approvalBasis, "Didelegasikan oleh Bupati");
  await close(page);
});

test("actions and targets per period are typed once the plan is set, and are there again", async () => {
  const plan = await written(people[6].employee);
  for (const event of ["submit", "agree", "sign", "approve"]) await move(plan, event);
  const page = await desk(plan, "actions");
  await page.getByRole("button", { name: "Tambah aksi: 1" }).press("Enter");
  await page.keyboard.type("Menyusun standar pelayanan");
  await page.keyboard.press("Tab");
  await settled(page);
  await page.getByRole("textbox", { name: "Waktu 1" }).fill("Februari");
  await page.keyboard.press("Tab");
  await settled(page);
  const targets = page.getByRole("textbox", { name: /^Target .*: Rata-rata waktu$/ });
  await targets.first().fill("4 hari");
  await targets.last().fill("3 hari");
  await page.keyboard.press("Tab");
  await settled(page);
  assert.deepEqual(await accessFaults(page), []);
  await page.reload();
  await settled(page);
  assert.equal(await page.getByRole("textbox", { name: "Aksi 1" }).inputValue(), "Menyusun standar pelayanan");
  assert.equal(await page.getByRole("textbox", { name: "Waktu 1" }).inputValue(), "Februari");
  assert.deepEqual([await targets.first().inputValue(), await targets.last().inputValue()], ["4 hari", "3 hari"]);
  await close(page);
});

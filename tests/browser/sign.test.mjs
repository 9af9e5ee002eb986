// Signing: looked over first, the password once for all, locked afterwards, reopened only with a reason.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, PASSWORD } from "./office.mjs";

const PERIOD = "2026-Q3";
const OFFICE = { agency: "Pemkab Lembah Jati", unit: "Dinas Perizinan Terpadu", level: "regional", user: "Nurul Azizah", rhythm: "quarterly" };
let office;
let evaluator;
before(async () => {
  office = await openOffice();
  await office.call("create_office", { ...OFFICE, password: PASSWORD });
  await office.call("fill_practice", { employees: 40, units: 3 });
  const { teams } = await office.call("list_teams", { period: PERIOD });
  evaluator = teams.toSorted((a, b) => b.rated - a.rated)[0].evaluator.id;
});
after(() => office?.close());

const team = () => office.call("open_team", { evaluator, period: PERIOD });

async function openGrid() {
  const page = await office.page(`#rate?period=${PERIOD}&evaluator=${evaluator}`);
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  return page;
}

test("those ready are signed with one password, a wrong one signs nobody", async () => {
  const page = await openGrid();
  const nReady = (await team()).rows.filter((row) => row.grade !== null).length;
  await page.keyboard.press("Control+Shift+Enter");
  const dialog = page.getByRole("dialog", { name: `Tandatangani ${nReady} penilaian` });
  await dialog.getByText(`${nReady} orang siap`).waitFor();
  await dialog.getByText("Panduan adalah pertimbangan, bukan batas.").waitFor();
  await dialog.getByLabel("Kata sandi Anda").fill("kata sandi yang salah");
  await page.keyboard.press("Enter");
  await dialog.getByText("Kata sandi tidak cocok.").waitFor();
  assert.ok((await team()).rows.every((row) => row.state !== "signed"));
  await dialog.getByLabel("Kata sandi Anda").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  assert.equal((await team()).rows.filter((row) => row.state === "signed").length, nReady);
  assert.equal(await page.getByText("terkunci", { exact: true }).count(), nReady, "each says that it is locked");
  assert.deepEqual(await accessFaults(page), []);
  await page.context().close();
});

test("a signed evaluation refuses letters in three parts, and reopens with reason and password", async () => {
  const { rows } = await team();
  const row = rows.find((one) => one.state === "signed");
  const page = await office.page(`#rate?period=${PERIOD}&evaluator=${evaluator}&evaluation=${row.evaluation}`);
  await page.waitForFunction(() => document.activeElement?.matches("td[data-current]"));
  await page.keyboard.press("a");
  await page.getByText("Penilaian ini sudah ditandatangani.").first().waitFor();
  assert.equal((await team()).rows.find((one) => one.evaluation === row.evaluation).resultsRating, row.resultsRating);
  assert.deepEqual(await accessFaults(page), []);
  await page.locator("main").getByRole("button", { name: "Buka kembali" }).click();
  const dialog = page.getByRole("dialog", { name: `Buka kembali penilaian ${row.employee.name}` });
  await dialog.getByLabel("Alasan").fill("Realisasi salah baca");
  await dialog.getByLabel("Kata sandi Anda").fill(PASSWORD);
  assert.deepEqual(await accessFaults(page), []);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  assert.equal((await team()).rows.find((one) => one.evaluation === row.evaluation).state, "rated");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

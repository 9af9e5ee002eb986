// One person: identity, SKP, evaluation and history on one screen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessFaults, openOffice, sideways, SMALL } from "./office.mjs";

const PERIOD = "2026-Q3";
let office;
let rated;
before(async () => {
  office = await openOffice({ practice: true });
  const { teams } = await office.call("list_teams", { period: PERIOD });
  const { rows } = await office.call("open_team", { evaluator: teams[0].evaluator.id, period: PERIOD });
  rated = rows.find((row) => row.grade !== null);
});
after(() => office?.close());

test("digits lead through the parts of a person, each usable by everybody", async () => {
  for (const look of [{}, { size: SMALL, theme: "dark" }]) {
    const page = await office.page(`#person?id=${rated.employee.id}`, look);
    await page.getByRole("heading", { level: 1, name: rated.employee.name }).waitFor();
    for (const [key, sign] of [["1", "Identitas"], ["2", "Lampiran SKP"], ["3", "Capaian unit"], ["4", "Keadaan pada tanggal"]]) {
      await page.keyboard.press(key);
      await page.getByText(sign, { exact: true }).first().waitFor();
      assert.deepEqual(await accessFaults(page), [], `part ${key}`);
      assert.deepEqual(await sideways(page), [], `part ${key}`);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("the evaluation opens in the grid on its row", async () => {
  const page = await office.page(`#person?id=${rated.employee.id}`);
  await page.getByRole("heading", { level: 1, name: rated.employee.name }).waitFor();
  await page.keyboard.press("3");
  await page.getByRole("button", { name: "Buka di Penilaian" }).click();
  await page.locator("tr.current .name").getByText(rated.employee.name).waitFor();
  await page.context().close();
});

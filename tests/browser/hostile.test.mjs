// Text that would like to be more than text: in every record and typed into every field, on every screen,
// it is shown as it was written and does nothing.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openOffice, PASSWORD, settled } from "./office.mjs";

const MARKUP = `<img src=x onerror="globalThis.hit='img'"><script>globalThis.hit='script'</script>`;
const HOSTILE = `${MARKUP}<svg onload=globalThis.hit='svg'>]]>{{globalThis.hit=1}}\${globalThis.hit=2}"'\`--> \u202Eterbalik\u202C &lt;b&gt; javascript:globalThis.hit=3`;
const LONG = `${HOSTILE}${"W".repeat(300)}`;
const NIP = "198504122010012007";
const CHIEF = "197501012000031001";

const person = (name, nip) => ({ name: `${name} ${MARKUP}`, nip, rank: "Penata (III/c)", position: HOSTILE, unit: MARKUP, unit_label: "UNIT KERJA", nip_optional: false });

/** A case file whose every text is hostile. */
function hostileCase() {
  const result = {
    priority: "main", text: HOSTILE, assigned_by: null, supported_leader_result: { text: HOSTILE, indicator: null },
    indicators: [{ aspect: "quantity", text: HOSTILE, target: `90 ${MARKUP}`, perspective: null }],
  };
  const plan = {
    id: "skp-1", form: "A.1.7", approach: "quantitative", position_group: "administrative_functional",
    assessment_period: { start: null, end: null, year: 2026 }, employee: person("Budi", NIP), evaluator: person("Yohanis", CHIEF),
    work_results: [result], conduct: [{ value: "loyal", special_expectations: [HOSTILE], feedback: [] }],
    annex: { resource_support: [HOSTILE], accountability_scheme: [HOSTILE], consequences: [LONG] },
  };
  return {
    schema: "pk-case/1", id: "kasus", title: HOSTILE, source: null, conduct_guides_as_printed: [], performance_tree: [],
    indicator_manuals: [], workblocks: [], role_result_matrices: [], skps: [plan], evaluations: [],
  };
}

let office;
let screens;
before(async () => {
  office = await openOffice();
  const about = { agency: HOSTILE, unit: `Dinas ${MARKUP}`, level: "regional", user: MARKUP, rhythm: "quarterly", place: HOSTILE };
  await office.call("create_office", { ...about, password: PASSWORD });
  const path = join(office.folder, "kasus.json");
  writeFileSync(path, JSON.stringify(hostileCase()));
  await office.answerDialog(path);
  const { token } = await office.call("choose_file", { purpose: "case_file" });
  await office.call("import_plans", { file: token });
  // Whoever only evaluates comes from outside, and stands in the list with those who left.
  const { employees } = await office.call("list_employees", { limit: 10, withInactive: true });
  const [budi, chief] = [NIP, CHIEF].map((nip) => employees.find((one) => one.nip === nip));
  const { units } = await office.call("list_units");
  await office.call("save_unit", { name: LONG, code: "X<b>" });
  const made = await office.call("save_unit", { name: `${MARKUP} terhapus`, code: "" });
  await office.call("remove_unit", { id: made.units.find((unit) => unit.name.endsWith("terhapus")).id });
  const { rows } = await office.call("open_team", { evaluator: chief.id, period: "2026-Q3" });
  const { evaluation } = rows[0];
  await office.call("set_achievement", { unit: units[0].id, period: "2026-Q3", value: "good", basis: HOSTILE });
  await office.call("write_text", { evaluation, field: { kind: "notes" }, text: LONG, draft: false });
  const shown = await office.call("show_evaluation", { id: evaluation });
  await office.call("add_feedback", { evaluation, about: { kind: "result", id: shown.results[0].id }, source: "peer", sourceLabel: MARKUP, text: HOSTILE });
  await office.call("add_progress", { employee: budi.id, result: 1, text: HOSTILE, evidence: HOSTILE, on: "2026-09-01" });
  const { people } = await office.call("list_plan_season", { year: 2026, limit: 10 });
  const { plan } = people.find((one) => one.plan);
  await office.call("keep_in_library", { plan, pack: MARKUP });
  screens = [
    "#home", "#people", "#units", "#duplicates", "#import", "#cycles", "#plans", "#library", "#rate", "#matrix",
    "#strategy", "#strategy?part=workblocks", "#strategy?part=strategies", "#strategy?part=manuals", "#print", "#recap",
    "#settings", ...["view", "users", "keys", "backups", "lock", "check", "audit", "privacy", "about"].map((part) => `#settings?part=${part}`),
    `#plan?id=${plan}`, `#person?id=${budi.id}`, `#matrix?leader=${chief.id}`, `#rate?evaluator=${chief.id}&period=2026-Q3`,
    { name: "history", where: `#person?id=${budi.id}`, then: (page) => page.keyboard.press("4") },
    { name: "deleted", where: "#home", then: (page) => page.getByRole("button", { name: "Catatan terhapus" }).click() },
  ];
});
after(() => office?.close());

/** What of the text came to life on a page: nothing. */
function alive(page) {
  return page.evaluate(() => ({
    hit: globalThis.hit ?? null,
    made: [...document.querySelectorAll("img[src='x'], [onerror], [onload], body script, a[href^='javascript:']")].map((node) => node.outerHTML),
  }));
}

const NOTHING = { hit: null, made: [] };

/** Opens a screen, and on it what has no address of its own. */
async function open(screen) {
  const { where, then } = typeof screen === "string" ? { where: screen } : screen;
  const page = await office.page(where);
  page.on("dialog", (dialog) => page.faults.push(`dialog: ${dialog.message()}`) && dialog.dismiss());
  await settled(page);
  await then?.(page);
  await settled(page);
  return page;
}

test("what stands in records is shown as it was written, and does nothing", async () => {
  const shown = [];
  for (const screen of screens) {
    const where = screen.name ?? screen;
    const page = await open(screen);
    assert.deepEqual(await alive(page), NOTHING, where);
    assert.deepEqual(page.faults, [], where);
    const words = await page.evaluate(() => {
      const shown = document.querySelector("dialog[open]") ?? document.body;
      const fields = [...shown.querySelectorAll("input, textarea")].map((field) => field.value);
      return `${shown.textContent}\n${fields.join("\n")}`;
    });
    if (words.includes("<img src=x onerror=")) shown.push(where.replace(/\?.*/, ""));
    await page.context().close();
  }
  for (const where of ["#home", "#people", "#units", "#plan", "#person", "#rate", "#library", "#settings", "deleted"]) {
    assert.ok(shown.includes(where), `${where} shows the text: ${shown}`);
  }
});

test("what is typed into any field of any screen stays text", async () => {
  let typed = 0;
  for (const screen of screens) {
    const where = screen.name ?? screen;
    const page = await open(screen);
    const fields = page.locator("input[type=text], input[type=search], input:not([type]), textarea, [contenteditable=true]");
    for (let at = 0; at < (await fields.count()); at++) {
      const field = fields.nth(at);
      if (!(await field.isVisible()) || !(await field.isEditable())) continue;
      await field.fill(HOSTILE);
      await page.keyboard.press("Tab");
      typed += 1;
    }
    await settled(page);
    assert.deepEqual(await alive(page), NOTHING, where);
    assert.deepEqual(page.faults, [], where);
    await page.context().close();
  }
  assert.ok(typed >= 10, `${typed} fields were typed into`);
});

test("the search of everything, dialogs and the lock screen show it as text too", async () => {
  const page = await open("#people");
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Tambah pegawai" });
  for (const field of await dialog.getByRole("textbox").all()) await field.fill(HOSTILE);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  assert.deepEqual(await alive(page), NOTHING, "a form that is refused");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Budi <img src=x");
  await page.waitForTimeout(500);
  assert.deepEqual(await alive(page), NOTHING, "the search");
  await office.call("lock");
  await page.reload();
  await page.getByLabel("Kata sandi", { exact: true }).waitFor();
  assert.ok((await page.locator("body").textContent()).includes("<img src=x onerror="), "the account as it is called");
  assert.deepEqual(await alive(page), NOTHING, "the lock screen");
  assert.deepEqual(page.faults, []);
});

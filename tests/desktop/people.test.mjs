// Several people at one laptop, in the real window: an account is made, its owner signs, the history tells, all is genuine.
import { after, before, test } from "node:test";
import { shared } from "./shared.mjs";
import { OFFICE, PASSWORD, atHome, createOffice, importFile, lock, openImport, openTeam, unlock } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk, until } from "./window.mjs";

const cases = shared("cases/evaluasi_pusat.json");
const EVALUATOR = "KEPALA SUBDIREKTORAT II";
const PERSON = "JABATAN FUNGSIONAL TEKNIS TATA BANGUNAN";
const NAME = "Penilai Kedua";
const OWN = "kerbau melamun depan kantor pos";

let desk;
before(async () => (desk = await Desk.open()));
after(() => desk?.close());

/** Opens a part of the settings. */
async function openPart(window, part) {
  await window.press("link", text.shell.settings);
  await window.press("button", text.settings.part[part]);
}

/** Adds an account for the evaluator of the example. */
async function addEvaluator(window) {
  await openPart(window, "users");
  await window.press("button", text.accounts.add);
  await window.type(text.accounts.name, NAME);
  await pick(window, text.accounts.person, EVALUATOR);
  await window.type(text.accounts.firstPassword, OWN);
  await window.picture("user");
  await window.keys("Enter");
  await window.type(text.accounts.ownPassword, PASSWORD);
  await window.keys("Enter");
  await window.reads(text.accounts.added(NAME));
}

/** Types into a field with a list and takes the first found. */
async function pick(window, label, words) {
  await window.run((input) => input.focus(), await window.the("combobox", label));
  await window.write(words);
  await until("somebody found", () => window.run("return document.querySelector('[role=option]') !== null || undefined"));
  await window.keys("Enter");
}

/** Comes in as somebody else than who was there last. */
async function comeIn(window, name, password) {
  await window.press("button", text.unlock.otherPerson);
  await pick(window, text.unlock.whoTitle, name);
  await unlock(window, password);
  await atHome(window);
}

test("an evaluator with an own account signs the own team, and the officer finds who it was and that nothing was altered", { skip: !cases }, () =>
  desk.during(async (window) => {
    await createOffice(window);
    await openImport(window);
    await window.press("radio", text.imports.kind.evaluations);
    await importFile(desk, window, cases, text.imports.applyCases.evaluations);
    await window.reads("4 baru");
    await addEvaluator(window);
    await lock(window);
    await window.picture("lock-of-two");

    await comeIn(window, NAME, OWN);
    await window.picture("home-of-an-evaluator");
    await openTeam(window, "Tahunan 2026", EVALUATOR);
    await window.reads(PERSON);
    await window.keys("B", "A");
    await window.keys("Ctrl+Enter");
    await window.type(text.accounts.ownPassword, OWN);
    await window.keys("Enter");
    await window.reads("terkunci");
    await lock(window);

    await comeIn(window, OFFICE.user, PASSWORD);
    await openPart(window, "audit");
    await window.press("button", text.settings.verify);
    await window.reads(text.settings.verifyGood("\n").split("\n")[0]);
    await window.picture("genuine");
    await window.press("link", text.shell.people);
    await window.press("cell", PERSON);
    await window.keys("Enter", "4");
    await window.reads(NAME);
    await window.picture("history-of-a-person");
  }));

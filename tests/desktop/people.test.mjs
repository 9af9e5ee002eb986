// Several people at one laptop, in the real window: an account is made, its owner signs, the history tells, all is genuine.
import { after, before, test } from "node:test";
import { shared } from "./shared.mjs";
import { OFFICE, PASSWORD, addAccount, comeIn, createOffice, importFile, lock, openImport, openPart, openTeam } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk } from "./window.mjs";

const cases = shared("cases/evaluasi_pusat.json");
const EVALUATOR = "KEPALA SUBDIREKTORAT II";
const PERSON = "JABATAN FUNGSIONAL TEKNIS TATA BANGUNAN";
const NAME = "Penilai Kedua";
const OWN = "kerbau melamun depan kantor pos";

let desk;
before(async () => (desk = await Desk.open()));
after(() => desk?.close());

test("an evaluator with an own account signs the own team, and the officer finds who it was and that nothing was altered", { skip: !cases }, () =>
  desk.during(async (window) => {
    await createOffice(window);
    await openImport(window);
    await window.press("radio", text.imports.kind.evaluations);
    await importFile(desk, window, cases, text.imports.applyCases.evaluations);
    await window.reads("4 baru");
    await addAccount(window, { name: NAME, person: EVALUATOR, password: OWN });
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

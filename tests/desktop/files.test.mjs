// Files that are double-clicked: the program starts with them, or the window that stands already takes them.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { atHome, createOffice, lock, unlock } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk, until } from "./window.mjs";

let desk, letter;
before(async () => {
  desk = await Desk.open();
  letter = join(desk.folder, "surat.kinerja");
  writeFileSync(letter, "Yth. Kepala Dinas");
  await desk.during(createOffice);
});
after(() => desk?.close());

/** The plan of receiving stands before the person; puts it away. */
async function plan(window) {
  await window.the("heading", text.packages.planTitle);
  await window.picture("plan");
  await window.keys("Escape");
  await until("the end of the plan", async () => !(await window.seen("heading", text.packages.planTitle)));
}

test("a file that the program is opened with is looked into as soon as somebody came in, once", () =>
  desk.during(async (window) => {
    await unlock(window);
    await plan(window);
    await lock(window);
    await unlock(window);
    await atHome(window);
    assert.equal(await window.seen("heading", text.packages.planTitle), undefined);
  }, letter));

test("a file that is opened while the window stands is shown in that window, and no second one opens", () =>
  desk.during(async (window) => {
    await window.the("button", text.unlock.open);
    assert.equal(desk.doubleClick(letter), 0, "handed over before anybody came in");
    await unlock(window);
    await plan(window);
    assert.equal(desk.doubleClick(letter, letter), 0, "handed over while somebody works");
    await plan(window);
    assert.equal(window.processes().own.length, 1);
    await lock(window);
    assert.equal(desk.doubleClick(letter), 0, "handed over while it is locked");
    await unlock(window);
    await plan(window);
    const tray = join(desk.folder, "data", "kinerja-luring", "opened");
    assert.deepEqual(readdirSync(tray), ["held"], "nothing stays behind");
  }));

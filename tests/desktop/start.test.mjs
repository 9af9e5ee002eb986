// The first minutes of a person with the program, and the last second of a session.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { listSockets } from "./sockets.mjs";
import { OFFICE, PASSWORD, atHome, createOffice, lock, openPractice, unlock } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk } from "./window.mjs";

let desk;
before(async () => (desk = await Desk.open()));
after(() => desk?.close());

test("an office is made, its recovery code shown and asked back, and Beranda opens", () => desk.during(async (window) => {
  await window.the("heading", text.start.title);
  await window.picture("first-start");
  const code = await createOffice(window);
  assert.match(code, /^[0-9A-Z]+(-[0-9A-Z]+)+$/, "the code is written in groups");
  await window.the("heading", text.shell.home);
  await window.picture("home-of-a-new-office");
  const kept = everyFile(join(desk.folder, "data"));
  assert.ok(kept.some((path) => path.endsWith(".kantor")), `an office file was written: ${kept}`);
  for (const path of kept) {
    const bytes = readFileSync(path, "latin1");
    assert.ok(!bytes.includes(PASSWORD) && !bytes.includes(code), `${path} holds neither password nor code`);
  }
}));

test("after a restart only the right password opens the office, and the lock key closes it again", () => desk.during(async (window) => {
  await window.the("button", text.unlock.open);
  assert.ok((await window.words()).includes(OFFICE.user), "the lock screen names the account");
  await window.picture("lock");
  await unlock(window, "perahu hijau pulang pagi");
  await window.reads("tidak cocok");
  await unlock(window);
  await atHome(window);
  await lock(window);
  await unlock(window);
  await atHome(window);
}));

test("closing leaves a backup behind", async () => {
  const backups = everyFile(join(desk.folder, "data")).filter((path) => path.endsWith(".cadangan"));
  assert.ok(backups.length > 0, "a .cadangan was written at closing");
});

test("the window opens as large as it was closed", async () => {
  let closed;
  await desk.during(async (window) => {
    await window.the("button", text.unlock.open);
    await window.resize(1200, 700);
    closed = await window.size();
  });
  await desk.during(async (window) => {
    await window.the("button", text.unlock.open);
    assert.deepEqual(await window.size(), closed);
  });
});

test("the practice office opens from the first screen and cannot be mistaken for a real one", async () => {
  const practice = await Desk.open();
  try {
    await practice.during(async (window) => {
      await openPractice(window);
      await window.reads(text.shell.practiceWords);
      await window.picture("practice");
    });
  } finally {
    practice.close();
  }
});

test("neither the program nor its web view has a network socket", () => desk.during(async (window) => {
  await window.the("button", text.unlock.open);
  await unlock(window);
  await atHome(window);
  const sockets = listSockets(window.processes().all);
  assert.deepEqual(sockets, [], "what is open: protocol, local and remote address");
}));

test("a page of the program cannot reach out, evaluate text or open another window", () => desk.during(async (window) => {
  await window.the("button", text.unlock.open);
  const tried = await window.run(() => {
    const outcome = {};
    try {
      outcome.evaluated = new Function("return 1")();
    } catch {
      outcome.evaluated = "refused";
    }
    outcome.opened = open("about:blank") === null ? "refused" : "opened";
    const sheet = document.createElement("style");
    sheet.textContent = "body { --probe: 1 }";
    document.head.append(sheet);
    outcome.styled = getComputedStyle(document.body).getPropertyValue("--probe") === "" ? "refused" : "applied";
    return outcome;
  });
  assert.deepEqual(tried, { evaluated: "refused", opened: "refused", styled: "refused" });
  const reached = await window.runAsync((done) => {
    fetch("https://example.invalid/").then(() => done("reached"), () => done("refused"));
  });
  assert.equal(reached, "refused");
}));

function everyFile(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

// Start to usable window with many people: how long until the lock screen can be typed into, until
// home is there after the password, and until the list of people is. States figures, judges none.
//
//   cargo build --release -p kinerja-luring --config profile.release.package.kinerja-luring.debug-assertions=true
//   KINERJA_PROGRAM=target/release/kinerja-luring node tests/desktop/measure.mjs [people] [starts]
//
// (A release cannot be driven; the setting makes an exception for the window's own few lines.)
import { createOffice, unlock } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk } from "./window.mjs";

const people = Number(process.argv[2] ?? 50_000);
const starts = Number(process.argv[3] ?? 7);
const figures = { lockScreen: [], homeAfterPassword: [], peopleAfterHome: [], megabytes: [] };

const desk = await Desk.open();
try {
  await desk.during(async (window) => {
    await createOffice(window);
    const filled = await window.runAsync(
      (employees, done) => window.__TAURI_INTERNALS__.invoke("call", { name: "fill_practice", request: { employees } }).then(done, done),
      people,
    );
    if (filled.employees !== people) throw new Error(JSON.stringify(filled));
  });
  for (let at = 0; at < starts; at += 1) await desk.during(start);
} finally {
  desk.close();
}
for (const [name, values] of Object.entries(figures)) {
  const sorted = values.sort((a, b) => a - b);
  console.log(`${name}: median ${sorted[Math.floor(sorted.length / 2)]}, from ${sorted[0]} to ${sorted.at(-1)}`);
}

async function start(window) {
  await seen(window, "button", text.unlock.open);
  figures.lockScreen.push(Date.now() - window.began);
  const asked = Date.now();
  await unlock(window);
  await seen(window, "button", text.shell.search);
  figures.homeAfterPassword.push(Date.now() - asked);
  const opened = Date.now();
  await window.press("link", text.shell.people);
  await seen(window, "cell", "");
  figures.peopleAfterHome.push(Date.now() - opened);
  figures.megabytes.push(window.megabytes());
}

async function seen(window, role, name) {
  while (!(await window.seen(role, name)));
}

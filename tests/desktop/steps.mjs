// What a person does again and again, in the words of the screen.
import { text } from "./text.mjs";
import { until } from "./window.mjs";

export const PASSWORD = "perahu hijau pulang sore";
export const OFFICE = { agency: "Pemerintah Kabupaten Contoh", unit: "Dinas Kesehatan", user: "Rina Lestari" };

/** From the first screen to home. Returns the recovery code that was shown. */
export async function createOffice(window) {
  await window.type(text.start.agency, OFFICE.agency);
  await window.type(text.start.unit, OFFICE.unit);
  await window.type(text.start.user, OFFICE.user);
  await window.press("button", text.start.toPassword);
  await window.type(text.start.password, PASSWORD);
  await window.type(text.start.repeat, PASSWORD);
  await window.press("button", text.start.create);
  await window.the("heading", text.start.recoveryTitle);
  const groups = await shownCode(window);
  const [before, after] = text.start.retype("\n").split("\n");
  const field = await window.the("textbox", before);
  const label = await window.run((input) => input.labels[0].textContent, field);
  const asked = Number(label.trim().slice(before.length, label.trim().length - after.length));
  await window.type(label.trim(), groups[asked - 1].toLowerCase());
  await window.press("button", text.start.begin);
  await atHome(window);
  return groups.join("-");
}

async function shownCode(window) {
  const shown = await window.run(
    (name) => document.querySelector(`[role=group][aria-label="${name}"]`).innerText,
    text.start.code,
  );
  // Each group has its number in front.
  return shown.split(/\s+/).filter((_, at) => at % 2 === 1);
}

export async function atHome(window) {
  await window.the("button", text.shell.search);
}

export async function lock(window) {
  await window.keys("Ctrl+l");
  await window.the("button", text.unlock.open);
}

export async function unlock(window, password = PASSWORD) {
  await window.type(text.unlock.password, password);
  await window.press("button", text.unlock.open);
}

export async function openPractice(window) {
  await window.press("button", text.start.practice);
  // Inventing 152 people and their year takes a moment.
  await window.the("button", text.shell.leavePractice, 120_000);
}

/** On the import screen: picks a file and presses the button that applies it. */
export async function importFile(desk, window, path, apply) {
  desk.answerDialog(path);
  await window.press("button", text.imports.choose);
  await window.press("button", apply);
}

/** A screen or command, by way of the palette. */
export async function openScreen(window, words) {
  await window.keys("Ctrl+k");
  await window.the("combobox", text.shell.search);
  await window.write(words);
  // What was found of half the words may stand there for a moment.
  const isFound = (wanted) => document.querySelector("[role=option][aria-selected=true]")?.textContent.includes(wanted) || undefined;
  await until(`“${words}” in the palette`, () => window.run(isFound, words));
  await window.keys("Enter");
}

export async function openImport(window) {
  await openScreen(window, text.shell.import);
  await window.the("button", text.imports.choose);
}

/** Asks the core as the page does: who was invented, and what is written by now. */
export const core = (window, name, request) =>
  window.runAsync((asked, done) => window.__TAURI_INTERNALS__.invoke("call", asked).then(done, done), { name, request });

/** Waits until keys go to a cell of a table, whichever it is or the one named. */
export const inGrid = (window, name = "") =>
  until(`a cell with the focus ${name}`, () =>
    window.run((wanted) => {
      const cell = document.activeElement;
      return (cell?.matches("td[data-current]") && (!wanted || cell.closest("[aria-label]").getAttribute("aria-label") === wanted)) || undefined;
    }, name));

/** Answers the question for the own password. */
export async function givePassword(window, password) {
  await window.type(text.accounts.ownPassword, password);
  await window.keys("Enter");
}

/** One evaluator's team in one period. */
export async function openTeam(window, period, evaluator) {
  await window.press("link", text.shell.rate);
  await window.choose(text.rate.period, period);
  await window.press("cell", evaluator);
  await window.keys("Enter");
  await window.the("button", text.rate.check);
  // Letters go to the cell that has the focus, which a large office takes a moment to fill.
  await until("the first cell", () => window.run("return document.activeElement?.matches('td[data-current]') || undefined"));
}

/** Opens a part of the settings. */
export async function openPart(window, part) {
  await window.press("link", text.shell.settings);
  await window.press("button", text.settings.part[part]);
}

/** Types into a field with a list and takes the first found. */
export async function pick(window, label, words) {
  await window.run((input) => input.focus(), await window.the("combobox", label));
  await window.write(words);
  // What was found of half the words may stand there for a moment.
  const isFound = (wanted) => document.querySelector("[role=option]")?.textContent.includes(wanted) || undefined;
  await until(`“${words}” on the list`, () => window.run(isFound, words));
  await window.keys("Enter");
}

/** Adds an account for a pejabat penilai of the list of people; `own` is the password of whoever adds it. */
export async function addAccount(window, { name, person, password }, own = PASSWORD) {
  await openPart(window, "users");
  await window.press("button", text.accounts.add);
  await window.type(text.accounts.name, name);
  await pick(window, text.accounts.person, person);
  await window.type(text.accounts.firstPassword, password);
  await window.picture("user");
  await window.keys("Enter");
  await window.type(text.accounts.ownPassword, own);
  await window.keys("Enter");
  await window.reads(text.accounts.added(name));
}

/** Comes in as somebody else than who was there last. */
export async function comeIn(window, name, password) {
  await window.press("button", text.unlock.otherPerson);
  await pick(window, text.unlock.whoTitle, name);
  await unlock(window, password);
  await atHome(window);
}

// The year between plan and predikat in the real window: a quarter is noted, rated by key, signed, handed over and
// objected to; the end of the year brings predikat, rewards and plans to improve; everything comes out on paper.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { addAccount, atHome, comeIn, core, inGrid, lock, openPractice, pick } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk, until } from "./window.mjs";

/** Mondays: the third quarter can still be rated, and the year. */
const [OCTOBER, DECEMBER] = ["2026-10-12T09:00:00+08:00", "2026-12-14T09:00:00+08:00"];
const QUARTER = { code: "2026-Q3", words: "Triwulan III 2026" };
const YEAR = { code: "2026", words: "Tahunan 2026" };
const OFFICER = { name: "Latihan", password: "latihan-saja" };
const OWN = "kerbau melamun depan kantor pos";
const SAID = "Alur antrean yang baru jelas bagi pemohon.";
const HAPPENED = "Menenangkan pemohon yang marah di loket dua.";
const DECIDED = "Realisasi yang benar sesuai target.";
const NOTE = "Telaahan perlu disampaikan lebih awal. Bertemu kepala bidang setiap dua minggu.";

let desk;
/** Who evaluates and who is evaluated, as the practice office invented them. */
let evaluator, unit, first, second, nWaiting;
before(async () => (desk = await Desk.open({ now: OCTOBER })));
after(() => desk?.close());

/** Presses the button that says these words somewhere. */
async function pressWords(window, words) {
  const isThere = (wanted) => [...document.querySelectorAll("button")].find((button) => button.textContent.includes(wanted));
  await window.click(await until(`a button with “${words}”`, () => window.run(isThere, words)));
}

/** Picks one of the choices of a group, where several groups offer the same. */
async function pickIn(window, group, words) {
  const choice = (title, wanted) => {
    const legend = [...document.querySelectorAll("dialog[open] legend")].find((each) => each.textContent === title);
    return [...(legend?.parentElement.querySelectorAll("label") ?? [])].find((label) => label.textContent.trim() === wanted);
  };
  await window.click(await until(`“${words}” of “${group}”`, () => window.run(choice, group, words)));
}

/** Who the cursor of a table stands on. */
const standsOn = (window) => window.run("return document.querySelector('tr.current td')?.innerText.trim()");

/** Puts a block on the clipboard, as copying in a spreadsheet does. */
async function copyElsewhere(window, block) {
  await window.run((words) => {
    const sheet = document.body.appendChild(document.createElement("textarea"));
    sheet.id = "elsewhere";
    sheet.value = words;
    sheet.select();
  }, block);
  await window.keys("Ctrl+c");
  await window.run("document.getElementById('elsewhere').remove()");
}

/** The evaluator's own team in the running period, from home. */
async function openOwnTeam(window) {
  await window.press("link", text.shell.home);
  await window.press("button", text.home.rateNow);
  await window.the("button", text.rate.check);
  await inGrid(window);
}

/** Signs all that is ready, and says how many that were. */
async function sign(window, day) {
  await window.keys("Ctrl+Enter");
  await window.the("textbox", text.accounts.ownPassword);
  const [, n] = /Tandatangani (\d+) penilaian/.exec(await window.words());
  await window.type(text.rate.signedOn, day);
  await window.type(text.accounts.ownPassword, OWN);
  return n;
}

const ending = (window, name) => window.picture(`year-${name}`);

test("a quarter: progress is noted, people are rated by key and signed, an objection is heard and decided", () =>
  desk.during(async (window) => {
    await window.resize(1366, 768);
    await openPractice(window);
    await findPeople(window);
    await window.reads(text.year.warnings);
    await ending(window, "01-officer-home");
    await noteProgress(window);
    await addAccount(window, { ...evaluator, password: OWN }, OFFICER.password);
    await lock(window);

    await comeIn(window, evaluator.name, OWN);
    await answerWarning(window);
    await sayAndNote(window);
    await rateQuarter(window);
    await tryDistribution(window);
    await openOwnTeam(window);
    const n = await sign(window, "6 Okt 2026");
    await ending(window, "13-sign");
    await window.keys("Enter");
    await window.reads(text.rate.sealedToast(n, "6 Okt 2026"));
    await handOver(window);
    await lock(window);

    await comeIn(window, OFFICER.name, OFFICER.password);
    await noteReturn(window);
    await object(window);
    await decide(window);
    const page = await print(window, "keberatan.pdf", "1", () => window.press("button", text.after.print));
    for (const words of [first.name, "KEPUTUSAN DAN REKOMENDASI ATASAN", DECIDED, "PREDIKAT KINERJA PEGAWAI : BAIK"]) assert.ok(page.includes(words), `D.1.3 says “${words}”: ${page.slice(0, 3000)}`);
  }));

test("the end of the year: all are rated in one act that names them, and what follows a predikat is recorded and printed", async () => {
  await desk.turnTo(DECEMBER);
  await desk.during(async (window) => {
    await comeIn(window, OFFICER.name, OFFICER.password);
    await pressWords(window, text.home.lists.achievement_missing.title);
    await window.press("cell", unit);
    await window.keys("B");
    await window.the("cell", text.terms.achievement.good);
    await ending(window, "21-achievement");
    await lock(window);

    await comeIn(window, evaluator.name, OWN);
    const { best, weak, n } = await rateYear(window);
    await lock(window);

    await comeIn(window, OFFICER.name, OFFICER.password);
    await followUp(window, best, weak);
    await seeDeadlines(window);
    const page = await print(window, "tahunan.pdf", n, async () => {
      await window.press("link", text.shell.print);
      await window.choose(text.print.period, YEAR.words);
      await window.choose(text.print.whose, text.print.kind.evaluator);
      await window.choose(text.print.kind.evaluator, evaluator.ownName);
    });
    for (const words of [best, weak, "SANGAT BAIK", "BUTUH PERBAIKAN"]) assert.ok(page.includes(words), `the sheets say “${words}”`);
  });
});

/** An evaluator whose people cannot be mistaken for one another, and three of them wait to be rated. */
async function findPeople(window) {
  const { rows } = await core(window, "list_documents", { period: QUARTER.code });
  const { teams } = await core(window, "list_teams", { period: QUARTER.code });
  const isClear = ({ evaluator: { id }, unit: led, total, unrated }) => {
    const names = rows.filter((row) => row.evaluator?.id === id).map((row) => row.employee.name);
    return led && total > 9 && unrated > 2 && new Set(names).size === names.length;
  };
  const found = teams.find(isClear);
  const { name: ownName, position } = found.evaluator;
  [evaluator, unit] = [{ name: position, person: position, ownName }, found.unit.name];
  const team = await core(window, "open_team", { evaluator: found.evaluator.id, period: QUARTER.code });
  const waiting = team.rows.filter((row) => !row.resultsRating);
  [first, second] = waiting.map((row) => ({ ...row.employee, nip: row.nip }));
  nWaiting = waiting.length;
}

/** The officer notes what came on paper: by the key that means *sama dengan target*, and as a block. */
async function noteProgress(window) {
  const year = await core(window, "show_year_progress", { employee: first.id, year: 2026 });
  const [one] = year.results[0].rows;
  await window.keys("Ctrl+k");
  await pick(window, text.shell.search, first.nip);
  await window.the("heading", first.name);
  await window.keys("6");
  await inGrid(window);
  await ending(window, "02-progress");
  await window.keys("Ctrl+Home", "ArrowRight", "ArrowRight", "T");
  await window.the("cell", `${text.year.cellOf("1", QUARTER.words)}: ${one.target}`);

  await copyElsewhere(window, "88%\t90%\n3 hari\t2 hari");
  await window.press("cell", text.year.cellOf("1", "Triwulan I 2026"));
  await window.keys("Ctrl+v");
  await window.the("heading", text.year.pasteTitle);
  await window.reads(text.year.pasteFound("4"));
  await ending(window, "03-paste");
  await window.keys("Enter");
  await window.reads(text.year.pasted("4"));
  await window.the("cell", `${text.year.cellOf("1", "Triwulan II 2026")}: 90%`);
  await ending(window, "04-progress-noted");
}

/** Home says who is late with what; the list says why and leads to what answers it. */
async function answerWarning(window) {
  await window.reads(text.year.warnings);
  await ending(window, "05-evaluator-home");
  await pressWords(window, "Belum lapor progres");
  await window.the("heading", text.year.screen);
  await inGrid(window);
  await window.reads("Belum ada progres untuk periode yang berakhir 30 September 2026.");
  await ending(window, "06-warnings");
  await window.press("cell", second.name);
  await window.keys("Enter");
  await window.the("heading", text.year.noProgressTitle(second.name));
  await ending(window, "07-warning-opened");
  await window.keys("Enter");
  await window.the("heading", text.year.feedbackTitle(second.name));
  await window.type(text.year.on, "12 Okt 2026");
  await ending(window, "07-progress-asked");
  await window.keys("Ctrl+Enter");
  await window.reads(text.year.feedbackGiven("1"));
}

/** Feedback for two at once, and a note of what happened, from the team. */
async function sayAndNote(window) {
  await openOwnTeam(window);
  assert.ok((await standsOn(window)).startsWith(first.name), "whoever waits stands first");
  await window.keys("Shift+ArrowDown", "F");
  await window.the("heading", text.year.feedbackTitleMany("2"));
  await window.reads(`${first.name}, ${second.name}`);
  await window.type(text.year.feedback, SAID);
  await window.press("radio", text.terms.symbol.thumbs_up);
  await window.choose(text.year.about, "Kolaboratif");
  await window.type(text.year.on, "28 Sep 2026");
  await ending(window, "08-feedback-for-two");
  await window.keys("Ctrl+Enter");
  await window.reads(text.year.feedbackGiven("2"));

  await inGrid(window);
  await window.keys("Escape", "ArrowUp", "C");
  await window.the("heading", text.year.incidentTitle(first.name));
  await window.type(text.year.happened, HAPPENED);
  await window.type(text.year.on, "22 Sep 2026");
  await ending(window, "09-incident");
  await window.keys("Ctrl+Enter");
  await window.reads(text.year.incidentNoted("1"));
}

/** Three keys a person, beside what speaks for and against it; only what stands out needs words. */
async function rateQuarter(window) {
  await inGrid(window);
  await window.reads(SAID);
  await window.reads(HAPPENED);
  await ending(window, "10-evidence");
  await window.keys("B", "S");
  await window.reads(text.terms.grade.needs_improvement);
  await note(window, NOTE);
  for (let left = nWaiting - 1; left > 0; left -= 1) {
    const last = await standsOn(window);
    await window.keys("Enter");
    await until("the next who waits", async () => (await standsOn(window)) !== last);
    await window.keys("S", "S");
  }
  await window.reads(`${text.rate.filter.unrated} 0`);
  await window.keys("Space");
  await ending(window, "11-rated");
}

/** What if: in whole persons, and nothing of it is kept. */
async function tryDistribution(window) {
  await openOwnTeam(window);
  await window.keys("G");
  await window.the("heading", text.trial.title);
  await window.press("cell", first.name);
  await window.keys("ArrowRight", "ArrowRight", "A");
  await window.reads(text.trial.changes("1"));
  await window.reads(text.trial.nothingKept);
  await ending(window, "12-what-if");
}

/** Two documents leave in one step that names them. */
async function handOver(window) {
  await window.press("link", text.after.rail);
  await window.press("cell", first.name);
  await window.keys("Shift+ArrowDown", "D");
  await window.the("heading", text.after.actTitle.deliver("2"));
  await window.type(text.after.onOf.deliver, "7 Okt 2026");
  await ending(window, "14-deliver");
  await window.keys("Enter");
  await window.reads(text.after.done.deliver("2"));
  await window.reads(`${text.after.deliveredOn} 7 Okt 2026`);
  await ending(window, "15-delivered");
}

/** One comes back on paper; the officer enters the day. */
async function noteReturn(window) {
  await window.press("link", text.after.rail);
  await window.press("button", text.after.filter.out);
  await window.press("cell", first.name);
  await window.keys("K");
  await window.the("heading", text.after.actTitle.return("1"));
  await window.type(text.after.onOf.return, "12 Okt 2026");
  await ending(window, "16-return");
  await window.keys("Enter");
  await window.reads(text.after.done.return("1"));
}

async function object(window) {
  await window.press("button", text.after.act.object);
  await window.the("heading", text.after.objectTitle(first.name));
  await window.type(text.after.reasons, "Realisasi RHK 1 salah dibaca.");
  await window.type(text.after.objectReceivedOn, "12 Okt 2026");
  await ending(window, "17-objection");
  await window.press("button", text.after.act.object);
  await window.reads(text.after.filed(first.name));
  await window.reads(text.after.decideUntilIs);
  await ending(window, "18-objection-clock");
}

async function decide(window) {
  await window.press("button", text.after.examine);
  await window.press("button", text.after.decide);
  await window.the("heading", text.after.decideTitle(first.name));
  await window.press("radio", text.after.outcomes.changes);
  await window.type(text.after.decisionText, DECIDED);
  await pickIn(window, text.after.newResults, text.terms.levelLong.meets);
  await pickIn(window, text.after.newConduct, text.terms.levelLong.meets);
  await window.type(text.after.recommendation, "Samakan cara membaca realisasi.");
  await window.type(text.after.decisionDay, "12 Okt 2026");
  await window.type(text.accounts.ownPassword, OFFICER.password);
  await ending(window, "19-decision");
  await window.press("button", text.after.decide);
  await window.reads(text.after.form("D.1.3"));
  await window.reads(text.after.gradeChange(text.terms.grade.needs_improvement, text.terms.grade.good));
  await ending(window, "20-decided");
}

/** Everybody as expected in two acts that name them, then the two who stand out. */
async function rateYear(window) {
  await openOwnTeam(window);
  const all = (await core(window, "list_teams", { period: YEAR.code })).teams.find((team) => team.evaluator.name === evaluator.ownName);
  const n = String(all.total);
  await window.keys("Ctrl+a", "P");
  await until("what was said in the quarters", async () => /Ambil [1-9]\d* umpan balik/.test(await window.words()));
  await ending(window, "22-said-in-the-quarters");
  await window.keys("Enter");
  await inGrid(window);
  for (const [kind, step] of [["results", []], ["conduct", ["ArrowRight"]]]) {
    await window.keys(...step, "Ctrl+a", "S");
    await window.the("heading", text.rate.togetherTitle(text.terms[kind], "S", n));
    await window.reads(first.name);
    await ending(window, `22-together-${kind}`);
    await window.keys("Enter");
    await window.reads(text.rate.togetherDone(n));
    await inGrid(window);
  }
  await window.keys("Ctrl+Home", ...Array.from({ length: 4 }, () => "ArrowRight"));
  const best = await standsOn(window);
  await window.keys("A", "A");
  await note(window, "Telaahannya dipakai tiga bidang lain. Disarankan menjadi mentor.");
  await window.keys("ArrowDown", "ArrowLeft", "B");
  const weak = await standsOn(window);
  await note(window, NOTE);
  await window.reads(text.terms.grade.very_good);
  assert.equal(await sign(window, "11 Des 2026"), n, "everybody is ready");
  await ending(window, "23-sign-the-year");
  await window.keys("Enter");
  await window.reads(text.rate.sealedToast(n, "11 Des 2026"));
  return { best, weak, n };
}

/** Candidates by rule, what was decided of them, and what people are to learn. */
async function followUp(window, best, weak) {
  await window.press("link", text.after.rail);
  await window.press("button", text.after.toFollow);
  await window.reads(`${text.follow.rewards} · 1`);
  await window.reads(`${text.follow.improvements} · 1`);
  await window.press("button", best);
  await ending(window, "24-candidates");
  await record(window, "25-reward", text.follow.recordReward, [
    [text.follow.basis, "Keputusan Bupati 112 Tahun 2026"],
    [text.follow.text, "Piagam pegawai berkinerja terbaik."],
    [text.follow.decidedOn, "14 Des 2026"],
  ]);
  await window.press("button", weak);
  await record(window, "26-plan-to-improve", text.follow.makePlan, [
    [text.follow.text, "Pendampingan penyusunan telaahan."],
    [text.follow.startsOn, "15 Des 2026"],
    [text.follow.endsOn, "12 Mar 2027"],
  ]);
  await window.press("radio", text.follow.part.register);
  await window.press("cell", weak);
  await window.reads(text.follow.checks);
  await window.the("button", text.follow.noteCheck);
  await ending(window, "27-register");
  await window.keys("Ctrl+n");
  await pick(window, text.follow.person, weak.split(",")[0]);
  await window.choose(text.follow.kindLabel, text.follow.kind.training);
  await record(window, "28-training", undefined, [
    [text.follow.topic, "Penyusunan telaahan staf"],
    [text.follow.text, "Pelatihan dua hari di BPSDM."],
  ]);
  await window.press("radio", text.follow.part.needs);
  await window.reads("Penyusunan telaahan staf");
  await ending(window, "29-needs");
}

/** Fills in what is recorded, and waits until the window of it is gone. */
async function record(window, picture, act, fields) {
  if (act) await window.press("button", act);
  for (const [label, words] of fields) await window.type(label, words);
  await ending(window, picture);
  await window.press("button", text.follow.add);
  await until("the end of the form", async () => !(await window.seen("heading", text.follow.add)));
  // What was done stands over the lower left for some seconds, and over buttons there.
  await window.press("button", text.common.close);
}

/** A note on whoever the cursor stands on. */
async function note(window, words) {
  await window.keys("N");
  await window.the("textbox", text.rate.noteTitle);
  await window.write(words);
  await window.keys("Escape");
  await inGrid(window);
}

async function seeDeadlines(window) {
  await window.press("link", text.shell.home);
  // What is late stands first, then what comes, each in working days.
  await until("what is late", async () => /\d+ hal sudah lewat waktu .* lewat \d+ hari kerja .* \d+ hari kerja lagi/.test(await window.words()));
  await ending(window, "30-deadlines");
}

/** Prints what stands there; the words of the sheets. */
async function print(window, name, n, open) {
  const sheet = join(desk.folder, name);
  await open();
  await window.the("button", text.print.print(n));
  desk.answerDialog(sheet);
  await window.keys("Ctrl+Enter");
  await window.reads("halaman ditulis");
  await ending(window, `31-${name.split(".")[0]}`);
  return execFileSync("pdftotext", ["-layout", sheet, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
}

// What one act costs in an office of many people, from the call to its answer: everything the year and a rating save at a
// key, each of another person every time; by the clock, and of the processor alone where the system tells it. States
// figures, judges none.
//
//   node tests/browser/measure.mjs [people] [times]
import { existsSync, readFileSync } from "node:fs";
import { serveOffice } from "./office.mjs";

const people = Number(process.argv[2] ?? 5_000);
const times = Number(process.argv[3] ?? 20);
const PERIOD = "2026-Q3";

const office = await serveOffice();
try {
  await office.call("create_practice_office", { employees: people, units: Math.ceil(people / 33) });
  for (const [words, milliseconds, ofProcessor] of await measured(await staff())) {
    console.log(`${words}: median ${median(milliseconds)} ms, ${Math.min(...milliseconds)} to ${Math.max(...milliseconds)}; ${ofProcessor} ms of the processor`);
  }
} finally {
  await office.close();
}

/** People whose third quarter is not rated yet, with the plan, the result and the indicator they are noted on. */
async function staff() {
  const found = [];
  for (const { evaluator, unrated } of (await office.call("list_teams", { period: PERIOD })).teams) {
    if (unrated === 0) continue;
    for (const row of (await office.call("open_team", { evaluator: evaluator.id, period: PERIOD })).rows) {
      if (row.grade !== null) continue;
      const year = await office.call("show_year_progress", { employee: row.employee.id, year: 2026 });
      const line = year.results[0]?.rows.find(({ indicator }) => indicator);
      if (line) found.push({ employee: row.employee.id, evaluation: row.evaluation, plan: year.plan, result: year.results[0].id, indicator: line.indicator });
      if (found.length === times) return found;
    }
  }
  throw new Error(`only ${found.length} people wait for a rating`);
}

/** Each act with how long it took, once for every person, in the order a person would do them. */
async function measured(staff) {
  const about = (one) => ({ employee: one.employee, about: { kind: "result", id: one.result } });
  const acts = [
    ["a cell of progress", "save_year_progress", (one) => ({ plan: one.plan, cells: [{ result: one.result, indicator: one.indicator, period: PERIOD, value: "70%" }] })],
    ["a note of evidence", "add_evidence", (one) => ({ employee: one.employee, kind: "note", text: "Map hijau, lemari 3", result: one.result })],
    ["feedback", "give_feedback", (one) => ({ people: [about(one)], source: "leader", text: "Layanan cepat dan rapi", symbol: "smile" })],
    ["an incident", "note_incident", (one) => ({ employees: [one.employee], text: "Menolong warga", isPositive: true })],
    ["a coaching planned", "plan_support", (one) => ({ employee: one.employee, kind: "coaching" })],
    ["a self-review", "save_self_review", (one) => ({ employee: one.employee, period: PERIOD, text: "Layanan tercapai" })],
    ["a mark of one result", "mark_result", (one) => ({ evaluation: one.evaluation, result: one.result, level: "meets" })],
    ["a rating of results", "rate", (one) => ({ evaluation: one.evaluation, rating: "results", level: "meets" })],
    ["a rating of conduct", "rate", (one) => ({ evaluation: one.evaluation, rating: "conduct", level: "meets" })],
    ["a note of the evaluation", "write_text", (one) => ({ evaluation: one.evaluation, field: { kind: "notes" }, text: "Pertahankan ketelitian", draft: false })],
    ["a follow-up", "save_follow_up", (one) => ({ employee: one.employee, kind: "training", state: "proposed", topic: "Pelayanan prima" })],
  ];
  const found = [];
  for (const [words, command, request] of acts) {
    const milliseconds = [];
    const before = processor();
    for (const one of staff) {
      const began = performance.now();
      await office.call(command, request(one));
      milliseconds.push(Math.round(performance.now() - began));
    }
    found.push([words, milliseconds, Math.round((processor() - before) / staff.length)]);
  }
  return found;
}

/** Milliseconds of processor time the core has used; the kernel counts in hundredths of a second. */
function processor() {
  const about = `/proc/${office.process}/stat`;
  if (!existsSync(about)) return Number.NaN;
  const fields = readFileSync(about, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

// The edits of the size tests as other formats carry them. Prints a table of bytes.
//
//   cargo run --release -p exchange --example edits > edits.jsonl
//   npm ci && node run.mjs edits.jsonl
//
// Every format carries what it can: spreadsheets and changesets lose who did what when and what an edit
// replaced; Automerge and Loro keep it in their own way. Each is packed by what suits it best.

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { brotliCompressSync, constants } from "node:zlib";
import * as Automerge from "@automerge/automerge";
import { compress, init as initZstd } from "@bokuweb/zstd-wasm";
import initSqlite from "@sqlite.org/sqlite-wasm";
import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { LoroDoc } from "loro-crdt";

await initZstd();
const { capi, oo1, wasm } = await initSqlite({ print: () => {}, printErr: () => {} });

const zstd = (bytes) => compress(bytes, 19).length;
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const text = (value) => (value?.row === undefined ? value : value.row);
const zip = (files) => zipSync(files, { level: 9 }).length;

/** Rows by table as they are at the end: id to the cells that were written. */
function tables({ commits }) {
  const tables = new Map();
  for (const { ops } of commits)
    for (const [table, row, column, value] of ops) {
      const rows = tables.get(table) ?? tables.set(table, new Map()).get(table);
      (rows.get(row) ?? rows.set(row, {}).get(row))[column] = text(value);
    }
  return tables;
}

const columnsOf = (rows) => [...new Set([...rows.values()].flatMap((row) => Object.keys(row).map(Number)))].sort((a, b) => a - b);
const quoted = (value) => (/[",\n]/.test(value ?? "") ? `"${String(value).replaceAll('"', '""')}"` : `${value ?? ""}`);

function csvPerTable(edits) {
  const files = {};
  for (const [table, rows] of tables(edits)) {
    const columns = columnsOf(rows);
    const lines = [...rows].map(([id, row]) => [id, ...columns.map((column) => quoted(row[column]))].join(","));
    files[`${table}.csv`] = Buffer.from([["id", ...columns].join(","), ...lines].join("\n"));
  }
  return zip(files);
}

function csvOfCells({ commits }) {
  const line = ({ at, act }) => ([table, row, column, value]) => [at, act, table, row, column, quoted(text(value))].join(",");
  return zip({ "cells.csv": Buffer.from(commits.flatMap((commit) => commit.ops.map(line(commit))).join("\n")) });
}

async function xlsx(edits) {
  const book = new ExcelJS.Workbook();
  for (const [table, rows] of tables(edits)) {
    const sheet = book.addWorksheet(`${table}`);
    const columns = columnsOf(rows);
    sheet.addRow(["id", ...columns]);
    for (const [id, row] of rows) sheet.addRow([id, ...columns.map((column) => row[column] ?? null)]);
  }
  return (await book.xlsx.writeBuffer({ zip: { compressionOptions: { level: 9 } } })).byteLength;
}

/** A changeset of a session; rows that were there before hold what an edit replaces. */
function changeset(edits, keyOf, keyType) {
  const db = new oo1.DB(":memory:");
  const all = tables(edits);
  for (const [table, rows] of all) {
    const columns = columnsOf(rows).filter((column) => column > 0);
    db.exec(`create table t${table} (id ${keyType} primary key, ${columns.map((column) => `c${column}`).join(",")}) without rowid`);
    for (const [id, row] of rows)
      if (row[0] === undefined) db.exec({ sql: `insert into t${table} (id) values (?)`, bind: [keyOf(table, id)] });
  }
  const pointer = wasm.scopedAllocCall(() => {
    const out = wasm.scopedAllocPtr();
    capi.sqlite3session_create(db.pointer, "main", out);
    return wasm.peekPtr(out);
  });
  capi.sqlite3session_attach(pointer, 0);
  db.exec("begin");
  for (const [table, rows] of all)
    for (const [id, row] of rows) {
      const columns = Object.keys(row).map(Number).filter((column) => column > 0);
      const bind = [...columns.map((column) => reference(row[column], keyOf)), keyOf(table, id)];
      const names = columns.map((column) => `c${column}`);
      if (row[0] === undefined) db.exec({ sql: `update t${table} set ${names.map((name) => `${name} = ?`).join(",")} where id = ?`, bind });
      else db.exec({ sql: `insert into t${table} (${[...names, "id"].join(",")}) values (${[...names, 0].map(() => "?").join(",")})`, bind });
    }
  db.exec("commit");
  const bytes = wasm.scopedAllocCall(() => {
    const [length, out] = [wasm.scopedAlloc(4), wasm.scopedAllocPtr()];
    capi.sqlite3session_changeset(pointer, length, out);
    return wasm.heap8u().slice(wasm.peekPtr(out), wasm.peekPtr(out) + wasm.peek32(length));
  });
  capi.sqlite3session_delete(pointer);
  db.close();
  return bytes;
}

const isReference = (value) => /^[0-9a-f]-\d+$/.test(value ?? "");
const reference = (value, keyOf) => (isReference(value) ? keyOf(0, value) : (value ?? null));
const wholeKey = (_, id) => Number(id.slice(2)) * 2 + (id.startsWith("6") ? 1 : 0);

/** A version 7 UUID for each id: a time and random bits. */
function uuids() {
  const known = new Map();
  let seed = 1;
  const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8 & 0xff;
  return (_, id) => {
    if (!known.has(id)) {
      const bytes = new Uint8Array(16).map(random);
      new DataView(bytes.buffer).setBigUint64(0, BigInt(1774573500000 + known.size * 7000) << 16n | BigInt(random() << 8 | random()));
      known.set(id, bytes);
    }
    return known.get(id);
  };
}

/** Commits in the order in which they were made, act by act or dossier by dossier. */
function changes({ commits }, isByScope) {
  const groups = new Map();
  for (const commit of commits) {
    const key = isByScope ? commit.scope : commit.act;
    (groups.get(key) ?? groups.set(key, []).get(key)).push(commit);
  }
  return [...groups.values()];
}

/** One document. Larger ones take Automerge many minutes. */
function automerge(edits, isByScope) {
  if (edits.cells > 50_000) return undefined;
  let doc = Automerge.init({ actor: "ab".repeat(8) });
  const before = Automerge.getHeads(doc);
  for (const group of changes(edits, isByScope)) {
    const [{ at, kind }] = group;
    doc = Automerge.change(doc, { time: Math.floor(at / 1000), message: kind }, (draft) => {
      for (const { ops } of group)
        for (const [table, row, column, value] of ops) {
          draft[table] ??= {};
          draft[table][row] ??= {};
          const content = text(value);
          draft[table][row][column] = typeof content === "string" ? new Automerge.ImmutableString(content) : content;
        }
    });
  }
  return Math.min(brotli(Automerge.save(doc)), brotli(Automerge.saveSince(doc, before)));
}

/** One document; a map for each row, or all cells in one map, whatever is smaller. */
const loro = (edits, isByScope) => Math.min(loroIn(edits, isByScope, true), loroIn(edits, isByScope, false));

function loroIn(edits, isByScope, isFlat) {
  const doc = new LoroDoc();
  doc.setPeerId(77n);
  for (const group of changes(edits, isByScope)) {
    const [{ at, kind }] = group;
    for (const { ops } of group)
      for (const [table, row, column, value] of ops) {
        if (isFlat) doc.getMap("cells").set(`${table}:${row}:${column}`, text(value));
        else doc.getMap(`${table}:${row}`).set(`${column}`, text(value));
      }
    doc.commit({ timestamp: Math.floor(at / 1000), message: kind });
  }
  return Math.min(zstd(doc.export({ mode: "update" })), zstd(doc.export({ mode: "snapshot" })));
}

const FORMATS = {
  XLSX: xlsx,
  "CSV, a line per cell, zip": csvOfCells,
  "CSV per table, zip": csvPerTable,
  "SQLite changeset, UUID keys, zstd-19": (edits) => zstd(changeset(edits, uuids(), "blob")),
  "SQLite changeset, whole-number keys, zstd-19": (edits) => zstd(changeset(edits, wholeKey, "integer")),
  "Automerge, a change per act, brotli": (edits) => automerge(edits, false),
  "Automerge, a change per dossier, brotli": (edits) => automerge(edits, true),
  "Loro, a change per act, zstd-19": (edits) => loro(edits, false),
  "Loro, a change per dossier, zstd-19": (edits) => loro(edits, true),
  "Ours, payload": (edits) => edits.payload,
};

const only = process.argv[3];
const names = [];
const rows = new Map(Object.keys(FORMATS).map((format) => [format, []]));
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const edits = JSON.parse(line);
  if (only && edits.name !== only) continue;
  names.push(`${edits.name} (${edits.cells.toLocaleString("en")} cells)`);
  for (const [format, measure] of Object.entries(FORMATS)) {
    const started = Date.now();
    let bytes;
    try {
      bytes = await measure(edits);
    } catch (error) {
      process.stderr.write(`${format}: ${error.stack}\n`);
    }
    process.stderr.write(`${edits.name}: ${format}: ${bytes} bytes, ${Date.now() - started} ms\n`);
    rows.get(format).push(bytes?.toLocaleString("en") ?? "–");
  }
}
console.log(`| Format | ${names.join(" | ")} |\n|---|${names.map(() => "--:").join("|")}|`);
for (const [format, sizes] of rows) console.log(`| ${format} | ${sizes.join(" | ")} |`);

import { describe, expect, it } from "vitest";
import { language } from "../language.svelte";
import { en } from "./en";
import { id } from "./id";
import { text } from ".";

type Leaf = { path: string; words: string; arity: number };

/** Every text with its path; those with parameters are spoken with numbers in their places. */
function leaves(table: object, path = ""): Leaf[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [{ path: at, words: value, arity: 0 }];
    if (typeof value === "function") return [{ path: at, words: String(value("7", "9", "11", "13")), arity: value.length }];
    return value && typeof value === "object" ? leaves(value, at) : [];
  });
}

const indonesian = leaves(id);
const english = leaves(en);

describe("the two text tables", () => {
  it("have the same texts with the same parameters", () => {
    expect(english.map(({ path, arity }) => [path, arity])).toEqual(indonesian.map(({ path, arity }) => [path, arity]));
  });

  it("leave no text empty", () => {
    expect([...indonesian, ...english].filter((leaf) => leaf.words.trim() === "").map((leaf) => leaf.path)).toEqual([]);
  });

  it("switch at once", () => {
    expect(text.shell.people).toBe("Pegawai");
    language.code = "en";
    expect(text.shell.people).toBe("People");
  });
});

describe("the tone of the Indonesian texts", () => {
  const FORBIDDEN = [/!/, /silakan/i, /mohon maaf/i, /\bberhasil\b/i, /gagal total/i, /\bbapak\b|\bibu\b/i, /anda yakin/i, /^(ok|ya|tidak|submit)$/i];

  it.each(FORBIDDEN.map((word) => [word]))("never says %s", (word) => {
    expect(indonesian.filter((leaf) => word.test(leaf.words)).map((leaf) => `${leaf.path}: ${leaf.words}`)).toEqual([]);
  });

  it("has no English left over", () => {
    const ENGLISH = /\b(the|and|with|save|cancel|close|add|remove|error|please|file|rating is|not yet|loading)\b/i;
    expect(indonesian.filter((leaf) => ENGLISH.test(leaf.words)).map((leaf) => `${leaf.path}: ${leaf.words}`)).toEqual([]);
  });
});

describe("the words of those who are no programmers", () => {
  // Endings of files are what people see of them; the words for searching are read by nobody.
  const JARGON = /(?<!\.)\bjson\b|\bnull\b|\btoken\b|\bendpoint\b|\bskemanya\b|\bschemas?\b/i;

  it.each([["Indonesian", indonesian], ["English", english]])("are plain in %s", (_, table) => {
    const read = table.filter((leaf) => !leaf.path.startsWith("shell.synonyms"));
    expect(read.filter((leaf) => JARGON.test(leaf.words)).map((leaf) => `${leaf.path}: ${leaf.words}`)).toEqual([]);
  });
});

describe("official terms", () => {
  it("are exactly those of the regulation", () => {
    expect(Object.values(id.terms.grade)).toEqual(["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"]);
    expect(Object.values(id.terms.achievement)).toEqual(["Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"]);
    expect(Object.values(id.terms.levelLong)).toEqual(["di atas ekspektasi", "sesuai ekspektasi", "di bawah ekspektasi"]);
    expect(id.terms.letter).toEqual({ above: "A", meets: "S", below: "B" });
  });
});

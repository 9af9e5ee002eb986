import { describe, expect, it } from "vitest";

const sources = import.meta.glob<string>("/src/**/*.{ts,svelte,css}", { query: "?raw", import: "default", eager: true });
const files = Object.entries(sources).filter(([path]) => !path.endsWith(".test.ts"));

/** Folders below src that a file imports from, screens with their own name. */
function imports(path: string, source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g)].map((match) => {
    const parts = path.split("/").slice(0, -1);
    for (const step of (match[1] ?? "").split("/")) {
      if (step === "..") parts.pop();
      else if (step !== ".") parts.push(step);
    }
    const [, , area = "", screen = ""] = parts;
    return area === "screens" ? `screens/${screen}` : area;
  });
}

/** What a folder may import from. */
function allowed(path: string): (area: string) => boolean {
  const [, , area = "", screen = ""] = path.split("/");
  if (area === "lib") return (from) => from === "lib";
  if (area === "parts") return (from) => ["lib", "parts", "assets"].includes(from);
  if (area === "screens") return (from) => ["lib", "parts", "assets", `screens/${screen}`].includes(from);
  return () => true;
}

describe("the house of the interface", () => {
  it("lets screens know parts and lib but no sibling, and lib nobody", () => {
    const wrong = files.flatMap(([path, source]) =>
      imports(path, source)
        .filter((from) => !allowed(path)(from))
        .map((from) => `${path} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps every component below 400 lines", () => {
    expect(files.filter(([path, source]) => path.endsWith(".svelte") && source.split("\n").length > 400).map(([path]) => path)).toEqual([]);
  });

  it("writes nothing the policy of the window would block", () => {
    const blocked = files.filter(([path, source]) => path.endsWith(".svelte") && /\sstyle="|\{@html|innerHTML/.test(source));
    expect(blocked.map(([path]) => path)).toEqual([]);
  });

  it("names colours by role, never by value, outside the tokens", () => {
    // The mark and the practice band keep their dyes in both themes.
    const exempt = /tokens\.css|Kawung\.svelte|PracticeBand\.svelte|print\/|SheetPage/;
    const coloured = files.filter(([path, source]) => !exempt.test(path) && /#[0-9a-f]{3,8}\b[^-]*;/i.test(source.split("<style>")[1] ?? ""));
    expect(coloured.map(([path]) => path)).toEqual([]);
  });
});

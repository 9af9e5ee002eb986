// The Indonesian words of the interface, from where the interface has them: tests look for what a
// person reads and follow when a word changes.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ui = join(dirname(fileURLToPath(import.meta.url)), "../../ui");
const { runnerImport } = await import(pathToFileURL(createRequire(join(ui, "package.json")).resolve("vite")));
const { module } = await runnerImport(join(ui, "src/lib/text/id/index.ts"), { configFile: false, root: ui, logLevel: "silent" });

/** The same words; one that is not among them is an error where it is written, not a wait in vain. */
const known = (words, path) =>
  new Proxy(words, {
    get(words, key) {
      const word = words[key];
      if (word === undefined && typeof key === "string") throw new Error(`no word ${path}.${key}`);
      return typeof word === "object" ? known(word, `${path}.${key}`) : word;
    },
  });

export const text = known(module.id, "text");

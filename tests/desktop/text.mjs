// The Indonesian words of the interface, from where the interface has them: tests look for what a
// person reads and follow when a word changes.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ui = join(dirname(fileURLToPath(import.meta.url)), "../../ui");
const { runnerImport } = await import(pathToFileURL(createRequire(join(ui, "package.json")).resolve("vite")));
const { module } = await runnerImport(join(ui, "src/lib/text/id/index.ts"), { configFile: false, root: ui, logLevel: "silent" });

export const text = module.id;

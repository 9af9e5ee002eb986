// Samples that stand beside the repository, where they are.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.env.KINERJA_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), "../../../shared");

/** The path of a sample; nothing, and loudly so, where it is absent. */
export function shared(name) {
  const path = resolve(folder, name);
  if (existsSync(path)) return path;
  console.error(`left out: ${name} is not beside the repository (KINERJA_SHARED names its folder)`);
  return undefined;
}

// Runs svelte-check, and first on a component with a mistake: a checker that misses it checks nothing.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const check = (...args) =>
  spawnSync("npx", ["--no-install", "svelte-check", "--fail-on-warnings", ...args], { cwd: here, encoding: "utf8", shell: process.platform === "win32" });

const canary = check("--tsconfig", "scripts/canary/tsconfig.json", "--output", "machine");
if (canary.status === 0 || !canary.stdout.includes("Canary.svelte")) {
  console.error(`svelte-check did not find the mistake in scripts/canary/Canary.svelte\n${canary.stdout}${canary.stderr}`);
  process.exit(1);
}
const real = check("--tsconfig", "tsconfig.json", "--output", "human");
console.log(real.stdout + real.stderr);
process.exit(real.status ?? 1);

// An office in a browser: the preview server with the real core behind it, and Chromium before it.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(join(ROOT, "ui/package.json"));
const { chromium } = require("playwright-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A Friday in the window of the third quarter. */
export const NOW = "2026-10-02T10:42:00+08:00";
export const WIDE = { width: 1366, height: 768 };
export const SMALL = { width: 1024, height: 600 };
export const PASSWORD = "perahu hijau pulang sore";

const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
];

/** Starts the server alone: `call()` asks the core as a page would, `close()` ends it and removes its folder unless it is `kept`. */
export async function serveOffice({ now = NOW, seed = 7, folder = mkdtempSync(join(tmpdir(), "kinerja-browser-")) } = {}) {
  const server = await startServer(folder, now, seed);
  return {
    folder,
    address: server.address,
    /** Number of the process, for what is measured of it. */
    process: server.process.pid,
    /** Asks the core directly, as a page would. */
    async call(name, request = {}) {
      const answer = await post(`${server.address}/call/${name}`, request);
      const view = await answer.json();
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(view)}`);
      return view;
    },
    /** What the next native dialog answers. */
    answerDialog: (path) => post(`${server.address}/dialog-answer`, { path }),
    async close({ kept = false } = {}) {
      const ended = new Promise((resolve) => server.process.once("exit", resolve));
      server.process.kill();
      await ended;
      if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Starts server and browser; `close()` ends both, and leaves the folder to a later day where it is `kept`. Two that meet need two seeds. */
export async function openOffice({ practice = false, ...where } = {}) {
  const served = await serveOffice(where);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: CHROMIUM_FLAGS });
  const office = {
    ...served,
    /** A page of its own; faults of the page are collected in `page.faults`. */
    async page(where = "", { size = WIDE, theme = "light", contrast = "no-preference" } = {}) {
      const context = await browser.newContext({ viewport: size, colorScheme: theme, contrast, locale: "id-ID", timezoneId: "Asia/Makassar", reducedMotion: "reduce" });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.faults = [];
      page.asked = new Set();
      // The icon of the tab is asked for by the browser, which may drop it without a word.
      page.on("request", (request) => request.url().includes("/call/") && page.asked.add(request));
      for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => page.asked.delete(request));
      page.on("pageerror", (error) => page.faults.push(error.message));
      page.on("console", (message) => {
        // A refusal is an answer of status 4xx, which Chromium logs by itself.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) page.faults.push(message.text());
      });
      await page.goto(`${served.address}/${where}`);
      return page;
    },
    /** Closes every page that still stands. */
    closePages: () => Promise.all(browser.contexts().map((context) => context.close())),
    async close(how) {
      await browser.close();
      await served.close(how);
    },
  };
  if (practice) await office.call("create_practice_office");
  return office;
}

function post(address, body) {
  return fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** Starts the preview on a free port and waits for the address it prints. */
function startServer(folder, now, seed) {
  const program = process.env.PREVIEW ?? join(ROOT, "target/debug/preview");
  if (!existsSync(program)) throw new Error(`${program} is missing: cargo build -p preview`);
  const ui = process.env.UI_DIST ?? join(ROOT, "ui/dist");
  const child = spawn(program, ["--now", now, "--seed", String(seed), "--machine", folder, "--ui", ui], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`preview ended with ${code}`)));
    child.stdout.once("data", (line) => resolve({ address: String(line).trim(), process: child }));
  });
}

/** Waits until the page has its screen and everything it asked for. */
export async function settled(page) {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  for (let quiet = 0, waited = 0; quiet < 3; waited++) {
    if (waited > 600) throw new Error(`no answer to ${[...page.asked].map((request) => request.url()).join(", ")}`);
    quiet = page.asked.size === 0 ? quiet + 1 : 0;
    await page.waitForTimeout(50);
  }
}

/** What axe finds wrong with a page, one line each. */
export async function accessFaults(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} (${node.any[0]?.message ?? node.all[0]?.message ?? rule.help})`),
  );
}

/** What would have to be scrolled sideways: the window, or an area in it. */
export function sideways(page) {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("body *")]
      .filter((node) => node === document.documentElement || /auto|scroll/.test(getComputedStyle(node).overflowX))
      .filter((node) => node.scrollWidth > node.clientWidth + 1)
      .map((node) => `${node.tagName} ${node.className}: ${node.scrollWidth} in ${node.clientWidth}`),
  );
}

/** The toast that says what was done. */
export function toast(page, words) {
  return page.getByRole("region", { name: "Baru saja" }).getByText(words);
}

/** What has the focus, as a reader names it. */
export function focused(page) {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim() ?? "");
}

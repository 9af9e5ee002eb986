// The real window under a display that nobody sees, driven through WebKitWebDriver.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { find } from "./find.mjs";
import { listSockets } from "./sockets.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
const program = resolve(root, process.env.KINERJA_PROGRAM ?? join(target, "debug", "kinerja-luring"));
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** Where pictures go, for whoever wants to look at them elsewhere. */
const ALBUM = process.env.KINERJA_PICTURES ?? join(here, "out");
const PATIENCE = 30_000;
/** A working day on which the year's evaluation is open. */
const NOW = "2026-12-07T09:00:00+08:00";

/** Keys as WebDriver writes them. */
export const KEY = {
  Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", Backspace: "\uE003", Delete: "\uE017", Space: " ",
  ArrowUp: "\uE013", ArrowDown: "\uE015", ArrowLeft: "\uE012", ArrowRight: "\uE014",
  PageUp: "\uE00E", PageDown: "\uE00F", Home: "\uE011", End: "\uE010", F1: "\uE031", F6: "\uE036",
};
const HELD = { Shift: "\uE008", Ctrl: "\uE009", Alt: "\uE00A" };

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks again until it is so. Says what was awaited when it never is. */
export async function until(what, ask, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (problem) {
      last = problem;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${last ? ` (${last.message})` : ""}`);
    await pause(50);
  }
}

/** A display, a person's folders and a driver; lives through several starts of the program. */
export class Desk {
  /** With `hasNativeDialogs` somebody has to answer them at the display; else they are answered beforehand. */
  static async open({ hasNativeDialogs = false, now = NOW } = {}) {
    const desk = new Desk();
    desk.hasNativeDialogs = hasNativeDialogs;
    desk.folder = mkdtempSync(join(tmpdir(), "kinerja-luring-"));
    desk.answers = join(desk.folder, "dialog-answers");
    writeFileSync(desk.answers, "");
    desk.display = await desk.#openDisplay();
    // Somebody has to carry out what the frame of a window is asked, closing above all.
    desk.frames = spawn("openbox", ["--sm-disable"], { stdio: "ignore", env: desk.environment() });
    await desk.turnTo(now);
    return desk;
  }

  /** Turns the clock that the next start of the program reads. */
  async turnTo(now) {
    this.driver?.kill();
    this.port = await freePort();
    this.driver = spawn("WebKitWebDriver", [`--port=${this.port}`], {
      stdio: "ignore",
      env: {
        ...this.environment(),
        TAURI_AUTOMATION: "true",
        TAURI_WEBVIEW_AUTOMATION: "true",
        ...(this.hasNativeDialogs ? {} : { KINERJA_DIALOG_ANSWERS: this.answers }),
        KINERJA_NOW: now,
      },
    });
    await until("the driver", async () => (await this.ask("GET", "/status")).ready);
  }

  environment() {
    return {
      ...process.env,
      DISPLAY: this.display,
      HOME: this.folder,
      XDG_DATA_HOME: join(this.folder, "data"),
      XDG_CONFIG_HOME: join(this.folder, "config"),
      XDG_CACHE_HOME: join(this.folder, "cache"),
      LANG: "C.UTF-8",
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
    };
  }

  /** Lays out the answer of the next native dialog. */
  answerDialog(path) {
    appendFileSync(this.answers, `${path}\n`);
  }

  /** Double-clicks files: the system starts the program with their paths. Its exit status, once it ended by itself. */
  doubleClick(...files) {
    return spawnSync(program, files, { env: this.environment(), stdio: "ignore", timeout: PATIENCE }).status;
  }

  async start(...files) {
    const began = Date.now();
    const session = await this.ask("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: program, args: files } } },
    });
    const window = new Window(this, session.sessionId, began);
    await window.ask("POST", "/timeouts", { script: 600_000 });
    return window;
  }

  /**
   * Starts the program, does the work in its window and closes it as a person would, unless the work killed it.
   * Whatever the work is, no network socket may be open at any moment of it. Files are those it is opened with.
   */
  async during(work, ...files) {
    const window = await this.start(...files);
    const watch = watchSockets(window);
    try {
      await work(window);
      const opened = watch.end();
      if (opened.length > 0) throw new Error(`network sockets were open: ${opened.join("; ")}`);
      if (!window.isKilled) await window.close();
    } catch (problem) {
      await window.picture("failed").catch(() => {});
      problem.message += `\non the screen: ${(await window.words().catch(() => "nothing")).slice(0, 1500)}`;
      await window.kill();
      throw problem;
    } finally {
      watch.end();
    }
  }

  /** Types into a window of the display, as at a real keyboard. */
  async typeInto(title, ...strokes) {
    await until(`a window “${title}”`, () => this.titles().includes(title));
    execFileSync("xdotool", ["search", "--name", title, "windowfocus", "--sync", ...strokes], {
      env: this.environment(),
      stdio: "ignore",
    });
  }

  /** Presses a key in a dialog until it is gone: one that is still filling a list swallows the first. */
  async dismiss(title, key) {
    await until(`a window “${title}”`, () => this.titles().includes(title));
    await until(`the end of “${title}”`, async () => {
      if (!this.titles().includes(title)) return true;
      await this.typeInto(title, "key", key);
      await pause(200);
      return false;
    });
  }

  titles() {
    return execFileSync("wmctrl", ["-l"], { env: this.environment(), encoding: "utf8" });
  }

  async ask(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  close() {
    for (const process of [this.driver, this.frames, this.server]) process?.kill();
    try {
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    } catch {
      // A process of the web view that ends late still writes its cache; what stays is in the folder of passing files.
    }
  }

  #openDisplay() {
    // The server picks a free display and writes its number once it can be used.
    this.server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    return new Promise((done, fail) => {
      this.server.on("error", fail);
      this.server.on("exit", (code) => fail(new Error(`Xvfb ended with ${code}`)));
      this.server.stdio[3].on("data", (number) => done(`:${String(number).trim()}`));
    });
  }
}

/** Looks at the sockets of a window again and again; `end()` gives what was seen. */
function watchSockets(window) {
  const seen = new Set();
  const timer = setInterval(() => {
    try {
      for (const socket of listSockets(window.processes().all)) seen.add(socket);
    } catch {
      // The program ended while we looked.
    }
  }, 300);
  return {
    end() {
      clearInterval(timer);
      return [...seen];
    },
  };
}

/** One start of the program. */
export class Window {
  constructor(desk, id, began) {
    this.desk = desk;
    this.id = id;
    this.began = began;
  }

  ask(method, path, body) {
    return this.desk.ask(method, `/session/${this.id}${path}`, body);
  }

  run(script, ...args) {
    const text = typeof script === "function" ? `return (${script}).apply(null, arguments)` : script;
    return this.ask("POST", "/execute/sync", { script: text, args });
  }

  /** The same for a script that calls its last argument when it is done. */
  runAsync(script, ...args) {
    return this.ask("POST", "/execute/async", { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** The control with a role and the name a person reads; waits for it. */
  async the(role, name, patience) {
    return until(`${role} “${name}”`, () => this.seen(role, name), patience);
  }

  /** The same without waiting; nothing when it is not there. */
  async seen(role, name) {
    return (await this.run(find, role, name)) ?? undefined;
  }

  /** Waits until these words stand somewhere on the screen. */
  async reads(words, patience) {
    await until(`the words “${words}”`, async () => (await this.words()).includes(words), patience);
  }

  async words() {
    return (await this.run("return document.body.innerText")).replace(/\s+/g, " ");
  }

  async press(role, name) {
    let element = await this.the(role, name);
    // The mark of a choice may be drawn by its label.
    if (role === "radio" || role === "checkbox") element = await this.run((input) => input.labels?.[0] ?? input, element);
    await this.click(element);
  }

  async click(element) {
    await this.ask("POST", `/element/${element[ELEMENT]}/click`);
  }

  async type(name, value) {
    const element = await this.the("textbox", name);
    await this.ask("POST", `/element/${element[ELEMENT]}/clear`);
    await this.ask("POST", `/element/${element[ELEMENT]}/value`, { text: value });
  }

  async choose(name, option) {
    const element = await this.the("combobox", name);
    const shown = await this.run(
      (select, words) => [...select.options].find((one) => one.text.includes(words)),
      element,
      option,
    );
    if (!shown) throw new Error(`“${name}” offers no “${option}”`);
    await this.ask("POST", `/element/${shown[ELEMENT]}/click`);
  }

  /** Presses keys one after the other: `keys("Ctrl+K", "A", "Enter")`. */
  async keys(...strokes) {
    for (const stroke of strokes) {
      const parts = stroke === "+" ? ["+"] : stroke.split("+");
      const key = KEY[parts.at(-1)] ?? parts.at(-1);
      const held = parts.slice(0, -1).map((name) => HELD[name]);
      const down = [...held, key].map((value) => ({ type: "keyDown", value }));
      const up = [key, ...held.reverse()].map((value) => ({ type: "keyUp", value }));
      await this.ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions: [...down, ...up] }] });
    }
  }

  /** Types as fingers do, into whatever has the focus. */
  async write(text) {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  async size() {
    return this.run("return { width: innerWidth, height: innerHeight }");
  }

  async resize(width, height) {
    await this.ask("POST", "/window/rect", { width, height });
    await until(`a window of ${width} pixels`, async () => (await this.size()).width === width);
  }

  /** Keeps what is on the screen; the path of the picture. */
  async picture(name) {
    mkdirSync(ALBUM, { recursive: true });
    // What was changed last has to be drawn first, and what comes into sight slowly has to be there.
    await this.runAsync((done) => {
      const isThere = Promise.all(document.getAnimations().map((each) => each.finished)).catch(() => undefined);
      const isLate = new Promise((end) => setTimeout(end, 500));
      void Promise.race([isThere, isLate]).then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    });
    const path = join(ALBUM, `${name}.png`);
    writeFileSync(path, Buffer.from(await this.ask("GET", "/screenshot"), "base64"));
    return path;
  }

  /** The processes of the program: itself and those of its web view. */
  processes() {
    const own = [];
    const parents = new Map();
    for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
        parents.set(entry, stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
        const isOurs = readFileSync(`/proc/${entry}/environ`, "utf8").includes(this.desk.folder);
        if (isOurs && readlinkSync(`/proc/${entry}/exe`) === program) own.push(entry);
      } catch {
        // It ended while we looked.
      }
    }
    const all = new Set(own);
    for (let before = 0; before !== all.size; ) {
      before = all.size;
      for (const [process, parent] of parents) if (all.has(parent)) all.add(process);
    }
    return { own, all: [...all] };
  }

  /** Memory of all its processes; what they share is counted once. */
  megabytes() {
    const shares = this.processes().all.map((id) => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8")));
    return Math.round(shares.reduce((sum, share) => sum + Number(share?.[1] ?? 0), 0) / 1024);
  }

  /** Ends the program like a power cut. */
  async kill() {
    this.isKilled = true;
    for (const id of this.processes().own) process.kill(Number(id), "SIGKILL");
    await until("the end of the program", () => this.processes().own.length === 0);
    // The driver notices by itself; the session is gone either way.
    await this.ask("DELETE", "").catch(() => {});
  }

  /** Closes the window as its cross does. */
  async close() {
    execFileSync("wmctrl", ["-c", "Kinerja Luring"], { env: this.desk.environment() });
    await until("the end of the program", () => this.processes().own.length === 0);
    await this.ask("DELETE", "").catch(() => {});
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

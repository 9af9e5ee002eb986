// The dialogs of the system, which no page can press.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createOffice } from "./steps.mjs";
import { Desk, until } from "./window.mjs";

test("a native dialog leaves the window alive and tells the page a name, never a path", async () => {
  const desk = await Desk.open({ hasNativeDialogs: true });
  const list = join(desk.folder, "daftar.csv");
  writeFileSync(list, "NIP;NAMA\n");
  try {
    await desk.during(async (window) => {
      await createOffice(window);
      await ask(window, { purpose: "staff_list" });
      await desk.typeInto("Pilih daftar pegawai", "key", "ctrl+l");
      assert.equal(await window.run("return 1 + 1"), 2, "the page goes on while the dialog is open");
      await desk.typeInto("Pilih daftar pegawai", "type", "--delay", "20", list);
      await desk.dismiss("Pilih daftar pegawai", "Return");
      const chosen = await until("the answer", () => answer(window));
      assert.equal(chosen.name, "daftar.csv");
      assert.ok(!JSON.stringify(chosen).includes(desk.folder), JSON.stringify(chosen));

      await ask(window, { purpose: "print_file", suggestedName: "lembar.pdf" });
      await desk.dismiss("Simpan hasil cetak", "Escape");
      assert.equal(await until("the answer", () => answer(window)), "cancelled");
    });
  } finally {
    desk.close();
  }
});

/** Opens a dialog without waiting for the person. */
function ask(window, request) {
  return window.run((wanted) => {
    globalThis.answered = undefined;
    const told = window.__TAURI_INTERNALS__.invoke("call", { name: "choose_file", request: wanted });
    told.then((file) => (globalThis.answered = file ?? "cancelled"), (failure) => (globalThis.answered = failure));
  }, request);
}

function answer(window) {
  return window.run(() => globalThis.answered);
}

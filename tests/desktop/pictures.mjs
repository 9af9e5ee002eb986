// Takes the pictures of the README: the real window over the practice office, where everybody is invented.
//
//   node tests/desktop/pictures.mjs
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPractice } from "./steps.mjs";
import { text } from "./text.mjs";
import { Desk } from "./window.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const album = join(here, "../../docs/pictures");
mkdirSync(album, { recursive: true });

const desk = await Desk.open();
try {
  await desk.during(async (window) => {
    const keep = async (name) => copyFileSync(await window.picture(name), join(album, `${name}.png`));
    await openPractice(window);
    await window.the("heading", "");
    await keep("beranda");

    await window.press("link", text.shell.people);
    await window.the("cell", "");
    await keep("pegawai");

    await window.press("link", text.shell.rate);
    await window.press("cell", "");
    await window.keys("Enter");
    await window.the("button", text.rate.check);
    await window.reads(text.rate.results);
    await window.keys("Space");
    await keep("penilaian");
    await window.keys("Space");

    await window.keys("Ctrl+p");
    await window.reads("KINERJA PEGAWAI");
    await keep("cetak");
  });
} finally {
  desk.close();
}

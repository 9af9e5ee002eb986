// Puts one sprite of the icons named in src/lib/icons.ts into index.html, so that no icon is fetched later.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const LIST = new URL("../src/lib/icons.ts", import.meta.url);

/** Names between the brackets of `ICONS`. */
function names() {
  const list = /ICONS = \[([^\]]*)\]/.exec(readFileSync(LIST, "utf8"));
  if (!list) throw new Error("src/lib/icons.ts has no list ICONS");
  return [...list[1].matchAll(/"([a-z0-9-]+)"/g)].map((match) => match[1]);
}

/** One `<symbol>` made of the drawing of an icon file. */
function symbol(name) {
  const file = createRequire(import.meta.url).resolve(`lucide-static/icons/${name}.svg`);
  const drawing = readFileSync(file, "utf8").replace(/^[\s\S]*?<svg[\s\S]*?>/, "").replace("</svg>", "");
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing.replace(/\s+/g, " ").trim()}</symbol>`;
}

export function sprite() {
  return {
    name: "icon-sprite",
    configureServer(server) {
      server.watcher.add(LIST.pathname);
    },
    transformIndexHtml: (html) =>
      html.replace("<body>", `<body><svg class="sprite" width="0" height="0" aria-hidden="true">${names().map(symbol).join("")}</svg>`),
  };
}

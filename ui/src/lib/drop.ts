/** Files dropped on the window. The window takes them and tells a token; their paths never come here. */
import { Channel, invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { ChosenFile } from "./contract";

let take: ((file: ChosenFile) => void) | undefined;
let isWatching = false;

/** Hands every dropped file to `listener` until the returned function is called. One screen at a time. */
export function onFileDropped(listener: (file: ChosenFile) => void): () => void {
  take = listener;
  if (isTauri() && !isWatching) {
    isWatching = true;
    void invoke("watch_drops", { onDrop: new Channel<ChosenFile>((file) => !isPackage(file) && take?.(file)) });
  }
  return () => {
    if (take === listener) take = undefined;
  };
}

/** Whether a file is called as packages are. What it is, only the core can tell. */
export function isPackage(file: ChosenFile): boolean {
  return file.name.toLowerCase().endsWith(".kinerja");
}

/** Those of the dropped files that no screen asked for: packages, and everything where no screen asks. */
export function unasked(files: readonly ChosenFile[]): ChosenFile[] {
  return take ? files.filter(isPackage) : [...files];
}

/** Calls `listener` whenever files came to the window, until the returned function is called. */
export function onFilesOffered(listener: () => void): () => void {
  if (!isTauri()) return () => undefined;
  const listening = listen("files-dropped", listener);
  return () => void listening.then((stop) => stop());
}

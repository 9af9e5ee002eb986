/** Files dropped on the window. The window takes them and tells a token; their paths never come here. */
import { Channel, invoke, isTauri } from "@tauri-apps/api/core";
import type { ChosenFile } from "./contract";
import { later } from "./later";

let take: ((file: ChosenFile) => void) | undefined;
let takeOthers: ((files: readonly ChosenFile[]) => void) | undefined;
let isWatching = false;
let kept: ChosenFile[] = [];

/** Hands every dropped file to `listener` until the returned function is called. One screen at a time. */
export function onFileDropped(listener: (file: ChosenFile) => void): () => void {
  take = listener;
  watch();
  return () => {
    if (take === listener) take = undefined;
  };
}

/** Hands over, together, the dropped files that no screen asked for: packages, and everything where none asks. */
export function onOthersDropped(listener: (files: readonly ChosenFile[]) => void): () => void {
  takeOthers = listener;
  watch();
  if (kept.length > 0) handOver();
  return () => {
    if (takeOthers === listener) takeOthers = undefined;
  };
}

/** A file that was dropped goes to the screen that asked for one, unless it is called as packages are. */
export function dropped(file: ChosenFile): void {
  if (take && !file.name.toLowerCase().endsWith(".kinerja")) return take(file);
  kept.push(file);
  handOver();
}

function watch(): void {
  if (!isTauri() || isWatching) return;
  isWatching = true;
  void invoke("watch_drops", { onDrop: new Channel<ChosenFile>(dropped) });
}

/** Files dropped together are told one by one; those dropped on the lock screen wait for who comes in. */
const handOver = later(80, () => {
  if (!takeOthers) return;
  const files = kept;
  kept = [];
  takeOthers(files);
});

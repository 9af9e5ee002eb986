/** Files dropped on the window. The window takes them and tells a token; their paths never come here. */
import { Channel, invoke, isTauri } from "@tauri-apps/api/core";
import type { ChosenFile } from "./contract";

let take: ((file: ChosenFile) => void) | undefined;
let isWatching = false;

/** Hands every dropped file to `listener` until the returned function is called. One screen at a time. */
export function onFileDropped(listener: (file: ChosenFile) => void): () => void {
  take = listener;
  if (isTauri() && !isWatching) {
    isWatching = true;
    void invoke("watch_drops", { onDrop: new Channel<ChosenFile>((file) => take?.(file)) });
  }
  return () => {
    if (take === listener) take = undefined;
  };
}

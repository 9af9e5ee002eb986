/** The window locks by itself too, when the machine goes to sleep for example; it tells so. */
import { Channel, invoke, isTauri } from "@tauri-apps/api/core";

let tell: (() => void) | undefined;
let isWatching = false;

/** Hands every lock that did not come from here to `listener` until the returned function is called. */
export function onLockedOutside(listener: () => void): () => void {
  tell = listener;
  if (isTauri() && !isWatching) {
    isWatching = true;
    void invoke("watch_lock", { onLock: new Channel<unknown>(() => tell?.()) });
  }
  return () => {
    if (tell === listener) tell = undefined;
  };
}

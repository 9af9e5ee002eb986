/** The way back and forth again, of the last act of whoever works. */
import { showToast } from "./announce.svelte";
import { call } from "./call";
import { failureOf, wordsOf } from "./failures";
import { turn, wasLocked } from "./session.svelte";
import { text } from "./text";

/** Takes the last act back, or does it again; every screen then reads anew. */
export async function takeBack(name: "undo" | "redo"): Promise<void> {
  try {
    const done = await call(name, {});
    const words = name === "undo" ? text.shell.undone(done.words) : text.shell.redone(done.words);
    showToast(done.left.length ? `${words} ${text.shell.left(done.left.join(", "))}` : words);
    turn();
  } catch (problem) {
    if (!wasLocked(problem)) showToast(wordsOf(failureOf(problem)).what);
  }
}

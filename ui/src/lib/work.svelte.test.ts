import { flushSync } from "svelte";
import { afterEach, expect, it } from "vitest";
import { Failed } from "./call";
import { turn, session } from "./session.svelte";
import { Work } from "./work.svelte";

const refusal = new Failed({ code: "same_place", what: "Cadangan sudah menjadi tempat cadangan yang biasa.", why: "", next: "", details: null });
let stop = () => {};
afterEach(() => stop());

/** A part of the settings: it reads its list in an effect, again after each undo. */
function part(): { work: Work; reads: () => number } {
  const work = new Work();
  let reads = 0;
  stop = $effect.root(() => {
    $effect(() => {
      void session.turns;
      void work.run("", async () => void (reads += 1));
    });
  });
  flushSync();
  return { work, reads: () => reads };
}

it("keeps a failure where it can be read, though the part loads by the same work", async () => {
  const { work, reads } = part();
  await Promise.resolve();
  await work.run("Pilih tempat kedua", () => Promise.reject(refusal));
  flushSync();
  await Promise.resolve();
  expect(work.failure?.code).toBe("same_place");
  expect([work.busy, reads()]).toEqual(["", 1]);
});

it("reads again after an undo, and does one thing at a time", async () => {
  const { work, reads } = part();
  await Promise.resolve();
  let end = () => {};
  const long = work.run("Cadangkan sekarang", () => new Promise<void>((resolve) => (end = resolve)));
  let did = false;
  await work.run("Pilih tempat kedua", async () => void (did = true));
  expect([work.busy, did]).toEqual(["Cadangkan sekarang", false]);
  end();
  await long;
  turn();
  flushSync();
  expect(reads()).toBe(2);
});

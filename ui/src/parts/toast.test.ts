import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, expect, it } from "vitest";
import { dropToast, showToast } from "../lib/announce.svelte";
import { go } from "../lib/route.svelte";
import Toast from "./Toast.svelte";

const shown = () => screen.queryByRole("region", { name: "Baru saja" })?.textContent ?? "";

afterEach(() => {
  dropToast();
  go("home");
});

it("goes with the screen it was said on", async () => {
  render(Toast);
  showToast("Keberatan Sari Wulandari diputuskan.");
  await tick();
  expect(shown()).toContain("diputuskan");
  go("print");
  await tick();
  await tick();
  expect(shown()).toBe("");
});

it("stays over another screen while it can still be taken back", async () => {
  render(Toast);
  showToast("Kejadian dicatat.", true);
  await tick();
  go("print");
  await tick();
  await tick();
  expect(shown()).toContain("Urungkan");
});

it("is read on the screen that an act leads to", async () => {
  render(Toast);
  await tick();
  showToast("Salinan SKP dibuat.");
  go("people");
  await tick();
  await tick();
  expect(shown()).toContain("Salinan SKP dibuat.");
});

import { beforeEach, expect, it, vi } from "vitest";
import type { Key } from "../lib/keys";
import { someStatus } from "../lib/some";
import { tookStatus } from "../lib/session.svelte";
import { commands, screens } from "./palette";

beforeEach(() => tookStatus(someStatus({ features: ["recap"] })));

it("finds a screen by what people call it", () => {
  const open = vi.fn();
  const [found] = screens("rekapitulasi", open);
  expect(found?.words).toBe("Rekap");
  found?.run();
  expect(open).toHaveBeenCalledWith("recap");
});

it("says why a command cannot be used", () => {
  const keys: Key[] = [{ key: "F2", words: "ubah", run: () => undefined, unavailable: "Pilih orang dahulu." }];
  expect(commands("ubah", keys)[0]?.detail).toBe("Pilih orang dahulu.");
});

it("offers no screen that the role has nothing to do on", () => {
  expect(screens("rekapitulasi", vi.fn())).toHaveLength(1);
  expect(screens("impor", vi.fn())).toHaveLength(0);
});

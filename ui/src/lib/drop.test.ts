import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dropped, onFileDropped, onOthersDropped } from "./drop";

const file = (token: number, name: string) => ({ token, name, size: 1200 });
const stops: (() => void)[] = [];
const toScreen = vi.fn();
const toPackages = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

it("hands several packages over together, also where a screen waits for a workbook", () => {
  stops.push(onFileDropped(toScreen), onOthersDropped(toPackages));
  dropped(file(1, "paket-a.kinerja"));
  dropped(file(2, "PAKET-B.KINERJA"));
  vi.runAllTimers();
  expect(toPackages.mock.calls).toEqual([[[file(1, "paket-a.kinerja"), file(2, "PAKET-B.KINERJA")]]]);
  expect(toScreen).not.toHaveBeenCalled();
});

it("gives a workbook to the screen that waits for one, and to the plan of receiving where none does", () => {
  stops.push(onOthersDropped(toPackages));
  const stop = onFileDropped(toScreen);
  dropped(file(1, "pegawai.xlsx"));
  stop();
  dropped(file(2, "dari-wa.bin"));
  vi.runAllTimers();
  expect(toScreen).toHaveBeenCalledWith(file(1, "pegawai.xlsx"));
  expect(toPackages).toHaveBeenCalledWith([file(2, "dari-wa.bin")]);
});

it("keeps what is dropped on the lock screen for whoever comes in", () => {
  dropped(file(3, "paket.kinerja"));
  vi.runAllTimers();
  stops.push(onOthersDropped(toPackages));
  vi.runAllTimers();
  expect(toPackages).toHaveBeenCalledWith([file(3, "paket.kinerja")]);
});

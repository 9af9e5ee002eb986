import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import type { MissingPackageView } from "../../lib/contract";
import Warnings from "./Warnings.svelte";

function missing(numbers: number[]): MissingPackageView {
  return { device: "d", deviceName: "UPT Lembah Utara", numbers, words: "Isinya masih ada di laptop pengirim, tidak ada yang hilang." };
}

it("names the numbers, says once what that means, and asks for them", async () => {
  const onremind = vi.fn();
  render(Warnings, { missing: [missing([4, 5, 6])], warnings: [], onremind });
  const said = screen.getByRole("status").textContent?.replace(/\s+/g, " ");
  expect(said).toContain("Paket UPT Lembah Utara no. 4–6 belum diterima. Isinya masih ada di laptop pengirim, tidak ada yang hilang.");
  await fireEvent.click(screen.getByRole("button", { name: /Cetak surat tagihan untuk UPT Lembah Utara/ }));
  expect(onremind).toHaveBeenCalledOnce();
});

it("has a line for each life of a device whose store was set back, and says the same of two devices twice", () => {
  render(Warnings, { missing: [missing([4]), missing([1])], warnings: ["Tanyakan.", "Tanyakan."], onremind: vi.fn() });
  expect(screen.getAllByRole("status")).toHaveLength(4);
});

import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import type { PackageView } from "../../lib/contract";
import Detail from "./Detail.svelte";

const VIEW: PackageView = {
  line: { id: "1", direction: "in", at: "2026-10-02T10:12:00+08:00", device: "d", deviceName: "Bid. Pengaduan", purpose: "delta", content: "Tw. III", number: 8, part: null, size: 8400, state: "merged", stateWords: "diterima", nOpen: 0 },
  madeBy: "Maria Seran", signatureGood: true, counts: { new: 0, changed: 3, same: 41, conflicts: 0, parked: 0 }, contains: ["12 umpan balik", "3 bukti"],
  changes: [], nMore: 0, notes: ["Sama.", "Sama."], conflicts: [], parked: [],
};

it("says how far a package came, what is in it, and that its signature holds", () => {
  render(Detail, { view: VIEW });
  expect(screen.getByText("diterima · Tw. III · 8,2 KB · dari Maria Seran")).toBeTruthy();
  expect(screen.getByText("Tanda tangan sah")).toBeTruthy();
  expect(screen.getByText("Isinya: 12 umpan balik, 3 bukti.")).toBeTruthy();
});

it("calls the signature of a package that waits for a newer program unchecked, not bad", () => {
  render(Detail, { view: { ...VIEW, signatureGood: false, line: { ...VIEW.line, state: "waiting", stateWords: "perlu program terbaru" } } });
  expect(screen.getByText("Tanda tangan belum diperiksa")).toBeTruthy();
});

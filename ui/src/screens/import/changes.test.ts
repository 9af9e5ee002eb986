import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import type { ImportRowView } from "../../lib/contract";
import Changes from "./Changes.svelte";

const rows = (n: number, outcome: ImportRowView["outcome"]): ImportRowView[] =>
  Array.from({ length: n }, (_, i) => ({ row: i + 2, nip: "", name: `Orang ${i}`, position: "", unit: "", outcome, changes: [] }));

it("draws a hundred at first, and the others when they are asked for", async () => {
  render(Changes, { rows: rows(300, "changed"), totals: { changed: 300, new: 0 } });
  expect(screen.getByRole("heading", { name: "300 orang berubah" })).toBeTruthy();
  expect(screen.getAllByRole("row")).toHaveLength(101);
  await fireEvent.click(screen.getByRole("button", { name: "Tampilkan semua 300" }));
  expect(screen.getAllByRole("row")).toHaveLength(301);
});

it("tells how many come in where the list holds the first of them only", () => {
  render(Changes, { rows: rows(40, "new"), totals: { changed: 0, new: 5000 } });
  expect(screen.getByRole("heading", { name: "5.000 orang baru" })).toBeTruthy();
  expect(screen.getByText("Yang ditampilkan 40 baris pertama; semuanya ikut diterapkan.")).toBeTruthy();
});

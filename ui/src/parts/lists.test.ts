import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import DataGrid from "./DataGrid.svelte";
import Dialog from "./Dialog.svelte";
import PeoplePicker from "./PeoplePicker.svelte";

afterEach(() => vi.unstubAllGlobals());

type Row = { id: string; name: string };
const rows = (n: number): Row[] => Array.from({ length: n }, (_, i) => ({ id: `e${i}`, name: `Orang ${i}` }));

function grid(n: number, more: Record<string, unknown> = {}) {
  const list = rows(n);
  const cell = createRawSnippet<[Row]>((row) => ({ render: () => `<span>${row().name}</span>` }));
  return render(DataGrid<Row>, {
    label: "Daftar pegawai",
    columns: [
      { id: "name", title: "Nama" },
      { id: "nip", title: "NIP", width: 170 },
    ],
    total: n,
    rowAt: (index: number) => list[index],
    keyOf: (row: Row) => row.id,
    cell: cell as never,
    ...more,
  });
}

const cells = () => screen.getAllByRole("gridcell");
const press = (key: string, held: object = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });

describe("DataGrid", () => {
  it("is one stop of the tab key, and arrows move within", async () => {
    grid(3);
    expect(cells().filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    cells()[0]?.focus();
    await press("ArrowDown");
    await waitFor(() => expect(document.activeElement).toBe(cells()[2]));
    expect(cells().filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  });

  it("opens the row with Enter", async () => {
    const onopen = vi.fn();
    grid(3, { onopen });
    cells()[2]?.focus();
    await fireEvent.click(cells()[2] as HTMLElement);
    await press("Enter");
    expect(onopen).toHaveBeenCalledWith({ id: "e1", name: "Orang 1" });
  });

  it("selects with Shift and an arrow", async () => {
    const onselect = vi.fn();
    grid(3, { selected: new Set<string>(), onselect });
    cells()[0]?.focus();
    await press("ArrowDown", { shiftKey: true });
    expect([...(onselect.mock.lastCall?.[0] as Set<string>)]).toEqual(["e0", "e1"]);
  });

  it("draws few rows of a long list and tells readers how many there are", () => {
    grid(5000);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("5001");
    expect(cells().length).toBeLessThan(200);
  });
});

describe("Dialog", () => {
  it("is named after the act and Esc cancels", async () => {
    const onclose = vi.fn();
    render(Dialog, { title: "Tambah unit", onclose, children: createRawSnippet(() => ({ render: () => "<p>isi</p>" })) });
    const dialog = screen.getByRole("dialog", { name: "Tambah unit" });
    await fireEvent(dialog, new Event("cancel", { cancelable: true }));
    expect(onclose).toHaveBeenCalled();
  });
});

describe("PeoplePicker", () => {
  it("finds while somebody types and takes the person with Enter", async () => {
    const found = { employees: [{ id: "e7", name: "Sari Wulandari", position: "Arsiparis" }], total: 1 };
    vi.stubGlobal("fetch", vi.fn(() => Promise.resolve(new Response(JSON.stringify(found)))));
    const onpick = vi.fn();
    render(PeoplePicker, { label: "Penilai", value: null, onpick });
    const field = screen.getByRole("combobox", { name: "Penilai" });
    await fireEvent.input(field, { target: { value: "sari" } });
    await waitFor(() => expect(screen.getByRole("option").textContent).toContain("Sari Wulandari"));
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(onpick).toHaveBeenCalledWith({ id: "e7", name: "Sari Wulandari", position: "Arsiparis" });
  });
});

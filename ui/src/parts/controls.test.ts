import { fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { describe, expect, it, vi } from "vitest";
import Button from "./Button.svelte";
import Chip from "./Chip.svelte";
import Choice from "./Choice.svelte";
import DateField from "./DateField.svelte";
import Field from "./Field.svelte";
import GradeMark from "./GradeMark.svelte";
import KeyHints from "./KeyHints.svelte";
import Message from "./Message.svelte";
import Nip from "./Nip.svelte";
import Segments from "./Segments.svelte";
import Status from "./Status.svelte";

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe("Button", () => {
  it("says why it cannot be pressed, and does nothing", async () => {
    const onclick = vi.fn();
    render(Button, { unavailable: "1 target kosong", onclick, children: words("Ajukan") });
    const button = screen.getByRole("button");
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toBe("1 target kosong");
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
  });

  it("tells readers its key", () => {
    render(Button, { key: "Ctrl+N", children: words("Tambah") });
    expect(screen.getByRole("button").getAttribute("aria-keyshortcuts")).toBe("Control+N");
  });
});

describe("Choice", () => {
  it("takes in a toolbar the room of what is chosen, not of the longest that could be", async () => {
    const options = [
      { value: "all", words: "Semua jenis" },
      { value: "long", words: "Rekomendasi pengembangan kompetensi" },
    ];
    const { rerender } = render(Choice, { label: "Jenis", value: "all", options, compact: true });
    const sized = () => screen.getByLabelText("Jenis:").closest("[data-words]")?.getAttribute("data-words");
    expect(sized()).toBe("Semua jenis");
    await rerender({ value: "long" });
    expect(sized()).toBe("Rekomendasi pengembangan kompetensi");
  });
});

describe("KeyHints", () => {
  it("hints at no key that would do nothing now", () => {
    render(KeyHints, {
      keys: [
        { key: "Enter", words: "buka", hint: true },
        { key: "D", words: "sampaikan", unavailable: "Tidak ada dokumen di sini.", hint: true },
        { key: "K", words: "catat kembali" },
      ],
    });
    expect(screen.getByText(/buka/)).toBeTruthy();
    expect([screen.queryByText(/sampaikan/), screen.queryByText(/catat kembali/)]).toEqual([null, null]);
  });
});

describe("Field", () => {
  it("is found by its label and tells what is wrong", () => {
    render(Field, { label: "Nama instansi", error: "Isi dahulu." });
    const field = screen.getByLabelText("Nama instansi");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toContain("Isi dahulu.");
  });
});

describe("DateField", () => {
  it("shows the day in words and refuses what is none", async () => {
    render(DateField, { label: "Mulai", value: "2026-10-02" });
    const field = screen.getByLabelText<HTMLInputElement>("Mulai");
    expect(field.value).toBe("2 Okt 2026");
    await fireEvent.input(field, { target: { value: "31/2/2026" } });
    await fireEvent.blur(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await fireEvent.input(field, { target: { value: "5/10/2026" } });
    await fireEvent.blur(field);
    expect(field.value).toBe("5 Okt 2026");
  });
});

describe("Chip and Segments", () => {
  it("a chip says whether it is chosen", () => {
    render(Chip, { words: "Belum dinilai", count: 5, chosen: true, onclick: () => undefined });
    expect(screen.getByRole("button").getAttribute("aria-pressed")).toBe("true");
  });

  it("segments are a named group of radio buttons", async () => {
    const onpick = vi.fn();
    render(Segments<"f4" | "a4">, {
      legend: "Kertas",
      value: "f4",
      options: [
        { value: "f4", words: "Folio (F4)" },
        { value: "a4", words: "A4" },
      ],
      onpick,
    });
    expect(screen.getByRole("group", { name: "Kertas" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("radio", { name: "A4" }));
    expect(onpick).toHaveBeenCalledWith("a4");
  });
});

describe("what a row shows", () => {
  it("a NIP has gaps for the eye and none in its text", () => {
    const { container } = render(Nip, { nip: "198704122010012903" });
    expect(container.textContent?.trim()).toBe("198704122010012903");
  });

  it("a short grade has its full name for readers", () => {
    const { container } = render(GradeMark, { grade: "very_good", narrow: true });
    expect(container.textContent).toContain("Sangat Baik");
  });

  it("a state is a word, not a colour alone", () => {
    render(Status, { plan: null });
    expect(screen.getByText("Tanpa SKP")).toBeTruthy();
  });

  it("a fault is told at once, a refusal politely", () => {
    render(Message, { kind: "fault", what: "Ruang simpan penuh." });
    render(Message, { kind: "refusal", what: "Penilaian ini sudah ditandatangani." });
    expect(screen.getByRole("alert").textContent).toContain("Ruang simpan penuh.");
    expect(screen.getByRole("status").textContent).toContain("sudah ditandatangani");
  });
});

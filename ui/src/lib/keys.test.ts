import { describe, expect, it, vi } from "vitest";
import { isTyping, type Key, keyCap, keyName, runKey } from "./keys";

const press = (key: string, held: Partial<KeyboardEventInit> = {}) => new KeyboardEvent("keydown", { key, cancelable: true, ...held });

describe("names of keys", () => {
  it.each([
    ["a", {}, "A"],
    [" ", {}, "Space"],
    ["z", { ctrlKey: true, shiftKey: true }, "Ctrl+Shift+Z"],
    ["K", { metaKey: true }, "Ctrl+K"],
    ["ArrowDown", { shiftKey: true }, "Shift+ArrowDown"],
    ["?", { shiftKey: true }, "?"],
    ["1", { altKey: true }, "Alt+1"],
    ["+", { ctrlKey: true, shiftKey: true }, "Ctrl+Plus"],
    ["=", { ctrlKey: true }, "Ctrl+Plus"],
  ])("%s is named", (key, held, name) => expect(keyName(press(key, held))).toBe(name));

  it("shows arrows as arrows on caps", () => expect(keyCap("Shift+ArrowDown")).toBe("Shift ↓"));
});

describe("running keys", () => {
  const keys = (run: () => void): Key[] => [
    { key: "A", words: "di atas", run },
    { key: "Ctrl+N", words: "tambah", run },
    { key: "Enter", words: "buka", run },
    { key: "F2", words: "ubah", run, unavailable: "tidak ada baris" },
  ];

  function pressIn(tag: "input" | "button" | "div", key: string, held: Partial<KeyboardEventInit> = {}): number {
    const run = vi.fn();
    const target: HTMLElement = document.createElement(tag);
    document.body.append(target);
    target.addEventListener("keydown", (event) => void runKey(event, keys(run)));
    target.dispatchEvent(press(key, held));
    target.remove();
    return run.mock.calls.length;
  }

  it("leaves letters to whoever types", () => expect(pressIn("input", "a")).toBe(0));
  it("answers letters elsewhere", () => expect(pressIn("div", "a")).toBe(1));
  it("answers keys with Ctrl even in a field", () => expect(pressIn("input", "n", { ctrlKey: true })).toBe(1));
  it("leaves Enter to a button that has the focus", () => expect(pressIn("button", "Enter")).toBe(0));
  it("does nothing for what is not available", () => expect(pressIn("div", "F2")).toBe(0));

  it("knows text fields from ticks", () => {
    const tick = Object.assign(document.createElement("input"), { type: "checkbox" });
    expect(isTyping(tick)).toBe(false);
    expect(isTyping(document.createElement("textarea"))).toBe(true);
  });
});

/** One way to name keys, to match them and to keep single letters out of text fields. */

/** A key a screen answers to; shown in hints, in the help of F1 and in the palette. */
export type Key = {
  /** As shown: `Ctrl+N`, `F2`, `A`, `Shift+ArrowDown`. */
  key: string;
  /** What it does, in the reader's words. */
  words: string;
  /** Does it; left out where a control of the screen does. */
  run?: () => void;
  /** Why it cannot be done now. */
  unavailable?: string | undefined;
  /** Whether it stands in the line of hints while it can be done. */
  hint?: boolean;
};

/** Name of the key of an event: `Ctrl+Shift+Z`, `Space`, `a`→`A`. */
export function keyName(event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const isLetter = event.key.length === 1;
  // "=" is where "+" is without Shift, and the sign that joins keys is written out.
  const isPlus = event.key === "+" || (event.key === "=" && (event.ctrlKey || event.metaKey));
  const name = isPlus ? "Plus" : event.key === " " ? "Space" : isLetter ? event.key.toUpperCase() : event.key;
  // A sign typed with Shift, like "?" or "+", already says so itself.
  const shift = event.shiftKey && (!isLetter || /^[A-Z0-9]$/.test(name) || event.key === " ");
  const parts = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", shift ? "Shift" : "", name];
  return parts.filter(Boolean).join("+");
}

/** Whether the focus is where letters are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether a key would be lost on somebody who types: a letter, a sign or an editing key without Ctrl or Alt. */
export function isTextKey(name: string): boolean {
  if (name.startsWith("Ctrl+") || name.startsWith("Alt+")) return ["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+A"].includes(name);
  return !/^(Shift\+)?F\d+$/.test(name) && name !== "Escape";
}

/** Runs the key an event stands for. Says whether there was one. */
export function runKey(event: KeyboardEvent, keys: readonly Key[]): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const name = keyName(event);
  const found = keys.find((key) => key.key === name && key.run);
  if (!found || found.unavailable) return false;
  if (isTextKey(name) && isTyping(event.target)) return false;
  // Enter and Space belong to the control that has the focus.
  if (["Enter", "Space"].includes(name) && event.target instanceof HTMLElement && event.target.closest("button, a, summary, [role=button]")) {
    return false;
  }
  event.preventDefault();
  found.run?.();
  return true;
}

const CAPS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Escape: "Esc",
  Delete: "Del",
  Insert: "Ins",
  Plus: "+",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

/** The key as a cap shows it: `Ctrl ↵`. */
export function keyCap(name: string, space = "Space"): string {
  return name
    .split("+")
    .map((part) => (part === "Space" ? space : (CAPS[part] ?? part)))
    .join(" ");
}

/** The key as `aria-keyshortcuts` wants it. */
export function keyShortcut(name: string): string {
  return name.replace("Ctrl", "Control");
}

/** Keeps what is typed: a draft soon after every key, a lasting change when the field is left. */

/** Writes a text; a draft while typing goes on. */
export type Write = (text: string, isDraft: boolean) => void;

/** Collects the keys of one field. */
export class DraftSaver {
  #write: Write;
  #wait: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text: string | null = null;

  constructor(write: Write, wait = 150) {
    this.#write = write;
    this.#wait = wait;
  }

  /** Whether something was typed that is not yet a lasting change. */
  get isOpen(): boolean {
    return this.#text !== null;
  }

  /** Takes the text after a key. However fast the typing, a draft is written every `wait` milliseconds. */
  typed(text: string): void {
    this.#text = text;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#text !== null) this.#write(this.#text, true);
    }, this.#wait);
  }

  /** The field is left: what was typed becomes a change. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#text === null) return;
    const text = this.#text;
    this.#text = null;
    this.#write(text, false);
  }

  /** Forgets what was typed since; nothing more is written. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#text = null;
  }
}

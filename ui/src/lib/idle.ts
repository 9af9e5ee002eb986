/** Notices that nobody is there any more, says so in time, and then ends the session. */

/** What is told while nobody moves. */
export type IdleTells = {
  /** Somebody is there; told at most every `EVERY` seconds, for the core that watches too. */
  here: () => void;
  /** Whether the countdown stands still, because something is shown once. */
  isHeld?: () => boolean;
  /** Seconds left, told every second. */
  left: (seconds: number) => void;
  /** Little time is left: at `SOON` calmly, at `NOW` at once. */
  warn: (seconds: number, isUrgent: boolean) => void;
  /** The time is over; told once. */
  end: () => void;
};

/** Seconds left at which it is said calmly. */
export const SOON = 30;
/** Seconds left at which it is said at once. */
const NOW = 10;
/** Seconds between two signs of life to the core. */
export const EVERY = 20;

/** Counts the seconds since the last key or movement. */
export class Idle {
  #tells: IdleTells;
  #limit: number;
  #since = Date.now();
  #told = Date.now();
  #said = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setInterval>;

  constructor(limit: number, tells: IdleTells) {
    this.#limit = limit;
    this.#tells = tells;
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  /** Somebody moved or pressed a key. */
  touch(): void {
    this.#since = Date.now();
    this.#said = Number.POSITIVE_INFINITY;
    this.#tell();
  }

  /** Counts no more. */
  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    if (this.#tells.isHeld?.()) this.touch();
    // By the clock of the machine, so that hours asleep count too.
    const left = Math.max(0, Math.ceil(this.#limit - (Date.now() - this.#since) / 1000));
    this.#tells.left(left);
    if (left === 0) {
      this.stop();
      this.#tells.end();
      return;
    }
    this.#warn(left);
    // What was moved since the last sign is told too, or the core would count from that sign and lock before the end.
    if (this.#since > this.#told) this.#tell();
  }

  /** A sign of life, unless the last one is fresh. */
  #tell(): void {
    const now = Date.now();
    if (now - this.#told < EVERY * 1000) return;
    this.#told = now;
    this.#tells.here();
  }

  /** Each of the two warnings is said once; a short limit skips the one it never passes. */
  #warn(left: number): void {
    const step = left <= NOW ? NOW : left <= SOON ? SOON : null;
    if (step === null || step >= this.#said) return;
    this.#said = step;
    this.#tells.warn(left, step === NOW);
  }
}

/** Codes that are shown once: while one stands in the window, neither the countdown nor a key takes it away. */
let n = 0;

export const once = {
  /** Whether such a code stands there, or is being made. */
  get stands(): boolean {
    return n > 0;
  },
};

/** Keeps the window open until the returned function is called. */
export function holdOpen(): () => void {
  n += 1;
  return () => void (n -= 1);
}

/** Runs the last of many quick calls, a little later: for searching while somebody types. */
export function later<A extends unknown[]>(wait: number, run: (...args: A) => void): ((...args: A) => void) & { stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (...args: A) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), wait);
  };
  return Object.assign(soon, { stop: () => clearTimeout(timer) });
}

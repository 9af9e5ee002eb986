/** Puts the focus on the first button of what just appeared, so that the keyboard goes on there. */
export function focusFirst(node: HTMLElement): void {
  node.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
}

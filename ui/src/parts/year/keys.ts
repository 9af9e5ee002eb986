/** Ctrl+Enter in a window with lines of text, where Enter begins a new one. */
export function ctrlEnter(event: KeyboardEvent, act: () => Promise<void>): void {
  if (event.key !== "Enter" || !event.ctrlKey || event.defaultPrevented) return;
  event.preventDefault();
  void act();
}

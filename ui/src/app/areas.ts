/** F6: from one area of the window to the next. */

const FOCUSABLE =
  '[data-current], a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';

/** Moves the focus to the next area that has something to focus, or back with -1. */
export function nextArea(step: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>("[data-area]")].filter((area) => entrance(area));
  const now = areas.findIndex((area) => area.contains(document.activeElement));
  const start = now < 0 && step < 0 ? 0 : now;
  const next = areas[(start + step + areas.length) % areas.length];
  if (next) entrance(next)?.focus();
}

/** The first thing to focus; the current cell or page where there is one. */
function entrance(area: HTMLElement): HTMLElement | null {
  const chosen = area.querySelector<HTMLElement>('[data-current], [aria-current="page"]');
  return chosen ?? area.querySelector<HTMLElement>(FOCUSABLE);
}

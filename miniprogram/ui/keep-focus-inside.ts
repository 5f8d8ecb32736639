const focusable = 'input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * Gives the focus to `panel` and keeps it there, until the returned function gives it back to what
 * had it. Escape asks to close. Of several panels only the one opened last hears the keyboard. Browsers only.
 */
export function keepFocusInside(panel: HTMLElement, close: () => void): () => void {
  const before = document.activeElement;
  const hear = (event: KeyboardEvent) => {
    if (!isTopmost(panel)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      turnRound(panel, event);
    }
  };
  document.addEventListener("keydown", hear);
  panel.focus({ preventScroll: true });
  return () => {
    document.removeEventListener("keydown", hear);
    // What opened it may be gone meanwhile, with the page that it was on.
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}

/** From the last one on to the first, and back. */
function turnRound(panel: HTMLElement, event: KeyboardEvent): void {
  const stops = [...panel.querySelectorAll<HTMLElement>(focusable)];
  const first = stops[0];
  const last = stops[stops.length - 1];
  const now = document.activeElement;
  const outside = !panel.contains(now);
  const next = event.shiftKey
    ? outside || now === first || now === panel
      ? last
      : undefined
    : outside || now === last
      ? first
      : undefined;
  if (!next && stops.length > 0) return;
  event.preventDefault();
  next?.focus();
}

function isTopmost(panel: HTMLElement): boolean {
  const panels = document.querySelectorAll('[aria-modal="true"]');
  return panels[panels.length - 1] === panel;
}

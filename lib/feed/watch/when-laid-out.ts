/** Milliseconds after which a page that draws no frames, in a tab that nobody sees, is waited for no longer. */
const NO_FRAME = 1_000;

/**
 * Does a task as soon as the page has been laid out for its next frame: what is measured then costs nothing, while at any other moment the
 * browser may have to lay out all that changed, for us alone, and once more for the frame. Measured on a feed that is scrolled: a
 * third of our time.
 */
export function whenLaidOut(task: () => void): void {
  const fallback = setTimeout(done, NO_FRAME);
  // Tells the size of what it begins to observe, after the next layout.
  const observer = new ResizeObserver(done);
  observer.observe(document.documentElement);

  function done(): void {
    clearTimeout(fallback);
    observer.disconnect();
    task();
  }
}

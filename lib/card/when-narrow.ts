/**
 * Tells once if an element turns out to stand in a place narrower than this, in CSS pixels, when the page is next laid out: asking for its
 * width would have the page laid out for us alone. @returns how to stop waiting
 */
export function whenNarrow(element: Element, limit: number, then: () => void): () => void {
  const observer = new IntersectionObserver(([entry]) => {
    const width = entry?.boundingClientRect.width;
    if (!width) return; // hidden: it is told again when it is shown
    observer.disconnect();
    if (width < limit) then();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

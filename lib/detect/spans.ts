/** A stretch of a folded text, in its units, ends included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds, in a list ordered by ends, whether a span has another around it. Looks only at those near enough, so that a text full
 * of hits takes linear time.
 * @param size whether a span of the same size counts
 */
export function createSpanFinder<S extends Span>(
  spans: readonly S[],
  size: 'longer' | 'same',
): (inner: Span, test?: (outer: S) => boolean) => boolean {
  let longest = 0;
  for (const { start, end } of spans) longest = Math.max(longest, end - start);
  return (inner, test) => {
    for (let at = firstEndingAt(spans, inner.end); at < spans.length; at++) {
      const outer = spans[at]!;
      if (outer.end - inner.start > longest) return false;
      if (outer.start > inner.start) continue;
      const isLonger = outer.end > inner.end || outer.start < inner.start;
      if ((isLonger || size === 'same') && (!test || test(outer))) return true;
    }
    return false;
  };
}

/** The place of the first span that ends there or later; the list's length when none does. */
export function firstEndingAt(spans: readonly Span[], end: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

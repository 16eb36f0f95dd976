import type { Span } from './spans';

/** Pairs of marks between which somebody else's words stand. A straight mark behind a letter or digit is an inch, or closes. */
const QUOTATION =
  /“[^“”\n]+”|«[^«»]+»|「[^「」]+」|『[^『』]+』|„[^„“”]+[“”]|(?<![\p{L}\p{N}])"(?=\S)[^"\n]+"/gu;
const OPENING = /[“«「『„"]/;
/** UTF-16 units. A shorter quotation is a name, or a word held at arm's length, and no ad. */
const SHORTEST = 12;
/** UTF-16 units outside of all quotations. */
const LEAST_OUTSIDE = 25;

/**
 * Where a text quotes somebody: UTF-16 offsets, the end one past the last. Warnings and stories quote lures; an ad hardly ever stands in
 * quotation marks. A text that is one quotation quotes nobody, so that an ad can't hide between two marks.
 */
export function quotationsIn(text: string): readonly Span[] {
  if (!OPENING.test(text)) return NONE; // the patterns are dear, and most posts quote nobody
  const found = [...text.matchAll(QUOTATION)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => end - start >= SHORTEST);
  const quoted = found.reduce((sum, { start, end }) => sum + end - start, 0);
  return text.length - quoted >= LEAST_OUTSIDE ? found : [];
}
const NONE: readonly Span[] = [];

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidesSomething, piecesOf } from '../../entrypoints/reports/pieces';
import type { Evidence } from '../../lib/detect';

const seen = (text: string, start: number, end: number): Evidence => ({
  ...{ in: 'text', index: 0, start, end },
  text: text.slice(start, end),
});
/** With ‹…› around what is marked. */
const shown = (text: string, evidence: readonly Evidence[], length = 100) =>
  piecesOf(text, evidence, length)
    .map((piece) => (piece.marked ? `‹${piece.text}›` : piece.text))
    .join('');

const AD = 'Poipet, free ticket';

describe('the pieces of an ad', () => {
  it('are cut where evidence begins and ends', () => {
    expect(shown(AD, [seen(AD, 8, 19), seen(AD, 0, 6)])).toBe('‹Poipet›, ‹free ticket›');
  });

  it('mark once what several places share', () => {
    expect(shown(AD, [seen(AD, 8, 12), seen(AD, 10, 19), seen(AD, 8, 19)])).toBe('Poipet, ‹free›‹ ticket›');
  });

  it('pass over evidence whose words do not stand there', () => {
    expect(shown(AD, [{ ...seen(AD, 0, 6), text: 'Dubai' }, seen(AD, 90, 95), seen(AD, 3, 3)])).toBe(AD);
  });

  it('end with the length that is shown, never in half a character', () => {
    expect(shown(AD, [seen(AD, 0, 6)], 3)).toBe('‹Poi›');
    expect(shown('ab🔥', [], 3)).toBe('ab');
    expect(shown('ab🔥', [], 4)).toBe('ab🔥');
  });

  it('keep lines, and hold no character that nobody sees or that turns others around', () => {
    expect(shown('one\r\ntwo\u2028three\tfour\u202e\u0000\u200b', [])).toBe('one\ntwo\nthree four');
    expect(hidesSomething('one\r\ntwo\tthree', 100)).toBe(false);
    expect(hidesSomething('one\u202etwo', 100)).toBe(true);
    expect(hidesSomething('one\u202etwo', 3)).toBe(false);
  });

  it('never lose or double a visible letter, whatever the evidence', () => {
    const place = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z ]{0,30}$/),
        fc.array(place),
        fc.nat(40),
        (text, places, length) => {
          const evidence = places.map(([a, b]) => seen(text, Math.min(a, b), Math.max(a, b)));
          const pieces = piecesOf(text, evidence, length);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(0, length));
        },
      ),
    );
  });
});

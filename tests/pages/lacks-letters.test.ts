import { describe, expect, it } from 'vitest';
import { lacksLetters } from '../../entrypoints/pages/lacks-letters';
import { LANGUAGE_TAGS } from '../../lib/words';

const boxes = () => 60;
const drawn = (text: string) => (text === '\u0378' ? 60 : 40 + (text.codePointAt(0)! % 7));

describe('a computer without a font for the language', () => {
  it('is known by letters that are all as wide as a box', () => {
    for (const tag of ['km', 'my', 'lo', 'ta', 'am', 'bn', 'ne', 'ur'] as const)
      expect(lacksLetters(tag, boxes), tag).toBe(true);
  });

  it('is none where letters have widths of their own, even when one is as wide as a box', () => {
    for (const tag of LANGUAGE_TAGS) expect(lacksLetters(tag, drawn), tag).toBe(false);
    expect(lacksLetters('km', (text) => (text === 'រ' ? 40 : 60))).toBe(false);
  });

  it('is not asked about where every computer has the letters, or nothing can be measured', () => {
    expect(lacksLetters('vi', boxes)).toBe(false);
    expect(lacksLetters('km', undefined)).toBe(false);
  });
});

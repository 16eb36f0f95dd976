import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postWords } from '../../lib/card';
import { HOSTILE_TEXTS } from '../hostile';

describe('words of a post', () => {
  it.each([
    ['Telegram only', 'Telegram only'],
    ['  two\n\tlines  ', 'two lines'],
    ['a\u202eb\u202c c\u2067d\u2069', 'ab cd'],
    ['T\u200be\u00adle\ufeffgram', 'Telegram'],
    ['x\ud800y', 'x\ufffdy'],
    ['nu\u0000l', 'nul'],
    [`Z${'\u0351'.repeat(50)}a`, 'Z\u0351a'],
    [`ก${'็'.repeat(50)}`, 'ก็'],
    ['👨‍👩‍👧‍👦 ✈️ 🇰🇭', '👨‍👩‍👧‍👦 ✈️ 🇰🇭'],
    ['ကျွန်ုပ်တို့', 'ကျွန်ုပ်တို့'],
    ['លក្ខខណ្ឌ', 'លក្ខខណ្ឌ'],
    ['Việc nhẹ lương cao', 'Việc nhẹ lương cao'],
    ['Viê\u0323c nhe\u0323', 'Viê\u0323c nhe\u0323'],
  ])('%j are shown as %j', (text, expected) => {
    expect(postWords(text)).toBe(expected);
  });

  it('are cut between characters as a reader counts them', () => {
    expect(postWords('👨‍👩‍👧‍👦'.repeat(9), 3)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
  });

  it.each(HOSTILE_TEXTS)('stay short, well-formed and visible against $tries', ({ text }) => {
    const shown = postWords(text);
    expect(shown.length).toBeLessThanOrEqual(401);
    expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(shown).not.toMatch(/[\ud800-\udfff]/u);
    expect(shown).not.toMatch(/\p{M}{9}/u);
  });

  it('are the same when they are made fit twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = postWords(text);
        expect(postWords(once)).toBe(once);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { silenceOf } from '../../entrypoints/check/silence';
import { LANGUAGES_WITH_TEXTS } from '../../lib/words';
import { wordsIn } from '../card/card-texts';

const found = {
  verdict: { level: 'none', score: 0, flags: [], pack: '2026.11.22' },
  published: '2026-11-22',
} as const;

it.each(LANGUAGES_WITH_TEXTS)('a text in %s is in letters that we know', (tag) => {
  const words = wordsIn(tag);
  const text = words.sentences([
    words.t('card.steps.check'),
    words.t('card.steps.ask'),
    words.t('check.promise'),
  ]);
  expect(silenceOf(text, found)).toBe('no-offer');
});

it('a name in other letters in an ad of ours says nothing of its language', () => {
  expect(silenceOf('Our restaurant Ελλάδα in Nairobi looks for a cook and two waiters', found)).toBe(
    'no-offer',
  );
});

import { type CardSource, composeCardText, type FlagText } from '../../lib/card';
import type { Evidence, FlagHit, Verdict } from '../../lib/detect';
import type { CardText } from '../../lib/messages';
import { type LanguageTag, makeWords, type Words } from '../../lib/words';
import { locales } from '../locales';

/** The real texts of a language, as the extension loads them. */
export function wordsIn(tag: LanguageTag): Words {
  return makeWords(tag, locales.get(tag) ?? {}, locales.get('en'));
}

function seen(...texts: string[]): Evidence[] {
  return texts.map((text) => ({ in: 'text', index: 0, start: 0, end: text.length, text }));
}

export function hit(id: string, family: string, weight: number, ...words: string[]): FlagHit {
  return { id, family, weight, evidence: seen(...words) };
}

const FLAG_TEXTS: Readonly<Record<string, FlagText>> = {
  'hotspot-destination': {
    title: 'A place known for scam compounds',
    explain: 'Many scam compounds are in {place}.',
  },
  'pay-above-norm': {
    title: 'High pay',
    explain: 'The ad offers {pay}. Such work usually pays much less.',
  },
  'no-interview': { title: 'No interview', explain: 'Real employers choose whom they hire.' },
  'messaging-only': {
    title: 'Contact by chat app only',
    explain: 'No address and no office phone in the ad.',
  },
  'overseas-work': { title: 'Work abroad', explain: 'Far from home it is hard to leave.' },
  'cover-job': { title: 'Typing or chat work', explain: 'Such work abroad has been a cover for scams.' },
  'leave-now': { title: 'Leave at once', explain: 'No time is left to check.' },
};

export const LURE: Verdict = {
  level: 'danger',
  score: 0.97,
  pack: '2026.11.21',
  flags: [
    hit('hotspot-destination', 'place', 2.4, 'Sihanoukville'),
    hit('pay-above-norm', 'bait', 2, '$2,500/month', 'typing'),
    hit('no-interview', 'low-bar', 1.2, 'no experience, no interview'),
    hit('messaging-only', 'contact', 1, 'Telegram only'),
    hit('licensed-agency', 'mitigating', -0.5, 'licence 0000'),
  ],
};

export const CAUTION: Verdict = {
  level: 'caution',
  score: 0.6,
  pack: '2026.11.21',
  flags: [
    hit('overseas-work', 'place', 1.5, 'Poipet'),
    hit('pay-above-norm', 'bait', 1.2, '25k baht'),
    hit('messaging-only', 'contact', 0.8, 'inbox only'),
  ],
};

/** What a card says about a verdict, in English unless told otherwise. */
export function cardTextOf(verdict: Verdict, change: Partial<CardSource> = {}): CardText {
  const text = composeCardText({
    verdict,
    flagTexts: (id) => FLAG_TEXTS[id],
    words: wordsIn('en'),
    rulesDate: '2026-11-21',
    ...change,
  });
  if (!text) throw new Error('This verdict has no card.');
  return text;
}

import { describe, expect, it } from 'vitest';
import { composeCardText } from '../../lib/card';
import type { Verdict } from '../../lib/detect';
import { CAUTION, cardTextOf, hit, LURE, wordsIn } from './card-texts';

const english = { flagTexts: () => undefined, words: wordsIn('en'), rulesDate: '2026-11-21' };

describe('the text of a card', () => {
  it('asks for care when the signs are few', () => {
    const text = cardTextOf(CAUTION);
    expect(text.title).toBe('Check this ad first');
    expect(text.summary).toBe('Work abroad. High pay. Contact by chat app only.');
    expect(text.label).toBe('Job Red Flags: Check this ad first');
  });

  it('counts the signs in words when there are many', () => {
    expect(cardTextOf(LURE).title).toBe('Be careful: four warning signs');
    expect(cardTextOf(LURE, { words: wordsIn('vi') }).title).toBe('Cẩn thận nhé: có bốn dấu hiệu cảnh báo');
  });

  it('names the three strongest signs and what such ads have led to', () => {
    expect(cardTextOf(LURE).summary).toBe(
      'A place known for scam compounds. High pay. No interview. Ads with these signs have led people into forced work.',
    );
  });

  it('speaks of harm, not of work, when a marriage or an organ is offered', () => {
    const verdict = { ...LURE, flags: [hit('marriage-brokerage', 'body', 3), hit('free-travel', 'bait', 1)] };
    expect(cardTextOf(verdict).summary).toMatch(/Offers with these signs have badly hurt people\.$/);
  });

  it('shows red flags only, strongest first, at most five', () => {
    const flags = [
      hit('leave-now', 'haste', 0.3),
      hit('awareness', 'context', 1),
      hit('job-offer', 'offer', 2),
      hit('named-employer', 'mitigating', -1),
      ...['place', 'bait', 'low-bar', 'work', 'contact'].map((family, index) =>
        hit(family, family, 1 + index),
      ),
    ];
    const text = cardTextOf({ ...LURE, flags });
    expect(text.signs.map(({ family }) => family)).toEqual(['contact', 'work', 'low-bar', 'bait', 'place']);
    expect(text.title).toBe('Be careful: more than five warning signs');
  });

  it('says how many signs there are, and names them all where there is room', () => {
    const flags = ['place', 'bait', 'low-bar', 'work', 'contact', 'haste', 'trust'].map((family) =>
      hit(family, family, 1),
    );
    const verdict = { ...LURE, flags };
    expect(cardTextOf(verdict)).toMatchObject({ signCount: 7, signs: { length: 5 } });
    const everything = cardTextOf(verdict, { mostSigns: Number.POSITIVE_INFINITY });
    expect(everything).toMatchObject({
      signCount: 7,
      signs: { length: 7 },
      title: cardTextOf(verdict).title,
    });
  });

  it('never sounds certain about one sign alone', () => {
    const text = cardTextOf({ ...LURE, flags: [hit('messaging-only', 'contact', 9, 'Telegram')] });
    expect([text.level, text.title, text.summary]).toEqual([
      'caution',
      'Check this ad first',
      'One thing to check: Contact by chat app only.',
    ]);
  });

  it.each<[string, Verdict]>([
    ['nothing was found', { ...LURE, level: 'none' }],
    ['only mitigating signs and contexts were found', { ...LURE, flags: [hit('awareness', 'context', 1)] }],
    ['a sign weighed nothing', { ...LURE, flags: [hit('commission', 'bait', 0)] }],
  ])('does not exist when %s', (_, verdict) => {
    expect(composeCardText({ ...english, verdict })).toBeUndefined();
  });

  it('tells what to do in four steps, first of all not to answer, and never to question the recruiter', () => {
    expect(cardTextOf(LURE).steps).toEqual([
      { number: '1', text: 'Don’t answer yet. You have time.' },
      { number: '2', text: 'Look the company up in the official register, or ask a help line.' },
      { number: '3', text: 'Ask two people you trust. Not the person who told you about this job.' },
      { number: '4', text: 'Don’t send your passport, photos or money.' },
    ]);
  });

  it('says that no warning does not mean safe, and how old the rules are', () => {
    expect(cardTextOf(LURE).note).toBe('No warning does not mean safe. Rules of 21 Nov 2026.');
    expect(cardTextOf(LURE, { words: wordsIn('vi') }).note).toBe(
      'Không thấy cảnh báo không có nghĩa là an toàn. Bộ quy tắc ngày 21 tháng 11, 2026.',
    );
  });

  it('carries the language and its direction', () => {
    const { language, direction } = cardTextOf(LURE, { words: wordsIn('ar') });
    expect([language, direction]).toEqual(['ar', 'rtl']);
  });
});

describe('a sign on a card', () => {
  it('tells place and pay in the post’s own words', () => {
    expect(cardTextOf(LURE).signs.map(({ explain }) => explain)).toEqual([
      'Many scam compounds are in Sihanoukville.',
      'The ad offers $2,500/month. Such work usually pays much less.',
      'Real employers choose whom they hire.',
      'No address and no office phone in the ad.',
    ]);
  });

  it('is left out where a stronger one of its family shows the same words', () => {
    const flags = [...LURE.flags, hit('overseas-work', 'place', 0.7, 'Sihanoukville')];
    expect(cardTextOf({ ...LURE, flags })).toEqual(cardTextOf(LURE));
  });

  it('says its family’s general sentence where the pack has no other', () => {
    const flagTexts = () => ({ title: 'Pay of {norm}', explain: 'About {norm}.' });
    const [sign] = cardTextOf(LURE, { flagTexts }).signs;
    expect([sign?.title, sign?.explain]).toEqual([
      'The place of work',
      'Find out about this place before you say yes to anything.',
    ]);
  });

  it('has general words and a drawing even for a family that this version does not know', () => {
    const [sign] = cardTextOf({ ...LURE, flags: [hit('new', 'constructor', 3), hit('b', 'bait', 1)] }).signs;
    expect(sign?.title).toBe('Another warning sign');
    expect(sign?.drawing.d).toMatch(/^M12 4/);
  });

  it('shows at most three of the post’s words, each once, without parts of others', () => {
    const words = ['Telegram', 'telegram', 'only Telegram', '', 'WhatsApp', 'Zalo', 'LINE'];
    const [sign] = cardTextOf({ ...LURE, flags: [hit('messaging-only', 'contact', 1, ...words)] }).signs;
    expect(sign?.words).toEqual(['only Telegram', 'WhatsApp', 'Zalo']);
  });

  it('cannot have its sentence turned around by a value from the post', () => {
    const flags = [
      hit('hotspot-destination', 'place', 2, '\u202eليلى\u202c'),
      hit('no-interview', 'low-bar', 1, 'x'),
    ];
    const [sign] = cardTextOf({ ...LURE, flags }).signs;
    expect(sign?.explain).toBe('Many scam compounds are in \u2068ليلى\u2069.');
  });
});

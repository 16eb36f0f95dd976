import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import { smallPack } from './small-pack';

const detect = createDetector(compilePack(smallPack));
const flagsOf = (text: string, links: readonly string[] = []): readonly string[] =>
  detect({ text: `hiring. ${text}`, links })
    .flags.map(({ id }) => id)
    .sort();
const wordsOf = (text: string, flag: string): readonly string[] =>
  detect({ text })
    .flags.find(({ id }) => id === flag)
    ?.evidence.map((evidence) => evidence.text) ?? [];

describe('a phrase is found', () => {
  it.each([
    ['No Experience needed', 'no-experience'],
    ['no-experience / NO EXPERIENCE', 'no-experience'],
    ['n o  e x p e r i e n c e', 'no-experience'],
    ['no✅experience', 'no-experience'],
    ['nо ехреriеnсе', 'no-experience'],
    ['no exper1ence', 'no-experience'],
    ['no expeeeerience', 'no-experience'],
    ['#noexperience', 'no-experience'],
    ['no ex-pe-ri-en-ce', 'no-experience'],
    ['no exper ience', 'no-experience'],
    ['no e xperience', 'no-experience'],
    ['no expperience', 'no-experience'],
    ['no eexxppeerriieennccee', 'no-experience'],
    ['nö ěxpėrîęncé nėędėd', 'no-experience'],
    ['khong can kinh nghiem', 'no-experience'],
    ['KHÔNG CẦN KINH NGHIỆM', 'no-experience'],
    ['không cần kinh nghiệm'.normalize('NFD'), 'no-experience'],
    ['free tickets', 'free-travel'],
    ['flight will be fully paid', 'free-travel'],
    ['message me there on TeIegram', 'messaging-only'],
    ['telegram only', 'messaging-only'],
    ['telee only', 'messaging-only'],
    ['ไม่ต้องมีประสบการณ์', 'no-experience'],
    ['ไ ม่ ต้ อ ง มี ป ร ะ ส บ ก า ร ณ์', 'no-experience'],
    ['去西港吧', 'free-travel'],
  ])('%j shows %s', (text, flag) => expect(flagsOf(text)).toContain(flag));
});

describe('a phrase is not found', () => {
  it.each([
    ['piano experience', 'no-experience', 'inside a longer word'],
    ['no. Experience required', 'no-experience', 'across a sentence end'],
    ['no exper\nience', 'no-experience', 'with a line inside a word'],
    ['fre tickets', 'free-travel', 'with one letter of a short word where it has two'],
    ['no\nexperience', 'no-experience', 'across a line'],
    ['bạn thân', 'people-for-transfer', 'with other marks than the phrase'],
    ['flight a b c d paid', 'free-travel', 'with more than three words between'],
    ['we never keep your passport', 'passport-control', 'behind a negation'],
    ['广西港口', 'free-travel', 'inside a longer word named as an exception'],
    ['warning lights', 'awareness', 'inside an exception'],
    ['no scam no beating', 'awareness', 'inside a longer phrase that means the opposite'],
    ['the', 'newer', 'of a flag for a newer engine'],
    ['TEIEGRAM only', 'messaging-only', 'with an I among capitals, which is no l'],
  ])('%j does not show %s: %s', (text, flag) => expect(flagsOf(text)).not.toContain(flag));
});

/** Tells the flags of a text by these English phrases alone. */
function finderOf(phrases: Readonly<Record<string, string[]>>): (text: string) => readonly string[] {
  const { en } = smallPack.languages;
  const judge = createDetector(
    compilePack({ ...smallPack, languages: { en: { ...en!, phrases: { offer: ['hiring'], ...phrases } } } }),
  );
  return (text) =>
    judge({ text })
      .flags.map(({ id }) => id)
      .sort();
}

describe('a word that phrases end with in two ways', () => {
  const found = finderOf({ 'free-travel': ['newcomer'], 'no-experience': ['newcomer*'] });

  it('goes on only where it may', () =>
    expect(found('hiring newcomerish people')).toEqual(['no-experience']));
  it('shows both where it is whole', () =>
    expect(found('hiring a newcomer')).toEqual(['free-travel', 'no-experience']));
});

describe('a number in a phrase', () => {
  const found = finderOf({ 'free-travel': ['recruit* #'], 'no-experience': ['recruit* # girls'] });

  it.each([
    ['hiring, recruit 5', ['free-travel']],
    ['hiring, recruiting 5', ['free-travel']],
    ['hiring, recruits 12 girls', ['free-travel', 'no-experience']],
    ['hiring, recruiting new 5 girls', []],
    ['hiring, recruiting. 5 girls', []],
    ['hiring, recruiting girls', []],
  ])('stands behind the word that ends in a * or an ending: %j', (text, flags) =>
    expect(found(text)).toEqual(flags),
  );
});

describe('evidence', () => {
  it('is the post’s own words, whatever they were folded to', () => {
    expect(wordsOf('hiring 🔥 Ｎｏ ехреrience!', 'no-experience')).toEqual(['Ｎｏ ехреrience']);
  });

  it.each([
    ['hiring, message me on telegram', 'messaging-only', 'message me on telegram'],
    ['hiring, free tickets!', 'free-travel', 'free tickets'],
    ['hiring #noexperience', 'no-experience', 'noexperience'],
    ['hiring ไม่ต้องมีประสบการณ์เลย', 'no-experience', 'ไม่ต้องมีประสบการณ์'],
  ])('of %j is made of whole words, in scripts that part them', (text, flag, shown) => {
    expect(wordsOf(text, flag)).toEqual([shown]);
  });

  it('lies inside its field and is what its offsets cut out, on any text', () => {
    const part = fc.constantFrom(
      'no experience',
      ' tele',
      'gram only',
      '\n',
      '🔥',
      'Sihanoukville ',
      '$2,500/month ',
      'ê',
      '\u0301',
      '\ud800',
      ' x ',
      'hr@example.com',
      'tuyển',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const verdict = detect({ text });
          expect(verdict.score).toBeGreaterThanOrEqual(0);
          expect(verdict.score).toBeLessThanOrEqual(1);
          for (const { evidence } of verdict.flags)
            for (const one of evidence) {
              expect(one.start).toBeLessThan(one.end);
              expect(text.slice(one.start, one.end)).toBe(one.text);
            }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('facts', () => {
  it.each([
    ['salary $1,200 – $2,500/month in Cambodia, typing', true],
    ['earn 2500 usd monthly typing in Sihanoukville', true],
    ['$300 a month in Cambodia, typing', false],
    ['lương 22tr/tháng không cần bằng cấp cho mình và bạn', true],
    ['lương 7-8 triệu cho mình và bạn', false],
    ['lương 2tr5 một tháng cho mình và bạn', false],
    ['laptop $2500 in Cambodia', false],
    ['typing in Cambodia, earn per hour 20 usd', true],
    ['typing in Cambodia, earn per month 20 usd', false],
    ['lương 100k baht cho mình và bạn', true],
    ['lương: 22000000 cho mình và bạn', true],
    ['lương 7000000 cho mình và bạn', false],
    ['lương cho mình và bạn, gọi 22000000', false],
  ])('%j is high pay: %s', (text, isHigh) => expect(flagsOf(text).includes('pay-above-norm')).toBe(isHigh));

  it('takes no pay for high when a real qualification is asked for', () => {
    expect(flagsOf('salary $2,500/month in Cambodia, nursing licence')).not.toContain('pay-above-norm');
  });

  it.each([
    ['telegram @hr_example', [], true],
    ['write to us', ['https://t.me/hr_example'], true],
    ['telegram or our office', [], false],
    ['telegram or jobs@example-hotel.com', [], false],
    ['telegram', ['https://example-hotel.com/jobs'], false],
    ['come by', [], false],
    ['telgram @hr_example', [], true],
    ['on telegarm: @hr_example', [], true],
    ['for a message @hr_example', [], false],
  ])('%j with %j is contact by chat only: %s', (text, links, only) =>
    expect(flagsOf(text, links).includes('messaging-only')).toBe(only),
  );

  it('takes a place in the reader’s own country for home', () => {
    const text = 'hiring in Sihanoukville';
    expect(detect({ text }).flags.map(({ id }) => id)).toContain('hotspot-destination');
    expect(detect({ text, home: 'KH' }).flags).toEqual([]);
  });

  it('reads a flag emoji as the country', () => {
    expect(flagsOf('🇰🇭')).toContain('overseas-work');
  });
});

describe('a verdict', () => {
  const lure =
    'Hiring typing staff in Sihanoukville, $2,500/month, no experience, free ticket, telegram only';

  it('is danger for a lure of many families', () => expect(detect({ text: lure }).level).toBe('danger'));

  it('names the pack and the language', () =>
    expect(detect({ text: `${lure} and you` })).toMatchObject({ pack: '2026.11.22', language: 'en' }));

  it('is none without an offer, however bad a place is', () =>
    expect(detect({ text: 'Sihanoukville casino, no experience of it' })).toMatchObject({
      level: 'none',
      score: 0,
    }));

  it('takes signs of three families for an offer', () =>
    expect(detect({ text: lure.replace('Hiring', '') }).level).not.toBe('none'));

  it('is none for a warning that quotes the lure', () =>
    expect(detect({ text: `Beware! ${lure}` }).level).toBe('none'));

  it.each([
    'hiring in Sihanoukville',
    'hiring, no experience',
    'hiring, telegram only',
    'hiring, free ticket',
  ])('is none for one ordinary sign: %j', (text) => expect(detect({ text }).level).toBe('none'));

  it('is caution for a sign documented as strong alone', () =>
    expect(detect({ text: 'bán thận gấp' }).level).toBe('caution'));

  it('counts a family no higher than its cap', () => {
    const once = detect({ text: 'hiring. free ticket. Sihanoukville' }).score;
    const often = detect({
      text: `hiring. ${'free ticket, flight paid, free flight. '.repeat(20)} Sihanoukville`,
    }).score;
    expect(often).toBe(once);
  });

  it('is the same for the same post, however often it is asked', () =>
    expect(detect({ text: lure })).toEqual(detect({ text: lure })));

  it('is reached for a megabyte of text in linear time', () => {
    const start = performance.now();
    detect({ text: 'no experience telegram only $2,500/month '.repeat(25_000) });
    // A tenth of a second on an idle machine; anything quadratic takes hours.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

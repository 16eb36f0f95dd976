import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { createFieldReader } from '../../lib/detect/fields';
import { createLanguageReader } from '../../lib/detect/languages';
import { createMatcher } from '../../lib/detect/match';
import { compilePack, type Pack } from '../../lib/pack';
import { smallPack } from './small-pack';

/** Filipino says “wala” for no, Swahili for “nor”; both have phrases that stand in a post of the other by chance. */
const language = (tag: string, rest: Partial<Pack['languages'][string]>): Pack['languages'][string] => ({
  ...smallPack.languages.th!,
  name: tag,
  homes: [],
  phrases: {},
  ...rest,
});
const pack = compilePack({
  ...smallPack,
  languages: {
    ...smallPack.languages,
    fil: language('fil', {
      common: ['ang', 'mga', 'kami', 'para'],
      negations: ['wala'],
      phrases: { 'no-experience': ['walang karanasan'], offer: ['naghahanap'], 'free-travel': ['libre'] },
    }),
    sw: language('sw', {
      common: ['ya', 'kwa', 'wala', 'hii'],
      phrases: { offer: ['nafasi za kazi'], 'free-travel': ['tiketi'], 'passport-control': ['para'] },
    }),
  },
});
const read = createFieldReader(createMatcher(pack));
const inOwnLanguages = createLanguageReader(pack);
const spoken = (text: string) => {
  const { fields, language: which } = inOwnLanguages(read({ text }));
  return {
    tag: pack.languages[which]?.tag,
    flags: fields.flatMap(({ hits }) => hits.flag.map(({ id }) => id)),
  };
};

describe('the language of a post', () => {
  it('is the one whose words it shows most', () => {
    expect(spoken('naghahanap kami ng mga tao para sa trabaho').tag).toBe('fil');
    expect(spoken('nafasi za kazi kwa wote, hii ya leo').tag).toBe('sw');
    expect(spoken('12345 !!!').tag).toBeUndefined();
  });

  it('leaves out Latin phrases of a language that the post hardly shows', () => {
    expect(spoken('ang mga kami para naghahanap, walang karanasan').flags).toEqual([
      'offer',
      'no-experience',
    ]);
  });

  it('keeps those of a second language that it shows well', () => {
    expect(spoken('naghahanap kami, nafasi za kazi kwa wote').flags).toEqual(['offer', 'offer']);
  });

  it('always keeps English', () => {
    expect(spoken('naghahanap kami ng mga tao para sa amin, no experience').flags).toContain('no-experience');
  });

  it('always keeps phrases of other scripts, which can be no other word', () => {
    expect(spoken('naghahanap kami ng mga tao para sa amin ไม่ต้องมีประสบการณ์').flags).toContain(
      'no-experience',
    );
  });

  it('takes what says no from the post’s own language alone', () => {
    const judge = createDetector(pack);
    const flags = (text: string) => judge({ text }).flags.map(({ id }) => id);
    expect(flags('nafasi za kazi kwa wote hii ya leo wala tiketi')).toContain('free-travel');
    expect(flags('ang mga kami para naghahanap wala libre')).not.toContain('free-travel');
  });
});

describe('what a post quotes', () => {
  const judge = createDetector(pack);
  const flags = (text: string) => judge({ text }).flags.map(({ id }) => id);

  it('does not count as its own words', () => {
    expect(
      flags('My cousin was sent this and left: “free flight, no experience”. She is hiring nobody.'),
    ).toEqual([]);
  });

  it('counts where it warns', () => {
    expect(flags('They told us at the station: “beware of this job offer”, so we are here today.')).toContain(
      'awareness',
    );
  });
});

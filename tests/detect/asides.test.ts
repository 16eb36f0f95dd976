import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import { smallPack } from './small-pack';

const { en } = smallPack.languages;
const judge = createDetector(
  compilePack({
    ...smallPack,
    flags: { ...smallPack.flags, 'seeking-work': { family: 'context', strength: 'medium' } },
    languages: {
      ...smallPack.languages,
      en: {
        ...en!,
        phrases: { ...en!.phrases, 'seeking-work': ['(is this|are they) legit', 'what do you think'] },
      },
    },
  }),
);
const flags = (text: string) => judge({ text }).flags.map(({ id }) => id);
const AD = 'Hiring now for Sihanoukville, free flight\nno experience, telegram only';

describe('a question beside an ad', () => {
  it('takes nothing away where it stands above or below in a line of its own', () => {
    for (const text of [`Is this legit?\n${AD}`, `${AD}\n\nWhat do you think ?`]) {
      expect(flags(text), text).not.toContain('seeking-work');
      expect(flags(text), text).toContain('free-travel');
    }
  });

  it('counts where the ad is only retold beside it', () => {
    expect(flags('They say Sihanoukville, free flight, no experience. Is this legit?')).toContain(
      'seeking-work',
    );
  });

  it('counts where nothing but the question is there', () => {
    expect(flags('Is this legit?\nThey offer a free flight.')).toContain('seeking-work');
  });

  it('counts where the ad itself asks, or its line asks nothing', () => {
    expect(flags(`${AD}, are they legit or what\nplease tell me`)).toContain('seeking-work');
    expect(flags(`is this legit.\n${AD}`)).toContain('seeking-work');
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Mark,
  type Noted,
  noteComment,
  noteUnit,
  type Root,
  SURFACES,
  type SurfaceName,
  showNoted,
} from './as-noted';
import { readings } from './page';

/** Every kind of root with every kind of mark on every surface with units, and what else differs between accounts. */
const LURE = 'Typing job in Bavet\nPay $1,500\n\nWrite to us on Telegram';
const OTHER = 'Our bakery opens again on Sunday\nCome and have some cake';
const LONGER = 'I have been looking for work as a gardener near the river for a long time, who knows of any?';
const EXPECTED = [
  ['One Body', LURE.replace('\n\n', '\n')],
  ['Two Body', OTHER],
];

const surfaces = Object.keys(SURFACES) as SurfaceName[]; // its own
const roots: readonly Root[] = ['posinset', 'article', 'describedby', 'none'];
const marks: readonly Mark[] = ['both', 'story', 'preview', 'none'];

const VARIATIONS: Readonly<Record<string, Partial<Noted>>> = {
  'a name in h2': { heading: 'h2' },
  'a name in h3': { heading: 'h3' },
  'a name in h4': { heading: 'h4' },
  'a time drawn from a pool': { time: 'svg' },
  'a plain time': { time: 'plain' },
  'no time': { time: 'gone' },
  'buttons that do not say what they are': { bar: 'plain' },
  'no menu button': { menu: 'none' },
};

/** Each with three of the variations, so that every two things that differ meet somewhere. */
const cases = surfaces
  .flatMap((surface) => roots.flatMap((root) => marks.map((mark) => [surface, root, mark] as const)))
  .map((each, at) => {
    const few = Object.entries(VARIATIONS).filter((_, index) => (index + at) % 3 === 0);
    return [...each, few] as const;
  });

/** What somebody posted, and something else below, under which somebody says more than both. */
function read(surface: SurfaceName, post: Partial<Noted>): (string | undefined)[][] {
  const one = noteUnit({ name: 'One Body', words: LURE, ...post });
  const comments = noteComment('three', LONGER);
  const two = noteUnit({ name: 'Two Body', words: OTHER, comments, ...post });
  return readings(showNoted(surface, one, two)).map(({ post: { author, text } }) => [author?.name, text]);
}

describe.each(cases)('on %s, posts with root %s and text marks %s', (surface, root, mark, few) => {
  it('are read, whatever else differs', () => {
    for (const [name, variation] of few) {
      expect(read(surface, { root, mark, ...variation }), name).toEqual(EXPECTED);
    }
  });
});

describe.each(surfaces)('on %s, posts with neither menu nor a bar that says what it is', (surface) => {
  it('are read by their root, their marks, their feed, or what they say below a name', () => {
    for (const root of roots)
      for (const mark of marks)
        expect(read(surface, { root, mark, menu: 'none', bar: 'plain' }), `${root} ${mark}`).toEqual(
          EXPECTED,
        );
  });
});

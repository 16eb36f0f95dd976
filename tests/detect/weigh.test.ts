import { describe, expect, it } from 'vitest';
import type { Met } from '../../lib/detect/fact-tests';
import { countedOpinion, weigh } from '../../lib/detect/weigh';
import { compilePack, type Pack } from '../../lib/pack';
import { buildPack } from '../../scripts/rules-files';
import { smallPack } from './small-pack';

/** Characters of a post that is neither short nor long. */
const ORDINARY = { characters: 300 };
const met = (...ids: readonly string[]): Met => new Map(ids.map((id) => [id, { evidence: [], share: 1 }]));
const weighed = (ids: readonly string[], weights: Partial<Pack['weights']> = {}) =>
  weigh(
    compilePack({ ...smallPack, weights: { ...smallPack.weights, ...weights } }).knowledge,
    met(...ids),
    ORDINARY,
  );

const FIVE = [
  'offer',
  'hotspot-destination',
  'free-travel',
  'no-experience',
  'messaging-only',
  'reassurance',
];

describe('a second opinion', () => {
  const counts = { share: 2, gives: 0.5, takes: 3, adds: 0, ceiling: 4, offers: 2 };
  const { knowledge } = compilePack({ ...smallPack, weights: { ...smallPack.weights, opinion: counts } });
  const asked = (ids: readonly string[], opinion: number) => {
    let times = 0;
    const askOpinion = () => {
      times++;
      return opinion;
    };
    return { ...weigh(knowledge, met(...ids), { ...ORDINARY, askOpinion }), times };
  };

  it('moves the sum either way, against a lure further than for one', () => {
    const [low, none, high] = [-1, 0, 1].map((opinion) => asked(FIVE.slice(0, 3), opinion).score);
    expect(none! - low!).toBeGreaterThan(high! - none!);
    expect(high).toBeGreaterThan(none!);
    expect(asked(FIVE.slice(0, 3), -9).score).toBe(asked(FIVE.slice(0, 3), -3).score);
  });

  it('warns of nothing by itself, nor of one ordinary sign', () => {
    for (const ids of [
      [],
      ['offer'],
      ['offer', 'overseas-work'],
      ['overseas-work'],
      ['offer', 'free-travel'],
    ])
      expect(asked(ids, 99).level, ids.join()).toBe('none');
  });

  it('makes two families of signs an offer, though no word says so, but none in a warning', () => {
    const two = ['hotspot-destination', 'no-experience'];
    expect([1.9, 2].map((opinion) => asked(two, opinion).score > 0)).toEqual([false, true]);
    expect(asked([...two, 'awareness'], 9).score).toBe(0);
  });

  it('is asked once, and only of a post that signs could warn of', () => {
    expect(asked(['offer', 'free-travel'], 0).times).toBe(1);
    expect(asked(FIVE, 0).times).toBe(1);
    for (const ids of [[], ['offer'], ['free-travel'], ['offer', 'awareness']])
      expect(asked(ids, 0).times, ids.join()).toBe(0);
  });

  it('takes no warning from a post full of signs, as the weights that are shipped have it', () => {
    const { opinion, thresholds } = buildPack().pack.weights;
    const { ceiling } = opinion!; // shipped
    const least = ceiling + countedOpinion(Number.NEGATIVE_INFINITY, opinion!);
    expect(1 / (1 + Math.exp(-least))).toBeGreaterThanOrEqual(thresholds.caution);
  });
});

describe('what a post’s signs come to', () => {
  it('is nothing where nothing is offered, however much is said of it', () => {
    expect(weighed(['overseas-work', 'free-travel'])).toMatchObject({ level: 'none', score: 0 });
    expect(weighed(['offer', 'overseas-work', 'free-travel']).score).toBeGreaterThan(0);
  });

  it('is an offer without the word where signs of three families imply it, unless they are told in a warning', () => {
    const signs = ['hotspot-destination', 'free-travel', 'no-experience', 'messaging-only'];
    expect(weighed(signs).score).toBeGreaterThan(0);
    expect(weighed([...signs, 'awareness']).score).toBe(0);
  });

  it('grows with each family beyond the second', () => {
    const [flat, broad] = [0, 0.5].map((breadth) => weighed(FIVE.slice(0, 4), { breadth }).score);
    const [flatTwo, broadTwo] = [0, 0.5].map((breadth) => weighed(FIVE.slice(0, 3), { breadth }).score);
    expect(broad).toBeGreaterThan(flat!);
    expect(broadTwo).toBe(flatTwo);
  });

  it('does not grow by families that a warning tells of', () => {
    const [flat, broad] = [0, 2].map((breadth) => weighed([...FIVE, 'awareness'], { breadth }).score);
    expect(broad).toBe(flat);
  });

  it('does not sink by one warning that an ad takes into its mouth to be trusted', () => {
    const at = (start: number) => ({ in: 'text', index: 0, start, end: start + 4, text: 'fake' }) as const;
    const withWarning = (...starts: number[]) => {
      const signs: Met = new Map([...met(...FIVE), ['awareness', { evidence: starts.map(at), share: 1 }]]);
      return weigh(compilePack(smallPack).knowledge, signs, ORDINARY);
    };
    expect(withWarning(0).score).toBe(weighed(FIVE).score);
    expect(withWarning(0).flags.map(({ id }) => id)).not.toContain('awareness');
    expect(withWarning(0, 16).score).toBe(weighed(FIVE).score);
    expect(withWarning(0, 17).score).toBeLessThan(weighed(FIVE).score);
    expect(withWarning(0, 16, 32).score).toBeLessThan(weighed(FIVE).score);
  });

  it('sinks further by a warning that is said twice than by one that is said once', () => {
    const { knowledge } = compilePack({
      ...smallPack,
      families: { ...smallPack.families, context: { cap: -16 } },
    });
    const at = (start: number) => ({ in: 'text', index: 0, start, end: start + 4, text: 'scam' }) as const;
    const saidAt = (...starts: number[]) => {
      const signs: Met = new Map([
        ...met(...FIVE.slice(0, 5)),
        ['awareness', { evidence: starts.map(at), share: 1 }],
      ]);
      return weigh(knowledge, signs, ORDINARY).score;
    };
    expect(saidAt(0, 40)).toBeLessThan(saidAt(0));
    expect(saidAt(0, 40, 80)).toBe(saidAt(0, 40));
    expect(saidAt(0, 0)).toBe(saidAt(0));
  });

  describe('by the length of the post', () => {
    const length = { brief: { most: 160, adds: 0.5 }, wordy: { least: 400, takes: 0.5 } };
    const { knowledge } = compilePack({ ...smallPack, weights: { ...smallPack.weights, length } });
    const evidence = [0, 9].map(
      (start) => ({ in: 'text', index: 0, start, end: start + 4, text: 'work' }) as const,
    );
    const scoreAt = (characters: number, ids: readonly string[], offers = evidence): number =>
      weigh(knowledge, new Map([...met(...ids), ['offer', { evidence: offers, share: 1 }]]), { characters })
        .score;

    it('is more in a short ad and less in a long text', () => {
      expect(scoreAt(160, FIVE)).toBeGreaterThan(scoreAt(161, FIVE));
      expect(scoreAt(400, FIVE)).toBeLessThan(scoreAt(399, FIVE));
      expect(scoreAt(399, FIVE)).toBe(scoreAt(161, FIVE));
    });

    it('is no more in a short one that shows an honest sign, that warns, or that hardly offers anything', () => {
      for (const sign of ['company-domain', 'awareness'])
        expect(scoreAt(160, [...FIVE, sign])).toBe(scoreAt(161, [...FIVE, sign]));
      expect(scoreAt(160, FIVE, evidence.slice(1))).toBe(scoreAt(161, FIVE));
    });
  });

  it('is caution with two families, or with one sign that is strong alone, and never with one other sign', () => {
    expect(weighed(['offer', 'hotspot-destination'], { bias: 0 }).level).toBe('none');
    expect(weighed(['offer', 'hotspot-destination', 'no-experience'], { bias: 0 }).level).toBe('caution');
    expect(weighed(['people-for-transfer'], { bias: 0 }).level).toBe('caution');
  });

  it('is caution with two signs of one family where honest employers never show one of them', () => {
    const bias = 0;
    expect(weighed(['offer', 'border-crossing'], { bias }).level).toBe('none');
    expect(weighed(['offer', 'border-crossing', 'overseas-work'], { bias }).level).toBe('caution');
    expect(weighed(['offer', 'hotspot-destination', 'overseas-work'], { bias }).level).toBe('none');
  });

  it('is not caution where one stretch of words shows both signs', () => {
    const knowledge = compilePack({ ...smallPack, weights: { ...smallPack.weights, bias: 0 } }).knowledge;
    const levelWith = (placeEnd: number) => {
      const at = (end: number) => ({ in: 'text', index: 0, start: 0, end, text: 'body contact' }) as const;
      const signs: Met = new Map([
        ...met('offer'),
        ['border-crossing', { evidence: [at(12)], share: 1 }],
        ['overseas-work', { evidence: [at(placeEnd)], share: 1 }],
      ]);
      return weigh(knowledge, signs, ORDINARY).level;
    };
    expect(levelWith(12)).toBe('none');
    expect(levelWith(4)).toBe('caution');
  });

  it('is danger with three families, or with two of which one is never honest', () => {
    const bias = 0;
    expect(weighed(['offer', 'hotspot-destination', 'free-travel'], { bias }).level).toBe('caution');
    expect(weighed(['offer', 'hotspot-destination', 'free-travel', 'messaging-only'], { bias }).level).toBe(
      'danger',
    );
    expect(weighed(['offer', 'overseas-work', 'passport-control'], { bias }).level).toBe('danger');
  });

  it('is danger beside an honest sign only when it is very clear', () => {
    const thresholds = { caution: 0.5, danger: 0.6, dangerDespite: 0.999 };
    expect(weighed(FIVE, { bias: -2, thresholds }).level).toBe('danger');
    expect(weighed([...FIVE, 'company-domain'], { bias: -2, thresholds }).level).toBe('caution');
    expect(weighed([...FIVE, 'company-domain'], { bias: 6, thresholds }).level).toBe('danger');
  });

  it('is never danger in a warning, even when it outweighs it', () => {
    expect(weighed([...FIVE, 'awareness'], { bias: 20 }).level).toBe('caution');
  });

  it('counts a family up to its cap', () => {
    const place = (bias: number) =>
      weighed(['offer', 'overseas-work', 'hotspot-destination'], { bias }).score;
    const capped = weighed(['offer', 'hotspot-destination'], { bias: 0 }).score;
    expect(place(0)).toBe(capped);
  });
});

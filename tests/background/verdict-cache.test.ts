import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type Judged,
  recallVerdicts,
  rememberVerdicts,
  verdictKey,
} from '../../entrypoints/background/verdict-cache';
import type { Verdict } from '../../lib/detect';

const judged: Judged = {
  text: 'Work in Poipet, message us on Telegram',
  imageTexts: ['HIGH PAY'],
  links: ['https://t.me/x'],
  home: 'VN',
};
const verdict: Verdict = {
  level: 'danger',
  score: 0.9,
  language: 'en',
  pack: '1',
  flags: [
    {
      id: 'hotspot-destination',
      family: 'place',
      weight: 2,
      evidence: [{ in: 'text', index: 0, start: 8, end: 14, text: 'Poipet' }],
    },
    {
      id: 'pay-above-norm',
      family: 'bait',
      weight: 1,
      evidence: [{ in: 'imageText', index: 0, start: 0, end: 8, text: 'HIGH PAY' }],
    },
    {
      id: 'messaging-only',
      family: 'contact',
      weight: 1,
      evidence: [{ in: 'link', index: 0, start: 8, end: 12, text: 't.me' }],
    },
  ],
};

beforeEach(() => fakeBrowser.reset());

describe('the verdict cache', () => {
  it('gives the same verdict back, words of the evidence included', async () => {
    const key = await verdictKey(judged, 'pack-1');
    await rememberVerdicts(new Map([[key, verdict]]));
    expect(await recallVerdicts(new Map([[key, judged]]))).toEqual(new Map([[key, verdict]]));
  });

  it('stores no word of a post', async () => {
    await rememberVerdicts(new Map([[await verdictKey(judged, 'pack-1'), verdict]]));
    const stored = JSON.stringify(await fakeBrowser.storage.session.get());
    expect(stored).toContain('hotspot-destination');
    for (const word of ['Poipet', 'Telegram', 'HIGH PAY', 't.me']) expect(stored).not.toContain(word);
  });

  it.each([
    ['other text', { ...judged, text: 'other' }, 'pack-1'],
    ['other pictures', { ...judged, imageTexts: [] }, 'pack-1'],
    ['other links', { ...judged, links: [] }, 'pack-1'],
    ['another home', { ...judged, home: 'KH' }, 'pack-1'],
    ['other rules', judged, 'pack-2'],
    [
      'a link told from a picture',
      { ...judged, imageTexts: judged.links, links: judged.imageTexts },
      'pack-1',
    ],
  ])('has another key for %s', async (_, other, rules) => {
    expect(await verdictKey(other, rules)).not.toBe(await verdictKey(judged, 'pack-1'));
  });

  it('forgets what is damaged instead of passing it on', async () => {
    const key = await verdictKey(judged, 'pack-1');
    await rememberVerdicts(new Map([[key, verdict]]));
    await fakeBrowser.storage.session.set({ [`verdict:${key}`]: { level: 'purple' } });
    expect((await recallVerdicts(new Map([[key, judged]]))).size).toBe(0);
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type CpuProfile, samplesOf, shareOf } from '../../../scripts/cost/profile';

const OURS = 'chrome-extension://abc/';
const frame = (functionName: string, url = '') => ({ functionName, url });

/** A profile as V8 writes it, cut short: the page's script, and ours that finds elements. */
const profile: CpuProfile = {
  startTime: 1_000,
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 4, 5, 7] },
    { id: 2, callFrame: frame('(program)') },
    { id: 3, callFrame: frame('(idle)') },
    { id: 4, callFrame: frame('(garbage collector)') },
    { id: 5, callFrame: frame('draw', 'https://static.example/site.js'), children: [6] },
    { id: 6, callFrame: frame('appendChild') },
    { id: 7, callFrame: frame('read', `${OURS}content-scripts/facebook.js`), children: [8] },
    { id: 8, callFrame: frame('querySelectorAll') },
  ],
  samples: [2, 7, 8, 4, 6, 4, 3, 4, 5],
  timeDeltas: [0, 500, 500, 500, 500, 500, 500, 500, 500],
};

describe('the samples of a profile', () => {
  const owners = samplesOf(profile, OURS).map(({ of }) => of);

  it('give what the browser does for a script to that script', () => {
    expect(owners[1], 'our function').toBe('us');
    expect(owners[2], 'a selector that we asked for').toBe('us');
    expect(owners[4], 'what the page appended').toBe('others');
  });

  it('give collecting rubbish to whoever ran before', () => {
    expect(owners[3], 'after us').toBe('us');
    expect(owners[5], 'after the page').toBe('others');
    expect(owners[7], 'after nobody').toBe('others');
  });

  it('stand on the clock of traces', () => {
    expect(samplesOf(profile, OURS).map(({ at }) => at)).toEqual([
      1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000,
    ]);
  });

  it('tell our share of the time in which somebody ran', () => {
    expect(shareOf(samplesOf(profile, OURS))).toBeCloseTo(3 / 8);
    expect(shareOf(samplesOf(profile, 'chrome-extension://other/'))).toBe(0);
    expect(shareOf([])).toBe(0);
  });
});

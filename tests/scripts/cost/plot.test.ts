// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { plotOf } from '../../../scripts/cost/plot';
import type { Run } from '../../../scripts/cost/run';
import type { Measured } from '../../../scripts/cost/table';

const run = (arm: string, page: number): Run => ({
  arm,
  posts: 200,
  page,
  extension: 0,
  all: page,
  curve: [
    { posts: 0, page: 0 },
    { posts: 200, page: page / 2 },
    { posts: 200, page },
  ],
});
const measured: Measured = {
  browser: 'Chromium 1',
  arms: [
    { name: 'no extension', is: 'nothing' },
    { name: 'Ours & <theirs>', is: 'ours' },
  ],
  runs: [
    run('no extension', 4_000),
    run('Ours & <theirs>', 8_000),
    run('Ours & <theirs>', 2_000),
    run('Ours & <theirs>', 6_000),
  ],
};

describe('the plot', () => {
  const svg = plotOf([measured]);
  const paths = [...svg.matchAll(/<path d="M([^"]+)"/g)].map(([, points = '']) =>
    points.split('L').map((point) => point.split(' ').map(Number)),
  );

  it('draws a line for each arm, of the round in the middle, from 0 to the last figure at so many posts', () => {
    expect(paths).toHaveLength(2);
    const [none = [], ours = []] = paths;
    expect(none.map(([x]) => x)).toEqual([64, 584]);
    const height = ([from = [], to = []]: number[][]) => (from[1] ?? 0) - (to[1] ?? 0);
    expect(height(ours) / height(none), '6 s beside 4 s').toBeCloseTo(1.5);
  });

  it('is whole whatever names it shows', () => {
    expect(svg).toContain('Ours &#38; &#60;theirs&#62;');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has a panel for each browser, and two for our own code in a long scroll', () => {
    const curve = [
      { posts: 400, perPost: 90 },
      { posts: 800, perPost: 120 },
    ];
    const long = {
      none: run('no extension', 1_000),
      ours: { ...run('Job Red Flags', 1_100), ours: { perPost: 100, curve, detached: 0 } },
    };
    const tall = plotOf([{ ...measured, long }, measured]);
    expect(tall).toMatch(/viewBox="0 0 760 1200"/);
    expect(tall).toContain('target');
  });
});

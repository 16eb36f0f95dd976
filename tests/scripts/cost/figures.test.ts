// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Mark, processesIn } from '../../../scripts/cost/chromium-run';
import { oursInside } from '../../../scripts/cost/ours-inside';
import type { Sample } from '../../../scripts/cost/profile';
import { inTurn, median, type Run } from '../../../scripts/cost/run';
import {
  armLines,
  besidePeers,
  type Measured,
  ourRows,
  rowLine,
  verdictOf,
} from '../../../scripts/cost/table';

const run = (arm: string, page: number, changes: Partial<Run> = {}): Run => ({
  arm,
  posts: 100,
  page,
  extension: 0,
  all: page * 2,
  curve: [],
  ...changes,
});

const measured: Measured = {
  browser: 'Chromium 1',
  arms: [
    { name: 'no extension', is: 'nothing' },
    { name: 'Job Red Flags', is: 'ours' },
    { name: 'Slow', is: 'peer' },
    { name: 'Quick', is: 'peer' },
  ],
  runs: [
    ...[1_000, 1_200, 9_000].map((page) => run('no extension', page)),
    ...[1_500, 1_300, 1_400].map((page) => run('Job Red Flags', page, { heap: 9 })),
    ...[4_000, 4_000, 4_000].map((page) => run('Slow', page)),
    ...[1_210, 1_210, 1_210].map((page) => run('Quick', page)),
  ],
};

describe('medians and turns', () => {
  it('takes the middle one, or the mean of two', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('begins each round with another arm', () => {
    expect(inTurn(['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c', 'b', 'c', 'a', 'c', 'a', 'b']);
  });
});

describe('the processes of a run', () => {
  const mark = (posts: number, times: Record<number, number>): Mark => ({
    posts,
    times: new Map(
      Object.entries(times).map(([id, time]) => [
        Number(id),
        { type: id === '1' ? 'browser' : 'renderer', time },
      ]),
    ),
    clock: { now: 0, atWork: 0 },
  });

  it('are told apart by what they did: the page’s renderer has most to do', () => {
    const marks = [
      mark(0, { 1: 100, 2: 50, 3: 900 }),
      mark(10, { 1: 120, 2: 450, 3: 930 }),
      mark(20, { 1: 150, 2: 950, 3: 960 }),
    ];
    expect(processesIn(marks)).toEqual({
      page: 900,
      extension: 60,
      all: 1_010,
      curve: [
        { posts: 0, page: 0 },
        { posts: 10, page: 400 },
        { posts: 20, page: 900 },
      ],
    });
  });

  it('count from their birth when they came later', () => {
    expect(processesIn([mark(0, { 1: 0 }), mark(5, { 1: 0, 7: 30 })]).page).toBe(30);
  });
});

describe('our code in the page', () => {
  const mark = (posts: number, seconds: number, atWork: number): Mark => ({
    posts,
    times: new Map(),
    clock: { now: seconds * 1e6, atWork },
  });
  const samples = (from: number, to: number, ours: number): Sample[] =>
    Array.from({ length: 100 }, (_, at) => ({
      at: (from + ((to - from) * at) / 100) * 1e6,
      of: at < ours ? 'us' : 'others',
    }));

  it('is our share of the time the thread was at work, for each post and along the way', () => {
    const marks = [mark(0, 0, 0), mark(500, 10, 4_000), mark(1_000, 20, 6_000)];
    const taken = [...samples(0, 10, 10), ...samples(10, 20, 50)];
    const { perPost, curve } = oursInside(marks, taken, 0);
    expect(curve).toEqual([
      { posts: 500, perPost: 800 },
      { posts: 1_000, perPost: 2_000 },
    ]);
    expect(perPost).toBeCloseTo((0.3 * 6_000 * 1_000) / 1_000);
  });
});

describe('the table', () => {
  it('shows each arm as a multiple of no extension, by the middle of its rounds', () => {
    const [, none, ours] = armLines(measured);
    expect(none).toMatch(/no extension .*1\.2 s {2}1\.00 ×/);
    expect(ours).toMatch(/Job Red Flags .*1\.4 s {2}1\.17 ×.*9\.0 MB/);
  });

  it('says beside which peers the page has less to do', () => {
    const rows = besidePeers(measured);
    expect(rows.map(({ figure, target }) => [figure, target])).toEqual([
      [2, 28],
      [2, expect.closeTo(0.1)],
    ]);
    expect(rows.map(verdictOf)).toEqual(['passed', 'missed']);
  });

  it('judges by the target, and not where there is none', () => {
    expect(verdictOf({ what: '', unit: '', figure: 100, target: 100 })).toBe('passed');
    expect(verdictOf({ what: '', unit: '', figure: 100.1, target: 100 })).toBe('missed');
    expect(verdictOf({ what: '', unit: '', figure: Number.NaN, target: 100 })).toBe('missed');
    expect(rowLine({ what: 'told', unit: 'ms', figure: 3.14 })).toMatch(/told +3\.1 ms$/);
  });

  it('takes the heap that the page has without an extension off ours', () => {
    const long = {
      none: run('no extension', 0, { heap: 40 }),
      ours: run('Job Red Flags', 0, { heap: 46, ours: { perPost: 90, curve: [], detached: 0 } }),
    };
    const rows = ourRows({ ...measured, long });
    expect(rows.map(({ figure }) => figure)).toEqual([90, 6, 0]);
    expect(rows.map(verdictOf)).toEqual(['passed', 'missed', 'passed']);
  });
});

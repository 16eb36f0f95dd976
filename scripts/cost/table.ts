import type { ChromiumRun } from './chromium-run';
import { type Arm, median, type Run } from './run';

/** One line of what our extension is measured by. */
export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** At most so much, in the same unit; without one the figure is only told. */
  readonly target?: number;
}

/** What was measured in one browser. */
export interface Measured {
  readonly browser: string;
  /** Each arm several times, in turn. */
  readonly runs: readonly Run[];
  readonly arms: readonly Arm[];
  /** Chromium: ours with profiler and trace, and the long scrolls with the profiler. */
  readonly traced?: ChromiumRun;
  readonly long?: { readonly none: ChromiumRun; readonly ours: ChromiumRun };
}

export const verdictOf = ({ figure, target }: Row): '' | 'passed' | 'missed' =>
  target === undefined ? '' : figure <= target ? 'passed' : 'missed';

/** The middle figure of an arm's runs. */
export function middle(runs: readonly Run[], arm: string, figure: (run: Run) => number | undefined): number {
  return median(runs.filter((run) => run.arm === arm).flatMap((run) => figure(run) ?? []));
}

/** What Chromium tells of our extension, against what we want to reach. */
export function ourRows({ traced, long }: Measured): Row[] {
  const rows: Row[] = [];
  if (long?.ours.ours) {
    rows.push({
      what: `our code in the page, by V8’s profiler, ${long.ours.posts} posts`,
      figure: long.ours.ours.perPost,
      unit: 'µs a post',
      target: 100,
    });
  }
  if (traced?.tasks) {
    const { longOurs, longestOurs, forced, forcedTime } = traced.tasks;
    const per100 = 100 / traced.posts;
    rows.push(
      { what: 'tasks over 50 ms that are mostly ours', figure: longOurs, unit: '', target: 0 },
      { what: 'our code in one task, at most', figure: longestOurs, unit: 'ms', target: 50 },
      { what: 'styles and layouts that we forced, in 100 posts', figure: forced * per100, unit: '' },
      { what: 'time these took, in 100 posts', figure: forcedTime * per100, unit: 'ms' },
    );
  }
  if (long) {
    rows.push(
      {
        what: `heap beside no extension, after ${long.ours.posts} posts`,
        figure: (long.ours.heap ?? Number.NaN) - (long.none.heap ?? Number.NaN),
        unit: 'MB',
        target: 5,
      },
      {
        what: `nodes out of the page that we still hold, after ${long.ours.posts} posts`,
        figure: long.ours.ours?.detached ?? Number.NaN,
        unit: '',
        target: 0,
      },
    );
  }
  return rows;
}

/** What the page's process does more than without any extension, ours beside each peer's. */
export function besidePeers({ runs, arms }: Measured): Row[] {
  const none = arms.find(({ is }) => is === 'nothing');
  const ours = arms.find(({ is }) => is === 'ours');
  if (!none || !ours) return [];
  const pagePerPost = (arm: string) => middle(runs, arm, ({ page, posts }) => page / posts);
  const more = (arm: string) => pagePerPost(arm) - pagePerPost(none.name);
  return arms
    .filter(({ is }) => is === 'peer')
    .map((peer) => ({
      what: `the page’s process above no extension, beside ${peer.name}’s`,
      figure: more(ours.name),
      unit: 'ms a post',
      target: more(peer.name),
    }));
}

/** The arms side by side: seconds of processor time, as multiples of no extension, and MB. */
export function armLines({ runs, arms }: Measured): string[] {
  const [none] = arms;
  if (!none) return [];
  const seconds = (arm: string, figure: (run: Run) => number) => middle(runs, arm, figure) / 1000;
  const cell = (arm: string, figure: (run: Run) => number) => {
    const ratio = middle(runs, arm, figure) / middle(runs, none.name, figure);
    return `${seconds(arm, figure).toFixed(1).padStart(9)} s ${ratio.toFixed(2).padStart(5)} ×`;
  };
  const head = `${''.padEnd(24)}${'page’s process'.padStart(19)}${'all processes'.padStart(19)}${'extension’s own'.padStart(17)}${'heap'.padStart(10)}`;
  return [
    head,
    ...arms.map(({ name }) => {
      const heap = middle(runs, name, (run) => run.heap);
      const own = `${seconds(name, ({ extension }) => extension).toFixed(1)} s`;
      return [
        `  ${name.padEnd(22)}`,
        cell(name, ({ page }) => page),
        cell(name, ({ all }) => all),
        own.padStart(17),
        (Number.isNaN(heap) ? '' : `${heap.toFixed(1)} MB`).padStart(10),
      ].join('');
    }),
  ];
}

export function rowLine(row: Row): string {
  const figure = `${Number.isInteger(row.figure) ? row.figure : row.figure.toFixed(1)} ${row.unit}`.trim();
  const target = row.target === undefined ? '' : `at most ${Number(row.target.toFixed(1))}`;
  return `  ${row.what.padEnd(66)}${figure.padStart(16)}  ${target.padEnd(14)}${verdictOf(row)}`.trimEnd();
}

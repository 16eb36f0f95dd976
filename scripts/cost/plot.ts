import type { Run } from './run';
import type { Measured } from './table';

const WIDTH = 760;
const HEIGHT = 300;
const FRAME = { left: 64, right: 176, top: 44, bottom: 44 };
const TICKS = 4;

interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Only a mark to compare with. */
  readonly isTarget?: true;
}
interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Cost against posts as an SVG that can be read on light and on dark: a panel for each browser, and one for our own code. */
export function plotOf(all: readonly Measured[]): string {
  const panels = all.flatMap((measured) => [pagePanel(measured), ...ownPanel(measured)]);
  const height = panels.length * HEIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="What scrolling costs, against the number of posts">
  <style>
    :root { --ink: #1d2a2c; --soft: #57666a; --paper: #fff; --line: #d5dcd8; --c0: #57666a; --c1: #0f5c63; --c2: #b4540a; --c3: #7a3e9d }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8eeec; --soft: #a8b5b5; --paper: #14201f; --line: #33413f; --c0: #a8b5b5; --c1: #5cc3ca; --c2: #f0a45c; --c3: #c79be6 } }
    text { fill: var(--ink) } .soft { fill: var(--soft) } .grid { stroke: var(--line) } path { fill: none; stroke-width: 2 }
  </style>
  <rect width="${WIDTH}" height="${height}" style="fill:var(--paper)"/>
${panels.map((panel, at) => drawPanel(panel, at * HEIGHT)).join('\n')}
</svg>
`;
}

function pagePanel({ browser, arms, runs }: Measured): Panel {
  return {
    title: `${browser}: processor time of the page’s process, in seconds, by posts scrolled`,
    lines: arms.map(({ name }) => ({ name, points: middleCurve(runs.filter(({ arm }) => arm === name)) })),
  };
}

/** Of several rounds the one whose end is in the middle. */
function middleCurve(runs: readonly Run[]): [number, number][] {
  const sorted = [...runs].sort((one, other) => one.page - other.page);
  const curve = sorted[Math.floor(sorted.length / 2)]?.curve ?? [];
  return pointsOf(curve);
}

/** Seconds; of several figures at as many posts the last. */
function pointsOf(curve: Run['curve']): [number, number][] {
  return [...new Map(curve.map(({ posts, page }) => [posts, page / 1000])).entries()];
}

function ownPanel({ long }: Measured): Panel[] {
  const inside = long?.ours.ours;
  if (!inside || inside.curve.length === 0) return [];
  const most = inside.curve.at(-1)?.posts ?? 0;
  return [
    {
      title: 'The same in a long scroll, with the profiler',
      lines: [long.none, long.ours].map(({ arm, curve }) => ({ name: arm, points: pointsOf(curve) })),
    },
    {
      title: 'Our own code in the page, in µs a post, by posts scrolled',
      lines: [
        { name: 'Job Red Flags', points: inside.curve.map(({ posts, perPost }) => [posts, perPost]) },
        {
          name: 'target',
          points: [
            [0, 100],
            [most, 100],
          ],
          isTarget: true,
        },
      ],
    },
  ];
}

function drawPanel({ title, lines }: Panel, top: number): string {
  const all = lines.flatMap(({ points }) => points);
  const most = {
    x: roundUp(Math.max(...all.map(([x]) => x))),
    y: roundUp(Math.max(...all.map(([, y]) => y))),
  };
  const x = (value: number) => FRAME.left + (value / most.x) * (WIDTH - FRAME.left - FRAME.right);
  const y = (value: number) =>
    top + HEIGHT - FRAME.bottom - (value / most.y) * (HEIGHT - FRAME.top - FRAME.bottom);
  const ticks = Array.from({ length: TICKS + 1 }, (_, at) => at / TICKS);
  const grid = ticks.flatMap((part) => [
    `<line class="grid" x1="${FRAME.left}" x2="${WIDTH - FRAME.right}" y1="${y(part * most.y)}" y2="${y(part * most.y)}"/>`,
    `<text class="soft" x="${FRAME.left - 8}" y="${y(part * most.y) + 4}" text-anchor="end">${tidy(part * most.y)}</text>`,
    `<text class="soft" x="${x(part * most.x)}" y="${y(0) + 20}" text-anchor="middle">${tidy(part * most.x)}</text>`,
  ]);
  const named = placeNames(lines.map(({ points }) => y(points.at(-1)?.[1] ?? 0)));
  const isAgainstTarget = lines.some(({ isTarget }) => isTarget);
  const drawn = lines.flatMap(({ name, points, isTarget }, at) => {
    const colour = isTarget ? 'var(--soft)' : `var(--c${isAgainstTarget ? 1 : at % 4})`;
    const path = points.map(([px, py]) => `${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('L');
    const dash = isTarget ? ';stroke-dasharray:5 5' : '';
    return [
      `<path d="M${path}" style="stroke:${colour}${dash}"/>`,
      `<text x="${WIDTH - FRAME.right + 8}" y="${(named[at] ?? 0).toFixed(1)}" style="fill:${colour}">${escaped(name)}</text>`,
    ];
  });
  return [`<text x="${FRAME.left}" y="${top + 24}">${escaped(title)}</text>`, ...grid, ...drawn]
    .map((line) => `  ${line}`)
    .join('\n');
}

const LINE_HEIGHT = 16;

/** Names stand beside the ends of their lines, one above the other where these meet. */
function placeNames(ends: readonly number[]): number[] {
  const placed: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  const order = ends.map((_, at) => at).sort((one, other) => ends[one]! - ends[other]!);
  for (const at of order) {
    free = Math.max(free + LINE_HEIGHT, ends[at]! + 4);
    placed[at] = free;
  }
  return placed;
}

/** To the next 1, 2, 4 or 8 times a power of ten, so that a quarter of it is a plain number. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return ([1, 2, 4, 8].find((times) => times * power >= value) ?? 10) * power;
}

const tidy = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

import type { SitePost, Surface } from '../../tests/site';

/** One post of the demo, and the warning that the browser shows on it. */
export interface DemoLine {
  readonly id: string;
  readonly level: 'none' | 'caution' | 'danger';
  /** Ids of the flags whose signs the card names, strongest first. */
  readonly flags: readonly string[];
  readonly surface: Surface;
  readonly language: string;
  readonly label: SitePost['label'];
}

const COLUMNS: readonly ((line: DemoLine) => string)[] = [
  ({ level }) => level,
  ({ surface }) => surface,
  ({ language }) => language,
  ({ label }) => label,
  ({ id }) => id,
  ({ flags }) => flags.join(', '),
];

/** `danger  home  en  lure  en-typing  hotspot-destination, pay-above-norm`, in columns, one line per post. */
export function formatDemo(lines: readonly DemoLine[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => column(line)));
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many lures carry a warning, and how many other posts; with the names of those that don't, or shouldn't. */
export function summariseDemo(lines: readonly DemoLine[]): string {
  const lures = lines.filter(({ label }) => label === 'lure');
  const others = lines.filter(({ label }) => label !== 'lure');
  const isWarned = ({ level }: DemoLine) => level !== 'none';
  const missed = lures.filter((line) => !isWarned(line));
  const warned = others.filter(isWarned);
  return (
    `${lures.length - missed.length} of ${lures.length} lures carry a warning${named('not', missed)}, ` +
    `and ${warned.length} of ${others.length} other posts${named('wrongly', warned)}.`
  );
}

function named(how: string, lines: readonly DemoLine[]): string {
  return lines.length === 0 ? '' : ` (${how} ${lines.map(({ id }) => id).join(', ')})`;
}

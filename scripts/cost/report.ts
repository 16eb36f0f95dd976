import { armLines, besidePeers, type Measured, middle, ourRows, type Row, rowLine, verdictOf } from './table';

export interface Findings {
  readonly all: readonly Measured[];
  readonly sizes: readonly Row[];
  /** Processes that wanted a processor when the measuring began, on average of a minute. */
  readonly load: number;
}

/** All that was measured, as lines to read: each figure with what we want to reach. */
export function reportOf(findings: Findings): string {
  return [...findings.all.map(browserReport), ending(findings)].join('\n\n');
}

function browserReport(measured: Measured): string {
  const { browser, runs, arms } = measured;
  const posts = runs[0]?.posts ?? 0;
  const rounds = runs.length / arms.length;
  const read = middle(runs, 'Job Red Flags', (run) => run.read);
  return [
    `${browser}: ${posts} posts scrolled in each of ${rounds === 1 ? 'one round' : `${rounds} rounds`}; processor time, medians`,
    ...armLines(measured),
    `  Of these posts our extension read ${read}.`,
    ...[...ourRows(measured), ...besidePeers(measured)].map(rowLine),
  ].join('\n');
}

function ending({ all, sizes, load }: Findings): string {
  const rows = [...all.flatMap((measured) => [...ourRows(measured), ...besidePeers(measured)]), ...sizes];
  const count = (verdict: string) => rows.filter((row) => verdictOf(row) === verdict).length;
  return [
    ...sizes.map(rowLine),
    `Targets: ${count('passed')} passed, ${count('missed')} missed.`,
    `When this began, ${load.toFixed(1)} processes wanted a processor of this machine on average. Processor time is not the clock's, but a busy`,
    'machine makes it longer all the same: compare within one run.',
  ].join('\n');
}

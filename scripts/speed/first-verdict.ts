import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { CompiledPack } from '../../lib/pack';

const TIMES = 7;

/**
 * How long a background that was stopped needs from its kept rules to the first verdict: reading the compiled pack, making the detector,
 * judging one ad. Each time in a process of its own, where nothing has run before; starting the process is not counted.
 * @returns milliseconds, median
 */
export function firstVerdict(pack: CompiledPack): number {
  const folder = mkdtempSync(join(tmpdir(), 'first-verdict-'));
  try {
    const file = join(folder, 'pack');
    writeFileSync(file, serialize(pack));
    const times = Array.from({ length: TIMES }, () => timeOf(file)).sort((a, b) => a - b);
    return times[TIMES >> 1]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(file: string): number {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/speed/judge-once.ts', file], {
    encoding: 'utf8',
  });
  const time = Number(run.stdout);
  if (run.status !== 0 || !(time > 0)) throw new Error(`The first verdict was not measured: ${run.stderr}`);
  return time;
}

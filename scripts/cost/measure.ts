import { getChromium, getFirefox, type Say } from '../browsers';
import { buildExtension } from '../steps/build-extension';
import { runInChromium } from './chromium-run';
import { runInFirefox } from './firefox-run';
import { peersFor } from './peers';
import { type Arm, inTurn, type Run } from './run';
import type { Measured } from './table';

/** How much is scrolled. */
export interface Extent {
  /** Posts in each round of all arms. */
  readonly posts: number;
  readonly rounds: number;
  /** Posts in the long scrolls, with the profiler: without an extension, and with ours. */
  readonly long: number;
  /** Posts under a trace, which is large. */
  readonly traced: number;
}

export async function measureChromium(extent: Extent, say: Say): Promise<Measured> {
  const program = await getChromium(say);
  const arms = await armsFor('chromium', say);
  const [none, ours] = arms;
  const { posts, long, traced } = extent;
  const runs = await runAll(arms, extent.rounds, say, (arm) =>
    runInChromium(program, arm, { posts, looking: 'no' }),
  );
  say(`${long} posts with the profiler, twice …`);
  const longOurs = await runInChromium(program, ours, { posts: long, looking: 'profile' });
  const longNone = await runInChromium(program, none, { posts: long, looking: 'profile' });
  say(`${traced} posts under a trace …`);
  return {
    browser: program.name,
    runs,
    arms,
    traced: await runInChromium(program, ours, { posts: traced, looking: 'trace' }),
    long: { none: longNone, ours: longOurs },
  };
}

export async function measureFirefox({ posts, rounds }: Extent, say: Say): Promise<Measured> {
  const program = await getFirefox(say);
  const arms = await armsFor('firefox', say);
  const runs = await runAll(arms, rounds, say, (arm) => runInFirefox(program, arm, posts));
  return { browser: program.name, runs, arms };
}

async function armsFor(browser: 'chromium' | 'firefox', say: Say): Promise<readonly [Arm, Arm, ...Arm[]]> {
  const folder = await buildExtension(browser === 'chromium' ? 'chrome' : 'firefox');
  const peers = peersFor(browser);
  for (const sentence of peers.missing) say(sentence);
  return [
    { name: 'no extension', is: 'nothing' },
    { name: 'Job Red Flags', is: 'ours', folder },
    ...peers.arms,
  ];
}

async function runAll(
  arms: readonly Arm[],
  rounds: number,
  say: Say,
  run: (arm: Arm) => Promise<Run>,
): Promise<Run[]> {
  const runs: Run[] = [];
  const turns = inTurn(arms, rounds);
  for (const arm of turns) {
    say(`${runs.length + 1} of ${turns.length}: ${arm.name} …`);
    runs.push(await run(arm));
  }
  return runs;
}

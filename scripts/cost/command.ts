import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { productFolder } from '../steps/build-extension';
import { type Extent, measureChromium, measureFirefox } from './measure';
import { plotOf } from './plot';
import { reportOf } from './report';
import { sizeRows } from './sizes';
import type { Measured } from './table';

export const COST_USAGE = `npm run --silent bench -- --page [chromium|firefox] [--quick] [--json] [--plot FILE] [--posts N] [--long N] [--rounds N]
  what the extension costs a page that is scrolled, beside none and beside others'; about an hour, with --quick about three minutes`;

const FULL: Extent = { posts: 2_000, rounds: 3, long: 10_000, traced: 400 };
const QUICK: Extent = { posts: 160, rounds: 1, long: 240, traced: 120 };

/** `bench --page`: scrolls, measures and prints. @param options what stands after `--page` */
export async function benchPage(options: readonly string[]): Promise<void> {
  const { values, positionals } = readOptions(options);
  const say = (sentence: string) => console.error(sentence);
  const extent = extentOf(values);
  const load = loadavg()[0] ?? 0;
  const wanted = positionals.length > 0 ? positionals : ['chromium', 'firefox'];
  const all: Measured[] = [];
  if (wanted.includes('chromium')) all.push(await measureChromium(extent, say));
  if (wanted.includes('firefox')) all.push(await measureFirefox(extent, say));
  const sizes = wanted.includes('chromium') ? sizeRows(productFolder('chrome')) : [];
  if (values.plot) writeFileSync(values.plot, plotOf(all));
  if (values.json) console.log(JSON.stringify({ load, sizes, measured: all }, undefined, 2));
  else console.log(reportOf({ all, sizes, load }));
}

const NUMBERS = ['posts', 'long', 'rounds'] as const;

function readOptions(options: readonly string[]) {
  const read = () =>
    parseArgs({
      args: [...options],
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        plot: { type: 'string' },
        posts: { type: 'string' },
        long: { type: 'string' },
        rounds: { type: 'string' },
      },
    });
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read();
  } catch {
    throw new Error(COST_USAGE);
  }
  const { values, positionals } = parsed;
  const isNumber = (name: (typeof NUMBERS)[number]) =>
    values[name] === undefined || /^[1-9]\d*$/.test(values[name]);
  const isBrowser = (name: string) => name === 'chromium' || name === 'firefox';
  if (!NUMBERS.every(isNumber) || !positionals.every(isBrowser)) throw new Error(COST_USAGE);
  return parsed;
}

function extentOf(values: {
  readonly quick?: boolean;
  readonly posts?: string;
  readonly long?: string;
  readonly rounds?: string;
}): Extent {
  const usual = values.quick ? QUICK : FULL;
  return {
    ...usual,
    posts: Number(values.posts ?? usual.posts),
    long: Number(values.long ?? usual.long),
    rounds: Number(values.rounds ?? usual.rounds),
    traced: Math.min(usual.traced, Number(values.posts ?? usual.traced)),
  };
}

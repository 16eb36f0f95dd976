import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_KEY, getChromium, getFirefox, getFonts } from './browsers';
import { buildExtension, type Product } from './steps/build-extension';
import { surfaceTable } from './steps/surface-table';
import { runTool, type ToolResult } from './steps/tool';
import { type Counts, countTests, secondTries } from './steps/vitest-counts';

/**
 * `npm test`: everything that must hold, each step one line, a step's own words only when it fails. The last line is
 * `N passed, N failed`: all tests, and one each for type check, lint, browsers and builds.
 */
const wanted = process.argv.includes('--all') ? 'everything' : 'usual';
const say = (sentence: string) => console.log(`      ${sentence}`);
const total = { passed: 0, failed: 0 };

interface Outcome extends Counts {
  /** Shown when something failed. */
  readonly output: string;
}

async function step(name: string, work: () => Promise<Outcome>): Promise<boolean> {
  const started = Date.now();
  const patience = setTimeout(() => say(`${name} …`), 2_000);
  const outcome = await work().catch((error: Error) => ({ passed: 0, failed: 1, output: error.message }));
  clearTimeout(patience);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const ok = outcome.failed === 0;
  if (!ok) console.log(outcome.output.trimEnd());
  const tests =
    outcome.passed + outcome.failed > 1 ? ` (${outcome.passed} passed, ${outcome.failed} failed)` : '';
  console.log(`${ok ? 'ok   ' : 'FAIL '} ${name}${tests} ${seconds} s`);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  return ok;
}

const asOne = ({ ok, output }: ToolResult): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output });

const once = (work: () => Promise<unknown>) => async (): Promise<Outcome> => {
  await work();
  return { passed: 1, failed: 0, output: '' };
};

/** With a fixed id, and access to our stand-in for an organisation's server: no browser lets a program answer its question. */
const BUILD = { JRF_EXTENSION_KEY: EXTENSION_KEY, JRF_EXTRA_ORIGINS: 'http://127.0.0.1' };
const build = (product: Product) => once(() => buildExtension(product, BUILD));

/** By browser. */
const reports: Record<string, string> = {};

async function vitest(config: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'job-red-flags-test-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { ok, output } = await runTool('vitest', args, { ...env, JRF_TESTS: wanted });
  const written = await readFile(report, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  if (env.JRF_BROWSER && written) reports[env.JRF_BROWSER] = written;
  for (const test of secondTries(written)) say(`passed only when tried again: ${test}`);
  return { ...countTests(written, ok ? 'well' : 'badly'), output };
}

// First, since it writes what the others read.
const prepared = await runTool('wxt', ['prepare']);
const [, , builtForChrome, builtForFirefox] = await Promise.all([
  step('type check', async () => asOne(prepared.ok ? await runTool('tsc', ['--noEmit']) : prepared)),
  step('lint', async () => asOne(await runTool('biome', ['check', '--error-on-warnings', '.']))),
  step('build for Chrome and Edge', build('chrome')),
  step('build for Firefox', build('firefox')),
]);
await step('unit and rule tests', () => vitest('vitest.config.ts', {}));

const chromium =
  builtForChrome &&
  (await step(
    'a Chromium',
    once(() => getChromium(say)),
  ));
const firefox =
  builtForFirefox &&
  (await step(
    'a Firefox',
    once(() => getFirefox(say)),
  ));
await getFonts(say);
await Promise.all([
  chromium
    ? step('end to end in Chromium', () => vitest('vitest.e2e.config.ts', { JRF_BROWSER: 'chromium' }))
    : undefined,
  firefox
    ? step('end to end in Firefox', () => vitest('vitest.e2e.config.ts', { JRF_BROWSER: 'firefox' }))
    : undefined,
]);

if (wanted === 'everything') console.log(`\n${surfaceTable(reports)}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

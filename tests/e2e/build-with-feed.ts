import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { BROWSER } from './stage';

export interface BuiltWithFeed {
  /** The unpacked extension. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** The extension as an organisation builds it that has a feed of its own. */
export async function buildWithFeed(url: string, root: string): Promise<BuiltWithFeed> {
  const outDir = await mkdtemp(join(tmpdir(), 'job-red-flags-feed-'));
  const rootFile = join(outDir, 'root.json');
  await writeFile(rootFile, root);
  const browser = BROWSER === 'firefox' ? 'firefox' : 'chrome';
  const before = { ...process.env };
  Object.assign(process.env, { JRF_FEED_URL: url, JRF_FEED_ROOT: rootFile });
  try {
    await build({ browser, outDir, logger: silent });
  } finally {
    // Other files run in this process.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
  return {
    folder: join(outDir, `${browser}-mv3`),
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
}

const quiet = () => {};
const silent = {
  level: 0,
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: console.error,
  fatal: console.error,
  success: quiet,
};

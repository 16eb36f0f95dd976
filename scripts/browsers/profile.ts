import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './session';

const HOW = { recursive: true, force: true, maxRetries: 5 };

/** A new profile's folder inside `folder`, with what it shall begin with. */
export async function makeProfile(
  folder: string,
  { name, beginsWith }: Pick<LaunchOptions, 'beginsWith'> & { readonly name: string },
): Promise<string> {
  const profile = await mkdtemp(join(folder, `job-red-flags-${name}-`));
  if (beginsWith !== undefined) await cp(beginsWith, profile, { recursive: true });
  return profile;
}

/**
 * Removes a profile's folder when called, and also when this process ends before that, as after Ctrl-C; `end` then ends the browser
 * that uses it.
 */
export function removerOf(profile: string, end: () => void): () => Promise<void> {
  const atExit = () => {
    end();
    rmSync(profile, HOW);
  };
  process.once('exit', atExit);
  return async () => {
    process.off('exit', atExit);
    await rm(profile, HOW);
  };
}

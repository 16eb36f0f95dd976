import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';

const HOW = { recursive: true, force: true, maxRetries: 5 };

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

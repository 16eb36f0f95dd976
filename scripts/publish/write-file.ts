import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all. */
export type WriteFile = (
  path: string,
  contents: string | Buffer,
  options?: { readonly mode: number },
) => void;

/** Begins the name of a file that is being written; what a crash leaves of it may be deleted. */
export const UNFINISHED = '.unfinished-';

/** Writes beside, to the disk, and renames: who reads meets the old file or the new one, after a crash too. */
export const writeFile: WriteFile = (path, contents, { mode } = { mode: 0o644 }) => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `${UNFINISHED}${process.pid}-${basename(path)}`);
  try {
    const file = openSync(beside, 'w', mode);
    try {
      const bytes = Buffer.from(contents);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
};

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // folders can't be opened there
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

import { isAbsolute, relative, resolve } from 'node:path';
import type { KeyRing } from './key-ring';
import { Refusal } from './refusal';
import type { WriteFile } from './write-file';

/** What a command works with. */
export interface Desk {
  readonly feed: string;
  readonly keys: KeyRing;
  readonly now: Date;
  /** A line for the person. */
  readonly say: (line: string) => void;
  /** A line that should reach a person even when nobody looks: a cron job mails it. */
  readonly warn: (line: string) => void;
  readonly write: WriteFile;
}

/** @throws Refusal when a folder of keys lies in the feed, which is public */
export function checkApart(feed: string, keyFolders: readonly string[]): void {
  for (const folder of keyFolders) {
    const way = relative(resolve(feed), resolve(folder));
    if (way === '' || !(way.startsWith('..') || isAbsolute(way)))
      throw new Refusal(`The keys must not lie in ${feed}: everything there is served to everybody.`);
  }
}

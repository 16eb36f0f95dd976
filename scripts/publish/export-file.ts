import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FeedBundle, packPath } from '../../lib/update';
import { publishedPack, readFeed } from './feed';
import { Refusal } from './refusal';
import type { WriteFile } from './write-file';

/** Writes a feed's current files into one that clients import, on a computer without a network too. @returns its size in bytes */
export function exportFile(
  folder: string,
  out: string,
  { say, write }: { readonly say: (line: string) => void; readonly write: WriteFile },
): void {
  const feed = readFeed(folder);
  const pack = publishedPack(folder, feed.targets.metadata.signed);
  if (!pack) throw new Refusal('This feed has no pack yet.');
  const names = [
    ...feed.roots.map(({ metadata }) => `${metadata.signed.version}.root.json`),
    'timestamp.json',
    `${feed.snapshot.metadata.signed.version}.snapshot.json`,
    `${feed.targets.metadata.signed.version}.targets.json`,
    packPath(pack.target.hashes.sha256 ?? ''),
  ];
  const contents: FeedBundle = {
    format: 'job-red-flags-feed',
    version: 1,
    files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  };
  const json = JSON.stringify(contents);
  write(out, json);
  say(`${out}: ${names.length} files, ${Buffer.byteLength(json)} bytes`);
}

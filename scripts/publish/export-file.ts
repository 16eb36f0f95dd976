import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPack, readFeed, targetPath } from './feed';
import { Refusal } from './refusal';
import type { WriteFile } from './write-file';

/** A whole feed in one file, for a computer without a network. */
export interface FeedFileFormat {
  readonly format: 'job-red-flags-feed';
  readonly version: 1;
  /** By its path below the feed, each file's exact text. */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes a feed's current files into one that clients import. @returns its size in bytes */
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
    targetPath(pack.target.hashes.sha256 ?? ''),
  ];
  const contents: FeedFileFormat = {
    format: 'job-red-flags-feed',
    version: 1,
    files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  };
  const json = JSON.stringify(contents);
  write(out, json);
  say(`${out}: ${names.length} files, ${Buffer.byteLength(json)} bytes`);
}

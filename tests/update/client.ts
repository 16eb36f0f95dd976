import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { RulesProblem } from '../../lib/messages';
import { type Checked, checkFeed, type FromFeed, fromFeed, importFeed } from '../../lib/update';
import { NOW, rootOf, type TestFeed } from './test-feed';

/** What a client that was just installed knows. */
const BUNDLED = { version: '2026.11.22', published: '2026-11-22' };

/** Tighter than the product's, but in the same order; a busy computer has time for every good file. */
const limitsOf = (milliseconds: number) => ({
  metadata: { bytes: 20_000, milliseconds },
  pack: { bytes: 60_000, milliseconds },
  roots: 10,
  address: 2 * milliseconds,
  check: 5 * milliseconds,
});

/** A browser that asks a feed. What it knows from one check to the next is what it stored. */
export interface Client {
  /** This computer's clock. */
  now: Date;
  /** Milliseconds for one file. */
  patience: number;
  /** Version and day of the pack that came with the extension. */
  bundled: typeof BUNDLED;
  readonly feed: { urls: readonly string[]; root: string };
  check(): Promise<Checked>;
  open(file: string): Promise<Checked>;
  inUse(): Promise<FromFeed>;
}

/** A fresh browser in which the feed with this root is set. */
export function makeClient(feed: TestFeed, urls: readonly string[]): Client {
  globalThis.indexedDB = new IDBFactory();
  const client: Client = {
    now: NOW,
    patience: 20_000,
    bundled: BUNDLED,
    feed: { urls, root: rootOf(feed) },
    check: () => checkFeed(taskOf(client)),
    open: (file) => importFeed(file, taskOf(client)),
    inUse: () => fromFeed(client.feed, client.bundled.version),
  };
  return client;
}

/** The versions of the packs that may be used, the best first; damaged bytes are not seen here. */
export async function versions(client: Client): Promise<string[]> {
  return (await client.inUse()).packs.map(({ version }) => version);
}

/** What a check came to, in a word: `installed 2026.11.23`, `unchanged`, or why it failed. */
export function outcome(checked: Checked): string | RulesProblem {
  if (checked.kind === 'failed') return checked.error.problem;
  const { fresh } = checked.installed;
  return fresh ? `installed ${fresh.pack.version}` : 'unchanged';
}

const taskOf = ({ feed, now, bundled, patience }: Client) => ({
  feed,
  now,
  bundled,
  limits: limitsOf(patience),
});

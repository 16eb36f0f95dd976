import { expect } from 'vitest';
import type { PageStatus } from '../../lib/messages';
import type { BrowserSession, BrowserTab } from '../../scripts/browsers';
import { askStatus, openAsker } from '../../scripts/demo/feed-page';

/** Milliseconds. Longer than a post that changes is left alone before it is read (lib/feed/watch/reading.ts). */
const REST = 500;

/** Opened once for a browser: opening a page for each question costs more than all that is asked. */
const askers = new WeakMap<BrowserSession, BrowserTab>();

/** What the content script in the tab in front says of itself. Throws when nobody answers. */
export async function pageStatus(session: BrowserSession): Promise<PageStatus> {
  const known = askers.get(session);
  if (known !== undefined && (await isOpen(known))) return askStatus(known);
  // The first time, or its pages closed: the extension was started anew.
  const asker = await openAsker(session);
  askers.set(session, asker);
  return askStatus(asker);
}

/**
 * Waits until every post that was read has its verdict and nothing more is read: a wrong card that was still on its way is there then.
 */
export async function atRest(session: BrowserSession, why: string): Promise<void> {
  let before: string | undefined;
  const isAtRest = async () => {
    const status = await pageStatus(session);
    const [last, now] = [before, JSON.stringify(status)];
    before = now;
    return status.waiting === 0 && now === last;
  };
  await expect.poll(isAtRest, { interval: REST, message: `${why}: at rest` }).toBe(true);
}

const isOpen = (page: BrowserTab): Promise<boolean> => page.evaluate(() => true).catch(() => false);

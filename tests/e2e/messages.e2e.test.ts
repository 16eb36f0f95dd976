import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../lib/messages/protocol';
import { expectFlagged, flaggedPosts } from './feed-page';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

/** Sends each message to the tab in front, from a page of the extension, with nothing between it and the browser's own API. */
async function askTab(...messages: readonly { readonly [name: string]: string | number | boolean }[]) {
  const page = await stage.session.openBehind(`${stage.session.extensionOrigin}/popup.html`);
  try {
    return await page.evaluate(async (messages) => {
      interface Tabs {
        query(filter: { active: true; currentWindow: true }): Promise<{ id: number }[]>;
        sendMessage(tab: number, message: object): Promise<object>;
      }
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { tabs: Tabs }>; // one of the two is in every extension page
      const { tabs } = browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const replies: object[] = [];
      for (const message of messages) replies.push(await tabs.sendMessage(tab?.id ?? -1, message));
      return replies;
    }, messages);
  } finally {
    await page.close();
  }
}

/** Content scripts carry no polyfill: this is what it would have done for them. */
describe('between a page and the extension', () => {
  it('questions of the content script are answered: the feed is judged', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'the feed as it opens');
  });

  it('the content script answers each question', async () => {
    const v = PROTOCOL;
    const [status, none, again] = await askTab(
      { v, type: 'status' },
      { v, type: 'show', key: 'facebook:none' },
      { v, type: 'judge-again' },
    );
    expect(status).toMatchObject({ health: 'ok', paused: false });
    expect(Object(status).found).toHaveLength(plainLures.length);
    expect(Object(status).read).toBe(plainFeed.length);
    expect(none).toEqual({ ok: false });
    expect(again).toEqual({ ok: true });
    await expectFlagged(stage, plainLures, 'judged again');
  });

  it('the content script does what it is asked before or after it has answered', async () => {
    expect(await askTab({ v: PROTOCOL, type: 'paused', paused: true })).toEqual([{ ok: true }]);
    await expect.poll(() => flaggedPosts(stage.tab)).toEqual([]);
    expect(await askTab({ v: PROTOCOL, type: 'paused', paused: false })).toEqual([{ ok: true }]);
    await expectFlagged(stage, plainLures, 'resumed');
  });

  it('the content script refuses what it does not know', async () => {
    const replies = await askTab({ v: PROTOCOL, type: 'toString' }, { v: 0, type: 'status' });
    expect(replies).toMatchObject([{ error: 'unknown' }, { error: 'outdated' }]);
  });
});

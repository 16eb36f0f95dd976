import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL, type RulesInfo } from '../../lib/messages';
import type { Pack } from '../../lib/pack';
import type { BrowserTab } from '../../scripts/browsers';
import { smallPack } from '../detect/small-pack';
import {
  FAULTY,
  FIRST,
  GOOD,
  NEXT,
  OLD,
  SERVED_WRONGLY,
  STORIES,
  TOO_LONG_FOR_BROWSERS,
  WRONGLY_SIGNED,
  withNewKeys,
} from '../update/attacks';
import { etagOf, type FeedServer, forFile, serveFeed } from '../update/hostile-server';
import { makeFeed, packOf, publish, rootOf } from '../update/test-feed';
import { type BuiltWithFeed, buildWithFeed } from './build-with-feed';
import { expectFlagged, expectIntact, flaggedPosts } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { BROWSER, openStage, pictureOfFailure, type Stage } from './stage';

/** Short rules of the engine's own tests, with words that no other rules have. */
const spoken = (version: string, title: string): Pack =>
  packOf(version, {
    languages: {
      ...smallPack.languages,
      en: {
        ...smallPack.languages.en!,
        texts: Object.fromEntries(
          Object.keys(smallPack.flags).map((flag) => [flag, { title, explain: 'Explained.' }]),
        ),
      },
    },
  });
const LURE = 'en-typing';

let server: FeedServer;
let built: BuiltWithFeed;
let stage: Stage;
let popup: BrowserTab;
beforeAll(async () => {
  const feed = makeFeed(packOf(FIRST));
  server = await serveFeed(feed);
  server.trick = forFile(/./, (response) => void response.destroy()); // nobody has fresh rules yet
  built = await buildWithFeed(server.url, rootOf(feed));
  stage = await openStage(plainSite, { extension: built.folder });
  popup = await stage.openPopup();
});
afterAll(async () => {
  await stage?.close();
  await server?.close();
  await built?.remove();
});

const tell = (request: object): Promise<RulesInfo> =>
  popup.evaluate(
    async (message: object) => {
      interface Api {
        readonly runtime: { sendMessage(message: object): Promise<RulesInfo> };
      }
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      return (browser ?? chrome).runtime.sendMessage(message);
    },
    { v: PROTOCOL, ...request },
  );
const update = () => tell({ type: 'update-rules' });
const rules = () => tell({ type: 'rules' });
/** An update that takes longer than drivers of browsers wait for an answer. */
async function updateSlowly(): Promise<RulesInfo> {
  const { checked } = await rules();
  await popup.evaluate(
    (message: object) => {
      interface Api {
        readonly runtime: { sendMessage(message: object): Promise<unknown> };
      }
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      void (browser ?? chrome).runtime.sendMessage(message);
    },
    { v: PROTOCOL, type: 'update-rules' },
  );
  await expect.poll(async () => (await rules()).checked, { timeout: 50_000 }).not.toBe(checked);
  return rules();
}
/** All words on the page's cards. */
const cardWords = () =>
  stage.tab.evaluate(() =>
    [...document.querySelectorAll('job-red-flags')]
      .map((card) => card.shadowRoot?.textContent ?? '')
      .join('\n'),
  );

describe('fresh rules', () => {
  it('are missed while the server is gone: the rules that came along warn', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'by the bundled rules');
    expect(await update()).toMatchObject({ source: 'bundled', problem: 'unreachable' });
  });

  it('change the card of an open page without loading it again', async () => {
    pictureOfFailure(stage);
    server.trick = undefined;
    server.feed = publish(server.feed, spoken(GOOD, 'Fresh words'));
    await stage.tab.evaluate(() => Object.assign(window, { sameLoad: true }));
    expect(await update()).toMatchObject({ version: GOOD, source: 'feed' });
    await expect.poll(cardWords).toContain('Fresh words');
    expect(await flaggedPosts(stage.tab)).toContain(LURE);
    expect(await stage.tab.evaluate(() => 'sameLoad' in window)).toBe(true);
    await expectIntact(stage.tab);
  });

  it('stay when the browser stops the background', async () => {
    pictureOfFailure(stage);
    await stage.session.stopBackground();
    expect(await rules()).toMatchObject({ version: GOOD, source: 'feed' });
    await stage.tab.reload();
    await expect.poll(cardWords).toContain('Fresh words');
  });
});

describe('asking for them', () => {
  it('costs next to nothing when nothing is new, and says nothing about who asks', async () => {
    server.asked.length = 0;
    await update();
    expect(server.asked.map(({ path, status }) => [path, status])).toEqual([
      ['2.root.json', 404],
      ['timestamp.json', 304],
    ]);
    for (const { headers } of server.asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      // Of Chromium's extensions all installations have one name; Firefox's have each their own.
      expect(headers.origin).toBe(BROWSER === 'firefox' ? undefined : stage.session.extensionOrigin);
    }
  });
});

describe('whatever a hostile server does', () => {
  const rows = [...WRONGLY_SIGNED, ...OLD, ...SERVED_WRONGLY, ...FAULTY].filter(
    ([title]) => !TOO_LONG_FOR_BROWSERS.includes(title),
  );

  it.each(rows)(
    '%s: %s, and the rules stay',
    async (_title, problem, attack) => {
      const good = server.feed;
      if (attack.feed) server.feed = attack.feed(good);
      server.trick = attack.trick;
      try {
        const info = await (attack.patience === undefined ? update() : updateSlowly());
        expect(info).toMatchObject({ version: GOOD, source: 'feed', problem });
      } finally {
        server.feed = good;
        server.trick = undefined;
      }
    },
    60_000,
  );

  it('the next good rules are taken, and open pages judged by them', async () => {
    pictureOfFailure(stage);
    server.feed = publish(server.feed, spoken(NEXT, 'Newest words'));
    const info = await update();
    expect(info).toMatchObject({ version: NEXT, source: 'feed' });
    expect(info).not.toHaveProperty('problem');
    await expect.poll(cardWords).toContain('Newest words');
    await stage.screenshot('updates-card');
    await stage.screenshot('updates-popup', popup);
  });
});

describe('over time', () => {
  it.each(STORIES)('%s', async (_title, tell) => {
    let version = (await rules()).version;
    for (const { served, comes } of tell(server.feed)) {
      server.feed = served;
      const info = await update();
      const isVersion = /^\d/.test(comes);
      if (isVersion) version = comes;
      expect(info).toMatchObject({ version, source: 'feed' });
      expect(info.problem).toBe(isVersion ? undefined : comes);
    }
  });

  it.each([/root\.json$/, /^timestamp\.json$/, /snapshot\.json$/, /targets\.json$/, /pack\.json$/])(
    'a background that is stopped while it waits for %s has its rules, and takes the next ones',
    async (file) => {
      const { version } = await rules();
      const fresh = `2099.12.10.${server.feed.version}`;
      server.feed = publish(server.feed, packOf(fresh));
      const asked = new Promise<void>((resolve) => {
        server.trick = forFile(file, () => resolve());
      });
      void update().catch(() => undefined); // whoever asked is not answered
      await asked;
      await stage.session.stopBackground();
      server.trick = undefined;
      expect(await rules()).toMatchObject({ version });
      const info = await update();
      expect(info).toMatchObject({ version: fresh });
      expect(info).not.toHaveProperty('problem');
    },
  );

  it('a forged pack that the browser kept under the good one’s ETag does not stand for it for ever', async () => {
    const { version } = await rules();
    const fresh = '2099.12.11';
    server.feed = publish(server.feed, packOf(fresh));
    server.trick = (path, response, file) => {
      if (file === undefined || !path.endsWith('pack.json')) return false;
      const kept = { etag: etagOf(file), 'cache-control': 'max-age=31536000, immutable' };
      response.writeHead(200, kept).end('{"forged":true}');
      return true;
    };
    expect(await update()).toMatchObject({ version, problem: 'untrusted' });
    server.trick = undefined;
    const info = await update();
    expect(info).toMatchObject({ version: fresh });
    expect(info).not.toHaveProperty('problem');
  });

  it('a feed that is kept back is noticed when its timestamp runs out, and old rules are called old', async () => {
    pictureOfFailure(stage);
    const soon = new Date(Date.now() + 10_000).toISOString();
    const old = packOf('2099.12.20', { published: '2026-09-01' });
    // Of other keys: what the ones before signed for is a day that no real clock has seen.
    const again = withNewKeys(server.feed, 'timestamp', 'snapshot', 'targets');
    server.feed = publish(again, old, { expires: { timestamp: soon } });
    const info = await update();
    expect(info).toMatchObject({ version: '2099.12.20' });
    expect(info).not.toHaveProperty('problem');
    await expect
      .poll(async () => (await update()).problem, { timeout: 30_000, interval: 1_000 })
      .toBe('expired');

    const words = (page: BrowserTab) => page.evaluate(() => document.body.textContent ?? '');
    for (const [name, path] of [
      ['updates-old-popup', 'popup.html'],
      ['updates-old-options', 'options.html'],
    ] as const) {
      const page = await stage.session.openBehind(`${stage.session.extensionOrigin}/${path}?lang=en`);
      await expect.poll(() => words(page)).toContain('They came as a signed update');
      const shown = await words(page);
      expect(shown).toContain('These rules are old. New tricks may be missed.');
      expect(shown).toContain('The signature of the new rules has run out');
      expect(shown).toMatch(/New rules were last looked for .*Next look in \d hours/s);
      await stage.screenshot(name, page);
      await page.close();
    }
  }, 60_000);
});

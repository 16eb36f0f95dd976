import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Control } from '../site';
import { expectFlagged, expectIntact, flaggedOnWholePage, luresAmong } from './feed-page';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { BROWSER, openStage, pictureOfFailure, type Stage } from './stage';

const half = Math.ceil(plainFeed.length / 2);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite, { rules: 'new' });
});
afterAll(() => stage?.close());

describe('when the browser stops the background', () => {
  it('the next posts are judged all the same', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(`${stage.site.url}?first=${half}`);
    await expectFlagged(stage, luresAmong(plainFeed.slice(0, half)), 'the first half of the feed');
    await stage.session.stopBackground();
    await stage.tab.evaluate(async () => {
      const site = window.__site as Control;
      while (site.stats().loaded < site.stats().total) await site.loadMore();
    });
    await expectFlagged(stage, plainLures, 'the whole feed');
    await expectIntact(stage.tab);
  });

  it('again and again while the person goes from page to page, no card is lost or doubled', async () => {
    pictureOfFailure(stage);
    for (const path of ['/', '/groups/1234567890/', '/']) {
      await stage.session.stopBackground();
      await stage.tab.open(`https://www.facebook.com${path}`);
      await stage.session.stopBackground();
      await expectFlagged(stage, plainLures, path);
    }
  });
});

describe('when the extension is updated under a living tab', () => {
  it('the tab never shows two cards on a post, and the old ones can still be read or are made anew', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'before the update');
    await stage.session.reloadExtension();
    await stage.tab.evaluate((id: string) => (window.__site as Control).rerender(id), 'en-garden');
    await expect.poll(() => flaggedOnWholePage(stage.tab)).toEqual(plainLures);
    // Firefox starts the new script in the tab at once, which puts a card of its own in the place of each old one.
    const wordsUnderWhy = async () => {
      const shown = await stage.tab.evaluate(
        () => document.querySelector('job-red-flags')?.shadowRoot?.querySelectorAll('#why q').length ?? 0,
      );
      if (shown === 0) await stage.tab.click('job-red-flags >> [data-act="why"]');
      return shown;
    };
    await expect.poll(wordsUnderWhy, { interval: 500 }).toBeGreaterThan(0);
    // A post far below gets its new card a moment later than the one that was opened.
    await expect.poll(() => flaggedOnWholePage(stage.tab)).toEqual(plainLures);
    await expectIntact(stage.tab);
  });

  it('no post is without its warning, or has two, at any moment', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'before the update');
    await stage.tab.evaluate(() => {
      const cards = () => [...document.querySelectorAll('job-red-flags')];
      const seen = { old: cards(), counts: new Set([cards().length]) };
      Object.assign(window, { seen });
      const watch = new MutationObserver(() => seen.counts.add(cards().length));
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await stage.session.reloadExtension();
    const left = () =>
      stage.tab.evaluate(() => {
        const { seen } = window as unknown as { seen: { old: Element[]; counts: Set<number> } }; // put there above
        return { old: seen.old.filter((card) => card.isConnected).length, counts: [...seen.counts] };
      });
    // Firefox starts the new script in the tab at once; Chromium when the tab is loaded again.
    const old = BROWSER === 'firefox' ? 0 : plainLures.length;
    const posts = () => flaggedOnWholePage(stage.tab);
    await expect.poll(async () => (await posts()) && left()).toEqual({ old, counts: [plainLures.length] });
    expect(await posts()).toEqual(plainLures);
    await expectIntact(stage.tab);
  });

  it('the tab has its warnings again once it is loaded again', async () => {
    pictureOfFailure(stage);
    await stage.tab.reload();
    await expectFlagged(stage, plainLures, 'after the page was loaded again');
    await expectIntact(stage.tab);
  });
});

describe('when the browser has no room left for us', () => {
  it('every lure still gets its card', async () => {
    pictureOfFailure(stage);
    const page = await stage.session.openBehind(`${stage.session.extensionOrigin}/popup.html`);
    const stored = await page.evaluate(async () => {
      interface Area {
        set(items: object): Promise<void>;
      }
      interface Api {
        readonly storage: { readonly local: Area; readonly session: Area };
      }
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      const { local, session } = (browser ?? chrome).storage;
      /** Fills an area with ever smaller pieces until it takes no more; Firefox sets `local` no limit. */
      const fill = async (area: Area) => {
        let taken = 0;
        for (const size of [1_000_000, 10_000, 100]) {
          try {
            while (taken < 20_000_000) {
              await area.set({ [`filler-${size}-${taken}`]: 'x'.repeat(size) });
              taken += size;
            }
          } catch {} // full for pieces of this size: that is what was wanted
        }
        return taken;
      };
      return (await fill(session)) + (await fill(local));
    });
    await page.close();
    expect(stored, 'bytes that were filled').toBeGreaterThan(5_000_000);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'with storage full');
  });
});

describe('on the network', () => {
  /** Browsers call home by themselves; every other host that was asked for is ours to explain. */
  const BROWSERS_OWN =
    /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

  it('the extension asks nobody for anything', async () => {
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'the feed as it opens');
    const asked = stage.site.strangers.filter((address) => !BROWSERS_OWN.test(new URL(address).hostname));
    expect(asked).toEqual([]);
  });
});

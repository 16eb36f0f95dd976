import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import { scrollThrough } from '../../scripts/demo/feed-page';
import { accessibilityFaults } from './axe';
import { expectFlagged, flaggedPosts } from './feed-page';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { counts, headings } from './popup-page';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
let popup: BrowserTab | undefined;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterEach(async () => {
  await popup?.close().catch(() => undefined); // Show closes it by itself
  popup = undefined;
});
afterAll(() => stage?.close());

async function openOver(url: string): Promise<BrowserTab> {
  pictureOfFailure(stage);
  await stage.tab.open(url);
  popup = await stage.openPopup();
  return popup;
}

async function openOverFeed(): Promise<BrowserTab> {
  pictureOfFailure(stage);
  await stage.tab.open(stage.site.url);
  await expectFlagged(stage, plainLures, 'the feed as it opens');
  popup = await stage.openPopup();
  return popup;
}

describe('on a feed the popup', () => {
  it('counts the posts read and the warnings, as the badge does', async () => {
    const popup = await openOverFeed();
    const countsAfterScrolling = async () => {
      await scrollThrough(stage.tab);
      return counts(popup);
    };
    await expect.poll(countsAfterScrolling).toEqual([plainFeed.length, plainLures.length]);
    expect(await stage.session.badge()).toBe(String(plainLures.length));
    await stage.screenshot('popup', popup);
  });

  it('jumps to a post, whose card then has the focus', async () => {
    const popup = await openOverFeed();
    await popup.click('main li:nth-of-type(2) button');
    const place = () =>
      stage.tab.evaluate(() => {
        const cards = [...document.querySelectorAll('job-red-flags')];
        const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return {
          focused: cards.indexOf(document.activeElement as Element),
          inView: top >= 0 && bottom <= innerHeight,
        };
      });
    await expect.poll(place).toEqual({ focused: 1, inView: true });
  });

  it('pauses reading, and starts it again', async () => {
    const popup = await openOverFeed();
    await popup.click('main .here > button');
    await expect.poll(() => headings(popup)).toContain('Paused on this site');
    await expect.poll(() => flaggedPosts(stage.tab)).toEqual([]);
    await expect.poll(() => stage.session.badge()).toBe('');
    await stage.tab.reload();
    await expect
      .poll(() => headings(popup), { message: 'still paused in a page loaded anew' })
      .toContain('Paused on this site');
    await popup.click('main .here > button');
    await expectFlagged(stage, plainLures, 'after the pause');
  });
});

describe('elsewhere the popup', () => {
  it('says that a feed shows no posts it could read', async () => {
    const popup = await openOver(`${stage.site.instagramUrl}?first=${plainFeed.length}&more=0&broken=posts`);
    await expect
      .poll(() => headings(popup), { timeout: 20_000 })
      .toContain('I can’t read the posts on this page');
    await stage.screenshot('popup-unreadable', popup);
  });

  it('says that a page is none of those we read', async () => {
    const popup = await openOver(`${stage.session.extensionOrigin}/popup.html`);
    await expect.poll(() => headings(popup)).toContain('This is not a page we read');
  });

  it('offers to reload a page that is older than the extension, or reads it by itself', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'before the extension is started anew');
    await stage.session.reloadExtension();
    popup = await stage.openPopup();
    const state = async () => [
      ...(await headings(popup as BrowserTab)),
      ...(await counts(popup as BrowserTab)),
    ];
    await expect.poll(async () => (await state()).length).toBeGreaterThan(0);
    if ((await headings(popup)).includes('Please reload this page')) {
      await stage.screenshot('popup-reload', popup);
      await popup.click('main button.main');
    }
    await expect.poll(() => counts(popup as BrowserTab)).toHaveLength(2);
    await expectFlagged(stage, plainLures, 'read again');
  });
});

describe('axe finds no fault', () => {
  it.each(['light', 'dark'] as const)('in the popup over a feed, %s', async (scheme) => {
    const popup = await openOverFeed();
    await expect.poll(() => counts(popup)).toHaveLength(2);
    await stage.session.colorScheme(scheme);
    await stage.screenshot(`popup-${scheme}`, popup);
    expect(await accessibilityFaults(popup, 'html')).toEqual([]);
    await stage.session.colorScheme('light');
  });

  it('in the popup elsewhere', async () => {
    const popup = await openOver(`${stage.session.extensionOrigin}/popup.html`);
    await expect.poll(() => headings(popup)).toHaveLength(1);
    expect(await accessibilityFaults(popup, 'html')).toEqual([]);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import type { Control } from '../site';
import { expectFlagged, expectIntact } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
let popup: BrowserTab | undefined;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterEach(async () => {
  await popup?.close();
  popup = undefined;
});
afterAll(() => stage?.close());

/** The language that each card on the page speaks, and what the first one shows. */
const cards = () =>
  stage.tab.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('job-red-flags')];
    const root = all[0]?.shadowRoot;
    return {
      spoken: all.map(({ lang, shadowRoot }) => [
        lang,
        shadowRoot?.querySelector('[lang]')?.getAttribute('lang'),
      ]),
      chosen: root?.querySelector('select')?.value,
      open: [...(root?.querySelectorAll('.panel') ?? [])].map(({ id }) => id),
      focused: root?.activeElement?.localName,
    };
  });
const allIn = (tag: string) => plainLures.map(() => [tag, tag]);
/** Nothing until the popup has looked at its page. */
const popupLanguage = () =>
  popup?.evaluate(() => document.querySelector('select') && document.documentElement.lang);
const focusOnList = () =>
  stage.tab.evaluate(() =>
    document.querySelector('job-red-flags')?.shadowRoot?.querySelector('select')?.focus(),
  );

describe('the language chosen on a card', () => {
  it('is spoken at once by every card and the popup, and the card stays as it was', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'the feed as it opens');
    popup = await stage.openPopup();
    await expect.poll(popupLanguage).toBe('en');
    await stage.tab.click('job-red-flags >> [data-act="why"]');
    await focusOnList();
    await stage.tab.press('t'); // Tiếng Việt
    await expect.poll(cards).toEqual({ spoken: allIn('vi'), chosen: 'vi', open: ['why'], focused: 'select' });
    await expect.poll(popupLanguage).toBe('vi');
    await stage.screenshot('card-language');
    await expectIntact(stage.tab);
    const heard = await stage.tab.evaluate(() =>
      (window.__site as Control).events.filter(({ foreign }) => foreign),
    );
    expect(heard, 'what the site heard of it').toEqual([]);
  });

  it('is kept for pages opened later, until “Automatic” takes it back', async () => {
    pictureOfFailure(stage);
    await stage.tab.reload();
    await expectFlagged(stage, plainLures, 'after the page was loaded again');
    await expect.poll(async () => (await cards()).spoken).toEqual(allIn('vi'));
    await focusOnList();
    await stage.tab.press('Home'); // Automatic
    await expect.poll(async () => (await cards()).spoken).toEqual(allIn('en'));
  });
});

describe('the language chosen in the popup', () => {
  it('is spoken at once by every card', async () => {
    pictureOfFailure(stage);
    popup = await stage.openPopup();
    await expect.poll(popupLanguage).toBe('en');
    // Keys go to the tab in front; the popup of these tests stands in a tab behind it.
    await popup.evaluate(() => {
      const list = document.querySelector('select')!;
      list.value = 'vi';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(async () => (await cards()).spoken).toEqual(allIn('vi'));
    expect((await cards()).chosen).toBe('vi');
  });
});

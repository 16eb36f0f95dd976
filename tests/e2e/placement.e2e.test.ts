import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Control } from '../site';
import { accessibilityFaults } from './axe';
import { expectFlagged, expectIntact, siteState } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

async function openFeed(query = ''): Promise<void> {
  pictureOfFailure(stage);
  await stage.tab.open(`${stage.site.url}?${query}`);
  await expectFlagged(stage, plainLures, 'the feed as it opens');
}

describe('the one element that is added to a lure', () => {
  it('stands just before the message’s outermost block', async () => {
    await openFeed('marks=preview');
    const neighbours = await stage.tab.evaluate(() =>
      [...document.querySelectorAll('job-red-flags')].map((card) => ({
        next: card.nextElementSibling?.getAttribute('data-ad-rendering-role'),
        insideMessage: card.closest('[data-ad-rendering-role="story_message"]') !== null,
        insideLink: card.closest('a, [role="button"]') !== null,
      })),
    );
    expect(neighbours).toHaveLength(plainLures.length);
    for (const place of neighbours)
      expect(place).toEqual({ next: 'story_message', insideMessage: false, insideLink: false });
  });

  it('is a region with a name and a level, whose shadow root is open', async () => {
    await openFeed();
    const cards = await stage.tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('job-red-flags')].map((card) => ({
        level: card.dataset.level,
        key: card.dataset.key,
        role: card.getAttribute('role'),
        label: card.getAttribute('aria-label'),
        buttons: card.shadowRoot?.querySelectorAll('button').length ?? 0,
      })),
    );
    expect(cards).toHaveLength(plainLures.length);
    expect(new Set(cards.map(({ key }) => key)).size, 'keys of their own').toBe(plainLures.length);
    expect(new Set(cards.map(({ label }) => label)).size, 'names of their own').toBe(plainLures.length);
    for (const { level, role, label, key, buttons } of cards) {
      expect(['caution', 'danger']).toContain(level);
      expect(role).toBe('region');
      expect(label).toBeTruthy();
      expect(key).toBeTruthy();
      expect(buttons).toBeGreaterThan(0);
    }
  });

  it('is all that was added to the page', async () => {
    await openFeed();
    const { intact } = await siteState(stage.tab);
    expect(intact.foreign.map((each) => each.split(' ')[0])).toEqual(plainLures.map(() => 'job-red-flags'));
  });

  it.each(['trusted-types', 'strict-styles'])('is drawn whole under the site’s policy %s', async (csp) => {
    await openFeed(`csp=${csp}`);
    const box = await stage.tab.evaluate(() => {
      const card = document.querySelector('job-red-flags')?.shadowRoot?.querySelector('.card');
      return card ? getComputedStyle(card).borderInlineStartWidth : 'no card';
    });
    expect(box, 'the card’s own styles are in force').toBe('5px');
    await expectIntact(stage.tab);
  });
});

describe('what a person does on a card', () => {
  const card = 'job-red-flags >> ';

  it('stays on it: the site hears no click and no key', async () => {
    await openFeed();
    await stage.tab.click(`${card}[data-act="why"]`);
    for (const key of ['j', 'k', 'l', 'Tab', 'Enter', 'Escape']) await stage.tab.press(key);
    const { heard, shortcuts } = await stage.tab.evaluate(() => {
      const site = window.__site as Control;
      return { heard: site.events.filter(({ foreign }) => foreign), shortcuts: site.stats().shortcuts };
    });
    expect(heard).toEqual([]);
    expect(shortcuts).toEqual([]);
    await expectIntact(stage.tab);
  });

  it('the site still hears its own keys', async () => {
    await openFeed();
    await stage.tab.evaluate(() => document.body.focus());
    await stage.tab.press('j');
    expect((await siteState(stage.tab)).stats.shortcuts).toEqual(['next']);
  });

  it('opens Why and What to do by keyboard alone', async () => {
    await openFeed();
    await stage.tab.evaluate(() => {
      document
        .querySelector('job-red-flags')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-act="why"]')
        ?.focus();
    });
    await stage.tab.press('Enter');
    const openPanels = () =>
      stage.tab.evaluate(() =>
        [...(document.querySelector('job-red-flags')?.shadowRoot?.querySelectorAll('.panel') ?? [])].map(
          ({ id }) => id,
        ),
      );
    await expect.poll(openPanels).toEqual(['why']);
    await stage.tab.press('Escape');
    await expect.poll(openPanels).toEqual([]);
    await stage.tab.press('Tab');
    await stage.tab.press('Enter');
    await expect.poll(openPanels).toEqual(['steps']);
  });

  it('hides the card when it is dismissed, also when the site draws the post anew', async () => {
    await openFeed();
    await stage.tab.click(`${card}[data-act="more"]`);
    await stage.tab.click(`${card}[data-act="dismiss"]`);
    const others = plainLures.slice(1);
    await expectFlagged(stage, others, 'after the first card was dismissed');
    await stage.tab.evaluate((id: string) => (window.__site as Control).rerender(id), plainLures[0] ?? '');
    await expectFlagged(stage, others, 'after its post was drawn anew');
    await stage.tab.reload();
    await expectFlagged(stage, others, 'after the page was loaded again');
  });
});

describe('axe finds no fault', () => {
  it.each([
    ['light', 'why'],
    ['light', 'steps'],
    ['dark', 'why'],
    ['dark', 'more'],
  ])('on a card in a %s page with %s open', async (theme, panel) => {
    pictureOfFailure(stage);
    await stage.tab.open(`${stage.site.url}?theme=${theme}&feed=tricky&first=40`);
    await stage.tab.click(`job-red-flags >> [data-act="${panel}"]`);
    await stage.screenshot(`card-${theme}-${panel}`);
    expect(await accessibilityFaults(stage.tab, 'job-red-flags')).toEqual([]);
  });
});

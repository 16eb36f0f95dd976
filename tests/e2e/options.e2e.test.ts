import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './axe';
import { expectFlagged } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

describe('the settings', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(plainSite);
  });
  afterAll(() => stage?.close());

  const widths = () => stage.tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  /** How far “Leave quickly” is from the upper corner where lines end, in CSS pixels. */
  const fromCorner = () =>
    stage.tab.evaluate(() => {
      const page = document.body.getBoundingClientRect();
      const { top, left, right } = document.querySelector('header .exit')!.getBoundingClientRect();
      const beside = document.documentElement.dir === 'rtl' ? left - page.left : page.right - right;
      return { below: Math.round(top - page.top), beside: Math.round(beside) };
    });
  const open = async (language: string) => {
    await stage.tab.open(`${stage.session.extensionOrigin}/options.html?lang=${language}`);
    await expect
      .poll(() => stage.tab.evaluate(() => document.querySelector('.rules')?.textContent))
      .toBeTruthy();
    await stage.tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  };

  it.each([
    ['en', 'light', 1000],
    ['en', 'dark', 320],
    ['ar', 'light', 320],
    ['km', 'dark', 320],
    ['my', 'light', 1000],
  ] as const)('fit, and axe finds no fault: %s, %s, %d pixels wide', async (language, scheme, width) => {
    pictureOfFailure(stage);
    await stage.tab.resize(width, 2600);
    await stage.session.colorScheme(scheme);
    await open(language);
    expect(await accessibilityFaults(stage.tab, 'html')).toEqual([]);
    const [content = 0, view = 0] = await widths();
    expect(content).toBeLessThanOrEqual(view);
    expect(await fromCorner(), 'the way out is found without looking').toEqual({ below: 14, beside: 20 });
    await stage.screenshot(`options-${language}-${scheme}`);
    await stage.session.colorScheme('light');
  });

  it('are changed with keys alone, and a card on another page follows', async () => {
    pictureOfFailure(stage);
    const feed = await stage.session.openBehind(stage.site.url);
    await open('en');
    const focused = () =>
      stage.tab.evaluate(() =>
        document.activeElement?.closest('[data-setting]')?.getAttribute('data-setting'),
      );
    for (let n = 0; n < 20 && (await focused()) !== 'quietCards'; n++) await stage.tab.press('Tab');
    expect(await focused()).toBe('quietCards');
    await stage.tab.press(' ');
    const chosen = () =>
      stage.tab.evaluate(() => document.querySelector('[data-setting=quietCards] .origin')?.textContent);
    await expect.poll(chosen).toBe('Chosen by you');
    await feed.close();
    await stage.tab.open(stage.site.url);
    const chips = () =>
      stage.tab.evaluate(() =>
        [...document.querySelectorAll('job-red-flags')].map(
          ({ shadowRoot }) => shadowRoot?.querySelectorAll('.chip').length,
        ),
      );
    await expectFlagged(stage, plainLures, 'with quiet cards');
    expect(await chips()).toEqual(plainLures.map(() => 1));
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_TAGS, type LanguageTag } from '../../lib/words';
import { accessibilityFaults } from './axe';
import { plainSite } from './plain-feed';
import { BROWSER, openStage, pictureOfFailure, type Stage } from './stage';

/** Languages, schemes and widths in CSS pixels: a telephone, a laptop, a wall. */
const LOOKS = [
  ['en', 'light', 1000],
  ['en', 'dark', 320],
  ['ar', 'light', 320],
  ['km', 'dark', 320],
  ['my', 'light', 1600],
] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite, { rules: 'new' });
});
afterAll(() => stage?.close());

const texts = (selector: string) =>
  stage.tab.evaluate(
    (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent),
    selector,
  );
const first = async (selector: string) => (await texts(selector))[0];
const focused = () => stage.tab.evaluate(() => document.activeElement?.textContent);
const address = (page: string, language: string, view = '') =>
  `${stage.session.extensionOrigin}/${page}.html?lang=${language}${view}`;
const open = async (page: string, language: string, view?: string) => {
  const wanted = address(page, language, view);
  await stage.tab.open(wanted);
  // Firefox does not wait for an address with a “#” in it.
  const isThere = (wanted: string) =>
    location.href === wanted && document.querySelector('main h2, .poster') !== null;
  await expect.poll(() => stage.tab.evaluate(isThere, wanted)).toBe(true);
};
/** Waits for the real card in the welcome's picture. */
const cardInPicture = () =>
  expect
    .poll(() =>
      stage.tab.evaluate(
        () => document.querySelector('figure job-red-flags')?.shadowRoot?.querySelectorAll('.title').length,
      ),
    )
    .toBe(1);
const lookAt = async (name: string) => {
  expect(await accessibilityFaults(stage.tab, 'html'), name).toEqual([]);
  const [content = 0, view = 0] = await stage.tab.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  expect(content, name).toBeLessThanOrEqual(view);
  await stage.screenshot(name);
};
/** Presses Tab until the element that `selector` matches has the focus. */
const tabTo = async (selector: string) => {
  const isThere = () =>
    stage.tab.evaluate((selector: string) => document.activeElement?.matches(selector) ?? false, selector);
  for (let n = 0; n < 20 && !(await isThere()); n++) await stage.tab.press('Tab');
  expect(await isThere(), selector).toBe(true);
};

describe.each(LOOKS)('in %s, %s, %d pixels wide', (language, scheme, width) => {
  beforeAll(async () => {
    await stage.tab.resize(width, 1300);
    await stage.session.colorScheme(scheme);
  });
  afterAll(() => stage.session.colorScheme('light'));

  it('all screens of the welcome fit, and axe finds no fault', async () => {
    pictureOfFailure(stage);
    await open('welcome', language);
    await lookAt(`welcome-1-${language}-${scheme}`);
    await stage.tab.click('nav .main');
    await cardInPicture();
    await lookAt(`welcome-2-${language}-${scheme}`);
    await stage.tab.click('nav .main');
    await expect.poll(() => texts('.start a')).toHaveLength(5);
    await lookAt(`welcome-3-${language}-${scheme}`);
  });

  it('practising and the poster fit, and axe finds no fault', async () => {
    pictureOfFailure(stage);
    await open('learn', language);
    await lookAt(`learn-ad-${language}-${scheme}`);
    await stage.tab.click('.ad .main');
    await expect.poll(() => texts('.answer .signs li')).not.toHaveLength(0);
    await expect.poll(() => texts('mark')).not.toHaveLength(0);
    await lookAt(`learn-answer-${language}-${scheme}`);
    await open('learn', language, '#poster');
    await lookAt(`learn-poster-${language}-${scheme}`);
  });
});

// A page is as long in one browser as in the other: all languages in one, those with the tallest letters in the other.
const onPaper: readonly LanguageTag[] =
  BROWSER === 'chromium' || process.env.JRF_TESTS === 'everything' ? LANGUAGE_TAGS : ['en', 'km', 'ta', 'ar'];
// Before anybody chooses a language, which then holds for all pages.
it.each(onPaper)('the poster fits on one sheet of paper in %s', async (language) => {
  pictureOfFailure(stage);
  await stage.tab.resize(900, 1300);
  await open('learn', language, '#poster');
  expect(await stage.tab.evaluate(() => document.documentElement.lang)).toBe(language);
  // As on paper: A4 without its margins, in CSS pixels.
  const height = await stage.tab.evaluate(() => {
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    document.body.style.inlineSize = '186mm';
    return document.body.getBoundingClientRect().height;
  });
  const millimetre = 96 / 25.4;
  // 273 are left of a sheet; a code to scan takes 16 of them.
  expect(height / millimetre).toBeLessThan(257);
  await stage.screenshot(`poster-paper-${language}`);
});

describe('the welcome', () => {
  it('is gone through with keys alone; the language changes without a reload', async () => {
    pictureOfFailure(stage);
    await stage.tab.resize(1000, 1300);
    await open('welcome', 'en');
    await tabTo('input[type=radio]');
    await stage.tab.press('ArrowDown');
    await expect.poll(() => stage.tab.evaluate(() => document.documentElement.lang)).not.toBe('en');
    await stage.tab.press('ArrowUp');
    await expect.poll(() => first('h1')).toBe('Welcome');
    await tabTo('select');
    await tabTo('nav .main');
    await stage.tab.press('Enter');
    await expect.poll(focused).toBe('What it does');
    await cardInPicture();
    await tabTo('nav .main'); // nothing on the picture of a card is in the way
    await stage.tab.press('Enter');
    await expect.poll(focused).toBe('Facebook and Instagram');
    await tabTo('.start a');
    await stage.tab.press('Enter');
    await expect.poll(() => stage.tab.evaluate(() => location.hostname)).toBe('www.facebook.com');
  });

  it('offers access where it was taken away, and sees by itself that it is back', async () => {
    pictureOfFailure(stage);
    await open('welcome', 'en');
    await stage.session.revokeAccess();
    await stage.tab.click('nav .main');
    await stage.tab.click('nav .main');
    await expect.poll(() => texts('.problem button')).toEqual(['Allow']);
    expect(await accessibilityFaults(stage.tab, 'html')).toEqual([]);
    await stage.session.grantAccess();
    await expect.poll(() => texts('.problem button')).toEqual([]);
  });
});

describe('learning', () => {
  it('is turned with the arrow keys, and each ad’s answer is what the rules say of it', async () => {
    pictureOfFailure(stage);
    await stage.tab.resize(1600, 1000);
    await open('learn', 'en');
    const count = Number((await first('.ad h2'))?.split(' ').at(-1));
    expect(count).toBeGreaterThan(6);
    const levels: string[] = [];
    for (let n = 1; n <= count; n++) {
      await expect.poll(() => first('.ad h2')).toBe(`Ad ${n} of ${count}`);
      await stage.tab.click('.ad .main');
      await expect.poll(() => texts('.answer')).toHaveLength(1);
      levels.push((await texts('.answer .signs li')).length > 0 ? 'warning' : 'none');
      await stage.tab.press('ArrowRight');
    }
    await expect.poll(() => first('.ad h2')).toBe(`Ad 1 of ${count}`);
    expect(
      levels.filter((level) => level === 'none'),
      'two honest ads and a story',
    ).toHaveLength(3);
  });
});

it('after an update the welcome does not open again', async () => {
  await stage.tab.open(stage.site.url); // a page of ours would be closed with the old version
  await stage.session.reloadExtension();
  const page = await stage.session.openBehind(address('learn', 'en'));
  // Once an ad is judged, the background has dealt with the news of its own update.
  await page.click('.ad .main');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('.answer').length)).toBe(1);
  const open = await page.evaluate(async () => {
    interface Tabs {
      readonly tabs: { query(filter: object): Promise<{ url?: string }[]> };
    }
    const { chrome } = globalThis as unknown as { chrome: Tabs };
    return (await chrome.tabs.query({})).map(({ url }) => url ?? '');
  });
  expect(
    open.some((url) => url.includes('/learn.html')),
    'our own pages are seen',
  ).toBe(true);
  expect(open.filter((url) => url.includes('/welcome.html'))).toEqual([]);
});

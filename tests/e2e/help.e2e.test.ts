import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './axe';
import { expectFlagged } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

const VIEWS = { help: 'line-here', leaving: 'rescue-report', 'before-you-go': 'sheet' } as const;

const shown = (selector: string) =>
  stage.tab.evaluate(
    (selector: string) => document.querySelector(selector)?.textContent ?? undefined,
    selector,
  );
let opened = 0;
/** Loads the page anew also when only the view differs; Firefox may say that it did while the page before it still stands there. */
const open = async (language: string, view: string) => {
  const query = `?lang=${language}&time=${opened++}`;
  await stage.tab.open(`${stage.session.extensionOrigin}/help.html${query}#${view}`);
  await expect.poll(() => stage.tab.evaluate(() => location.search)).toBe(query);
};
const tell = (at: number, country: string) =>
  stage.tab.evaluate(
    ([at, country]: readonly [number, string]) => {
      const list = document.querySelectorAll('select')[at];
      if (!list) throw new Error('There is no such question.');
      list.value = country;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [at, country] as const,
  );

describe('somebody who was never asked', () => {
  it('is asked two questions, and has help before they answer', async () => {
    pictureOfFailure(stage);
    await stage.tab.resize(320, 1400);
    await open('en', 'help');
    await expect.poll(() => shown('[data-step=organisation]')).toBeTruthy();
    expect(await shown('main')).toContain('Where are you from?');
    expect(await accessibilityFaults(stage.tab, 'html')).toEqual([]);
    await stage.screenshot('help-asked-en');
  });

  it('has the numbers of the place they name, and is not asked again', async () => {
    await tell(0, 'VN');
    await expect.poll(() => shown('[data-step=line-home] h2')).toBe('Help line: Vietnam');
    await tell(1, 'KH');
    await expect.poll(() => shown('[data-step=line-here] h2')).toBe('Help line: Cambodia');
    await open('vi', 'help');
    await expect.poll(() => shown('.situation summary')).toContain('Campuchia');
  });
});

describe('the help page', () => {
  const widths = () => stage.tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);

  it.each([
    ['en', 'light', 1000],
    ['en', 'dark', 320],
    ['km', 'light', 320],
    ['km', 'dark', 1000],
    ['ar', 'light', 320],
    ['ar', 'dark', 1000],
    ['my', 'light', 1000],
    ['my', 'dark', 320],
  ] as const)('fits, and axe finds no fault: %s, %s, %d pixels wide', async (language, scheme, width) => {
    pictureOfFailure(stage);
    await stage.tab.resize(width, 2400);
    await stage.session.colorScheme(scheme);
    for (const [view, mark] of Object.entries(VIEWS)) {
      await open(language, view);
      await expect.poll(() => shown(`[data-step=${mark}], .${mark} .numbers`)).toBeTruthy();
      await stage.tab.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await accessibilityFaults(stage.tab, 'html'), view).toEqual([]);
      const [content = 0, room = 0] = await widths();
      expect(content, view).toBeLessThanOrEqual(room);
      await stage.screenshot(`help-${view}-${language}-${scheme}`);
    }
    await stage.session.colorScheme('light');
  });

  it('leads with keys alone to the way out, and three presses of Shift leave it for good', async () => {
    pictureOfFailure(stage);
    await open('en', 'help');
    await expect.poll(() => shown('.views a')).toBeTruthy();
    const focused = () => stage.tab.evaluate(() => document.activeElement?.getAttribute('href'));
    for (let n = 0; n < 10 && (await focused()) !== '#leaving'; n++) await stage.tab.press('Tab');
    expect(await focused()).toBe('#leaving');
    const before = await stage.tab.evaluate(() => history.length);
    await stage.tab.press('Enter');
    await expect.poll(() => shown('.safety')).toContain('Can somebody see this screen?');
    expect(await stage.tab.evaluate(() => document.activeElement?.className)).toContain('leaving');
    for (let n = 0; n < 3; n++) await stage.tab.press('Shift');
    await expect.poll(() => stage.tab.evaluate(() => location.href)).toBe('https://www.wikipedia.org/');
    expect(await stage.tab.evaluate(() => history.length)).toBe(before);
  });
});

describe('from a card', () => {
  const inCard = (selector: string) =>
    stage.tab.evaluate((selector: string) => {
      const found = document.querySelector('job-red-flags')?.shadowRoot?.querySelector(selector);
      return found ? { text: found.textContent, href: found.getAttribute('href') } : undefined;
    }, selector);

  it('the first line is one press away, below what to do, and so is the way out for somebody who is held', async () => {
    pictureOfFailure(stage);
    await stage.tab.resize(1280, 2400);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'the feed as it opens');
    await stage.tab.click('job-red-flags >> [data-act="steps"]');
    await expect.poll(() => inCard('#steps .line')).toMatchObject({ href: 'tel:117' });
    await stage.screenshot('help-card');
    expect(await accessibilityFaults(stage.tab, 'job-red-flags')).toEqual([]);
    await stage.tab.click('job-red-flags >> [data-act="steps"]');
    expect((await inCard('.panel')) ?? 'nothing is open').toBe('nothing is open');
    await stage.tab.click('job-red-flags >> [data-act="leaving"]');
    const page = await stage.session.openBehind(`${stage.session.extensionOrigin}/help.html`);
    const addresses = () =>
      page.evaluate(async () => {
        type Tabs = { query(of: object): Promise<readonly { url?: string }[]> };
        const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>; // whichever this browser has
        const found = await (browser ?? chrome)?.tabs.query({});
        return found?.map(({ url = '' }) => url) ?? [];
      });
    await expect.poll(addresses).toContainEqual(expect.stringMatching(/\/help\.html\?lang=\w+#leaving$/));
    await page.close();
  });
});

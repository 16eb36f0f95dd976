import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import { accessibilityFaults } from './axe';
import { expectFlagged } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
let book: BrowserTab | undefined;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterEach(async () => {
  await forgetAll();
  await book?.close();
  book = undefined;
});
afterAll(() => stage?.close());

async function openFeed(): Promise<void> {
  pictureOfFailure(stage);
  await stage.tab.open(stage.site.url);
  await expectFlagged(stage, plainLures, 'the feed as it opens');
}

async function openBook(language = 'en'): Promise<BrowserTab> {
  await book?.close();
  book = await stage.session.openBehind(`${stage.session.extensionOrigin}/reports.html?lang=${language}`);
  await expect.poll(() => read('main h2')).not.toEqual([]);
  return book;
}

/** Texts of all elements on a page that match; on the book's, unless another is named. */
async function read(selector: string, page = book): Promise<string[]> {
  if (!page) throw new Error('The book is not open.');
  return page.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''),
    selector,
  );
}

const onCard = (selector: string) => stage.tab.click(`job-red-flags >> ${selector}`);
const cardSays = () =>
  stage.tab.evaluate(
    () => document.querySelector('job-red-flags')?.shadowRoot?.querySelector('[role=status]')?.textContent,
  );

async function reportFirstCard(): Promise<void> {
  await onCard('[data-act="report"]');
  await expect.poll(cardSays).toContain('Kept on this computer');
}

/** As “Forget everything” does it, whatever is open. */
async function forgetAll(): Promise<void> {
  const page = await stage.session.openBehind(`${stage.session.extensionOrigin}/reports.html`);
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase('report-book');
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
  );
  await page.close();
}

/** Puts as many records into the book as a busy year brings. */
async function fillBook(count: number): Promise<void> {
  const page = await openBook();
  await page.evaluate(async (count: number) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const hit = (id: string, family: string, weight: number, where: string, text: string, start = 0) => ({
      ...{ id, family, weight },
      evidence: [{ in: where, index: 0, start, end: start + text.length, text }],
    });
    const database = await done(indexedDB.open('report-book'));
    const store = database.transaction('reports', 'readwrite').objectStore('reports');
    for (let n = 0; n < count; n++) {
      const record = {
        version: 2,
        id: `r${n}`,
        kind: n % 3 === 0 ? 'dispute' : 'report',
        keptAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
        textSha256: 'a'.repeat(64),
        post: {
          ...{ key: `facebook:${n}`, site: 'facebook', surface: 'group' },
          text: `Poipet, ad number ${n}. \u202e<b>${'Hiring now, وظائف في دبي. '.repeat(700)}`,
          imageTexts: ['May be an image of text that says FREE VISA'],
          links: [`https://t.me/hr_example_${'x'.repeat(200)}`],
          author: { name: 'HR Example', url: 'https://www.facebook.com/hr.example' },
          permalink: `https://www.facebook.com/groups/1/posts/${n}/`,
        },
        verdict: {
          ...{ level: 'danger', score: 0.97, language: 'en', pack: '2026.11.22' },
          flags: [
            hit('hotspot-destination', 'place', 2, 'text', 'Poipet'),
            hit('messaging-only', 'contact', 1, 'link', 't.me', 8),
            hit('licensed-agency', 'mitigating', -0.5, 'imageText', 'May'),
          ],
        },
      };
      await done(store.put(record));
    }
    database.close();
  }, count);
}

describe('a reported ad', () => {
  it('is in the book with what was seen, can be saved, and is gone when it is deleted', async () => {
    await openFeed();
    await reportFirstCard();
    const popup = await stage.openPopup();
    const link = () =>
      popup.evaluate(() => document.querySelector('footer a[href*="reports.html"]')?.textContent);
    await expect.poll(link).toBe('Report book (1)');
    await popup.close();

    const page = await openBook();
    expect(await read('h2')).toEqual(['1 report']);
    await expect
      .poll(() => read('.promise p'))
      .toEqual([
        'Kept on this computer only. Nobody has received it.',
        'Reporting an ad does not call for help.',
      ]);
    await stage.screenshot('reports-list', page);
    await page.click('.open');
    await expect.poll(() => read('h2')).toEqual(['You reported this ad', 'Hand it on yourself']);
    expect(await read('.ad-text mark')).not.toEqual([]);
    const words = (await read('.ad-text'))[0] ?? '';

    await page.click('.main');
    await expect.poll(() => read('[role=status] p')).toHaveLength(1);
    const [sentence = ''] = await read('[role=status] p');
    const name = /job-ads-[\d-]+\.json/.exec(sentence)?.[0] ?? 'not said';
    const saved = () => readFile(join(stage.session.downloads, name), 'utf8').catch(() => '');
    await expect.poll(saved).not.toBe('');
    const file = JSON.parse(await saved());
    expect(file).toMatchObject({ schema: 'job-red-flags/reports', version: 1, unreadable: 0 });
    expect(file.reports).toHaveLength(1);
    const [entry] = file.reports;
    expect(entry).toMatchObject({
      report: { kind: 'report', rules: expect.stringMatching(/^rules \d/), rules_sha256: expect.any(String) },
      ad: { platform: 'facebook', text: words },
      assessment: { level: 'danger' },
      evidence: { user_agent: expect.stringMatching(/^(Chrome|Firefox) \d+$/) },
    });
    expect(entry.ad.author_name, 'nobody ticked it').toBeUndefined();
    expect(JSON.stringify(entry)).not.toMatch(/__cft__|__tn__|fbclid/);

    await page.click('article section:last-of-type .quiet');
    await page.click('dialog[open] .delete');
    await expect.poll(() => read('h2')).toEqual(['Nothing is kept here']);
    await openBook();
    expect(await read('h2')).toEqual(['Nothing is kept here']);
  });
});

describe('when the browser does not open the book', () => {
  it('card and page say so in the person’s words, and the book can be forgotten', async () => {
    await openFeed();
    const other = await openBook();
    await other.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('report-book', 99); // as a newer version of the extension would
          request.onsuccess = () => done(request.result.close());
        }),
    );
    await onCard('[data-act="report"]');
    await expect
      .poll(cardSays)
      .toBe('That did not workThe browser cannot open its storage. Restart the browser and try again.');
    const page = await openBook();
    expect(await read('h2')).toEqual(['The book could not be opened']);
    await stage.screenshot('reports-failed', page);
    await page.click('main .quiet');
    await page.click('dialog[open] .delete');
    await expect.poll(() => read('h2')).toEqual(['Nothing is kept here']);
  });
});

describe('a book of hundreds', () => {
  it('shows the first fifty, and the next when asked, without sideways scrolling on a phone', async () => {
    await fillBook(300);
    const page = await openBook();
    await page.resize(320, 700);
    expect(await read('h2')).toEqual(['300 reports']);
    expect(await read('.reports > li')).toHaveLength(50);
    await page.click('.reports + p button');
    await expect.poll(async () => (await read('.reports > li')).length).toBe(100);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await stage.screenshot('reports-many', page);
  });
});

describe('leaving quickly', () => {
  it('with three presses of Shift takes the book away, with no way back', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(`${stage.session.extensionOrigin}/reports.html`);
    const address = () => stage.tab.evaluate(() => location.href);
    await expect.poll(() => stage.tab.evaluate(() => document.querySelector('h2')?.textContent)).toBeTruthy();
    const before = await stage.tab.evaluate(() => history.length);
    for (let n = 0; n < 3; n++) await stage.tab.press('Shift');
    await expect.poll(address).toBe('https://www.wikipedia.org/');
    expect(await stage.tab.evaluate(() => history.length)).toBe(before);
  });
});

describe('axe finds no fault', () => {
  it.each([
    ['en', 'light', 1000],
    ['km', 'light', 320],
    ['en', 'dark', 320],
    ['zh-Hans', 'dark', 1000],
  ] as const)('in list, report and question: %s, %s, %d pixels wide', async (language, scheme, width) => {
    await fillBook(2);
    const page = stage.tab; // in front: browsers slow down what is behind
    await page.resize(width, 1600);
    await page.open(`${stage.session.extensionOrigin}/reports.html?lang=${language}`);
    await stage.session.colorScheme(scheme);
    await expect.poll(() => read('.reports > li', page)).toHaveLength(2);
    expect(await accessibilityFaults(page, 'html')).toEqual([]);
    await stage.screenshot(`reports-list-${language}-${scheme}`, page);
    await page.click('.open');
    await expect.poll(() => read('article h3', page)).toHaveLength(7);
    expect(await accessibilityFaults(page, 'html')).toEqual([]);
    await stage.screenshot(`reports-view-${language}-${scheme}`, page);
    await page.click('article section:last-of-type .quiet');
    await expect.poll(() => read('dialog[open] h2', page)).toHaveLength(1);
    expect(await accessibilityFaults(page, 'html')).toEqual([]);
    await stage.session.colorScheme('light');
  });
});

// The last one: Firefox opens whatever comes behind it in the window that opens here.
describe('a warning that was called wrong', () => {
  it('stands in the book before the older report of the same ad', async () => {
    await openFeed();
    await reportFirstCard();
    await openFeed(); // a card of a page loaded anew knows nothing of the first report
    await onCard('[data-act="more"]');
    await onCard('[data-act="wrong"]');
    await expect.poll(cardSays).toContain('Look at the window that opened');
    await openBook();
    const kinds = async () => (await read('.what small:first-of-type')).map((facts) => facts.split(' · ')[0]);
    await expect.poll(kinds).toEqual(['You said the warning is wrong', 'You reported this ad']);
  });
});

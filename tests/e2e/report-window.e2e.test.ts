import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import { accessibilityFaults } from './axe';
import { expectFlagged } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
let page: BrowserTab | undefined;
/** The one report that all of this is about, once somebody asked for it. */
let reported: Promise<string> | undefined;
function theReport(): Promise<string> {
  pictureOfFailure(stage);
  reported ??= reportFirstCard();
  return reported;
}

beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterEach(async () => {
  await page?.close().catch(() => undefined); // a window of ours may have closed itself
  page = undefined;
});
afterAll(() => stage?.close());

const origin = () => stage.session.extensionOrigin;
const texts = (of: BrowserTab, selector: string) =>
  of.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''),
    selector,
  );

/** Presses “Report” on the first card, and gives the report's id: that of the newest in the book. */
async function reportFirstCard(): Promise<string> {
  await stage.tab.open(stage.site.url);
  await expectFlagged(stage, plainLures, 'the feed as it opens');
  await stage.tab.click('job-red-flags >> [data-act="report"]');
  await expect
    .poll(() =>
      stage.tab.evaluate(
        () =>
          document.querySelector('job-red-flags')?.shadowRoot?.querySelector('[role=status]')?.textContent,
      ),
    )
    .toContain('on this computer');
  const book = await stage.session.openBehind(`${origin()}/reports.html`);
  await expect.poll(() => texts(book, '.reports > li')).not.toEqual([]);
  const [id = ''] = await book.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.reports > li')].map(({ dataset }) => dataset.id ?? ''),
  );
  await book.close();
  return id;
}

/** An organisation's server as it stands in the database once it was set up; nobody agreed to anything yet. */
async function setUpServer(): Promise<void> {
  const book = await stage.session.openBehind(`${origin()}/reports.html`);
  await expect.poll(() => texts(book, 'main h2')).not.toEqual([]);
  await book.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('report-destinations'));
    const url = 'https://intake.example.org/reports';
    await done(
      database
        .transaction('destinations', 'readwrite')
        .objectStore('destinations')
        .put({
          ...{ id: '7b1f0c62-0000-4000-8000-000000000001', kind: 'webhook', name: 'Example NGO' },
          ...{ url, submitUrl: url, origin: 'https://intake.example.org/*', maxBytes: 10_000_000 },
          ...{ keepsFor: '2 years', setUpAt: '2026-11-21T10:00:00.000Z' },
        }),
    );
    database.close();
  });
  await book.close();
}

async function openWindow(id: string): Promise<BrowserTab> {
  page = await stage.session.openBehind(`${origin()}/consent.html?report=${id}`);
  await expect.poll(() => texts(page as BrowserTab, 'main h2, main h3')).not.toEqual([]);
  return page;
}

describe('a report without an organisation', () => {
  it('can be handed on by hand from its window and from the book', async () => {
    const id = await theReport();
    const window = await openWindow(id);
    expect(await texts(window, 'main h2')).toEqual(['Kept on this computer', 'Hand it on yourself']);
    expect(await texts(window, '.by-hand button')).toEqual(['Copy the text', 'Save as a file']);
    expect(await accessibilityFaults(window, 'html')).toEqual([]);
    await stage.screenshot('window-by-hand', window);
    await window.open(`${origin()}/reports.html?report=${id}`);
    await expect.poll(() => texts(window, '.ways p')).toEqual(['Only on this computer']);
    await stage.screenshot('case-sheet', window);
  });
});

describe('a report to an organisation', () => {
  it('is asked about once: nothing is ticked, and all that goes can be read', async () => {
    const id = await theReport();
    await setUpServer();
    const window = await openWindow(id);
    await expect.poll(() => texts(window, '.to p')).toHaveLength(3);
    expect(await texts(window, '.to p')).toContain('Reporting an ad does not call for help.');
    expect(await window.evaluate(() => document.querySelectorAll('input:checked').length)).toBe(0);
    await window.click('summary');
    await expect.poll(() => texts(window, 'dt')).toContain('ad/text');
    expect((await texts(window, 'dt')).filter((name) => name.startsWith('ad/author'))).toEqual([]);
    expect(await accessibilityFaults(window, 'html')).toEqual([]);
    await stage.screenshot('window-asks-read', window);
  });

  it('fits a telephone in the dark, as do book, case sheet and the list of servers', async () => {
    const id = await theReport();
    await setUpServer();
    await stage.session.colorScheme('dark');
    const shown = stage.tab; // in front: browsers slow down what is behind
    await shown.resize(320, 1_600);
    for (const language of ['km', 'ar', 'en']) {
      await shown.open(`${origin()}/options.html`);
      await shown.evaluate(
        (language: string) =>
          // The page's own world has no polyfill; both browsers know `chrome`.
          (
            globalThis as unknown as {
              chrome: { storage: { local: { set(items: object): Promise<void> } } };
            }
          ).chrome.storage.local.set({ settings: { version: 1, values: { language } } }),
        language,
      );
      for (const [name, path] of [
        ['window', `consent.html?report=${id}`],
        ['book', 'reports.html'],
        ['case', `reports.html?report=${id}`],
        ['servers', 'options.html'],
      ] as const) {
        const where = `${name} in ${language}`;
        await shown.open(`${origin()}/${path}`);
        await expect
          .poll(() => shown.evaluate(() => document.documentElement.lang), { message: where })
          .toBe(language);
        await expect.poll(() => texts(shown, 'main h2'), { message: where }).not.toEqual([]);
        if (name === 'servers') await shown.click('.add-server summary');
        const [wide, view] = await shown.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide, where).toBeLessThanOrEqual(view ?? 0);
        expect(await accessibilityFaults(shown, 'html'), where).toEqual([]);
        await stage.screenshot(`report-${name}-${language}-dark`, shown);
      }
    }
    await stage.session.colorScheme('light');
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpDestination } from '../../lib/report/destinations/set-up';
import type { BrowserTab } from '../../scripts/browsers';
import { type FormServer, formServer } from '../intake/form-server';
import { type Served, serve } from '../intake/serve';
import { accessibilityFaults } from './axe';
import { expectFlagged } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

const BASE = '/v1/key/good/projects/1';
let stage: Stage;
let central: FormServer;
let served: Served;

beforeAll(async () => {
  const form = await readFile('forms/ad_report.xml', 'utf8');
  // The server names itself by the address at which it is reached.
  const first = formServer({ as: 'central', forms: [form], base: BASE });
  served = await serve({ answer: (asked) => (central ?? first).answer(asked) });
  central = formServer({ as: 'central', forms: [form], base: BASE, host: served.origin });
  stage = await openStage(plainSite);
});
afterAll(async () => {
  await stage?.close();
  await served?.close();
});

/** What both browsers call the extension's own part of the browser, in a page of ours. */
interface OwnPage {
  readonly chrome: {
    readonly storage: Record<
      'local' | 'session',
      { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
    >;
    readonly tabs: { query(of: object): Promise<readonly unknown[]> };
  };
}

const popup = () => stage.openPopup();
const texts = (of: BrowserTab, selector: string) =>
  of.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''),
    selector,
  );

/** The computer as an organisation sets it up by hand: shared, with a server that its users agreed to, and a country and language chosen since. */
async function setUp(page: BrowserTab): Promise<void> {
  const made = await setUpDestination(
    { kind: 'openrosa', name: 'An NGO', url: `${served.origin}${BASE}` },
    { fetch, allowed: async () => true },
  );
  const parts = { name: 'left-out', copy: 'left-out', picture: 'left-out' } as const;
  const agreed = { consent: 'store', consentTextId: 'c1-en', parts, at: new Date().toISOString() } as const;
  await page.evaluate(
    async (json: string) => {
      const { storage } = (globalThis as unknown as OwnPage).chrome;
      const values = { sharedComputer: true, country: 'VN', language: 'en' };
      await storage.local.set({ settings: { version: 1, values } });
      await new Promise<void>((done, fail) => {
        const request = indexedDB.open('report-destinations', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('destinations', { keyPath: 'id' });
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const change = request.result.transaction('destinations', 'readwrite');
          change.objectStore('destinations').put(JSON.parse(json));
          change.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      });
    },
    JSON.stringify({ ...made, agreed }),
  );
}

/** Everything that the extension keeps but its rules, as text that a curious person could read. */
function kept(page: BrowserTab): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as OwnPage).chrome;
    const all: Record<string, string> = {
      local: JSON.stringify(await storage.local.get()),
      session: JSON.stringify(await storage.session.get()),
    };
    for (const name of ['report-book', 'report-destinations']) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done, fail) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
        const readable = (_: string, value: unknown) =>
          value instanceof Uint8Array || value instanceof ArrayBuffer
            ? new TextDecoder('latin1').decode(value)
            : value;
        all[store] = JSON.stringify(rows, readable);
      }
      database.close();
    }
    return all;
  });
}

const OF_A =
  /Sihanoukville|Telegram|facebook\.com|"VN"|"language":"|"agreed"|postSha256|verdict:|dismissed:|paused:/;

/** Once what was left is forgotten; pages of ours show nothing before. */
async function expectNothingOfA(page: BrowserTab): Promise<void> {
  const remains = async () => {
    const { reports, ...others } = await kept(page);
    return [reports, ...Object.values(others).filter((text) => OF_A.test(text))];
  };
  await expect.poll(remains).toEqual(['[]']);
  expect((await kept(page)).local).toContain('"sharedComputer":true');
}

describe('a shared computer', () => {
  it('shows person B nothing of person A, who has finished, and A’s report arrives', async () => {
    pictureOfFailure(stage);
    const first = await popup();
    await setUp(first);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'for A');
    // A reports one ad, hides the warning on another, and looks into the book.
    await stage.tab.click('job-red-flags >> [data-act="report"]');
    await expect.poll(async () => (await kept(first)).deliveries).toContain('"state":"queued"');
    const hidden = plainLures.at(-1);
    await stage.tab.evaluate(() => {
      const root = [...document.querySelectorAll('job-red-flags')].at(-1)?.shadowRoot;
      const press = (act: string) => root?.querySelector<HTMLElement>(`[data-act=${act}]`)?.click();
      press('more');
      press('dismiss');
    });
    await expectFlagged(
      stage,
      plainLures.filter((id) => id !== hidden),
      'one is hidden',
    );
    const book = await stage.session.openBehind(`${stage.session.extensionOrigin}/reports.html`);
    await expect.poll(() => texts(book, 'h2')).toContain('1 report');
    await expect.poll(() => texts(book, 'header button')).toContain('I have finished');
    await stage.screenshot('shared-book', book);
    expect(Object.values(await kept(first)).join('')).toMatch(OF_A);
    const tabs = () =>
      first.evaluate(async () => (await (globalThis as unknown as OwnPage).chrome.tabs.query({})).length);
    const open = await tabs();

    await expect.poll(() => texts(first, '.shared h2')).toEqual(['Shared computer']);
    expect(await accessibilityFaults(first, 'html')).toEqual([]);
    await stage.screenshot('shared-popup', first);
    await first.click('.shared button');
    await expect
      .poll(() => texts(first, '.shared [role=status]'))
      .toEqual(['Forgotten. Please log out of the site, too.']);
    await expect.poll(tabs, { message: 'the book was closed' }).toBe(open - 1);
    const deliveries = JSON.parse((await kept(first)).deliveries ?? '[]');
    for (const row of deliveries) expect(row).toMatchObject({ sealed: true, left: true });

    // What B meets: every warning is there again, as if nobody had been here.
    await expect
      .poll(async () => JSON.parse((await kept(first)).session ?? '{}'))
      .not.toHaveProperty('dismissed:order');
    await expectFlagged(stage, plainLures, 'for B, on the page that A left open');
    const states = await stage.tab.evaluate(() =>
      [...document.querySelectorAll('job-red-flags')].map(
        ({ shadowRoot }) => shadowRoot?.querySelector('[role=status]')?.textContent,
      ),
    );
    expect(new Set(states)).toEqual(new Set(['']));
    await stage.tab.reload();
    await expectFlagged(stage, plainLures, 'for B');
    const second = await stage.session.openBehind(`${stage.session.extensionOrigin}/reports.html`);
    await expect.poll(() => texts(second, '.deliveries li, .reports li')).toEqual([]);
    await expect.poll(() => texts(second, 'h2')).toContain('Nothing is kept here');
    await second.close();

    await expect.poll(() => central.stored.size, { timeout: 60_000 }).toBe(1);
    await expect.poll(async () => (await kept(first)).deliveries, { timeout: 30_000 }).toBe('[]');
    expect((await kept(first)).parcels).toBe('[]');
    await first.close();
  }, 240_000);

  it('shows nothing of them either when the browser starts anew without anybody having finished', async () => {
    pictureOfFailure(stage);
    const before = await popup();
    await setUp(before);
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'for A');
    await stage.tab.click('job-red-flags >> [data-act="report"]');
    await expect.poll(async () => (await kept(before)).deliveries).toContain('"state"');
    await stage.tab.open('about:blank'); // Firefox reads open pages again after a reload
    await stage.session.reloadExtension(); // as a start does, it leaves `storage.session` empty
    const after = await popup();
    await expect.poll(() => texts(after, '.shared h2')).toEqual(['Shared computer']);
    const book = await stage.session.openBehind(`${stage.session.extensionOrigin}/reports.html`);
    await expect.poll(() => texts(book, 'h2')).toContain('Nothing is kept here');
    expect(await texts(book, '.deliveries li, .reports li')).toEqual([]);
    await expectNothingOfA(after);
    expect(await texts(after, 'footer a')).toContain('Report book');
  }, 120_000);
});

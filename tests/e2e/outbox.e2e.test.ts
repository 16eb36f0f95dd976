import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Destination } from '../../lib/report';
import { setUpDestination } from '../../lib/report/destinations/set-up';
import type { BrowserTab } from '../../scripts/browsers';
import { type FormServer, formServer } from '../intake/form-server';
import { type Served, serve } from '../intake/serve';
import { expectFlagged } from './feed-page';
import { plainLures, plainSite } from './plain-feed';
import { BROWSER, openStage, pictureOfFailure, type Stage } from './stage';

const BASE = '/v1/key/good/projects/1';
let stage: Stage;
let page: BrowserTab;
let central: FormServer;
let served: Served;

beforeAll(async () => {
  const form = await readFile('forms/ad_report.xml', 'utf8');
  // The server names itself by the address at which it is reached.
  const first = formServer({ as: 'central', forms: [form], base: BASE });
  served = await serve({ answer: (asked) => (central ?? first).answer(asked) });
  central = formServer({ as: 'central', forms: [form], base: BASE, host: served.origin });
  stage = await openStage(plainSite);
  page = await stage.session.openBehind(`${stage.session.extensionOrigin}/reports.html`);
});
afterAll(async () => {
  await stage?.close();
  await served?.close();
});

/** A destination that the person set up and agreed to. */
async function destination(): Promise<Destination> {
  const made = await setUpDestination(
    { kind: 'openrosa', name: 'An NGO', url: `${served.origin}${BASE}` },
    { fetch, allowed: async () => true },
  );
  const parts = { name: 'left-out', copy: 'sent', picture: 'left-out' } as const;
  const at = new Date().toISOString();
  return { ...made, agreed: { consent: 'store', consentTextId: 'c1-en', parts, at } };
}

async function keepDestination(made: Destination): Promise<void> {
  await page.evaluate(
    (json: string) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('report-destinations', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('destinations', { keyPath: 'id' });
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const put = request.result
            .transaction('destinations', 'readwrite')
            .objectStore('destinations')
            .put(JSON.parse(json));
          put.onsuccess = () => {
            request.result.close();
            done();
          };
          put.onerror = () => fail(put.error);
        };
      }),
    JSON.stringify(made),
  );
}

/** What stands in a store of the book. */
async function rows(store: string): Promise<readonly Record<string, unknown>[]> {
  const json = await page.evaluate(
    (store: string) =>
      new Promise<string>((done, fail) => {
        const request = indexedDB.open('report-book');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => {
            request.result.close();
            done(JSON.stringify(all.result));
          };
        };
      }),
    store,
  );
  return JSON.parse(json);
}

describe('a report from a card', () => {
  it('arrives exactly once, though the server dies between taking it and answering, and the background is stopped', async () => {
    pictureOfFailure(stage);
    await keepDestination(await destination());
    await stage.tab.open(stage.site.url);
    await expectFlagged(stage, plainLures, 'the feed as it opens');
    const posts = () => central.asked.filter(({ method }) => method === 'POST');
    let isDying = true;
    served.lose = ({ method }) => method === 'POST' && isDying;
    await stage.tab.click('job-red-flags >> [data-act="report"]');
    await expect.poll(async () => (await rows('deliveries')).map(({ state }) => state)).toEqual(['queued']);
    expect(posts(), 'it can be taken back for ten seconds').toEqual([]);
    await expect.poll(() => posts().length, { timeout: 60_000 }).toBeGreaterThan(0);
    await expect
      .poll(async () => (await rows('deliveries'))[0], { timeout: 60_000 })
      .toMatchObject({ state: 'queued', problem: 'no-answer', tries: 1, unanswered: 1 });

    isDying = false;
    await stage.session.stopBackground();
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.open('report-book');
          request.onerror = () => fail(request.error);
          request.onsuccess = () => {
            // As if the pause were over: nobody waits half a minute in a test.
            const store = request.result.transaction('deliveries', 'readwrite').objectStore('deliveries');
            const all = store.getAll();
            all.onsuccess = () => {
              const put = store.put({ ...all.result[0], nextAt: Date.now() });
              put.onsuccess = () => {
                request.result.close();
                done();
              };
            };
          };
        }),
    );
    await page.evaluate(() => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): unknown } } }
      ).chrome; // both browsers have it
      void runtime.sendMessage({ v: 1, type: 'drain' });
    });
    await expect
      .poll(() => rows('deliveries'), { timeout: 30_000 })
      .toMatchObject([{ state: 'delivered', tries: 2 }]);
    const [first, ...again] = posts();
    // A browser sends once more by itself when a line breaks that had carried an answer before.
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ body }) => body.equals(first!.body))).toBe(true);
    for (const { headers } of posts()) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(headers['accept-language'], 'what languages somebody reads is nobody’s business').toBe('*');
      // Firefox would name this very installation; Chrome names the extension, the same for everybody.
      expect(headers.origin).toBe(BROWSER === 'firefox' ? undefined : stage.session.extensionOrigin);
    }
    expect(central.asked.some(({ method }) => method === 'OPTIONS')).toBe(false);
    const [stored, ...others] = [...central.stored.values()];
    expect(others).toEqual([]);
    expect(stored?.xml).toMatch(/<level>(danger|caution)<\/level>/);
    const files = [...(stored?.files.values() ?? [])];
    expect(files).toHaveLength(1);
    const copy = JSON.parse(files[0]!.toString('utf8'));
    expect(copy.html).toMatch(/^<(div|span|p)[ >]/);
    expect(copy.html).not.toMatch(/ (class|style|id|on\w+|data-[\w-]+)=|<(svg|button|script|input|form)/);
    const wordsOf = (text: string) => text.replace(/<[^>]*>|\s+/g, '');
    expect(wordsOf(copy.html).length).toBeGreaterThan(wordsOf(copy.text).length / 2);
    expect([await rows('parcels'), await rows('reports')]).toEqual([[], []]);
  }, 180_000);
});

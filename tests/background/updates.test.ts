import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROTOCOL, type RulesInfo } from '../../lib/messages';
import { readReports } from '../../lib/report';
import { eventually } from '../eventually';
import { keptPacks, overwrite } from '../update/kept';
import { makeFeed, packOf, publish, rootOf, type TestFeed } from '../update/test-feed';
import { ask, freshBrowser, lure, pack, page, permissionsChanged, send, wake } from './wake';

const FEED = 'https://rules.example/feed/';
const HOUR = 3_600_000;

vi.stubGlobal('__PACK_HASH__', 'abc');

/** What the feed’s server holds, and what it was asked for. */
let feed: TestFeed;
let asked: string[];
/** Open tabs, and what they were told. */
let told: unknown[];

/** The pack of the engine’s tests, but so slow to warn that a lure is none. */
const blind = (version: string) => packOf(version, { weights: { ...pack.weights, bias: -50 } });

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  vi.stubGlobal('__PACK_VERSION__', pack.version);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.setSystemTime(new Date('2026-12-01T12:00:00Z'));
  feed = makeFeed(blind('2026.11.23'));
  asked = [];
  told = [];
  vi.stubGlobal('__FEED_URLS__', [FEED]);
  vi.stubGlobal('__FEED_ROOT__', rootOf(feed));
  const ownFiles = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    if (!address.startsWith(FEED)) return ownFiles(address, options);
    const path = address.slice(FEED.length);
    asked.push(path);
    const file = feed.files.get(path);
    return file ? new Response(new Uint8Array(file)) : new Response(null, { status: 404 });
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: 3 }] as never); // the fake wants every field of a tab
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_: number, message: unknown) => {
    told.push(message);
    return { ok: true };
  });
});

const rules = () => ask({ type: 'rules' }, page);
const update = () => ask({ type: 'update-rules' }, page);
const levelOfLure = async () =>
  (await ask({ type: 'judge', posts: [lure] })).answers.map(({ verdict }) => [verdict.level, verdict.pack]);
const alarms = async () =>
  (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime - Date.now());
/** The background that is awake has done what it does by itself. */
const settled = () =>
  eventually(async () => expect(await send({ v: PROTOCOL, type: 'rules' }, page)).toHaveProperty('checked'));

const versionInUse = async () => ((await send({ v: PROTOCOL, type: 'rules' }, page)) as RulesInfo).version; // the tests look at what they get

describe('a background that wakes for the first time', () => {
  it('asks the feed at once, and plans the next check in five to seven hours', async () => {
    await wake();
    await settled();
    expect(asked).toContain('timestamp.json');
    const [next, ...more] = await alarms();
    expect(more).toEqual([]);
    expect(next).toBeGreaterThanOrEqual(5 * HOUR);
    expect(next).toBeLessThanOrEqual(7 * HOUR);
  });

  it('does not ask again when it wakes again', async () => {
    await wake();
    await settled();
    asked.length = 0;
    await rules();
    await rules();
    expect(asked).toEqual([]);
  });

  it('asks at once when a clock that was years ahead planned the next check', async () => {
    vi.setSystemTime(new Date('2031-12-01T12:00:00Z'));
    await wake();
    await settled();
    vi.setSystemTime(new Date('2026-12-01T12:00:00Z'));
    asked.length = 0;
    await wake();
    await eventually(() => expect(asked).toContain('timestamp.json'));
    const [next, ...more] = await alarms();
    expect(more).toEqual([]);
    expect(next).toBeLessThanOrEqual(7 * HOUR);
  });

  it('asks nobody, and plans nothing, where no feed is set', async () => {
    vi.stubGlobal('__FEED_URLS__', []);
    vi.stubGlobal('__FEED_ROOT__', '');
    expect(await update()).toEqual({
      version: pack.version,
      published: pack.published,
      appeals: pack.appeals,
      source: 'bundled',
      fed: false,
    });
    expect(asked).toEqual([]);
    expect(await alarms()).toEqual([]);
  });
});

describe('a feed that policy sets', () => {
  it('is asked as soon as it is known, and no more when it is gone', async () => {
    vi.stubGlobal('__FEED_URLS__', []);
    vi.stubGlobal('__FEED_ROOT__', '');
    await wake();
    await fakeBrowser.storage.managed.set({ feed: { urls: [FEED], root: rootOf(feed) } });
    await eventually(async () => expect(await versionInUse()).toBe('2026.11.23'));
    await fakeBrowser.storage.managed.clear();
    await eventually(async () => expect(await versionInUse()).toBe(pack.version));
    await eventually(async () => expect(await alarms()).toEqual([]));
  });
});

describe('a check', () => {
  it.each([
    ['its alarm', async () => fakeBrowser.alarms.onAlarm.trigger((await fakeBrowser.alarms.getAll())[0]!)],
    ['the start of the browser', async () => fakeBrowser.runtime.onStartup.trigger()],
  ])('comes with %s', async (_, happens) => {
    await update();
    asked.length = 0;
    await wake();
    await happens();
    await eventually(() => expect(asked).toEqual(['2.root.json', 'timestamp.json']));
  });

  it('does not come with alarms of others', async () => {
    await update();
    asked.length = 0;
    await wake();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: 0 });
    await rules();
    expect(asked).toEqual([]);
  });

  it('is planned again before anything else: one that is cut short does not come again at once', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    await wake();
    await eventually(async () => expect(await alarms()).toHaveLength(1));
  });

  it('gives signs of life while it lasts: Chrome stops a background that is silent for half a minute', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const signOfLife = vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await wake();
    await eventually(async () => expect(await alarms()).toHaveLength(1));
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(signOfLife).toHaveBeenCalledTimes(3);
  });

  it('says that there is no room, though not even that can be kept', async () => {
    await update();
    await wake();
    feed = publish(feed, blind('2026.11.24'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const request = { v: PROTOCOL, type: 'update-rules' };
    expect(await send(request, page)).toMatchObject({ version: '2026.11.23', problem: 'no-room' });
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    const info = await send(request, page);
    expect(info).toMatchObject({ version: '2026.11.24' });
    expect(info).not.toHaveProperty('problem');
  });

  it('happens once, however many ask for it at a time', async () => {
    await update();
    asked.length = 0;
    await wake();
    const request = { v: PROTOCOL, type: 'update-rules' };
    await Promise.all([send(request, page), send(request, page), send(request, page)]);
    expect(asked).toEqual(['2.root.json', 'timestamp.json']);
  });
});

describe('new rules', () => {
  it('judge from then on, also after the background was stopped; and old verdicts are forgotten', async () => {
    vi.stubGlobal('__FEED_URLS__', []);
    expect(await levelOfLure()).toEqual([['danger', pack.version]]);
    vi.stubGlobal('__FEED_URLS__', [FEED]);
    expect(await update()).toMatchObject({ version: '2026.11.23', source: 'feed', fed: true });
    expect(await levelOfLure()).toEqual([['none', '2026.11.23']]);
    expect(await levelOfLure()).toEqual([['none', '2026.11.23']]);
  });

  it('are told to open tabs, once', async () => {
    await update();
    expect(told).toEqual([{ v: PROTOCOL, type: 'judge-again' }]);
    await update();
    expect(told).toHaveLength(1);
  });

  it('are told to open tabs by the next background where the one before was stopped', async () => {
    await update();
    await overwrite('state', 'news', true);
    told.length = 0;
    await wake();
    await eventually(() => expect(told).toEqual([{ v: PROTOCOL, type: 'judge-again' }]));
    told.length = 0;
    await rules();
    expect(told).toEqual([]);
  });

  it('stand in a report', async () => {
    await update();
    const hash = (await keptPacks())[0];
    const { id } = await ask({ type: 'report', kind: 'report', post: lure });
    expect(await readReports([id])).toMatchObject([{ report: { packSha256: hash } }]);
  });

  it('whose bytes were damaged make way for the bundled ones', async () => {
    await update();
    indexedDB.deleteDatabase('compiled-rules');
    await overwrite('packs', (await keptPacks())[0]!, new Uint8Array([1]));
    expect(await levelOfLure()).toEqual([['danger', pack.version]]);
    expect(await rules()).toMatchObject({ version: pack.version, source: 'bundled' });
  });

  it.each([
    ['what is known of the feed', 'state'],
    ['the pack itself', 'packs'],
  ])('are used again once the browser can read %s, which it could not for a moment', async (_, store) => {
    await update();
    indexedDB.deleteDatabase('compiled-rules');
    const { get } = IDBObjectStore.prototype;
    const unreadable = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (this.name === store) throw new DOMException('for a moment', 'UnknownError');
      return get.call(this, key);
    });
    const { setTimeout: inTime } = globalThis;
    const later: (() => void)[] = [];
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, after: number) =>
      after === 30_000 ? later.push(run) : inTime(run, after)) as typeof setTimeout); // its numbers and Node's objects name timers alike
    await wake();
    expect(await versionInUse()).toBe(pack.version);
    unreadable.mockRestore();
    expect(await versionInUse()).toBe(pack.version);
    for (const run of later) run();
    expect(await versionInUse()).toBe('2026.11.23');
  });

  it('are not used when the extension brought newer ones', async () => {
    await update();
    vi.stubGlobal('__PACK_VERSION__', '2026.12.24');
    expect(await rules()).toMatchObject({ source: 'bundled', fed: true });
  });
});

describe('the page about the rules', () => {
  it('learns when the feed was asked, when it is asked next, and what is wrong', async () => {
    await update();
    const moment = '2026-12-01T12:00:00.000Z';
    const info = (await rules()) as RulesInfo;
    expect(info).toMatchObject({ checked: moment, nextCheck: expect.stringMatching(/^2026-12-01T1[789]/) });
    expect(info).not.toHaveProperty('problem');
    feed = {
      ...feed,
      files: new Map(feed.files).set('timestamp.json', Buffer.from('<title>Log in</title>')),
    };
    expect(await update()).toMatchObject({ problem: 'not-a-feed', version: '2026.11.23' });
    expect(await rules()).toMatchObject({ problem: 'not-a-feed' });
  });
});

describe('in Firefox, which names the installation to whom it may not read', () => {
  const contains = (may: boolean) =>
    Object.assign(fakeBrowser.permissions, {
      contains: async ({ origins }: { origins: string[] }) => may && origins[0] === `${FEED}*`,
    });
  beforeEach(() => {
    vi.stubEnv('FIREFOX', true as never); // typed as a text, as if it came from a file
    return () => vi.unstubAllEnvs();
  });

  it('nobody is asked without access; what to allow is said', async () => {
    contains(false);
    expect(await update()).toMatchObject({ source: 'bundled', problem: 'no-access', origins: [`${FEED}*`] });
    expect(asked).toEqual([]);
  });

  it('the feed is asked once access is granted', async () => {
    contains(false);
    await update();
    contains(true);
    await wake();
    for (const changed of permissionsChanged) changed();
    await eventually(async () => expect(await versionInUse()).toBe('2026.11.23'));
    expect(await rules()).not.toHaveProperty('origins');
  });
});

describe('rules from a file', () => {
  const file = () =>
    JSON.stringify({
      format: 'job-red-flags-feed',
      version: 1,
      files: Object.fromEntries([...feed.files].map(([path, bytes]) => [path, bytes.toString()])),
    });

  it('are used, and open tabs are told', async () => {
    vi.stubGlobal('__FEED_URLS__', []);
    expect(await ask({ type: 'import-rules', file: file() }, page)).toEqual({ expired: false });
    expect(await rules()).toMatchObject({ version: '2026.11.23', source: 'file' });
    expect(told).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it('that are wrong change nothing, and the page learns why', async () => {
    expect(await ask({ type: 'import-rules', file: '{}' }, page)).toEqual({
      problem: 'not-a-feed',
      expired: false,
    });
    expect(told).toEqual([]);
  });

  it('need a feed whose signature they bear', async () => {
    vi.stubGlobal('__FEED_URLS__', []);
    vi.stubGlobal('__FEED_ROOT__', '');
    expect(await ask({ type: 'import-rules', file: file() }, page)).toEqual({
      problem: 'no-feed',
      expired: false,
    });
  });

  it('are nothing that a page of a site may bring', async () => {
    expect(await ask({ type: 'import-rules', file: file() })).toMatchObject({ error: 'unknown' });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROTOCOL } from '../../lib/messages';
import {
  deliveriesOf,
  keepReport,
  listDeliveries,
  listDestinations,
  listReports,
  saveDestination,
  setUpDestination,
} from '../../lib/report';
import { BOOK, withBook } from '../../lib/report/database';
import { changeSettings, readSettings } from '../../lib/settings';
import { type FormServer, formServer } from '../intake/form-server';
import { type Fault, wireTo } from '../intake/wire';
import { AGREED, BASE, CENTRAL, FORM } from '../report/outbox-stage';
import { sourceOf } from '../report/reports';
import { fakeLocks } from '../settings/fake-locks';
import { liveUntil, makeStoppable } from './stoppable';
import { ask, freshBrowser, granted, idle, lure, ordinary, pack, page, send, wake } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

const MINUTE = 60_000;
const other = { ...lure, key: 'facebook:other', text: `${lure.text}. Call Anna today` };
const report = (post = lure) => ({ type: 'report', kind: 'report', post }) as const;
const told: [number, { readonly type: string; readonly paused?: boolean }][] = [];
let central: FormServer;
let fault: Fault | undefined;
let mended = () => {};

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  freshBrowser();
  central = formServer({ as: 'central', forms: [FORM], base: BASE });
  fault = undefined;
  const assets = globalThis.fetch;
  const wire = wireTo({ 'https://odk.example': central }, () => fault);
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    input.startsWith('https:') ? wire(input, init) : assets(input),
  );
  granted.add('https://odk.example/*');
  told.length = 0;
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: 7 }] as never); // a tab's id is all that is asked
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (id: number, message: unknown) => {
    told.push([id, message as { type: string }]); // the background's own words
    return { ok: true };
  });
});
afterEach(() => {
  mended();
  vi.useRealTimers();
});

/** An organisation set the computer up: its server, a page to leave for, and that several people use it. */
async function setUpComputer(): Promise<void> {
  await changeSettings({ sharedComputer: true, quickExitUrl: 'https://weather.example/' });
  await saveDestination(await setUpDestination(CENTRAL, { fetch, allowed: async () => true }));
}

/** All that a person may leave behind: choices, a dismissed card, a pause, reports that arrived, wait, or go nowhere. */
async function personA(): Promise<string> {
  await ask({ type: 'session' }, page);
  await changeSettings({ language: 'vi', country: 'VN' });
  await fakeBrowser.storage.local.set({ 'settings-damaged': { country: 'VN' } });
  const [set] = await listDestinations();
  await saveDestination({ ...set!, agreed: AGREED });
  await ask({ type: 'judge', posts: [lure, ordinary] });
  await ask({ type: 'dismiss', key: lure.key });
  await ask({ type: 'pause', site: 'instagram', paused: true }, page);
  const delivered = await ask(report(other));
  vi.setSystemTime(Date.now() + 11_000);
  await ask({ type: 'drain' }, page);
  await vi.waitFor(async () =>
    expect(await deliveriesOf(delivered.id)).toMatchObject([{ state: 'delivered' }]),
  );
  await keepReport(sourceOf({ post: { ...lure, key: 'facebook:kept', text: 'Kept in Poipet' } }));
  const { id, next } = await ask(report());
  expect(next).toBe('queued');
  told.length = 0;
  return id;
}

/** Everything that is stored and may be looked at, as text. */
async function traces(): Promise<string> {
  const rows = await withBook(async (book) =>
    Promise.all((['reports', 'attachments', 'deliveries'] as const).map((store) => book.getAll(store))),
  );
  const parcels = await withBook((book) => book.getAll('parcels'));
  const readable = parcels.map(({ content }) =>
    Buffer.from(content.is === 'plain' ? content.body : new Uint8Array(content.sealed)).toString('latin1'),
  );
  const { local, session } = fakeBrowser.storage;
  return JSON.stringify([rows, readable, await listDestinations(), await local.get(), await session.get()]);
}

const OF_A = /Sihanoukville|Poipet|Anna|"vi"|"VN"|agreed|postSha256|facebook:|verdict:|dismissed:|paused:/;

async function expectNothingOfA(): Promise<void> {
  expect(await traces()).not.toMatch(OF_A);
  expect([await listReports(), await listDeliveries()]).toEqual([[], []]);
  const { settings } = await readSettings();
  expect([settings.language.value, settings.country.value]).toEqual([undefined, undefined]);
  expect(settings, 'what belongs to the computer').toMatchObject({
    sharedComputer: { value: true },
    quickExitUrl: { value: 'https://weather.example/' },
  });
  expect(await listDestinations()).toHaveLength(1);
}

async function expectReportOfA(id: string): Promise<void> {
  vi.setSystemTime(Date.now() + MINUTE);
  await ask({ type: 'drain' }, page);
  await vi.waitFor(() => expect(central.stored.get(`uuid:${id}`)?.xml).toContain('Sihanoukville'), 5_000);
  await vi.waitFor(async () => expect(await withBook((book) => book.count('deliveries'))).toBe(0), 5_000);
  expect(await withBook((book) => book.count('parcels'))).toBe(0);
}

describe('a shared computer', () => {
  beforeEach(setUpComputer);

  it('shows what the test looks for as long as the person is there', async () => {
    await personA();
    const found = await traces();
    for (const trace of [
      'Sihanoukville',
      'Poipet',
      '"vi"',
      '"VN"',
      'agreed',
      'verdict:',
      'dismissed:',
      'paused:',
    ])
      expect(found).toContain(trace);
    expect(await listReports()).toHaveLength(2);
    expect(await listDeliveries()).toMatchObject([{ sealed: true }, { sealed: true }]);
  });

  it('has nothing of person A for person B once A has finished, and A’s report arrives', async () => {
    const id = await personA();
    expect(await ask({ type: 'end-session' }, page)).toEqual({ ok: true });
    await expectNothingOfA();
    // What B meets: the hidden card, the pause and “you reported this already” are gone.
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card).toMatchObject({ language: 'en' });
    expect(await ask({ type: 'hello', site: 'instagram' })).toMatchObject({ paused: false });
    expect(await ask(report(other))).toMatchObject({ next: 'ask' });
    await ask({ type: 'end-session' }, page);
    await expectReportOfA(id);
    expect(central.stored.size).toBe(2);
  });

  it('has open pages begin anew: cards go, answers are forgotten, pauses end', async () => {
    await personA();
    await ask({ type: 'end-session' }, page);
    expect(told.filter(([, { type }]) => type !== 'status')).toMatchObject([
      [7, { type: 'judge-again' }], // the settings changed
      [7, { type: 'paused', paused: true }],
      [7, { type: 'judge-again' }],
      [7, { type: 'paused', paused: false }],
    ]);
  });

  it('answers, and forgets, though a tab is frozen and says nothing', async () => {
    await personA();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockReturnValue(new Promise(() => {}));
    expect(await ask({ type: 'end-session' }, page)).toEqual({ ok: true });
    await expectNothingOfA();
  });

  it('ends once a report that is being kept is kept, and forgets that too', async () => {
    fakeLocks();
    await wake();
    await send({ v: PROTOCOL, type: 'session' }, page);
    const { fetch } = globalThis;
    let goOn = () => {};
    const wordsCome = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const words = vi.fn(() => wordsCome);
    vi.stubGlobal('fetch', async (path: string) => {
      if (path.startsWith('/locales/')) await words();
      return fetch(path);
    });
    const reported = send({ v: PROTOCOL, ...report() });
    await vi.waitFor(() => expect(words).toHaveBeenCalled());
    const ended = send({ v: PROTOCOL, type: 'end-session' }, page);
    // Long enough for an end that waits for nobody.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))]);
    goOn();
    expect(await reported).not.toHaveProperty('error');
    expect(await ended).toEqual({ ok: true });
    expect(await listReports()).toEqual([]);
  });

  it('forgets when the browser was closed, before anybody is answered', async () => {
    const id = await personA();
    await fakeBrowser.storage.session.clear();
    await ask({ type: 'session' }, page);
    await expectNothingOfA();
    await expectReportOfA(id);
  });

  it('forgets what was left though it is not shared any more', async () => {
    await personA();
    await changeSettings({ sharedComputer: undefined });
    await fakeBrowser.storage.session.clear();
    // As it is when the policy that said so is gone, and nobody woke us between.
    await fakeBrowser.storage.local.set({ 'shared-session': 'open' });
    await ask({ type: 'session' }, page);
    expect(await listReports()).toEqual([]);
    expect(await fakeBrowser.storage.local.get('shared-session')).toEqual({});
  });

  it.each([
    ['idle for ten minutes', () => (idle.state = 'idle')],
    [
      'locked for ten minutes',
      async () => {
        idle.state = 'locked';
        await idleChanged();
        vi.setSystemTime(Date.now() + 10 * MINUTE);
      },
    ],
    ['asleep for ten minutes', () => vi.setSystemTime(Date.now() + 16 * MINUTE)],
  ])('forgets when it was %s', async (_, pass) => {
    const id = await personA();
    await pass();
    await idleChanged();
    await expectNothingOfA();
    idle.state = 'active';
    await expectReportOfA(id);
  });

  it('looks every five minutes, also after the background was stopped', async () => {
    await personA();
    const alarm = await fakeBrowser.alarms.get('shared-session');
    expect(alarm?.periodInMinutes).toBe(5);
    idle.state = 'idle';
    await wake();
    await fakeBrowser.alarms.onAlarm.trigger(alarm!);
    await vi.waitFor(expectNothingOfA);
  });

  it('forgets nothing while somebody is there, or has just locked the screen', async () => {
    await personA();
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    idle.state = 'locked';
    await idleChanged();
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    idle.state = 'active';
    await idleChanged();
    expect((await readSettings()).settings.country.value).toBe('VN');
    expect(await listReports()).not.toEqual([]);
    expect(idle.seconds).toBe(600);
  });

  it('does not forget again and again while nobody comes', async () => {
    await personA();
    idle.state = 'idle';
    await idleChanged();
    told.length = 0;
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    expect(told).toEqual([]);
  });

  it('forgets whoever came just after, and left before anybody looked', async () => {
    await personA();
    await ask({ type: 'end-session' }, page);
    await keepReport(sourceOf({ post: { ...lure, text: 'Kept in Poipet' } }));
    await send({ v: PROTOCOL, type: 'dismiss', key: lure.key }); // still awake, so nobody looks
    vi.setSystemTime(Date.now() + 16 * MINUTE);
    await idleChanged();
    await expectNothingOfA();
  });

  it('forgets all the rest when the book can not be opened, and the book at the next wake', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await personA();
    const { open } = IDBFactory.prototype;
    const broken = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    await ask({ type: 'end-session' }, page);
    expect((await readSettings()).settings.country.value).toBeUndefined();
    broken.mockImplementation(open);
    await ask({ type: 'session' }, page);
    await expectNothingOfA();
  });
});

describe('a book that can not be forgotten', () => {
  beforeEach(setUpComputer);

  /** Until the returned function is called, or the book is deleted. */
  function breakBook(): () => void {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { open, deleteDatabase } = IDBFactory.prototype;
    const broken = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
      this: IDBFactory,
      ...[name, version]
    ) {
      if (name === BOOK.name) throw new DOMException('corrupt', 'UnknownError');
      return open.call(this, name, version);
    });
    const mend = () => void broken.mockImplementation(open);
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
      mend();
      return deleteDatabase.call(this, name);
    });
    return mend;
  }
  const again = async () => {
    await fakeBrowser.alarms.onAlarm.trigger((await fakeBrowser.alarms.get('shared-session'))!);
    return send({ v: PROTOCOL, type: 'session' }, page);
  };

  it('is shown to nobody, takes no report, and is forgotten half a minute later', async () => {
    const id = await personA();
    const mend = breakBook();
    await ask({ type: 'end-session' }, page);
    expect(await send({ v: PROTOCOL, type: 'session' }, page)).toEqual({ ok: false });
    const alarm = await fakeBrowser.alarms.get('shared-session');
    expect(alarm!.scheduledTime - Date.now()).toBe(MINUTE / 2);
    mend();
    expect(await send({ v: PROTOCOL, ...report(other) })).toMatchObject({ error: 'failed' });
    expect(await again()).toEqual({ ok: true });
    await expectNothingOfA();
    await changeSettings({ country: 'TH' });
    await wake();
    await send({ v: PROTOCOL, type: 'session' }, page);
    expect((await readSettings()).settings.country.value, 'of the next person').toBe('TH');
    await changeSettings({ country: undefined });
    await expectReportOfA(id);
  });

  it('is deleted, with what waits in it, when it can not be sealed three times', async () => {
    await personA();
    breakBook();
    await ask({ type: 'end-session' }, page);
    expect(await again()).toEqual({ ok: false });
    expect(await again()).toEqual({ ok: true });
    await expectNothingOfA();
    expect(await withBook((book) => book.count('parcels'))).toBe(0);
  });
});

describe('a computer of one’s own', () => {
  it('forgets nothing, whatever happens, and sets no alarm', async () => {
    await ask({ type: 'session' }, page);
    await changeSettings({ language: 'vi', country: 'VN' });
    await ask(report());
    await ask({ type: 'dismiss', key: lure.key });
    expect(await ask({ type: 'end-session' }, page)).toEqual({ ok: false });
    idle.state = 'idle';
    await idleChanged();
    await fakeBrowser.storage.session.clear();
    await ask({ type: 'session' }, page);
    expect(await listReports()).toHaveLength(1);
    expect((await readSettings()).settings.country.value).toBe('VN');
    expect(await fakeBrowser.alarms.get('shared-session')).toBeUndefined();
  });

  it('becomes a shared one without losing anything at once', async () => {
    await ask(report());
    await changeSettings({ sharedComputer: true });
    await ask({ type: 'session' }, page);
    expect(await listReports()).toHaveLength(1);
    await ask({ type: 'end-session' }, page);
    expect(await listReports()).toEqual([]);
  });

  it.each([
    ['the background was stopped', async () => fakeBrowser.storage.onChanged.removeAllListeners()],
    ['the background is awake', async () => void (await ask({ type: 'session' }, page))],
  ])('is not taken for one that slept when it becomes shared after an hour, though %s', async (_, before) => {
    await ask(report());
    vi.setSystemTime(Date.now() + 60 * MINUTE);
    await before();
    await changeSettings({ sharedComputer: true });
    await idleChanged();
    vi.setSystemTime(Date.now() + 5 * MINUTE);
    await idleChanged();
    expect(await listReports()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 16 * MINUTE);
    await idleChanged();
    expect(await listReports()).toEqual([]);
  });
});

describe('a background that is stopped in the midst of it', () => {
  beforeEach(setUpComputer);

  it('goes on at the next wake, at whichever step it was stopped', async () => {
    const id = await personA();
    const { local, session } = fakeBrowser.storage;
    const before = { local: await local.get(), session: await session.get(), stores: await keptStores() };
    mended = makeStoppable();
    let steps = 0;
    for (let left = 1; ; left++) {
      await restore(before);
      await wake();
      await send({ v: 1, type: 'session' }, page);
      // In a life of its own, so that what was stopped does nothing more.
      const stopped = await liveUntil(left, () => send({ v: 1, type: 'end-session' }, page));
      const begun = (await local.get())['shared-session'] === 'ending';
      await wake();
      await send({ v: 1, type: 'session' }, page);
      if (begun) steps++;
      if (steps > 0) await expectNothingOfA();
      else expect(await listReports(), 'it had not begun').toHaveLength(2);
      if (!stopped) break;
    }
    expect(steps, 'at which it was stopped').toBeGreaterThan(10);
    await expectReportOfA(id);
    expect(central.stored.size).toBe(2);
  });
});

/** The browser tells that hands came or went, to a background that it woke for it. */
async function idleChanged(): Promise<void> {
  await wake();
  for (const listener of idle.listeners) listener();
  await send({ v: 1, type: 'session' }, page);
  await vi.waitFor(async () =>
    expect((await fakeBrowser.storage.local.get('shared-session'))['shared-session']).not.toBe('ending'),
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const STORES = ['reports', 'attachments', 'deliveries', 'parcels'] as const;

/** What stands in book and destinations, to be put there again. */
async function keptStores(): Promise<readonly [readonly (readonly unknown[])[], readonly unknown[]]> {
  const book = await withBook((book) => Promise.all(STORES.map((store) => book.getAll(store))));
  return [book, await listDestinations()];
}

async function restore(before: {
  readonly local: Record<string, unknown>;
  readonly session: Record<string, unknown>;
  readonly stores: Awaited<ReturnType<typeof keptStores>>;
}): Promise<void> {
  const { local, session } = fakeBrowser.storage;
  await local.clear();
  await session.clear();
  await local.set(before.local);
  await session.set(before.session);
  const [book, destinations] = before.stores;
  await withBook(async (open) => {
    const change = open.transaction([...STORES], 'readwrite');
    for (const [at, store] of STORES.entries()) {
      await change.objectStore(store).clear();
      for (const row of book[at] ?? []) await change.objectStore(store).put(row as never); // as it was read
    }
    await change.done;
  });
  for (const each of destinations) await saveDestination(each as never); // as it was read
}

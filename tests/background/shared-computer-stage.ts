import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  deliveriesOf,
  keepReport,
  listDeliveries,
  listDestinations,
  listReports,
  saveDestination,
  setUpDestination,
} from '../../lib/report';
import { withBook } from '../../lib/report/database';
import { changeSettings, readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { type FormServer, formServer } from '../intake/form-server';
import { wireTo } from '../intake/wire';
import { AGREED, BASE, CENTRAL, FORM } from '../report/outbox-stage';
import { sourceOf } from '../report/reports';
import { ask, freshBrowser, granted, idle, lure, ordinary, pack, page, send, wake } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

export const MINUTE = 60_000;
export const other = { ...lure, key: 'facebook:other', text: `${lure.text}. Call Anna today` };
export const report = (post = lure) => ({ type: 'report', kind: 'report', post }) as const;
/** What open tabs were told, with the tab's id. */
export const told: [number, { readonly type: string; readonly paused?: boolean }][] = [];
/** The server that the computer's reports go to: anew for each test. */
export let central: FormServer;

/** For every test of a file: a browser that nobody has used, and a clock that stands. */
export function setStage(): void {
  beforeEach(async () => {
    vi.restoreAllMocks();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
    freshBrowser();
    central = formServer({ as: 'central', forms: [FORM], base: BASE });
    const assets = globalThis.fetch;
    const wire = wireTo({ 'https://odk.example': central }, () => undefined);
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
    vi.useRealTimers();
  });
}

/** An organisation set the computer up: its server, a page to leave for, and that several people use it. */
export async function setUpComputer(): Promise<void> {
  await changeSettings({ sharedComputer: true, quickExitUrl: 'https://weather.example/' });
  await saveDestination(await setUpDestination(CENTRAL, { fetch, allowed: async () => true }));
}

/** All that a person may leave behind: choices, a dismissed card, a pause, reports that arrived, wait, or go nowhere. */
export async function personA(): Promise<string> {
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
  await eventually(async () =>
    expect(await deliveriesOf(delivered.id)).toMatchObject([{ state: 'delivered' }]),
  );
  await keepReport(sourceOf({ post: { ...lure, key: 'facebook:kept', text: 'Kept in Poipet' } }));
  const { id, next } = await ask(report());
  expect(next).toBe('queued');
  told.length = 0;
  return id;
}

/** Everything that is stored and may be looked at, as text. */
export async function traces(): Promise<string> {
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

export async function expectNothingOfA(): Promise<void> {
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

export async function expectReportOfA(id: string): Promise<void> {
  vi.setSystemTime(Date.now() + MINUTE);
  await ask({ type: 'drain' }, page);
  await eventually(() => expect(central.stored.get(`uuid:${id}`)?.xml).toContain('Sihanoukville'));
  await eventually(async () => expect(await withBook((book) => book.count('deliveries'))).toBe(0));
  expect(await withBook((book) => book.count('parcels'))).toBe(0);
}

/** The browser tells that hands came or went, to a background that it woke for it. */
export async function idleChanged(): Promise<void> {
  await wake();
  for (const listener of idle.listeners) listener();
  await send({ v: 1, type: 'session' }, page);
  await eventually(async () =>
    expect((await fakeBrowser.storage.local.get('shared-session'))['shared-session']).not.toBe('ending'),
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
}

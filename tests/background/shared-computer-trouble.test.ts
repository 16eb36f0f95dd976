import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROTOCOL } from '../../lib/messages';
import { listDestinations, listReports, saveDestination } from '../../lib/report';
import { BOOK, withBook } from '../../lib/report/database';
import { changeSettings, readSettings } from '../../lib/settings';
import {
  central,
  expectNothingOfA,
  expectReportOfA,
  MINUTE,
  other,
  personA,
  report,
  setStage,
  setUpComputer,
} from './shared-computer-stage';
import { liveUntil, makeStoppable } from './stoppable';
import { ask, page, send, wake } from './wake';

let mended = () => {};

setStage();
afterEach(() => mended());

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

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deliveriesOf, listReports, saveDestination, setUpDestination } from '../../lib/report';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { type FormServer, formServer } from '../intake/form-server';
import { type Fault, wireTo } from '../intake/wire';
import { AGREED, BASE, CENTRAL, FORM } from '../report/outbox-stage';
import { ask, freshBrowser, granted, lure, pack, page, privateWindow, send, wake } from './wake';

const nameless = vi.hoisted(() => ({ post: async () => {} }));
vi.mock('../../entrypoints/background/nameless', () => ({ postNameless: () => nameless.post() }));
vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

let central: FormServer;
let fault: Fault | undefined;
beforeEach(async () => {
  freshBrowser();
  central = formServer({ as: 'central', forms: [FORM], base: BASE });
  fault = undefined;
  const assets = globalThis.fetch;
  const wire = wireTo({ 'https://odk.example': central }, () => fault);
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    input.startsWith('https:') ? wire(input, init) : assets(input),
  );
  granted.add('https://odk.example/*');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const question = { type: 'report', kind: 'report', post: lure } as const;
const alarm = async () => (await fakeBrowser.alarms.getAll())[0];

async function setUp(agreed = true): Promise<void> {
  const destination = await setUpDestination(CENTRAL, { fetch, allowed: async () => true });
  await saveDestination({ ...destination, ...(agreed ? { agreed: AGREED } : {}) });
}

/** The browser stops the background, time goes by, and it wakes us for the alarm, which is gone then. */
async function alarmRings(): Promise<void> {
  const rung = await alarm();
  expect(rung).toBeDefined();
  vi.setSystemTime(rung!.scheduledTime);
  await fakeBrowser.alarms.clear('outbox');
  await wake();
  await fakeBrowser.alarms.onAlarm.trigger(rung!);
}

const stored = (count: number) => eventually(() => expect([...central.stored.keys()]).toHaveLength(count));

describe('one press', () => {
  it('keeps the report where nothing is set up, and no alarm is left', async () => {
    expect(await ask(question)).toMatchObject({ next: 'kept' });
    expect(await alarm()).toBeUndefined();
  });

  it('asks first where nothing was agreed to', async () => {
    await setUp(false);
    const { id, next } = await ask(question);
    expect(next).toBe('ask');
    expect([await listReports(), await deliveriesOf(id)]).toEqual([[id], []]);
  });

  it('sends it after the time to take it back, though the background was stopped, and knows it again', async () => {
    await setUp();
    const { id, next } = await ask({ ...question, copy: '<p onclick="x()">Hiring</p>' });
    expect(next).toBe('queued');
    expect(central.stored.size).toBe(0);
    await alarmRings();
    await stored(1);
    expect([...central.stored.keys()]).toEqual([`uuid:${id}`]);
    expect(central.stored.get(`uuid:${id}`)?.xml).toContain('<label>Chat only</label>');
    await eventually(async () => expect(await listReports()).toEqual([]));
    await alarmRings();
    expect(await alarm(), 'nothing waits any more').toBeUndefined();
    expect(await ask(question)).toMatchObject({
      id,
      next: 'already',
      at: expect.stringMatching(/^2026-11-22T10:00:0/),
    });
    const again = await ask({ ...question, again: true });
    expect(again.next).toBe('queued');
    await alarmRings();
    await stored(2);
    expect(central.stored.get(`uuid:${again.id}`)?.xml).toContain(`<related_id>${id}</related_id>`);
  });

  it('can be taken back in that time, and not later', async () => {
    await setUp();
    const { id } = await ask(question);
    expect(await ask({ type: 'undo-report', id })).toEqual({ ok: true });
    await alarmRings();
    expect([central.stored.size, await listReports()]).toEqual([0, []]);
    const second = await ask(question);
    await alarmRings();
    await stored(1);
    expect(await ask({ type: 'undo-report', id: second.id })).toEqual({ ok: true, late: true });
  });

  it('sends nothing to a server that policy named once and names no more, and all of it when it is named again', async () => {
    const destination = await setUpDestination(CENTRAL, { fetch, allowed: async () => true });
    await saveDestination({ ...destination, agreed: AGREED, byPolicy: true });
    expect(await ask(question)).toMatchObject({ next: 'kept' });
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [CENTRAL] });
    expect(await ask({ ...question, post: { ...lure, key: 'facebook:2' } })).toMatchObject({
      next: 'queued',
    });
    await fakeBrowser.storage.managed.clear();
    await alarmRings();
    await eventually(async () => {
      const rows = (await Promise.all((await listReports()).map(deliveriesOf))).flat();
      expect(rows).toMatchObject([{ state: 'paused', problem: 'no-destination' }]);
    });
    expect(central.stored.size).toBe(0);
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [CENTRAL] });
    await alarmRings();
    await stored(1);
  });

  it('leaves out what policy forbids, though the person agreed to it before', async () => {
    const destination = await setUpDestination(CENTRAL, { fetch, allowed: async () => true });
    const parts = { name: 'sent', copy: 'sent', picture: 'left-out' } as const;
    await saveDestination({ ...destination, agreed: { ...AGREED, parts } });
    await fakeBrowser.storage.managed.set({ reports: { name: false, html: true } });
    const { id } = await ask({
      ...question,
      post: { ...lure, author: { name: 'HR Example' } },
      copy: '<p>Hiring!</p>',
    });
    await alarmRings();
    await stored(1);
    const { xml = '', files } = central.stored.get(`uuid:${id}`) ?? {};
    expect(xml).not.toContain('HR Example');
    expect([...(files?.values() ?? [])].join()).toContain('<p>Hiring!</p>');
  });

  it('sends nothing from a private window, and keeps nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await setUp();
    expect(await ask(question, privateWindow)).toMatchObject({ error: 'failed' });
    expect(await listReports()).toEqual([]);
    expect(await alarm()).toBeUndefined();
  });
});

describe('the outbox', () => {
  it('wakes again for what failed, and goes on from there', async () => {
    await setUp();
    const { id } = await ask(question);
    fault = 'busy';
    await alarmRings();
    await eventually(async () =>
      expect(await deliveriesOf(id)).toMatchObject([
        { state: 'queued', problem: 'server-fault', status: 503 },
      ]),
    );
    fault = undefined;
    await alarmRings();
    await stored(1);
  });

  it('says that nothing can go where the browser does not keep our name to itself, and rests', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await setUp();
    const { id } = await ask(question);
    nameless.post = async () => {
      throw new Error('no such rule');
    };
    await alarmRings();
    await eventually(async () =>
      expect(await deliveriesOf(id)).toMatchObject([{ state: 'paused', problem: 'not-allowed' }]),
    );
    await eventually(async () =>
      expect((await alarm())?.scheduledTime).toBeGreaterThan(Date.now() + 3_600_000),
    );
    expect(central.stored.size).toBe(0);
    nameless.post = async () => {};
    await alarmRings();
    await stored(1);
  });

  it('sends nothing at the browser’s start before what an earlier person left is put in order', async () => {
    await changeSettings({ sharedComputer: true });
    await ask({ type: 'session' }, page);
    await setUp();
    expect(await ask(question)).toMatchObject({ next: 'queued' });
    // Whoever queued it has looked, and found that it may be taken back yet.
    await eventually(async () =>
      expect((await fakeBrowser.alarms.get('outbox'))?.scheduledTime).toBeLessThanOrEqual(
        Date.now() + 30_000,
      ),
    );
    vi.setSystemTime(Date.now() + 11_000);
    await fakeBrowser.storage.session.clear();
    const events: unknown[] = [];
    const { set } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      const said = (items as Record<string, unknown>)['shared-session'];
      if (said === 'ending') await new Promise((resolve) => setTimeout(resolve, 500)); // a slow disk
      if (said !== undefined) events.push(said);
      await set(items);
    });
    const wired = globalThis.fetch;
    vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
      if (init?.method === 'POST') events.push('sent');
      return wired(input, init);
    });
    await wake();
    await stored(1);
    expect(events).toEqual(['ending', 'open', 'sent']);
    vi.restoreAllMocks();
  });

  it('forgets a receipt after ninety days, though nothing was reported since', async () => {
    await setUp();
    const { id } = await ask(question);
    await alarmRings();
    await stored(1);
    await eventually(async () => expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered' }]));
    await alarmRings();
    vi.setSystemTime(Date.now() + 89 * 86_400_000);
    await wake();
    await send({ v: 1, type: 'drain' }, page);
    expect(await deliveriesOf(id)).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2 * 86_400_000);
    await wake();
    await eventually(async () => expect(await deliveriesOf(id)).toEqual([]));
  });

  it('is drained when a page of ours asks, and by nobody else', async () => {
    await setUp();
    await ask(question);
    vi.setSystemTime(Date.now() + 11_000);
    expect(await send({ v: 1, type: 'drain' })).toMatchObject({ error: 'unknown' });
    expect(await send({ v: 1, type: 'drain' }, page)).toEqual({ ok: true });
    await eventually(() => expect(central.stored.size).toBe(1));
  });
});

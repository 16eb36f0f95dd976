import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Wishes } from '../../entrypoints/consent/ask-panel';
import { sendReport } from '../../entrypoints/consent/send-report';
import { listReceivers, type Receiver, receiversLeft } from '../../entrypoints/pages/receivers';
import {
  agreeTo,
  deliveriesOf,
  drain,
  type KeptReport,
  listDestinations,
  listReports,
  readReports,
} from '../../lib/report';
import { afterSession, readSettings } from '../../lib/settings';
import { wordsIn } from '../card/card-texts';
import { eventually } from '../eventually';
import { webhook } from '../intake/webhook';
import { wireTo } from '../intake/wire';
import { emptyBook, keepAt, lure } from '../reports/open-book';
import { fakeLocks } from '../settings/fake-locks';

const hook = { kind: 'webhook', name: 'Good', url: 'https://hook.example/in' } as const;
const central = { kind: 'openrosa', name: 'Away', url: 'https://odk.example/v1/key/k/projects/1' } as const;
const wishes: Wishes = {
  parts: { name: 'left-out', copy: 'left-out', picture: 'left-out' },
  consent: 'store',
  country: 'left-out',
  note: '',
};

let server: ReturnType<typeof webhook>;
let granted: (origin: string) => boolean;
let report: KeptReport;
beforeEach(async () => {
  emptyBook();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  server = webhook();
  // Nobody answers at the other server.
  const wire = wireTo({ 'https://hook.example': server });
  vi.stubGlobal('fetch', wire);
  granted = () => true;
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every(granted),
  });
  await fakeBrowser.storage.managed.clear();
  await fakeBrowser.storage.managed.set({ destinationsToAdd: [central, hook] });
  const [entry] = await readReports([await keepAt('2026-11-22T10:00:00Z', lure)]);
  if (!entry || !('report' in entry)) throw new Error('Nothing was kept.');
  report = entry.report;
});

const receivers = async () => listReceivers((await readSettings()).settings);
const send = async (to: readonly Receiver[]) => {
  const { settings } = await readSettings();
  await sendReport({
    report,
    receivers: to,
    wishes,
    speech: { words: wordsIn('en'), settings, signTexts: {} },
  });
};
const drained = async () => {
  vi.setSystemTime(Date.now() + 11_000);
  const ports = { fetch: globalThis.fetch, allowed: async () => true, now: Date.now, random: () => 0.5 };
  await drain(ports);
};
const states = async () =>
  (await deliveriesOf(report.id)).map(({ name, state, problem }) => [name, state, problem]);

describe('a report for two of whom one cannot be reached', () => {
  it('goes to the other, and stays in the book for the first, with the reason', async () => {
    await send(await receivers());
    await drained();
    expect([...server.stored.keys()]).toEqual([report.id]);
    expect(await states()).toEqual(
      expect.arrayContaining([
        ['Good', 'delivered', undefined],
        ['Away', 'attention', 'no-answer'],
      ]),
    );
    expect(await listReports(), 'it is not erased before the first has it').toEqual([report.id]);
    const left = receiversLeft(await receivers(), await deliveriesOf(report.id));
    expect(left.map(({ name }) => name)).toEqual(['Away']);
  });

  it('goes to the other when the browser was not allowed to speak to the first', async () => {
    granted = (origin) => origin === 'https://hook.example/*';
    await send(await receivers());
    await drained();
    expect([...server.stored.keys()]).toEqual([report.id]);
    expect(await states()).toContainEqual(['Away', 'attention', 'not-allowed']);
  });

  it('loses the note about the first once it is sent there', async () => {
    const away = { ...hook, name: 'Away', url: 'https://odk.example/hook' };
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [away, hook] });
    granted = (origin) => origin === 'https://hook.example/*';
    await send(await receivers());
    const second = webhook();
    granted = () => true;
    vi.stubGlobal('fetch', wireTo({ 'https://hook.example': server, 'https://odk.example': second }));
    // Policy may call it otherwise by now.
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [{ ...away, name: 'Not far' }, hook] });
    const [first] = await receivers();
    await send([first!]);
    await drained();
    expect([server.stored.size, second.stored.size]).toEqual([1, 1]);
    expect((await states()).map(([, state]) => state)).toEqual(['delivered', 'delivered']);
    expect(await listReports()).toEqual([]);
  });
});

describe('terms that change while the window is open', () => {
  it('are not what was agreed to: nothing is queued, and nothing kept as agreed', async () => {
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [hook] });
    await send(await receivers());
    await agreeTo((await listDestinations())[0]!.id, undefined);
    await drained();
    const another = { ...lure, post: { ...lure.post!, key: 'facebook:2' } };
    const [entry] = await readReports([await keepAt('2026-11-22T11:00:00Z', another)]);
    if (!entry || !('report' in entry)) throw new Error('Nothing was kept.');
    report = entry.report;
    const before = await receivers();
    await fakeBrowser.storage.managed.set({
      destinationsToAdd: [{ ...hook, consent: 'We show it on television.' }],
    });
    await receivers(); // somebody follows policy
    await expect(send(before)).rejects.toThrow('no-agreement');
    expect(await states()).toEqual([]);
    expect((await listDestinations())[0]?.agreed).toBeUndefined();
  });

  it('hold up nobody else: the others get it, and those with other terms are asked about again', async () => {
    const other = { ...hook, name: 'Other', url: 'https://odk.example/hook' };
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [hook, other] });
    const second = webhook();
    vi.stubGlobal('fetch', wireTo({ 'https://hook.example': server, 'https://odk.example': second }));
    await send(await receivers());
    await drained();
    const another = { ...lure, post: { ...lure.post!, key: 'facebook:2' } };
    const [entry] = await readReports([await keepAt('2026-11-22T11:00:00Z', another)]);
    if (!entry || !('report' in entry)) throw new Error('Nothing was kept.');
    report = entry.report;
    const before = await receivers();
    const terms = 'We show it on television.';
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [hook, { ...other, consent: terms }] });
    await receivers();
    await send(before);
    await drained();
    expect(await states()).toEqual(
      expect.arrayContaining([
        ['Good', 'delivered', undefined],
        ['Other', 'attention', 'terms-changed'],
      ]),
    );
    expect(await listReports(), 'it waits for them in the book').toEqual([report.id]);
    const left = receiversLeft(await receivers(), await deliveriesOf(report.id));
    expect(left.map(({ name }) => name)).toEqual(['Other']);
    await send(left);
    await drained();
    expect([server.stored.size, second.stored.size]).toEqual([2, 2]);
    expect(await listReports()).toEqual([]);
  });
});

describe('a session that ends while a server is set up', () => {
  it('ends once the report is queued, and does not wait until it was sent', async () => {
    fakeLocks();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(new Promise(() => {}));
    const wire = globalThis.fetch;
    const to = await receivers();
    let ending: Promise<readonly unknown[]> | undefined;
    vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => {
      ending ??= afterSession(states);
      return wire(...request);
    });
    void send(to);
    await eventually(() => expect(ending).toBeDefined());
    expect(await ending).toContainEqual(['Good', 'queued', undefined]);
    expect((await listDestinations())[0]?.agreed).toBeDefined();
    vi.restoreAllMocks();
  });
});

describe('two servers of one name at one host', () => {
  it('are two: each that cannot be used is noted, and each can be meant alone', async () => {
    const twin = { ...central, url: 'https://odk.example/v1/key/other/projects/2' };
    await fakeBrowser.storage.managed.set({ destinationsToAdd: [central, twin, hook] });
    const keys = (await receivers()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    await send(await receivers());
    await drained();
    expect((await states()).filter(([name]) => name === 'Away')).toHaveLength(2);
  });
});

describe('a report that can go to nobody', () => {
  it('is not queued, nothing is agreed to, and the reason is said', async () => {
    const [away] = await receivers();
    await expect(send([away!])).rejects.toMatchObject({ problem: 'no-answer' });
    expect(await states()).toEqual([]);
    expect(await listDestinations()).toEqual([]);
    expect(await listReports()).toEqual([report.id]);
  });
});

describe('what a person agrees to', () => {
  it('is kept for those alone whom it was sent to', async () => {
    const [, good] = await receivers();
    await send([good!]);
    expect((await listDestinations()).map(({ name, agreed }) => [name, agreed?.consentTextId])).toEqual([
      ['Good', 'c1-en'],
    ]);
    const kept = (await receivers()).map(({ name, setUp }) => [name, setUp?.agreed !== undefined]);
    expect(kept).toEqual([
      ['Away', false],
      ['Good', true],
    ]);
  });
});

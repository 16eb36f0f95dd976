// @vitest-environment node
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Agreement,
  agreeTo,
  deliveriesOf,
  drain,
  followPolicy,
  keepReport,
  listDestinations,
  policyDestinations,
  queueReport,
  retryDelivery,
  saveDestination,
  termsOf,
} from '../../lib/report';
import { AGREED, CENTRAL, destinationOf, later, openStage, press, type Stage } from './outbox-stage';
import { sourceOf } from './reports';

let stage: Stage;
beforeEach(() => {
  stage = openStage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const besides = (...named: readonly (typeof CENTRAL)[]) => followPolicy({ named, own: 'besides' });
const instead = (...named: readonly (typeof CENTRAL)[]) => followPolicy({ named, own: 'instead' });
const brought = async () => {
  const destination = { ...(await destinationOf(stage)), byPolicy: true as const };
  await saveDestination(destination);
  return destination;
};
const stateOf = async (report: string) => {
  const [delivery] = await deliveriesOf(report);
  return [delivery?.state, delivery?.problem];
};

describe('a destination that policy brought', () => {
  it('gets nothing once policy names it no more, and what waited goes when it is named again', async () => {
    const id = await press([await brought()]);
    await besides();
    await drain(stage.ports);
    expect(await listDestinations()).toEqual([]);
    expect(await stateOf(id)).toEqual(['paused', 'no-destination']);
    expect(stage.central.stored.size).toBe(0);
    await besides(CENTRAL);
    await drain(stage.ports);
    expect(await stateOf(id)).toEqual(['delivered', undefined]);
  });

  it('takes no new report either, though somebody agreed to it before', async () => {
    const destination = await brought();
    await besides();
    const id = await keepReport(sourceOf());
    expect(await queueReport({ report: id, destinations: [destination.id] })).toEqual([
      { destination: destination.id, is: 'no-destination' },
    ]);
  });

  it.each([
    ['another name', { name: 'Another NGO' }],
    ['another time', { keepsFor: '50 years' }],
    ['other terms', { consent: 'We show it on television.' }],
  ])(
    'is asked about anew when policy gives it %s: what was agreed to were the old words',
    async (_, changes) => {
      const id = await press([await brought()]);
      await besides({ ...CENTRAL, ...changes });
      const [destination] = await listDestinations();
      expect(destination).toMatchObject(changes);
      expect(destination?.agreed).toBeUndefined();
      expect(await stateOf(id)).toEqual(['attention', 'terms-changed']);
      await retryDelivery(id, destination!.id);
      later(86_400_000);
      await drain(stage.ports);
      expect(stage.central.stored.size, 'trying again is no agreement').toBe(0);

      await queueReport({ report: id, destinations: [destination!.id], agreement: AGREED });
      await drain(stage.ports);
      expect(await stateOf(id)).toEqual(['delivered', undefined]);
    },
  );

  it('gets nothing under other terms, though these came while a try was on the wire', async () => {
    const id = await press([await brought()]);
    stage.fault = () => 'refused';
    const { fetch } = stage.ports;
    const changing: typeof fetch = async (url, init) => {
      if (init?.method === 'POST') await besides({ ...CENTRAL, consent: 'Other terms.' });
      return fetch(url, init);
    };
    await drain({ ...stage.ports, fetch: changing });
    expect(await stateOf(id)).toEqual(['queued', 'no-answer']);
    stage.fault = () => undefined;
    later(86_400_000);
    await drain(stage.ports);
    expect(await stateOf(id)).toEqual(['attention', 'terms-changed']);
    expect(stage.central.stored.size).toBe(0);
  });

  it('is agreed to only under the terms that were shown', async () => {
    const { id } = await brought();
    await agreeTo(id, AGREED, termsOf({ ...CENTRAL, consent: 'What they read.' }));
    expect((await listDestinations())[0]?.agreed).toBeUndefined();
    await agreeTo(id, AGREED, termsOf(CENTRAL));
    expect((await listDestinations())[0]?.agreed).toEqual(AGREED);
  });

  it('gets what was agreed to anew, and not what was agreed to before, though a try came to nothing', async () => {
    const destination = await brought();
    const withName: Agreement = { ...AGREED, parts: { ...AGREED.parts, name: 'sent' } };
    const source = { ...sourceOf().post, author: { name: 'A name under an ad' } };
    const id = await keepReport(sourceOf({ post: source }));
    await queueReport({ report: id, destinations: [destination.id], agreement: withName });
    stage.fault = () => 'refused';
    await drain(stage.ports);
    expect(await deliveriesOf(id)).toMatchObject([{ unanswered: 1 }]);
    await besides({ ...CENTRAL, consent: 'Other terms.' });
    await queueReport({ report: id, destinations: [destination.id], agreement: AGREED });
    stage.fault = () => undefined;
    await drain(stage.ports);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', tries: 2 }]);
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).not.toContain('A name under an ad');
  });

  it.each([
    ['is named no more', []],
    ['is named again', [CENTRAL]],
  ])('that %s does not get back what somebody took back at that moment', async (_, named) => {
    const destination = await brought();
    if (named.length > 0) await saveDestination({ ...destination, suspended: true });
    const { getAll } = IDBObjectStore.prototype;
    let takenBack = Promise.resolve();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(function (this: IDBObjectStore) {
      const request = getAll.call(this);
      takenBack = agreeTo(destination.id, undefined); // runs as soon as this has been read
      return request;
    });
    await besides(...named);
    await takenBack;
    await besides(CENTRAL);
    const [known] = await listDestinations();
    expect(known).toMatchObject({ id: destination.id });
    expect(known?.agreed).toBeUndefined();
  });

  it('stays as it is, with what was agreed to, while policy says the same', async () => {
    const id = await press([await brought()]);
    await besides(CENTRAL);
    expect((await listDestinations())[0]?.agreed).toEqual(AGREED);
    expect(await stateOf(id)).toEqual(['queued', undefined]);
  });
});

describe('a destination of the person’s own', () => {
  it('stays beside policy’s, and gives way to a list in its place until that is gone', async () => {
    const own = await destinationOf(stage);
    const others = { ...CENTRAL, url: 'https://odk.example/v1/key/other/projects/1' };
    await besides(others);
    expect(await listDestinations()).toEqual([own]);
    await instead(others);
    expect(await listDestinations()).toEqual([]);
    await besides();
    expect(await listDestinations()).toEqual([own]);
  });
});

describe('what policy says of destinations', () => {
  const file = { kind: 'file', name: 'A file' } as const;
  const ours = { kind: 'webhook', name: 'Ours', url: 'https://ours.example/' } as const;
  const theirs = { kind: 'webhook', name: 'Theirs', url: 'https://theirs.example/' } as const;

  it('is its own list, without files, in the place of the person’s', () => {
    const setting = { value: [file, ours], origin: 'policy', fixed: true } as const;
    expect(policyDestinations(setting)).toEqual({ named: [ours], own: 'instead' });
  });

  it('is only what it added to the person’s', () => {
    const setting = { value: [ours, theirs], origin: 'person', fixed: false, added: 1 } as const;
    expect(policyDestinations(setting)).toEqual({ named: [ours], own: 'besides' });
  });
});

describe('parts that policy forbids', () => {
  it('are left out, though the person agreed to them before', async () => {
    const destination = await destinationOf(stage);
    const parts = { name: 'sent', copy: 'sent', picture: 'sent' } as const;
    await saveDestination({ ...destination, agreed: { ...AGREED, parts } });
    const post = { ...sourceOf().post, author: { name: 'A name under an ad' } };
    const id = await keepReport(sourceOf({ post }));
    await queueReport({
      report: id,
      destinations: [destination.id],
      allowed: { name: false, html: true, picture: true },
    });
    await drain(stage.ports);
    const xml = stage.central.stored.get(`uuid:${id}`)?.xml;
    expect(xml).toContain('<author_name></author_name>');
    expect(xml).not.toContain('A name under an ad');
  });
});

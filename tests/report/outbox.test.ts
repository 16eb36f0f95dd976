// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  agreeTo,
  deliveriesOf,
  drain,
  followPolicy,
  forgetAllReports,
  forgetReport,
  giveUpDelivery,
  keepReport,
  listDeliveries,
  listDestinations,
  listReports,
  queueReport,
  queueTest,
  removeDestination,
  reportedBefore,
  retryDelivery,
  saveDestination,
  sealOutbox,
  takeBack,
  UNDO_MS,
} from '../../lib/report';
import { withBook } from '../../lib/report/database';
import {
  AGREED,
  CENTRAL,
  destinationOf,
  drainAll,
  later,
  openStage,
  press,
  type Stage,
} from './outbox-stage';
import { post, sourceOf } from './reports';

const DAY = 86_400_000;
const HOOK = { kind: 'webhook', name: 'Desk', url: 'https://hook.example/in' } as const;
let stage: Stage;
beforeEach(() => {
  stage = openStage();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const parcels = () => withBook((book) => book.count('parcels'));
const rows = () => withBook((book) => book.getAll('deliveries'));
const only = async (report: string) => {
  const rows = await deliveriesOf(report);
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

describe('a report that is sent', () => {
  it('arrives once, and only a receipt without a word of the ad stays here', async () => {
    const id = await press([await destinationOf(stage)]);
    expect(await drain(stage.ports)).toBeUndefined();
    const stored = stage.central.stored.get(`uuid:${id}`);
    expect(stored?.xml).toContain('Ten staff for Poipet, Telegram only');
    expect([...(stored?.files.keys() ?? [])]).toEqual([`${id}-copy.json`]);
    const receipt = await only(id);
    expect(receipt).toMatchObject({ state: 'delivered', status: 201, name: 'An NGO', host: 'odk.example' });
    expect(JSON.stringify(receipt)).not.toContain('Poipet');
    expect(await listReports()).toEqual([]);
    expect(await parcels()).toBe(0);
  });

  it('waits as long as it can be taken back, and leaves nothing when it is', async () => {
    const [{ id: destination }] = [await destinationOf(stage)];
    const id = await keepReport(sourceOf());
    await queueReport({ report: id, destinations: [destination], hold: UNDO_MS });
    later(UNDO_MS - 1);
    await drain(stage.ports);
    expect(await takeBack(id)).toBe('taken-back');
    later(DAY);
    await drain(stage.ports);
    expect(stage.central.stored.size).toBe(0);
    expect([await listReports(), await deliveriesOf(id), await parcels()]).toEqual([[], [], 0]);
  });

  it('can’t be taken back once a try was begun', async () => {
    stage.fault = () => 'refused';
    const id = await press([await destinationOf(stage)]);
    await drain(stage.ports);
    expect(await takeBack(id)).toBe('too-late');
    expect(await listReports()).toEqual([id]);
  });

  it('goes to all its destinations or to none: what has no room takes nothing out of the book', async () => {
    const destinations = [await destinationOf(stage), await destinationOf(stage, HOOK)];
    const id = await keepReport(sourceOf());
    const put = IDBObjectStore.prototype.put;
    let writes = 0;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...written
    ) {
      if (this.name === 'parcels' && ++writes === 2) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, written);
    });
    const order = { report: id, destinations: destinations.map((each) => each.id) };
    await expect(queueReport(order)).rejects.toThrow();
    full.mockRestore();
    expect(await deliveriesOf(id)).toEqual([]);
    await drain(stage.ports);
    expect(await listReports()).toEqual([id]);
  });

  it('is known again by its post, and queued once however often it is asked for', async () => {
    const destination = await destinationOf(stage);
    const id = await press([destination]);
    const again = await queueReport({ report: id, destinations: [destination.id] });
    expect(again).toEqual([{ destination: destination.id, is: 'already' }]);
    await drain(stage.ports);
    const receipt = await only(id);
    expect(await reportedBefore(receipt.postSha256!, 'report')).toEqual({ report: id, at: receipt.queuedAt });
    expect(await reportedBefore(receipt.postSha256!, 'dispute')).toBeUndefined();
    later(91 * DAY);
    await drain(stage.ports);
    expect(await deliveriesOf(id)).toEqual([]);
  });

  it('goes to several destinations, also to two on one server, and is erased after the last', async () => {
    const kobo = { kind: 'openrosa', name: 'Kobo', url: 'https://kc.example/collector/good' } as const;
    const hook = { kind: 'webhook', name: 'Hook', url: 'https://hook.example/in', token: 'secret' } as const;
    const all = [await destinationOf(stage), await destinationOf(stage), await destinationOf(stage, kobo)];
    all.push(await destinationOf(stage, hook));
    stage.allowed = (origin) => origin !== 'https://hook.example/*';
    const id = await press(all);
    await drain(stage.ports);
    expect(await listReports()).toEqual([id]);
    stage.allowed = () => true;
    await drain(stage.ports);
    expect(await listReports()).toEqual([]);
    expect([...stage.central.stored.keys(), ...stage.kobo.stored.keys()]).toEqual([
      `uuid:${id}`,
      `uuid:${id}`,
    ]);
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(Array(4).fill('delivered'));
    expect(stage.hook.asked[0]?.headers).toMatchObject({
      'idempotency-key': id,
      authorization: 'Bearer secret',
    });
    expect(stage.hook.stored.get(id)).toMatchObject({
      report: { report_id: id },
      files: [{ type: 'application/json' }],
    });
  });

  it('may be a test, which is in no book', async () => {
    const { id } = await destinationOf(stage);
    const test = await queueTest(id);
    await drain(stage.ports);
    expect(stage.central.stored.get(`uuid:${test}`)?.xml).toContain('<kind>test</kind>');
    expect((await only(test)).state).toBe('delivered');
    expect(await listReports()).toEqual([]);
  });
});

describe('a report that can’t go', () => {
  it('is not queued without an agreement, a destination or a report', async () => {
    const destination = await destinationOf(stage);
    const id = await keepReport(sourceOf());
    const queue = (report: string, to = destination.id) => queueReport({ report, destinations: [to] });
    await agreeTo(destination.id, undefined);
    expect((await listDestinations())[0]?.agreed).toBeUndefined();
    expect((await queue(id))[0]?.is).toBe('no-agreement');
    expect((await queue(id, 'gone'))[0]?.is).toBe('no-destination');
    expect((await queue('gone'))[0]?.is).toBe('no-report');
    expect(await parcels()).toBe(0);
  });

  it('waits while the browser doesn’t let us, and goes as soon as it does', async () => {
    const destination = await destinationOf(stage);
    stage.allowed = () => false;
    const id = await press([destination]);
    expect(await drain(stage.ports)).toBe(Date.now() + DAY);
    expect(await only(id)).toMatchObject({ state: 'paused', problem: 'not-allowed', tries: 0 });
    stage.allowed = () => true;
    later(1_000);
    await drain(stage.ports);
    expect((await only(id)).state).toBe('delivered');
  });

  it('pauses for a revoked token, and goes with the same bytes when it is good again', async () => {
    const id = await press([await destinationOf(stage)]);
    stage.central.token = 'revoked';
    await drain(stage.ports);
    expect(await only(id)).toMatchObject({
      state: 'paused',
      problem: 'refused',
      status: 403,
      said: 'The authentication you provided does not have rights.',
    });
    stage.central.token = 'good';
    await retryDelivery(id, (await only(id)).destination);
    await drain(stage.ports);
    const [first, second] = stage.central.asked.filter(({ method }) => method === 'POST');
    expect(second?.body.equals(first!.body)).toBe(true);
    expect((await only(id)).state).toBe('delivered');
  });

  it('keeps its bytes for ever once a server may have them', async () => {
    stage.fault = () => 'lost';
    const destination = await destinationOf(stage);
    const id = await press([destination]);
    await drain(stage.ports);
    await removeDestination(destination.id);
    later(DAY);
    await drain(stage.ports);
    expect(await only(id)).toMatchObject({ state: 'attention', problem: 'no-destination' });
    await saveDestination({ ...destination, agreed: { ...destination.agreed!, consent: 'share' } });
    expect((await queueReport({ report: id, destinations: [destination.id] }))[0]?.is).toBe('queued');
    stage.fault = () => undefined;
    await drain(stage.ports);
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).toContain('<consent>store</consent>');
    expect((await only(id)).state).toBe('delivered');
  });

  it('is given up, while the report stays in the book', async () => {
    const destination = await destinationOf(stage);
    const id = await press([destination]);
    await giveUpDelivery(id, destination.id);
    expect([await deliveriesOf(id), await parcels(), await listReports()]).toEqual([[], 0, [id]]);
  });

  it('is gone from everywhere when it is deleted, or when everything is forgotten', async () => {
    const destination = await destinationOf(stage);
    const id = await press([destination]);
    await forgetReport(id);
    expect([await deliveriesOf(id), await parcels(), await listReports()]).toEqual([[], 0, []]);
    await press([destination], 'facebook:2');
    await forgetAllReports();
    await drain(stage.ports);
    expect(stage.central.stored.size).toBe(0);
    expect(await listDestinations()).toHaveLength(1);
  });

  it('is refused when two hundred wait already', async () => {
    const destination = await destinationOf(stage);
    for (let n = 0; n < 200; n++) await press([destination], `facebook:w${n}`);
    const id = await keepReport(sourceOf());
    expect(await queueReport({ report: id, destinations: [destination.id] })).toEqual([
      { destination: destination.id, is: 'too-many' },
    ]);
  });
});

describe('a shared computer', () => {
  it('keeps nothing that can be read when a person’s time is over, and delivers all the same', async () => {
    const destination = await destinationOf(stage);
    const sent = await press([destination], 'facebook:sent');
    await drain(stage.ports);
    const id = await press([destination]);
    await sealOutbox();
    await sealOutbox();
    expect([await listReports(), await deliveriesOf(sent)]).toEqual([[], []]);
    expect((await listDestinations())[0]?.agreed).toBeUndefined();
    const [parcel] = await withBook((book) => book.getAll('parcels'));
    expect(parcel?.content.is).toBe('sealed');
    if (parcel?.content.is !== 'sealed') return;
    expect(parcel.content.key.extractable).toBe(false);
    expect(Buffer.from(parcel.content.sealed).includes('Poipet')).toBe(false);
    expect(await listDeliveries(), 'nobody is shown it').toEqual([]);
    expect(await deliveriesOf(id)).toEqual([]);
    expect(await rows()).toMatchObject([{ report: id, sealed: true, left: true }]);
    expect((await rows())[0]).not.toHaveProperty('postSha256');
    expect(await takeBack(id)).toBe('too-late');
    await drain(stage.ports);
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).toContain('Poipet');
    expect([await parcels(), await rows()], 'not even a receipt').toEqual([0, []]);
  });

  it('forgets all the rest, and seals the others, when a parcel is damaged', async () => {
    const destination = await destinationOf(stage);
    const damaged = await press([destination], 'facebook:damaged');
    const id = await press([destination]);
    await withBook((book) =>
      book.put('parcels', {
        ...{ report: damaged, destination: destination.id, contentType: 'text/plain' },
        content: { is: 'plain', body: 'not bytes' as never }, // as a disk may give it back
      }),
    );
    await sealOutbox();
    expect([await listReports(), await listDeliveries()]).toEqual([[], []]);
    expect((await listDestinations())[0]?.agreed).toBeUndefined();
    expect(await rows()).toMatchObject([{ report: id, left: true }]);
    expect(await withBook((book) => book.getAll('parcels'))).toMatchObject([
      { report: id, content: { is: 'sealed' } },
    ]);
  });

  it('tries once a day what would need a person who has left, for ninety days', async () => {
    const id = await press([await destinationOf(stage)]);
    stage.central.forms = [];
    await drain(stage.ports);
    expect(await only(id)).toMatchObject({ state: 'attention', problem: 'not-found' });
    await sealOutbox();
    expect(await rows()).toMatchObject([{ state: 'paused', problem: 'not-found' }]);
    for (const days of [1, 1, 20]) {
      later(days * DAY);
      await drain(stage.ports);
      expect(await rows()).toMatchObject([{ state: 'paused', problem: 'not-found' }]);
    }
    expect(stage.central.asked.filter(({ method }) => method === 'POST')).toHaveLength(4);
    later(70 * DAY);
    await drain(stage.ports);
    expect([await rows(), await parcels()]).toEqual([[], 0]);
  });

  it('delivers it once the organisation takes reports again', async () => {
    const id = await press([await destinationOf(stage)]);
    const { forms } = stage.central;
    stage.central.forms = [];
    await sealOutbox();
    await drain(stage.ports);
    stage.central.forms = forms;
    later(DAY);
    await drain(stage.ports);
    expect([...stage.central.stored.keys()]).toEqual([`uuid:${id}`]);
    expect(await rows()).toEqual([]);
  });

  it('has room for the next person, however much others left', async () => {
    const destination = await destinationOf(stage);
    for (let n = 0; n < 200; n++) await press([destination], `facebook:l${n}`);
    await sealOutbox();
    await agreeTo(destination.id, AGREED);
    await press([destination], 'facebook:own');
    expect(await rows()).toHaveLength(201);
  });

  it('sends nothing under terms that whoever has left did not agree to', async () => {
    const destination = await destinationOf(stage);
    const terms = (consent: string) => followPolicy({ named: [{ ...CENTRAL, consent }], own: 'besides' });
    await press([destination], 'facebook:asked');
    await terms('We show it on television.');
    await sealOutbox(); // they leave without having agreed anew
    expect([await rows(), await parcels()]).toEqual([[], 0]);

    await agreeTo(destination.id, AGREED);
    await press([destination], 'facebook:left');
    await sealOutbox();
    await terms('We show it on the radio.');
    expect([await rows(), await parcels()]).toEqual([[], 0]);
    later(DAY);
    await drain(stage.ports);
    expect(stage.central.stored.size).toBe(0);
  });

  it('is not thrown away by “forget everything” of the next person', async () => {
    const [destination] = [await destinationOf(stage)];
    const left = await press([destination], 'facebook:left');
    await sealOutbox();
    await agreeTo(destination.id, AGREED);
    await press([destination], 'facebook:own');
    await forgetAllReports();
    expect([await listReports(), await listDeliveries()]).toEqual([[], []]);
    await drainAll(stage);
    expect([...stage.central.stored.keys()]).toEqual([`uuid:${left}`]);
  });

  it('knows a sealed report again as long as its person is there', async () => {
    const { id: destination } = await destinationOf(stage);
    const id = await keepReport(sourceOf());
    await queueReport({ report: id, destinations: [destination], storage: 'sealed' });
    await drain(stage.ports);
    const receipt = await only(id);
    expect(receipt).toMatchObject({ state: 'delivered', sealed: true });
    expect(await reportedBefore(receipt.postSha256!, 'report')).toMatchObject({ report: id });
    await sealOutbox();
    expect(await reportedBefore(receipt.postSha256!, 'report')).toBeUndefined();
  });

  it('can seal a report as it is queued', async () => {
    const { id: destination } = await destinationOf(stage);
    const id = await keepReport(sourceOf());
    await queueReport({ report: id, destinations: [destination], storage: 'sealed' });
    const [parcel] = await withBook((book) => book.getAll('parcels'));
    expect(parcel?.content.is).toBe('sealed');
    await drainAll(stage);
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).toContain(post.text);
  });
});

describe('two drainers at once', () => {
  it('send each report once, and never two to one server at the same time', async () => {
    const destinations = [await destinationOf(stage), await destinationOf(stage, { ...CENTRAL, name: 'B' })];
    for (let n = 0; n < 5; n++) await press(destinations, `facebook:${n}`);
    let [running, most] = [0, 0];
    const { fetch } = stage.ports;
    const slow: typeof fetch = async (...request) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      return fetch(...request).finally(() => running--);
    };
    const ports = { ...stage.ports, fetch: slow };
    await Promise.all([drain(ports), drain(ports)]);
    later(60_000);
    await Promise.all([drain(ports), drain(ports)]);
    await drainAll(stage);
    expect(most).toBe(1);
    expect(stage.central.stored.size).toBe(5);
    expect(stage.central.asked.filter(({ method }) => method === 'POST')).toHaveLength(10);
  });
});

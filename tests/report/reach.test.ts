// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Destination,
  deliveriesOf,
  drain,
  listDeliveries,
  nextDrain,
  retryDelivery,
  takeBack,
} from '../../lib/report';
import { withBook } from '../../lib/report/database';
import type { Fault } from '../intake/wire';
import { destinationOf, drainAll, FORM, later, openStage, press, type Stage } from './outbox-stage';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOOK = { kind: 'webhook', name: 'Desk', url: 'https://hook.example/in' } as const;
let stage: Stage;
let destination: Destination;
beforeEach(async () => {
  stage = openStage();
  destination = await destinationOf(stage);
});
afterEach(() => {
  vi.useRealTimers();
});

const asked = (method: string) => stage.central.asked.filter((each) => each.method === method);
/** Forgets how the server was asked when it was set up. */
const questions = () => {
  const before = asked('HEAD').length;
  return () => asked('HEAD').length - before;
};
const only = async (report: string) => {
  const [row, ...others] = await deliveriesOf(report);
  expect(others).toEqual([]);
  return row!;
};
function offline(): void {
  stage.fault = () => 'refused';
  stage.away = () => 'refused';
}
function online(): void {
  stage.fault = () => undefined;
  stage.away = () => undefined;
}

describe('a report that could not be sent, since its server cannot be spoken to', () => {
  it.each([
    ['the browser is offline', 'refused', 'no-answer'],
    ['a Wi-Fi portal answers', 'portal', 'not-a-server'],
    ['a Wi-Fi portal leads elsewhere', 'redirect', 'not-a-server'],
    ['what stands before the server can’t reach it', 'broken', 'server-fault'],
    ['the server is busy', 'busy', 'server-fault'],
  ] as const)('because %s was not tried, and goes once that is over', async (_, fault: Fault, problem) => {
    const id = await press([destination]);
    stage.away = () => fault;
    await drain(stage.ports);
    expect(asked('POST')).toEqual([]);
    expect(await only(id)).toMatchObject({ state: 'queued', problem, tries: 0, unanswered: 0, faults: 0 });
    online();
    later(HOUR);
    await drainAll(stage);
    const receipt = await only(id);
    expect(receipt).toMatchObject({ state: 'delivered', tries: 1 });
    expect([receipt.problem, receipt.held, stage.central.stored.size]).toEqual([undefined, undefined, 1]);
  });

  it('can still be taken back, days later', async () => {
    const id = await press([destination]);
    offline();
    await drain(stage.ports);
    expect(await takeBack(id)).toBe('taken-back');
    online();
    later(DAY);
    await drainAll(stage);
    expect(stage.central.stored.size).toBe(0);
  });

  it('is written into the organisation’s new form by itself: it cannot be in the old one', async () => {
    const id = await press([destination]);
    offline();
    await drain(stage.ports);
    online();
    stage.central.forms = [FORM.replaceAll('2026112102', '2027')];
    later(HOUR);
    await drainAll(stage);
    expect((await only(id)).state).toBe('delivered');
    expect(stage.central.stored.get(`uuid:${id}`)?.xml).toContain('version="2027"');
  });

  it('is in conflict, and not taken for delivered, when its number is taken there', async () => {
    const id = await press([destination]);
    offline();
    await drain(stage.ports);
    online();
    const { fetch } = stage.ports;
    const taken: typeof fetch = async (url, init) =>
      init?.method === 'POST' ? new Response('taken', { status: 409 }) : fetch(url, init);
    for (let hour = 0; hour < 4; hour++) {
      later(HOUR);
      await drain({ ...stage.ports, fetch: taken });
    }
    expect(await only(id)).toMatchObject({ state: 'attention', problem: 'conflict' });
  });

  it('for hours waits without a person, however many wait, and its server is asked ever more seldom', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n++) ids.push(await press([destination], `facebook:o${n}`));
    let questions = 0;
    stage.away = () => {
      questions++;
      return 'broken';
    };
    for (let now = Date.now(), end = now + DAY; now < end; now = Date.now()) {
      const next = await drain(stage.ports);
      expect(next, 'nobody is woken for nothing').toBeGreaterThan(now);
      later(next! - now);
    }
    expect(questions).toBeGreaterThan(5);
    expect(questions).toBeLessThan(20);
    expect(new Set((await listDeliveries()).map(({ state }) => state))).toEqual(new Set(['queued']));
    online();
    later(DAY / 4);
    await drainAll(stage);
    expect(stage.central.stored.size).toBe(ids.length);
  });

  it('is asked about at once by “Try again”', async () => {
    const id = await press([destination]);
    offline();
    await drain(stage.ports);
    online();
    await retryDelivery(id, destination.id);
    await drain(stage.ports);
    expect((await only(id)).state).toBe('delivered');
  });

  it('stays paused for the reason it is paused for', async () => {
    const id = await press([destination]);
    stage.central.token = 'revoked';
    await drain(stage.ports);
    offline();
    later(DAY);
    const next = await drain(stage.ports);
    expect(await only(id)).toMatchObject({ state: 'paused', problem: 'refused', tries: 1 });
    expect(next).toBeGreaterThan(Date.now());
  });

  it('that may have arrived before still may', async () => {
    const id = await press([destination]);
    stage.fault = () => 'lost';
    await drain(stage.ports);
    offline();
    later(HOUR);
    await drain(stage.ports);
    expect(await only(id)).toMatchObject({ state: 'queued', tries: 1, unanswered: 1 });
    expect(await takeBack(id)).toBe('too-late');
  });

  it('and that a stopped background left behind waits too, without waking anybody at once', async () => {
    const id = await press([destination]);
    await withBook(async (book) => {
      const row = (await book.getAll('deliveries'))[0]!;
      const now = Date.now();
      await book.put('deliveries', {
        ...row,
        ...{ state: 'sending', tries: 1, unanswered: 1, leaseUntil: now + 1, nextAt: now + 1 },
      });
    });
    offline();
    later(HOUR);
    await drain(stage.ports);
    const row = await only(id);
    expect(row).toMatchObject({ state: 'queued', problem: 'no-answer', tries: 1, unanswered: 1 });
    expect(row.leaseUntil).toBeUndefined();
    expect(await nextDrain(Date.now())).toBeGreaterThan(Date.now());
  });
});

describe('whether a server is there', () => {
  it('is asked once for all that waits, and no report goes with the question', async () => {
    const count = questions();
    for (let n = 0; n < 20; n++) await press([destination], `facebook:q${n}`);
    await drain(stage.ports);
    expect([count(), asked('POST').length, stage.central.stored.size]).toEqual([1, 20, 20]);
    for (const { body, headers } of asked('HEAD')) {
      expect(body).toHaveLength(0);
      expect(headers['x-openrosa-version']).toBe('1.0');
    }
  });

  it('is asked again once an answer is missing, so that one report alone may have arrived when a line breaks', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await press([destination], `facebook:l${n}`));
    let posts = 0;
    stage.fault = () => {
      if (++posts < 3) return undefined;
      offline();
      return 'lost';
    };
    await drain(stage.ports);
    const waiting = (await listDeliveries()).filter(({ state }) => state === 'queued');
    expect(waiting.map(({ tries, unanswered }) => [tries, unanswered]).sort()).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
    online();
    later(HOUR);
    await drainAll(stage);
    expect([...stage.central.stored.keys()].sort()).toEqual(ids.map((id) => `uuid:${id}`).sort());
  });

  it('is no question to a webhook, which would act on it', async () => {
    const id = await press([await destinationOf(stage, HOOK)]);
    await drain(stage.ports);
    expect(stage.hook.asked.map(({ method }) => method)).toEqual(['POST']);
    expect((await only(id)).state).toBe('delivered');
  });

  it('is no reason to hold a report back where the question itself is refused', async () => {
    const id = await press([destination]);
    const { fetch } = stage.ports;
    const picky: typeof fetch = async (url, init) =>
      init?.method === 'HEAD' ? new Response(null, { status: 405 }) : fetch(url, init);
    await drain({ ...stage.ports, fetch: picky });
    expect((await only(id)).state).toBe('delivered');
  });
});

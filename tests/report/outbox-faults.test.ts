// @vitest-environment node

import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Delivery,
  type Destination,
  deliveriesOf,
  drain,
  listDeliveries,
  listReports,
} from '../../lib/report';
import { withBook } from '../../lib/report/database';
import { FAULTS, type Fault } from '../intake/wire';
import { destinationOf, drainAll, drainWhile, later, openStage, press, type Stage } from './outbox-stage';

let stage: Stage;
beforeEach(() => {
  stage = openStage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Run {
  readonly rows: readonly Delivery[];
  readonly destinations: readonly Destination[];
  /** What each destination's server has stored. */
  readonly servers: readonly { readonly size: number }[];
  readonly tries: number;
  readonly met: ReadonlyMap<Fault, number>;
}

/** The run as a table, for whoever wants to see it: `docs/reports.md` names the command. */
function printRun({ rows, destinations, servers, tries, met }: Run): void {
  const lines = destinations.map(({ id, name }, at) => {
    const own = rows.filter(({ destination }) => destination === id);
    const delivered = own.filter(({ state }) => state === 'delivered').length;
    const there = servers[at]?.size ?? 0;
    return {
      ...{ server: name, meant: own.length, delivered, 'stored there': there },
      ...{ doubled: Math.max(0, there - own.length), 'needs a person': own.length - delivered },
    };
  });
  const failed = [...met.values()].reduce((sum, count) => sum + count, 0);
  console.table(lines);
  console.table([
    { tries, failed: `${failed} (${Math.round((100 * failed) / tries)} %)`, ...Object.fromEntries(met) },
  ]);
}

const HOOK = { kind: 'webhook', name: 'Hook', url: 'https://hook.example/in' } as const;
const KOBO = { kind: 'openrosa', name: 'Kobo', url: 'https://kc.example/collector/good' } as const;

describe('under faults', () => {
  it('each of 300 reports arrives exactly once, or is plainly in attention, when 40 % of all tries fail', {
    timeout: 180_000,
  }, async () => {
    const destinations = [await destinationOf(stage), await destinationOf(stage, KOBO)];
    destinations.push(await destinationOf(stage, HOOK));
    const random = seeded(7);
    const met = new Map<Fault, number>();
    let tries = 0;
    stage.fault = () => {
      tries++;
      const fault = random() < 0.4 ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
      if (fault) met.set(fault, (met.get(fault) ?? 0) + 1);
      return fault;
    };
    const ids: string[] = [];
    for (let n = 0; n < 300; n++) {
      // Every tenth goes to all three.
      ids.push(await press(n % 10 === 0 ? destinations : [destinations[n % 3]!], `facebook:f${n}`));
      if (n % 50 === 49) await drainWhile(stage, (waiting) => waiting > 80); // at most 200 may wait at once
    }
    await drainAll(stage);

    for (const fault of FAULTS) expect(met.get(fault), fault).toBeGreaterThan(10);
    const rows = await listDeliveries();
    expect(rows).toHaveLength(360);
    const servers = [stage.central.stored, stage.kobo.stored, stage.hook.stored];
    const arrived = (report: string, destination: string) => {
      const at = destinations.findIndex(({ id }) => id === destination);
      return servers[at]?.has(at < 2 ? `uuid:${report}` : report);
    };
    for (const { report, destination, state } of rows)
      if (state === 'delivered') expect(arrived(report, destination)).toBe(true);
      else expect(state).toBe('attention');
    const stuck = rows.filter(({ state }) => state === 'attention');
    expect(stuck.length).toBeLessThan(10);
    // What a person must look at is in the book still, and nothing else is.
    expect([...(await listReports())].sort()).toEqual([...new Set(stuck.map(({ report }) => report))].sort());
    printRun({ rows, destinations, servers, tries, met });
    const posted = servers.reduce((sum, server) => sum + server.size, 0);
    expect(posted).toBeGreaterThanOrEqual(360 - stuck.length);
    expect(posted).toBeLessThanOrEqual(360);
  });

  it('survives a server that fails for an hour, and gives the report to a person after eight faults', async () => {
    const id = await press([await destinationOf(stage)]);
    stage.fault = () => 'broken';
    await drainAll(stage);
    expect(await deliveriesOf(id)).toMatchObject([
      { state: 'attention', problem: 'server-fault', status: 502, tries: 8 },
    ]);
    expect(await listReports()).toEqual([id]);
  });

  it('one report that a server stumbles over blocks no other', async () => {
    const destinations = [await destinationOf(stage)];
    const poison = await press(destinations, 'facebook:poison');
    const others = [await press(destinations, 'facebook:a'), await press(destinations, 'facebook:b')];
    stage.fault = ({ body }) => (body.includes(poison) ? 'broken' : undefined);
    await drain(stage.ports);
    expect([...stage.central.stored.keys()].sort()).toEqual(others.map((id) => `uuid:${id}`).sort());
  });

  it('frozen bytes that cannot be read hold up no other, and a person hears of them', async () => {
    const destinations = [await destinationOf(stage)];
    const broken = await press(destinations, 'facebook:broken');
    const other = await press(destinations, 'facebook:other');
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'parcels' && String(key).startsWith(broken)) throw new Error('unreadable');
      return get.call(this, key);
    });
    await drainAll(stage);
    expect([...stage.central.stored.keys()]).toEqual([`uuid:${other}`]);
    expect(await deliveriesOf(broken)).toMatchObject([{ state: 'attention', problem: 'damaged' }]);
  });

  it('what cannot even be written down of one report holds up no other either', async () => {
    const destinations = [await destinationOf(stage)];
    const broken = await press(destinations, 'facebook:broken');
    const other = await press(destinations, 'facebook:other');
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'deliveries' && value.report === broken) throw new Error('unwritable');
      return put.call(this, value, key);
    });
    await expect(drain(stage.ports)).rejects.toThrow();
    expect([...stage.central.stored.keys()]).toEqual([`uuid:${other}`]);
  });

  it('a portal for days costs nothing: the report goes once it is gone, and after fourteen days a person hears of it', async () => {
    const id = await press([await destinationOf(stage)]);
    stage.fault = () => 'portal';
    for (let day = 0; day < 13 * 4; day++) {
      await drain(stage.ports);
      later(6 * 3_600_000);
    }
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'queued', problem: 'not-a-server', status: 200 }]);
    later(2 * 86_400_000);
    await drain(stage.ports);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'attention', problem: 'too-old' }]);
  });

  it('a clock that was years ahead keeps nothing waiting for years', async () => {
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));
    const id = await press([await destinationOf(stage)]);
    stage.fault = () => 'refused';
    await drain(stage.ports);
    stage.fault = () => undefined;
    vi.setSystemTime(new Date('2026-11-22T10:00:00Z'));
    await drain(stage.ports);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('two drainers, where a browser has no locks', () => {
  /** A drainer whose report goes out at once, and whose answer comes when it is let. */
  function slowDrainer() {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let isSent = false;
    const fetch: typeof globalThis.fetch = async (...request) => {
      const response = await stage.ports.fetch(...request);
      if (request[1]?.method !== 'POST') return response;
      isSent = true;
      await answered;
      return response;
    };
    return { done: drain({ ...stage.ports, fetch }), sent: () => vi.waitUntil(() => isSent), answer };
  }

  it('leave a report delivered, whatever the second hears later than the first', async () => {
    const id = await press([await destinationOf(stage)]);
    const first = slowDrainer();
    await first.sent();
    later(120_000); // the computer slept, and its lease is over
    stage.fault = () => 'busy';
    const second = slowDrainer();
    await second.sent();
    first.answer();
    await first.done;
    second.answer();
    await second.done;
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', status: 201 }]);
  });
});

/** What the browser's stop looks like from inside: from the n-th step on, nothing that is stored or sent happens any more. */
class Stopped extends Error {}

/**
 * Counts each transaction and each half of a request, and stops at one of them. A transaction is all or nothing, so that is every place at
 * which a stop leaves something else behind.
 */
function stopping(at: number) {
  let step = 0;
  const pass = () => {
    if (++step >= at) throw new Stopped();
  };
  const { transaction } = IDBDatabase.prototype;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    pass();
    return transaction.apply(this, args);
  });
  const { fetch } = stage.ports;
  const wired: typeof fetch = async (...request) => {
    pass();
    const answer = await fetch(...request);
    pass();
    return answer;
  };
  return { ports: { ...stage.ports, fetch: wired }, steps: () => step, end: () => spy.mockRestore() };
}

async function drainAndStop(at: number): Promise<'stopped' | 'finished'> {
  const { ports, end, steps } = stopping(at);
  await drain(ports).catch(() => undefined);
  end();
  return steps() >= at ? 'stopped' : 'finished';
}

async function expectExactlyOnce(ids: readonly string[]): Promise<void> {
  expect([...stage.central.stored.keys()].sort()).toEqual(ids.map((id) => `uuid:${id}`).sort());
  const rows = await listDeliveries();
  expect(rows.map(({ state }) => state)).toEqual(ids.map(() => 'delivered'));
  expect(await withBook((book) => book.count('parcels'))).toBe(0);
  expect(await listReports()).toEqual([]);
}

describe('a background that is stopped', () => {
  it('at any one step loses nothing and doubles nothing', async () => {
    let stops = 0;
    for (let at = 1, end = ''; end !== 'finished'; at++) {
      vi.useRealTimers();
      stage = openStage();
      const destinations = [await destinationOf(stage)];
      const ids = [await press(destinations, 'facebook:a'), await press(destinations, 'facebook:b')];
      end = await drainAndStop(at);
      if (end === 'stopped') stops++;
      later(120_000);
      await drainAll(stage);
      await expectExactlyOnce(ids);
    }
    expect(stops).toBeGreaterThan(15);
  });

  it('again and again, at steps of chance and over a faulty wire, loses nothing and doubles nothing', async () => {
    const stops = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 6 });
    const faults = fc.array(fc.constantFrom<Fault | undefined>('refused', 'lost', 'portal', undefined), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(stops, faults, async (steps, coming) => {
        vi.useRealTimers();
        stage = openStage();
        const destinations = [await destinationOf(stage)];
        const ids = [await press(destinations, 'facebook:a'), await press(destinations, 'facebook:b')];
        const queue = [...coming];
        stage.fault = () => queue.shift();
        for (const at of steps) {
          await drainAndStop(at);
          later(120_000);
        }
        await drainAll(stage);
        await expectExactlyOnce(ids);
      }),
      { numRuns: 25, seed: 1 },
    );
  });
});

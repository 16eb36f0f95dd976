// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deliveriesOf,
  drain,
  keepReport,
  listDeliveries,
  nextDrain,
  queueReport,
  retryDelivery,
} from '../../lib/report';
import { destinationOf, later, openStage, press, type Stage } from './outbox-stage';
import { sourceOf } from './reports';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAITING = 60;
let stage: Stage;
let ids: string[];
beforeEach(() => {
  stage = openStage();
  ids = [];
});
afterEach(() => {
  vi.useRealTimers();
});

async function wait(reports = WAITING): Promise<void> {
  const destinations = [await destinationOf(stage)];
  for (let n = 0; n < reports; n++) ids.push(await press(destinations, `facebook:c${n}`));
}
const posted = () => stage.central.asked.filter(({ method }) => method === 'POST').length;
/** Whatever reached a server or the wire to it. */
function counted(fault: Stage['fault']): () => number {
  let tries = 0;
  stage.fault = (asked) => {
    tries++;
    return fault(asked);
  };
  return () => tries;
}
/** As the background does: whenever something is due, until that time. */
async function drainFor(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  for (let next = await drain(stage.ports); next !== undefined && next < end; next = await drain(stage.ports))
    later(Math.max(next - Date.now(), 1_000));
}

describe('a server that is busy', () => {
  it('is asked once, not once for each report that waits, and not before the time that it names', async () => {
    await wait();
    const tries = counted(() => 'busy'); // Retry-After: 60
    expect(await drain(stage.ports)).toBeGreaterThanOrEqual(Date.now() + 60_000);
    expect(tries()).toBe(1);
    later(59_000);
    await drain(stage.ports);
    expect(tries()).toBe(1);
    later(1_000);
    await drain(stage.ports);
    expect(tries()).toBe(2);
  });

  it('gets everything that waited, once it takes reports again', async () => {
    await wait();
    stage.fault = () => 'busy';
    await drain(stage.ports);
    stage.fault = () => undefined;
    later(60_000);
    await drain(stage.ports);
    expect([stage.central.stored.size, posted()]).toEqual([WAITING, WAITING]);
    expect(await nextDrain(Date.now())).toBeUndefined();
  });

  it('is left alone by a report that is pressed meanwhile too, but asked when somebody presses “Try again”', async () => {
    await wait(2);
    const tries = counted(() => 'busy');
    await drain(stage.ports);
    const [first] = await deliveriesOf(ids[0]!);
    const [{ destination } = { destination: '' }] = await listDeliveries();
    const pressed = await keepReport(sourceOf({ post: { ...sourceOf().post, key: 'facebook:meanwhile' } }));
    await queueReport({ report: pressed, destinations: [destination] });
    await drain(stage.ports);
    expect(tries()).toBe(1);
    await retryDelivery(first!.report, first!.destination);
    await drain(stage.ports);
    expect(tries()).toBe(2);
  });
});

describe('a server that is away', () => {
  it.each(['refused', 'broken', 'portal'] as const)(
    'for a day (%s) is asked a few times an hour at first, then ever more seldom',
    async (fault) => {
      await wait();
      const tries = counted(() => fault);
      await drainFor(DAY);
      expect(tries()).toBeGreaterThan(5);
      expect(tries()).toBeLessThan(40);
      const states = new Set((await listDeliveries()).map(({ state }) => state));
      expect([...states]).toEqual(['queued']);
      stage.fault = () => undefined;
      await drainFor(2 * DAY);
      expect(stage.central.stored.size).toBe(WAITING);
    },
  );

  it('holds up no other server', async () => {
    await wait(5);
    const hook = { kind: 'webhook', name: 'Hook', url: 'https://hook.example/in' } as const;
    const other = [await destinationOf(stage, hook)];
    for (const n of [1, 2, 3]) await press(other, `facebook:h${n}`);
    stage.fault = ({ path }) => (path === '/in' ? undefined : 'refused');
    await drain(stage.ports);
    expect(stage.hook.stored.size).toBe(3);
  });
});

describe('a destination that is shut', () => {
  it.each([
    [
      'its token was withdrawn',
      () => {
        stage.central.token = 'revoked';
      },
    ],
    [
      'its form was closed',
      () => {
        stage.central.state = 'closed';
      },
    ],
  ])('because %s is asked twice a day, and gets everything when it is open again', async (_, shut) => {
    await wait();
    shut();
    await drainFor(3 * DAY);
    expect(posted()).toBeLessThanOrEqual(8);
    expect(new Set((await listDeliveries()).map(({ state }) => state))).toEqual(new Set(['paused']));
    stage.central.token = 'good';
    stage.central.state = 'open';
    await drainFor(2 * DAY);
    expect(stage.central.stored.size).toBe(WAITING);
  });

  it('for one report alone, as a filter before it may do, is open to all others', async () => {
    await wait(5);
    const { fetch } = stage.ports;
    const filtered: typeof fetch = async (url, init) =>
      Buffer.from((init?.body ?? '') as Uint8Array).includes(ids[0]!) // the outbox sends bytes
        ? new Response('blocked', { status: 403 })
        : fetch(url, init);
    await drain({ ...stage.ports, fetch: filtered });
    expect(stage.central.stored.size).toBe(4);
  });
});

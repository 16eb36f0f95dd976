import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import {
  type Agreement,
  type Destination,
  type DestinationWish,
  drain,
  keepReport,
  listDeliveries,
  queueReport,
  saveDestination,
  setUpDestination,
} from '../../lib/report';
import { type Asked, type FormServer, formServer } from '../intake/form-server';
import { webhook } from '../intake/webhook';
import { type Fault, wireTo } from '../intake/wire';
import { post, sourceOf } from './reports';

export const FORM = readFileSync('forms/ad_report.xml', 'utf8');
const START = new Date('2026-11-22T10:00:00Z');
export const BASE = '/v1/key/good/projects/1';
export const CENTRAL: DestinationWish = {
  kind: 'openrosa',
  name: 'An NGO',
  url: `https://odk.example${BASE}`,
};
export const AGREED: Agreement = {
  consent: 'store',
  consentTextId: 'c1-en',
  parts: { name: 'left-out', copy: 'left-out', picture: 'left-out' },
  at: START.toISOString(),
};

/** Servers, a wire to them, and a computer on which nothing was reported yet. The clock stands until `later` moves it. */
export interface Stage {
  readonly central: FormServer;
  readonly kobo: FormServer;
  readonly hook: ReturnType<typeof webhook>;
  /** What befalls the next report on its way. */
  fault: (asked: Asked) => Fault | undefined;
  /** What befalls the question before it, whether the server is there. */
  away: (asked: Asked) => Fault | undefined;
  /** Whether the browser lets us speak to a server. */
  allowed: (origin: string) => boolean;
  readonly ports: Parameters<typeof drain>[0];
}

export function openStage(): Stage {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const central = formServer({ as: 'central', forms: [FORM], base: BASE });
  const kobo = formServer({
    as: 'kobo',
    forms: [FORM],
    base: '/collector/good',
    host: 'https://kc.example',
  });
  const hook = webhook();
  const fetch = wireTo(
    { 'https://odk.example': central, 'https://kc.example': kobo, 'https://hook.example': hook },
    (asked) => {
      if (asked.method === 'POST') return stage.fault(asked);
      return asked.method === 'HEAD' ? stage.away(asked) : undefined;
    },
  );
  const stage: Stage = {
    central,
    kobo,
    hook,
    fault: () => undefined,
    away: () => undefined,
    allowed: () => true,
    ports: {
      fetch,
      allowed: async (origin) => stage.allowed(origin),
      now: Date.now,
      random: () => 0.5,
    },
  };
  return stage;
}

/** A destination that was set up and agreed to. */
export async function destinationOf(stage: Stage, wish: DestinationWish = CENTRAL): Promise<Destination> {
  const destination = { ...(await setUpDestination(wish, stage.ports)), agreed: AGREED };
  await saveDestination(destination);
  return destination;
}

/** Keeps and queues a report of its own post. */
export async function press(destinations: readonly Destination[], key = 'facebook:1'): Promise<string> {
  const text = `${post.text} ${key}`;
  const id = await keepReport(sourceOf({ post: { ...post, key, text } }));
  const queued = await queueReport({ report: id, destinations: destinations.map((each) => each.id) });
  if (queued.some(({ is }) => is !== 'queued')) throw new Error(JSON.stringify(queued));
  return id;
}

export function later(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

/** Drains again and again, as alarms do, until nothing waits by itself or `rounds` are over. */
export function drainAll(stage: Stage, rounds = 400): Promise<void> {
  return drainWhile(stage, (waiting) => waiting > 0, rounds);
}

/** The same, until no more wait than are wanted. */
export async function drainWhile(
  { ports }: Stage,
  goOn: (waiting: number) => boolean,
  rounds = 400,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const next = await drain(ports);
    const waiting = (await listDeliveries()).filter(({ state }) => state === 'queued' || state === 'sending');
    if (next === undefined || !goOn(waiting.length)) return;
    later(Math.max(next - Date.now(), 1_000));
  }
  throw new Error('It never came to an end.');
}

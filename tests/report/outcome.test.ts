// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../lib/report';
import { limitedFetch } from '../../lib/report/limited-fetch';
import { outcomeOf } from '../../lib/report/outbox/outcome';
import { hasCome, pauseAfter, retryAfter } from '../../lib/report/outbox/timing';

const delivery: Delivery = {
  version: 1,
  report: 'r1',
  destination: 'd1',
  kind: 'report',
  name: 'An NGO',
  host: 'odk.example',
  state: 'queued',
  queuedAt: 0,
  nextAt: 0,
  tries: 0,
  unanswered: 0,
  conflicts: 0,
  faults: 0,
  sha256: 'a'.repeat(64),
  bytes: 10,
};
const envelope = (nature: string) =>
  `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message nature="${nature}">words</message></OpenRosaResponse>`;
const answer = (status: number, text = '', headers = {}) =>
  ({ is: 'answer', status, text, headers: new Headers(headers), length: 'whole' }) as const;
const read = (status: number, text = '', changes: Partial<Delivery> = {}) =>
  outcomeOf(answer(status, text), { ...delivery, ...changes }, { kind: 'openrosa', now: 0 });
const hook = (status: number, text = '', headers = {}) =>
  outcomeOf(answer(status, text, headers), delivery, { kind: 'webhook', now: 0 });

describe('the answer of a form server', () => {
  it.each([
    [201, envelope('submit_success'), { is: 'delivered' }],
    [201, envelope(''), { is: 'delivered' }],
    [202, envelope(''), { is: 'delivered' }],
    [201, envelope('submit_error'), { is: 'attention', problem: 'not-taken', said: 'words' }],
    [201, '', { is: 'retry', problem: 'not-a-server' }],
    [201, envelope('').slice(0, 60), { is: 'retry', problem: 'not-a-server' }],
    [200, envelope(''), { is: 'retry', problem: 'not-a-server' }],
    [200, '<html>Log in</html>', { is: 'retry', problem: 'not-a-server', said: 'Log in' }],
    [204, '', { is: 'retry', problem: 'not-a-server' }],
    [400, '', { is: 'attention', problem: 'not-taken' }],
    [401, '<html>Log in</html>', { is: 'paused', problem: 'refused' }],
    [402, '', { is: 'paused', problem: 'closed' }],
    [403, '', { is: 'paused', problem: 'refused' }],
    [404, '', { is: 'attention', problem: 'not-found' }],
    [405, '', { is: 'paused', problem: 'closed' }],
    [408, '', { is: 'retry', problem: 'server-fault' }],
    [413, '', { is: 'attention', problem: 'too-large' }],
    [422, '', { is: 'attention', problem: 'not-taken' }],
    [423, '', { is: 'retry', problem: 'server-fault' }],
    [425, '', { is: 'retry', problem: 'server-fault' }],
    [429, '', { is: 'retry', problem: 'server-fault' }],
    [500, '', { is: 'retry', problem: 'server-fault', counts: 'fault' }],
    [503, '', { is: 'retry', problem: 'server-fault', counts: 'fault' }],
  ] as const)('%i %s', (status, text, outcome) => {
    expect(read(status, text)).toMatchObject(outcome);
  });

  it('409 is asked once more, and then is a conflict', () => {
    expect(read(409)).toMatchObject({ is: 'retry', problem: 'conflict', counts: 'conflict' });
    expect(read(409, '', { conflicts: 1 })).toMatchObject({ is: 'attention', problem: 'conflict' });
  });

  it('409 after a try that may have arrived means that the organisation has it or handled it', () => {
    expect(read(409, '', { conflicts: 1, unanswered: 1 })).toMatchObject({
      is: 'delivered',
      unconfirmed: true,
    });
  });

  it('5xx for the eighth time is a person’s business', () => {
    expect(read(500, '', { faults: 6 }).is).toBe('retry');
    expect(read(500, '', { faults: 7 })).toMatchObject({ is: 'attention', problem: 'server-fault' });
  });

  it('keeps a form server’s words as it means them, without entities', () => {
    const { said } = read(
      404,
      envelope('error').replace('words', 'No version &#39;2026&#39; &amp; no form.'),
    );
    expect(said).toBe("No version '2026' & no form.");
  });

  it('is kept in the server’s own words, without tags and not at length', () => {
    const { said } = read(400, `<html><script>evil()</script><h1>No\n  way</h1>${'x'.repeat(1_000)}</html>`);
    expect(said).toMatch(/^No way x+$/);
    expect(said).toHaveLength(300);
  });
});

describe('the answer of a webhook', () => {
  it.each([200, 201, 202])('%i proves delivery by the report’s id alone', (status) => {
    expect(hook(status, '{"report_id":"r1"}').is).toBe('delivered');
    expect(hook(status, '{"report_id":"r2"}')).toMatchObject({ is: 'retry', problem: 'not-a-server' });
    expect(hook(status, 'OK')).toMatchObject({ is: 'retry', counts: 'fault' });
  });

  it('204 proves it by a header, and 409 says that it was there already', () => {
    expect(hook(204, '', { 'x-report-id': 'r1' }).is).toBe('delivered');
    expect(hook(204).is).toBe('retry');
    expect(hook(409).is).toBe('delivered');
  });
});

describe('the time of the next try', () => {
  it('is anywhere below a bound that doubles up to six hours', () => {
    expect([0, 1, 2, 3].map((tries) => pauseAfter(tries, 0.99999) / 1_000)).toEqual([
      expect.closeTo(30, 1),
      expect.closeTo(60, 1),
      expect.closeTo(120, 1),
      expect.closeTo(240, 1),
    ]);
    expect(pauseAfter(500, 0.99999)).toBeCloseTo(6 * 3_600_000, -3);
    expect(pauseAfter(5, 0)).toBe(10_000);
  });

  it('is not before the one that the server names, in seconds or as a date, and a day at most', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    expect(retryAfter('120', now)).toBe(120_000);
    expect(retryAfter('Sun, 22 Nov 2026 10:05:00 GMT', now)).toBe(300_000);
    expect(retryAfter('soon', now)).toBeUndefined();
    expect(pauseAfter(0, 0, 120_000)).toBe(120_000);
    expect(pauseAfter(0, 0, 10 * 86_400_000)).toBe(86_400_000);
  });

  it('has come when it is further away than any that we set', () => {
    expect(hasCome(1_000, 999)).toBe(false);
    expect(hasCome(1_000, 1_000)).toBe(true);
    expect(hasCome(100 * 86_400_000, 0)).toBe(true);
  });
});

describe('a request', () => {
  const get = { method: 'GET', patience: 20, most: 10 } as const;

  it('takes no cookies along, names no languages, follows nobody and leaves no referrer', async () => {
    let init: RequestInit = {};
    await limitedFetch(
      async (_, given) => {
        init = given ?? {};
        return new Response('');
      },
      'https://x.example/',
      get,
    );
    expect(init).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect(new Headers(init.headers).get('accept-language')).toBe('*');
  });

  it('reads no more of an answer than it may', async () => {
    let read = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        read += 4;
        controller.enqueue(new TextEncoder().encode('abcd'));
      },
    });
    const answered = await limitedFetch(async () => new Response(endless), 'https://x.example/', get);
    expect(answered).toMatchObject({ is: 'answer', text: 'abcdabcdab', length: 'cut' });
    expect(read).toBeLessThan(40);
  });

  it('waits no longer than it may, for the first byte or the last', async () => {
    const never = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    expect(await limitedFetch(never, 'https://x.example/', get)).toEqual({ is: 'slow' });
    const stalling: typeof fetch = async (_, init) =>
      new Response(
        new ReadableStream({
          start: (controller) =>
            init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
        }),
      );
    expect(await limitedFetch(stalling, 'https://x.example/', get)).toEqual({ is: 'slow' });
  });

  it('says when there is no answer, and when it is sent elsewhere', async () => {
    const cause = new TypeError('Failed to fetch');
    const broken = async () => Promise.reject(cause);
    expect(await limitedFetch(broken, 'https://x.example/', get)).toEqual({ is: 'none', cause });
    const moved = async () =>
      new Response(null, { status: 307, headers: { location: 'https://y.example/' } });
    expect(await limitedFetch(moved, 'https://x.example/', get)).toEqual({ is: 'redirect' });
  });
});

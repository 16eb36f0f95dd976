import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Post } from '../../lib/detect';
import type { Replies } from '../../lib/messages';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { ask, freshBrowser, lure, ordinary, pack, page, privateWindow, send, wake } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

/** A Sunday, two hours before its week ends on this computer. */
const SUNDAY = new Date(2026, 10, 22, 22);
const DAY = 86_400_000;
const report = { type: 'report', kind: 'report', post: lure } as const;
const judge = (...posts: Post[]) => ({ type: 'judge', posts }) as const;
const post = (n: number): Post => ({ ...ordinary, key: `facebook:${n}`, text: `${ordinary.text} ${n}` });
const numbers = () => ask({ type: 'numbers' }, page);

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: SUNDAY });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the numbers of a week', () => {
  it('are posts read, warnings by family, and reports, and outlive the background', async () => {
    await ask(judge(lure, ordinary));
    await ask(report);
    expect(await numbers()).toEqual({
      counting: true,
      weeks: [
        {
          ...{ week: '2026-11-16', read: 2, warnings: 1, reports: 1 },
          families: expect.objectContaining({ place: 1, contact: 1 }),
        },
      ],
    });
  });

  it('count a post once, however often it is shown, and a report once, however often it is pressed', async () => {
    for (let n = 0; n < 3; n++) {
      await ask(judge(lure, ordinary));
      await ask(report);
    }
    expect((await numbers()).weeks).toMatchObject([{ read: 2, warnings: 1, reports: 1 }]);
  });

  it('leave out a report that was taken back', async () => {
    await ask(report);
    const { id } = (await send({ v: 1, ...report, post: ordinary })) as Replies['report']; // its own handler answers
    for (const taken of [id, id, 'unknown']) await send({ v: 1, type: 'undo-report', id: taken });
    expect(await send({ v: 1, type: 'numbers' }, page)).toMatchObject({ weeks: [{ reports: 1 }] });
  });

  it('begin anew on Monday, newest first, and go back half a year', async () => {
    await wake();
    for (let week = 0; week < 30; week++) {
      vi.setSystemTime(SUNDAY.getTime() + week * 7 * DAY);
      await send({ v: 1, ...judge(post(week)) });
    }
    const { weeks } = (await send({ v: 1, type: 'numbers' }, page)) as Replies['numbers']; // its own handler answers
    expect(weeks).toHaveLength(26);
    expect([weeks[0]?.week, weeks[25]?.week]).toEqual(['2027-06-07', '2026-12-14']);
    expect(weeks.every(({ read }) => read === 1)).toBe(true);
  });

  it('put Monday’s first minute into the new week', async () => {
    await ask(judge(post(1)));
    vi.setSystemTime(SUNDAY.getTime() + 3 * 3_600_000);
    await ask(judge(post(2)));
    expect((await numbers()).weeks.map(({ week }) => week)).toEqual(['2026-11-23', '2026-11-16']);
  });

  it('are written at once, and then together while somebody scrolls', async () => {
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    const written = () => write.mock.calls.filter(([items]) => 'numbers' in items).length;
    await wake();
    for (let n = 0; n < 20; n++) await send({ v: 1, ...judge(post(n)) });
    await eventually(() => expect(written()).toBe(1));
    expect((await send({ v: 1, type: 'numbers' }, page)) as object).toMatchObject({ weeks: [{ read: 20 }] });
    expect(written()).toBe(2);
  });

  it('hold no word, address or moment of what was read', async () => {
    await ask(judge(lure, ordinary));
    const { numbers: stored } = await fakeBrowser.storage.local.get('numbers');
    expect(Object.keys(stored as object)).toEqual(['version', 'weeks']);
    expect(JSON.stringify(stored).replace(/[a-z-]+|\d{4}-\d\d-\d\d|\d{1,2}/g, '')).toMatch(/^[{}":,]+$/);
  });

  it('are gone when the person deletes them', async () => {
    await ask(judge(lure));
    expect(await ask({ type: 'forget-numbers' }, page)).toEqual({ ok: true });
    expect(await numbers()).toEqual({ counting: true, weeks: [] });
  });

  it('begin anew where what was stored is damaged', async () => {
    await fakeBrowser.storage.local.set({ numbers: { version: 1, weeks: { '2026-11-16': { read: -3 } } } });
    await ask(judge(lure));
    expect((await numbers()).weeks).toMatchObject([{ read: 1 }]);
  });

  it('cost no warning when they can’t be written', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect((await ask(judge(lure))).answers[0]?.card).toBeDefined();
  });
});

describe('nothing is counted', () => {
  it('in a private window', async () => {
    await ask(judge(lure), privateWindow);
    expect((await numbers()).weeks).toEqual([]);
  });

  it('on a shared computer, nor shown', async () => {
    await ask(judge(ordinary));
    await changeSettings({ sharedComputer: true });
    const before = await fakeBrowser.storage.local.get('numbers');
    const { id } = await ask(report);
    await ask({ type: 'undo-report', id });
    await ask(judge(lure));
    expect(await numbers()).toEqual({ counting: false, weeks: [] });
    expect(await fakeBrowser.storage.local.get('numbers')).toEqual(before);
    await ask({ type: 'end-session' }, page);
    expect(await fakeBrowser.storage.local.get('numbers'), 'of the time before').toEqual({});
  });
});

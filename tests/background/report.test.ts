import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptReports } from '../../lib/report';
import { changeSettings } from '../../lib/settings';
import { ask, freshBrowser, lure, pack, privateWindow } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
});

describe('a report', () => {
  it('is kept with the post and what the rules said of it', async () => {
    const { id } = await ask({ type: 'report', kind: 'report', post: lure });
    const [kept] = await keptReports();
    expect(kept).toMatchObject({ id, kind: 'report', post: lure });
    expect(kept?.verdict).toMatchObject({ level: 'danger', pack: pack.version });
    expect(kept?.verdict.flags.flatMap(({ evidence }) => evidence.map(({ text }) => text))).toContain(
      'Sihanoukville',
    );
  });

  it('is kept once when the answer to the first press was lost with the background', async () => {
    const first = await ask({ type: 'report', kind: 'report', post: lure });
    const second = await ask({ type: 'report', kind: 'report', post: lure });
    expect(second).toEqual(first);
    expect(await keptReports()).toHaveLength(1);
  });

  it('can be taken back', async () => {
    const { id } = await ask({ type: 'report', kind: 'dispute', post: lure });
    expect(await ask({ type: 'undo-report', id })).toEqual({ ok: true });
    expect(await keptReports()).toEqual([]);
  });

  it('is refused in a private window, in the person’s language, and nothing is kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const question = { type: 'report', kind: 'report', post: lure } as const;
    expect(await ask(question, privateWindow)).toEqual({
      error: 'failed',
      message: expect.stringMatching(/^Nothing is kept in private windows/),
    });
    await changeSettings({ language: 'vi' });
    expect(await ask(question, privateWindow)).toMatchObject({ message: expect.stringMatching(/riêng tư/) });
    expect(await keptReports()).toEqual([]);
  });

  it('is refused with what to do when the computer is full', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await ask({ type: 'report', kind: 'report', post: lure })).toEqual({
      error: 'failed',
      message: 'This computer has no room left for it. Free some space and try again.',
    });
    expect(await keptReports()).toEqual([]);
  });
});

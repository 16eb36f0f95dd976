import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '../../lib/detect';
import { answer, type Handlers, PROTOCOL, type Sender, SpokenRefusal } from '../../lib/messages';

const own = { id: 'ours', origin: 'chrome-extension://ours/' };
const tab: Sender = {
  id: 'ours',
  url: 'https://www.facebook.com/',
  tab: { id: 7, incognito: false, url: 'https://www.facebook.com/groups/1/' },
};
const popup: Sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
const post: Post = { key: 'a', site: 'facebook', surface: 'home', text: 'hi', imageTexts: [], links: [] };

const rules = { version: '1', published: '2026-11-21', source: 'bundled', fed: false } as const;
const handlers = {
  hello: vi.fn(async () => ({ paused: false, cardStyle: '' })),
  judge: vi.fn(async () => ({ answers: [] })),
  warnings: vi.fn(async () => ({ ok: true as const })),
  dismiss: vi.fn(async () => ({ ok: true as const })),
  report: vi.fn(async () => ({ id: 'r', next: 'kept' as const })),
  'undo-report': vi.fn(async () => ({ ok: true as const })),
  language: vi.fn(async () => ({ kept: true })),
  pause: vi.fn(async () => ({ ok: true as const })),
  rules: vi.fn(async () => rules),
  'sign-texts': vi.fn(async () => ({})),
  'update-rules': vi.fn(async () => rules),
  'import-rules': vi.fn(async () => ({ expired: false })),
  'show-report': vi.fn(async () => ({ ok: true as const })),
  'report-seen': vi.fn(async () => ({ ok: true })),
  drain: vi.fn(async () => ({ ok: true as const })),
  check: vi.fn(async () => ({
    verdict: { level: 'none' as const, score: 0, flags: [], pack: '1' },
    published: '2026-11-22',
  })),
  session: vi.fn(async () => ({ ok: true as const })),
  'end-session': vi.fn(async () => ({ ok: true })),
  numbers: vi.fn(async () => ({ counting: true, weeks: [] })),
  'forget-numbers': vi.fn(async () => ({ ok: true as const })),
  help: vi.fn(async () => ({ offers: [] })),
  'show-help': vi.fn(async () => ({ ok: true as const })),
} satisfies Handlers;

const send = (message: unknown, sender: Sender = tab) => answer(message, { sender, own, handlers });

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a message to the background', () => {
  it('is handed to its handler together with who asks', async () => {
    const request = { v: PROTOCOL, type: 'judge', posts: [post] };
    expect(await send(request)).toEqual({ answers: [] });
    expect(handlers.judge).toHaveBeenCalledWith(request, {
      kind: 'tab',
      tabId: 7,
      inPrivate: false,
      url: 'https://www.facebook.com/groups/1/',
    });
  });

  it('tells a private window from others', async () => {
    await send({ v: PROTOCOL, type: 'dismiss', key: 'a' }, { ...tab, tab: { id: 7, incognito: true } });
    expect(handlers.dismiss).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ inPrivate: true }),
    );
  });

  it.each([
    ['another extension', { ...tab, id: 'theirs' }],
    ['nobody', {}],
  ])('gets no answer when %s sends it', async (_, sender) => {
    expect(await send({ v: PROTOCOL, type: 'rules' }, sender)).toBeUndefined();
  });

  it('is refused as outdated when it speaks another version', async () => {
    expect(await send({ v: PROTOCOL + 1, type: 'hello', site: 'facebook' })).toMatchObject({
      error: 'outdated',
    });
    expect(handlers.hello).not.toHaveBeenCalled();
  });

  it.each([
    ['a text', 'hello'],
    ['nothing', undefined],
    ['null', null],
    ['an unknown type', { v: PROTOCOL, type: 'format-disk' }],
    ['no version', { type: 'rules' }],
    ['a prototype name as type', { v: PROTOCOL, type: '__proto__' }],
    ['a post without text', { v: PROTOCOL, type: 'judge', posts: [{ ...post, text: undefined }] }],
    ['a post of 1 MB', { v: PROTOCOL, type: 'judge', posts: [{ ...post, text: 'x'.repeat(1_000_000) }] }],
    ['51 posts', { v: PROTOCOL, type: 'judge', posts: Array(51).fill(post) }],
    ['a language without texts', { v: PROTOCOL, type: 'language', language: 'tlh' }],
    ['a negative count', { v: PROTOCOL, type: 'warnings', count: -1 }],
  ])('is refused as unknown when it is %s', async (_, message) => {
    expect(await send(message)).toMatchObject({ error: 'unknown' });
  });

  it('may pause only when one of our own pages sends it', async () => {
    const pause = { v: PROTOCOL, type: 'pause', site: 'facebook', paused: true };
    expect(await send(pause, tab)).toMatchObject({ error: 'unknown' });
    expect(await send(pause, popup)).toEqual({ ok: true });
  });

  it('counts a page of ours as ours also when it is shown in a tab', async () => {
    const shownInTab = { ...popup, tab: { id: 9, incognito: false } };
    expect(await send({ v: PROTOCOL, type: 'rules' }, shownInTab)).toMatchObject({ version: '1' });
  });

  it('may bring posts only when a tab sends it', async () => {
    expect(await send({ v: PROTOCOL, type: 'judge', posts: [] }, popup)).toMatchObject({ error: 'unknown' });
  });

  it('is refused with the sentence of what went wrong, never thrown back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    handlers.judge.mockRejectedValueOnce(new Error('The rules could not be read.'));
    expect(await send({ v: PROTOCOL, type: 'judge', posts: [post] })).toEqual({
      error: 'failed',
      message: 'The rules could not be read.',
    });
  });

  it('is refused with a sentence for the person where a handler has one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const sentence = 'Cửa sổ riêng tư không lưu gì cả.';
    handlers.report.mockRejectedValueOnce(new SpokenRefusal(sentence));
    expect(await send({ v: PROTOCOL, type: 'report', kind: 'report', post })).toEqual({
      error: 'failed',
      message: sentence,
      sentence,
    });
  });
});

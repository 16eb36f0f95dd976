import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rulesId } from '../../entrypoints/background/rules';
import { PROTOCOL } from '../../lib/messages';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { ask, fetched, freshBrowser, lure, ordinary, pack, privateWindow, send, wake } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

const judge = { v: PROTOCOL, type: 'judge', posts: [lure, ordinary] } as const;
const inSession = () => fakeBrowser.storage.session.get();
const packReads = () => fetched.filter((path) => path === '/pack.json').length;

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
});

describe('posts', () => {
  it('get a verdict each, in their order, and a lure its card', async () => {
    const { answers } = await ask({ type: 'judge', posts: [ordinary, lure] });
    expect(answers.map(({ key, verdict }) => [key, verdict.level])).toEqual([
      [ordinary.key, 'none'],
      [lure.key, 'danger'],
    ]);
    expect(answers[0]?.card).toBeUndefined();
    expect(answers[1]?.card).toMatchObject({
      level: 'danger',
      language: 'en',
      title: expect.stringMatching(/^Be careful/),
      note: 'No warning does not mean safe. Rules of 22 Nov 2026.',
    });
    expect(answers[1]?.card?.signs).toContainEqual({
      id: 'hotspot-destination',
      family: 'place',
      drawing: expect.objectContaining({ d: expect.stringMatching(/^M/) }),
      title: 'Sihanoukville',
      explain: 'Many scam compounds are there.',
      words: ['Sihanoukville'],
    });
  });

  it('get the same answer after the background was stopped', async () => {
    const before = await ask({ type: 'judge', posts: [lure, ordinary] });
    expect(await ask({ type: 'judge', posts: [lure, ordinary] })).toEqual(before);
  });

  it('are not judged again while the browser remembers their verdict', async () => {
    await ask({ type: 'judge', posts: [lure] });
    const [key, stored] = Object.entries(await inSession()).find(([name]) =>
      /^verdict:[0-9a-f]{64}$/.test(name),
    )!;
    await fakeBrowser.storage.session.set({ [key]: { ...(stored as object), score: 0.123 } });
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.verdict.score).toBe(0.123);
  });

  it('are judged again when the reader’s country changes', async () => {
    const abroad = { ...lure, text: 'Hiring, work in Cambodia' };
    const away = await ask({ type: 'judge', posts: [abroad] });
    await changeSettings({ country: 'KH' });
    const home = await ask({ type: 'judge', posts: [abroad] });
    const flagsOf = ({ answers }: typeof home) => answers[0]?.verdict.flags.map(({ id }) => id);
    expect(flagsOf(away)).toContain('overseas-work');
    expect(flagsOf(home)).not.toContain('overseas-work');
  });

  it('leave no word of theirs in storage', async () => {
    await ask({ type: 'judge', posts: [lure] });
    const stored = JSON.stringify([await inSession(), await fakeBrowser.storage.local.get()]);
    expect(stored).toContain('hotspot-destination');
    expect(stored).not.toMatch(/Sihanoukville|Telegram only|t\.me/);
  });

  it('are judged where the browser has no room to remember', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card).toBeDefined();
  });

  it('leave nothing at all behind in a private window', async () => {
    const { answers } = await ask({ type: 'judge', posts: [lure] }, privateWindow);
    await ask({ type: 'dismiss', key: lure.key }, privateWindow);
    expect(answers[0]?.verdict.level).toBe('danger');
    expect(Object.keys(await inSession()), 'but that the browser runs').toEqual(['shared-run']);
  });
});

describe('a card', () => {
  it('speaks the page’s language', async () => {
    const { answers } = await ask({ type: 'judge', pageLanguage: 'vi-VN', posts: [lure] });
    expect(answers[0]?.card).toMatchObject({ language: 'vi', actions: { report: 'Báo cáo' } });
  });

  it('speaks the person’s language before the page’s', async () => {
    await changeSettings({ language: 'en' });
    const { answers } = await ask({ type: 'judge', pageLanguage: 'vi', posts: [lure] });
    expect(answers[0]?.card?.language).toBe('en');
  });

  it('offers other languages, and shows which one the person chose', async () => {
    await changeSettings({ language: 'vi' });
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card?.languages).toMatchObject({ label: 'Ngôn ngữ', chosen: 'vi' });
  });

  it('offers none where policy holds the language', async () => {
    await fakeBrowser.storage.managed.set({ language: 'vi', lock: ['language'] });
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card?.language).toBe('vi');
    expect(answers[0]?.card).not.toHaveProperty('languages');
  });

  it('speaks in a private window what was chosen there, and nowhere else', async () => {
    await changeSettings({ language: 'en' });
    const spoken = async (...asker: [typeof privateWindow] | []) => {
      const { answers } = await ask({ type: 'judge', language: 'vi', posts: [lure] }, ...asker);
      return [answers[0]?.card?.language, answers[0]?.card?.languages?.chosen];
    };
    expect(await spoken(privateWindow)).toEqual(['vi', 'vi']);
    expect(await spoken()).toEqual(['en', 'en']);
  });

  it('goes back in a private window to the page’s language with “Automatic”', async () => {
    await changeSettings({ language: 'en' });
    const question = { type: 'judge', pageLanguage: 'vi', language: 'auto', posts: [lure] } as const;
    const { answers } = await ask(question, privateWindow);
    expect(answers[0]?.card).toMatchObject({ language: 'vi', languages: { chosen: 'auto' } });
  });

  it('is a chip where the person, or the organisation, wants quiet cards', async () => {
    const shape = async () => (await ask({ type: 'judge', posts: [lure] })).answers[0]?.card?.shape;
    expect(await shape()).toBe('card');
    await changeSettings({ quietCards: true });
    expect(await shape()).toBe('chip');
    await fakeBrowser.storage.managed.set({ quietCards: false });
    expect(await shape()).toBe('card');
  });

  it('is quiet on a comment as it is on a post', async () => {
    await changeSettings({ quietCards: true });
    const comment = { ...lure, key: 'facebook:comment', surface: 'comment' };
    const { answers } = await ask({ type: 'judge', posts: [lure, comment] });
    expect(answers.map(({ card }) => card?.shape)).toEqual(['chip', 'chip']);
  });

  it('knows the way out, which policy or person chose', async () => {
    const exit = async () => (await ask({ type: 'judge', posts: [lure] })).answers[0]?.card?.exit;
    expect(await exit()).toEqual({ label: 'Leave quickly', address: 'https://www.wikipedia.org/' });
    await changeSettings({ quickExitUrl: 'https://weather.example/' });
    expect((await exit())?.address).toBe('https://weather.example/');
  });

  it('stays away once dismissed, also after the background was stopped; the verdict stays', async () => {
    await ask({ type: 'dismiss', key: lure.key });
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card).toBeUndefined();
    expect(answers[0]?.verdict.level).toBe('danger');
  });

  it('names its signs in general words where the pack has none in that language', async () => {
    const { answers } = await ask({ type: 'judge', pageLanguage: 'vi', posts: [lure] });
    expect(answers[0]?.card?.signs.length).toBeGreaterThan(1);
    for (const sign of answers[0]?.card?.signs ?? []) expect(sign.title).not.toBe('');
  });
});

describe('the rules', () => {
  it('are compiled once and kept for the next wake', async () => {
    await ask({ type: 'judge', posts: [lure] });
    await eventually(async () => expect(await keptIds()).toEqual([await rulesId()]));
    await ask({ type: 'judge', posts: [ordinary] });
    expect(packReads()).toBe(1);
  });

  it('are loaded once for all requests of one wake', async () => {
    await wake();
    await Promise.all([send(judge), send(judge), send({ v: PROTOCOL, type: 'hello', site: 'facebook' })]);
    expect(packReads()).toBe(1);
  });

  it('are compiled in memory when the browser’s database cannot be opened', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card).toBeDefined();
    expect(warn).toHaveBeenCalled();
  });

  it('do not wait for a database that never opens', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue(new EventTarget() as IDBOpenDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await wake();
    let reply: unknown;
    void send(judge).then((answer) => {
      reply = answer;
    });
    await vi.waitFor(() => expect(reply).toBeDefined(), { interval: 500 }); // moves the fake clock on
    vi.useRealTimers();
    expect(reply).toMatchObject({ answers: [{ key: lure.key }, { key: ordinary.key }] });
  });

  it.each([
    ['rubbish', 'rubbish'],
    ['an empty object', {}],
    ['half a pack', { engine: 1, version: pack.version, languages: [] }],
  ])('are compiled anew, and kept, where %s was kept', async (_, rubbish) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await keep(await rulesId(), rubbish);
    const { answers } = await ask({ type: 'judge', posts: [lure] });
    expect(answers[0]?.card).toBeDefined();
    await eventually(async () =>
      expect(await kept(await rulesId())).toMatchObject({ published: '2026-11-22' }),
    );
  });

  it('of an older pack are thrown away', async () => {
    await keep('older', {});
    await ask({ type: 'judge', posts: [lure] });
    await eventually(async () => expect(await keptIds()).toEqual([await rulesId()]));
  });

  it('that cannot be read are refused with a sentence, and tried again next time', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await wake();
    const working = globalThis.fetch;
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    expect(await send(judge)).toEqual({
      error: 'failed',
      message: expect.stringMatching(/rules could not be read/),
    });
    expect(await send({ v: PROTOCOL, type: 'hello', site: 'facebook' })).toEqual({
      paused: false,
      cardStyle: expect.any(String),
    });
    vi.stubGlobal('fetch', working);
    expect(await send(judge)).toHaveProperty('answers');
  });
});

const openKept = () =>
  openDB('compiled-rules', 1, { upgrade: (database) => void database.createObjectStore('compiled') });

async function keep(id: string, value: unknown): Promise<void> {
  const database = await openKept();
  await database.put('compiled', value, id);
  database.close();
}

async function kept(id: string): Promise<unknown> {
  const database = await openKept();
  const value: unknown = await database.get('compiled', id);
  database.close();
  return value;
}

async function keptIds(): Promise<IDBValidKey[]> {
  const database = await openKept();
  const ids = await database.getAllKeys('compiled');
  database.close();
  return ids;
}

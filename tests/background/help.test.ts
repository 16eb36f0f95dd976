import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/settings';
import { directory } from '../help/directory';
import { ask, freshBrowser, lure, pack, page, privateWindow } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'help');
Object.assign(pack, {
  help: directory,
  licences: { forms: { PH: ['DMW-#{3}-LB-#{8}-@{1}'] }, closedRoutes: {} },
});

let opened: URL[];

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  opened = [];
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => {
    opened.push(new URL(url));
  }) as never);
});

describe('help', () => {
  const question = { type: 'help', about: 'going', origin: 'VN', here: 'KH' } as const;
  const ids = async (asked: Parameters<typeof ask<'help'>>[0] = question) =>
    (await ask(asked, page)).offers.flatMap((offer) => (offer.step === 'say' ? [] : [offer.id]));

  it('comes from the rules in use, also after the background was stopped', async () => {
    expect(await ids()).toContain('kh-police-1288');
    expect(await ids()).toEqual(await ids());
    expect(await ids({ ...question, about: 'leaving' })).toContain('kh-police-telegram');
  });

  it('is as the organisation’s policy wants it', async () => {
    await fakeBrowser.storage.managed.set({ help: { first: ['kh-police-117'], hide: ['kh-police-1288'] } });
    const shown = await ids();
    expect(shown[0]).toBe('kh-police-117');
    expect(shown).not.toContain('kh-police-1288');
  });
});

describe('a card', () => {
  const help = async () => (await ask({ type: 'judge', posts: [lure] })).answers[0]?.card?.help;

  it('names no line to somebody who told nothing, but the ways to help', async () => {
    expect(await help()).toEqual({
      more: 'Who can help',
      leaving: 'I am there and can’t leave',
      failed: 'Please reload this page',
    });
  });

  it('names the first line for the person’s two countries', async () => {
    await changeSettings({ country: 'VN', hereCountry: 'KH' });
    expect((await help())?.line).toEqual({
      title: 'Help line: Cambodia',
      detail: expect.stringMatching(/ · Day and night$/),
      number: '117',
      href: 'tel:117',
    });
  });

  it('keeps an English name from turning an Arabic line around', async () => {
    await changeSettings({ country: 'VN', hereCountry: 'KH', language: 'ar' });
    expect((await help())?.line?.detail).toMatch(/^\u2068[A-Z][^\u2069]+\u2069 · /);
  });

  it('names no line that policy hides', async () => {
    await changeSettings({ hereCountry: 'KH' });
    await fakeBrowser.storage.managed.set({ help: { hide: Object.keys(directory.KH ?? {}) } });
    expect((await help())?.line?.title).not.toBe('Help line: Cambodia');
  });
});

describe('the help page opened from a card', () => {
  const show = { type: 'show-help', view: 'help', post: lure } as const;

  it('speaks the card’s language and knows the licence number of its post', async () => {
    const post = { ...lure, text: 'Maids for Kuwait. Licence DMW-514-LB-08132024-R' };
    await ask({ ...show, post, pageLanguage: 'vi' });
    expect(opened[0]?.pathname).toBe('/help.html');
    expect(Object.fromEntries(opened[0]?.searchParams ?? [])).toEqual({
      lang: 'vi',
      licence: 'DMW-514-LB-08132024-R',
    });
  });

  it('speaks the ad’s language where the page tells none, as the card does', async () => {
    const post = { ...lure, text: 'Việc nhẹ lương cao ở Campuchia, bao vé máy bay, không cần kinh nghiệm' };
    await ask({ ...show, post });
    expect(opened[0]?.searchParams.get('lang')).toBe('vi');
  });

  it('opens at the way out for somebody who can’t leave', async () => {
    await ask({ ...show, view: 'leaving' });
    expect(opened[0]?.hash).toBe('#leaving');
    expect(opened[0]?.searchParams.has('licence')).toBe(false);
  });

  it('remembers nothing when the card stood in a private window', async () => {
    await ask(show, privateWindow);
    expect(opened[0]?.searchParams.get('keep')).toBe('nothing');
  });

  it('opens also when the rules can not be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const serve = globalThis.fetch;
    vi.stubGlobal('fetch', (path: string) =>
      path === '/pack.json' ? Promise.reject(new Error('unplugged')) : serve(path),
    );
    await ask(show);
    expect(opened).toHaveLength(1);
  });
});

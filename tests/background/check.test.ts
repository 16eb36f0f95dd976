import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeHanded } from '../../entrypoints/check/handed-text';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { ask, freshBrowser, lure, menuItems, menuListeners, ordinary, pack, page, tab, wake } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');
Object.assign(pack, { licences: { forms: { PH: ['DMW-#{3}-LB-#{8}-@{1}'] }, closedRoutes: {} } });

let opened: string[];

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  opened = [];
  menuItems.length = 0;
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async ({ url }) => opened.push(url ?? '') as never);
});

const check = (text: string) => ask({ type: 'check', text }, page);
/** Without the mark that the browser has been running, which says nothing of anybody. */
const everythingStored = async () => {
  const { 'shared-run': _, ...session } = await fakeBrowser.storage.session.get();
  return [session, await fakeBrowser.storage.local.get()];
};

describe('a pasted text', () => {
  it('gets the verdict that the same words get as a post', async () => {
    const text = `${lure.text} https://t.me/x`;
    const post = { ...lure, text, links: [] };
    const { answers } = await ask({ type: 'judge', posts: [post] });
    const { verdict, published } = await check(text);
    expect(verdict.level).toBe('danger');
    expect(verdict).toEqual(answers[0]?.verdict);
    expect(published).toBe('2026-11-22');
  });

  it('names the place of each word that showed a sign', async () => {
    const { verdict } = await check(lure.text);
    const [evidence] = verdict.flags.find(({ id }) => id === 'hotspot-destination')?.evidence ?? [];
    expect(lure.text.slice(evidence?.start, evidence?.end)).toBe('Sihanoukville');
  });

  it('names the licence number that stands in it', async () => {
    expect(await check('Nurses for Kuwait. DMW-514-LB-08132024-R')).toMatchObject({
      licence: 'DMW-514-LB-08132024-R',
    });
    expect(await check(lure.text)).not.toHaveProperty('licence');
  });

  it('leaves nothing behind, not even a hash', async () => {
    await check(lure.text);
    expect(await everythingStored()).toEqual([{}, {}]);
  });

  it('is judged by where the reader is at home', async () => {
    const flags = async () => (await check('Hiring, work in Cambodia')).verdict.flags.map(({ id }) => id);
    expect(await flags()).toContain('overseas-work');
    await changeSettings({ country: 'KH' });
    expect(await flags()).not.toContain('overseas-work');
  });

  it('may be any rubbish', async () => {
    const rubbish = `\u0000\ud800\u202e${'\u0301'.repeat(1_000)}\uffff`;
    expect((await check(rubbish)).verdict.level).toBe('none');
  });

  it('is no business of a web page', async () => {
    expect(await ask({ type: 'check', text: lure.text })).toMatchObject({ error: 'unknown' });
  });
});

describe('links without words', () => {
  it.each([
    ['https://t.me/example', 'chat'],
    ['t.me/example', 'chat'],
    ['https://example.com/jobs\nhttps://T.me/example', 'chat'],
    ['https://bit.ly/3abc', 'hidden'],
    ['www.tinyurl.com/x', 'hidden'],
    ['https://example.com/jobs', 'page'],
    ['https://t.me.example.com/', 'page'],
  ])('%j lead into a chat, away from sight, or to a page: %s', async (text, links) => {
    expect((await check(text)).links).toBe(links);
  });

  it.each([
    ['a text with a link in it', 'Write to t.me/example for the job'],
    ['words', ordinary.text],
    ['a broken address', 'https://'],
    ['nothing', '   '],
  ])('are not what %s is', async (_, text) => {
    expect(await check(text)).not.toHaveProperty('links');
  });
});

describe('“Check this text” in the menu', () => {
  const press = (selectionText?: string) =>
    menuListeners.at(-1)?.({ menuItemId: 'check', ...(selectionText && { selectionText }) }, tab);

  it('stands on chosen words of any page, in the person’s language', async () => {
    await changeSettings({ language: 'vi' });
    await wake();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await eventually(() => expect(menuItems).toHaveLength(2));
    expect(menuItems[1]).toEqual({ id: 'check', title: 'Kiểm tra đoạn này', contexts: ['selection'] });
  });

  it('opens the check page, and the words are there once, and in no address', async () => {
    await wake();
    press('Work in Poipet');
    await eventually(() => expect(opened).toHaveLength(1));
    expect(new URL(opened[0] ?? '').pathname).toBe('/check.html');
    expect(opened[0]).not.toMatch(/Poipet|\?|#/);
    expect(await takeHanded()).toBe('Work in Poipet');
    expect(await takeHanded()).toBe('');
    expect(await everythingStored()).toEqual([{}, {}]);
  });

  it('tells the page to keep nothing when the words stood in a private window', async () => {
    await wake();
    menuListeners.at(-1)?.(
      { menuItemId: 'check', selectionText: 'Work in Poipet' },
      { ...tab, incognito: true },
    );
    await eventually(() => expect(opened).toHaveLength(1));
    expect(new URL(opened[0] ?? '').search).toBe('?keep=nothing');
  });

  it('opens the page empty where the words can not be handed over', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await wake();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota exceeded'));
    press('Work in Poipet');
    await eventually(() => expect(opened).toHaveLength(1));
    expect(await takeHanded()).toBe('');
  });

  it('leaves no words where no page could be opened', async () => {
    vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('no window'));
    const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
    await wake();
    press('Work in Poipet');
    await eventually(() => expect(failed).toHaveBeenCalled());
    expect(await everythingStored()).toEqual([{}, {}]);
  });

  it('opens it empty where the browser does not say which words', async () => {
    await wake();
    press();
    await eventually(() => expect(opened).toHaveLength(1));
    expect(await takeHanded()).toBe('');
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROTOCOL } from '../../lib/messages';
import { changeSettings, readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import {
  ask,
  freshBrowser,
  granted,
  pack,
  page,
  permissionsChanged,
  privateWindow,
  send,
  tab,
  wake,
} from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

const { action } = fakeBrowser;

/** Open tabs, and what they were told. */
function openTabs(...urls: string[]): [number, unknown][] {
  const told: [number, unknown][] = [];
  const open = urls.map((url, index) => ({ id: index + 1, url }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async ({ url = [] } = {}) => {
    const origins = [url].flat().map((pattern) => pattern.replace('/*', ''));
    return open.filter((one) => origins.includes(new URL(one.url).origin)) as never; // the fake wants every field of a tab
  });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (id: number, message: unknown) => {
    told.push([id, message]);
    if (id === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
    return { ok: true };
  });
  return told;
}

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
});

describe('the badge', () => {
  it('shows the number of warnings on the tab, with words for screen readers', async () => {
    await ask({ type: 'warnings', count: 2 });
    expect(await action.getBadgeText({ tabId: tab.id })).toBe('2');
    expect(await action.getTitle({ tabId: tab.id })).toBe('Job Red Flags: 2 warnings on this page');
    expect(await action.getBadgeText({ tabId: 99 })).toBe('');
  });

  it('counts one as one', async () => {
    await ask({ type: 'warnings', count: 1 });
    expect(await action.getTitle({ tabId: tab.id })).toBe('Job Red Flags: 1 warning on this page');
  });

  it('is cleared when the page has no warnings any more', async () => {
    await ask({ type: 'warnings', count: 2 });
    await ask({ type: 'warnings', count: 0 });
    expect(await action.getBadgeText({ tabId: tab.id })).toBe('');
    expect(await action.getTitle({ tabId: tab.id })).toBe('Job Red Flags');
  });

  it('is a grey number that says nothing where warnings are quiet, and an ordinary one again where they are not', async () => {
    const colour = vi.spyOn(action, 'setBadgeBackgroundColor');
    await changeSettings({ quietCards: true });
    await ask({ type: 'warnings', count: 2 });
    expect(await action.getBadgeText({ tabId: tab.id })).toBe('2');
    expect(await action.getTitle({ tabId: tab.id })).toBe('Job Red Flags: 2');
    await changeSettings({ quietCards: false });
    await ask({ type: 'warnings', count: 2 });
    expect(await action.getTitle({ tabId: tab.id })).toBe('Job Red Flags: 2 warnings on this page');
    const [quiet, plain] = colour.mock.calls.map(([{ color }]) => color);
    expect([quiet, plain]).toEqual(['#57666a', '#7d3226']);
  });

  it('stays short', async () => {
    await ask({ type: 'warnings', count: 1234 });
    expect(await action.getBadgeText({ tabId: tab.id })).toBe('99+');
  });

  it('speaks the person’s language', async () => {
    await changeSettings({ language: 'vi' });
    await ask({ type: 'warnings', count: 2 });
    expect(await action.getTitle({ tabId: tab.id })).toMatch(/2 cảnh báo/);
  });

  it('does not mind that the tab was closed meanwhile', async () => {
    vi.spyOn(action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await ask({ type: 'warnings', count: 2 })).toEqual({ ok: true });
  });
});

describe('a pause', () => {
  it('is told to the site’s open tabs, and to those that start later', async () => {
    const told = openTabs(
      'https://www.facebook.com/',
      'https://m.facebook.com/',
      'https://www.instagram.com/',
    );
    expect(await ask({ type: 'pause', site: 'facebook', paused: true }, page)).toEqual({ ok: true });
    const message = { v: PROTOCOL, type: 'paused', paused: true };
    expect(told).toEqual([
      [1, message],
      [2, message],
    ]);
    expect(await ask({ type: 'hello', site: 'facebook' })).toMatchObject({ paused: true });
    expect(await ask({ type: 'hello', site: 'instagram' })).toMatchObject({ paused: false });
  });

  it('ends when the person resumes', async () => {
    openTabs();
    await ask({ type: 'pause', site: 'facebook', paused: true }, page);
    await ask({ type: 'pause', site: 'facebook', paused: false }, page);
    expect(await ask({ type: 'hello', site: 'facebook' })).toMatchObject({ paused: false });
  });

  it('is refused with a sentence when the browser cannot remember it, and tabs go on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const told = openTabs('https://m.facebook.com/');
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect(await ask({ type: 'pause', site: 'facebook', paused: true }, page)).toMatchObject({
      error: 'failed',
      message: expect.stringMatching(/no room/),
    });
    expect(told).toEqual([]);
  });
});

describe('a change of settings', () => {
  it('has open tabs judge again', async () => {
    const told = openTabs('https://www.facebook.com/', 'https://m.facebook.com/');
    await wake();
    await changeSettings({ language: 'vi' });
    await eventually(() => expect(told).toContainEqual([2, { v: PROTOCOL, type: 'judge-again' }]));
  });
});

describe('a language chosen on a card', () => {
  it('is kept as the person’s, and open tabs judge again', async () => {
    const told = openTabs('https://www.facebook.com/', 'https://m.facebook.com/');
    expect(await ask({ type: 'language', language: 'vi' })).toEqual({ kept: true });
    expect((await readSettings()).settings.language).toMatchObject({ value: 'vi', origin: 'person' });
    await eventually(() => expect(told).toContainEqual([2, { v: PROTOCOL, type: 'judge-again' }]));
  });

  it('is forgotten again with “Automatic”', async () => {
    openTabs();
    await ask({ type: 'language', language: 'vi' });
    expect(await ask({ type: 'language', language: 'auto' })).toEqual({ kept: true });
    expect((await readSettings()).settings.language.origin).toBe('default');
  });

  it('is refused where policy holds the language', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    openTabs();
    await fakeBrowser.storage.managed.set({ language: 'km', lock: ['language'] });
    expect(await ask({ type: 'language', language: 'vi' })).toMatchObject({ error: 'failed' });
    expect((await readSettings()).settings.language.value).toBe('km');
  });

  it('is not kept in a private window, and no other tab hears of it', async () => {
    const told = openTabs('https://www.facebook.com/', 'https://m.facebook.com/');
    expect(await ask({ type: 'language', language: 'vi' }, privateWindow)).toEqual({ kept: false });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(Object.keys(await fakeBrowser.storage.session.get()), 'but that the browser runs').toEqual([
      'shared-run',
    ]);
    expect(told).toEqual([]);
  });

  it('has the button speak it too', async () => {
    openTabs();
    await wake();
    granted.clear();
    await changeSettings({ language: 'vi' });
    await eventually(async () => expect(await action.getTitle({})).toMatch(/không cho đọc/));
  });
});

describe('the rules in use', () => {
  it('are told to the popup', async () => {
    expect(await ask({ type: 'rules' }, page)).toEqual({
      version: pack.version,
      published: pack.published,
      source: 'bundled',
      fed: false,
      appeals: pack.appeals,
    });
  });
});

describe('lost access', () => {
  it('shows on the button until access is given back', async () => {
    await wake();
    granted.clear();
    for (const listener of permissionsChanged) listener();
    await eventually(async () => expect(await action.getBadgeText({})).toBe('!'));
    expect(await action.getTitle({})).toMatch(/does not let it read/);
    granted.add('https://www.facebook.com/*');
    for (const listener of permissionsChanged) listener();
    await eventually(async () => expect(await action.getBadgeText({})).toBe(''));
  });

  it('shows after the browser was started anew', async () => {
    await wake();
    granted.clear();
    await fakeBrowser.runtime.onStartup.trigger();
    await eventually(async () => expect(await action.getBadgeText({})).toBe('!'));
  });
});

describe('a page that is older than the extension', () => {
  it('is told that it is outdated', async () => {
    await wake();
    expect(await send({ v: PROTOCOL - 1, type: 'hello', site: 'facebook' })).toMatchObject({
      error: 'outdated',
    });
  });
});

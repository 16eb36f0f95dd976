import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type Destination,
  listReports,
  readAttachments,
  readReports,
  saveDestination,
} from '../../lib/report';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { ask, freshBrowser, lure, menuItems, menuListeners, ordinary, pack, page, tab, wake } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

/** Addresses of our windows that were opened. */
let opened: string[];
/** What the page's script says of the post that was pointed at. */
let pointed: object;

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  opened = [];
  menuItems.length = 0;
  pointed = { post: ordinary };
  Object.assign(fakeBrowser.windows, {
    create: async ({ url }: { url: string }) => void opened.push(url),
  });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => tab as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => pointed as never);
  Object.assign(fakeBrowser.alarms, { create: async () => {}, get: async () => undefined });
});

const onlyWindow = () => new URL(opened[0] ?? '', 'https://none.example').searchParams;

describe('a post that is reported from the popup', () => {
  it('is kept, though it has no warning, and our window opens with where to take a picture', async () => {
    expect(await ask({ type: 'report-seen', tabId: 7, key: ordinary.key }, page)).toEqual({ ok: true });
    const [id] = await listReports();
    expect(await readReports(id ? [id] : [])).toMatchObject([
      { report: { post: { text: ordinary.text }, verdict: { level: 'none' } } },
    ]);
    expect(opened).toHaveLength(1);
    expect(Object.fromEntries(onlyWindow())).toEqual({ report: id, tab: '7', key: ordinary.key });
  });

  it('is kept with the post’s HTML, cleaned, which goes along only if it is ticked', async () => {
    pointed = { post: ordinary, copy: `<p onclick="x()">${ordinary.text}</p><p>somebody’s comment</p>` };
    await ask({ type: 'report-seen', tabId: 7, key: ordinary.key }, page);
    const [id = ''] = await listReports();
    expect((await readAttachments(id)).copy).toBe(`<p>${ordinary.text}</p><p> </p>`);
  });

  it('is nothing when it is no longer on the page', async () => {
    pointed = {};
    expect(await ask({ type: 'report-seen', tabId: 7, key: 'gone' }, page)).toEqual({ ok: false });
    expect(opened).toEqual([]);
  });

  it('is not kept in a private window, and our window says so', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => ({ ...tab, incognito: true }) as never);
    await ask({ type: 'report-seen', tabId: 7, key: ordinary.key }, page);
    expect(onlyWindow().get('problem')).toBe('private');
    expect(await listReports()).toEqual([]);
  });

  it('can’t be asked for by a page of the web', async () => {
    expect(await ask({ type: 'report-seen', tabId: 7, key: ordinary.key })).toMatchObject({
      error: 'unknown',
    });
  });
});

describe('the menu of a right click', () => {
  it('reports on the sites we read, in the person’s language', async () => {
    await wake();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await eventually(() => expect(menuItems).toHaveLength(2));
    expect(menuItems[0]).toMatchObject({
      title: 'Report this ad',
      documentUrlPatterns: expect.arrayContaining(['https://www.facebook.com/*']),
    });
  });

  it('has each line once, in the newest language, when it changes twice at once', async () => {
    await wake();
    await Promise.all([
      fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never),
      changeSettings({ language: 'vi' }),
    ]);
    const check = expect.objectContaining({ id: 'check', title: 'Kiểm tra đoạn này' });
    await eventually(() => expect(menuItems).toEqual([expect.objectContaining({ id: 'report' }), check]));
  });

  it('reports the post it was opened on; where there is none, our window says so', async () => {
    await wake();
    menuListeners.at(-1)?.({ menuItemId: 'report' }, tab);
    await eventually(() => expect(opened).toHaveLength(1));
    expect(onlyWindow().get('key')).toBe(ordinary.key);
    pointed = {};
    opened = [];
    menuListeners.at(-1)?.({ menuItemId: 'report' }, tab);
    await eventually(() => expect(opened).toHaveLength(1));
    expect(onlyWindow().get('problem')).toBe('gone');
  });
});

describe('“Report” on a card', () => {
  const question = { type: 'report', kind: 'report', post: lure } as const;
  const ngo: Destination = {
    ...{ id: 'd1', kind: 'webhook', name: 'Example NGO', url: 'https://intake.example.org/' },
    ...{ submitUrl: 'https://intake.example.org/', origin: 'https://intake.example.org/*' },
    ...{ maxBytes: 1_000_000, setUpAt: '2026-11-21T10:00:00.000Z' },
  };

  it('without an organisation is one press: kept, and to be looked at', async () => {
    expect(await ask(question)).toMatchObject({ next: 'kept', see: 'See the report' });
    expect(opened).toEqual([]);
  });

  it('opens our window the first time somebody could receive it, and names nobody on the page', async () => {
    await saveDestination(ngo);
    const reply = await ask(question);
    expect(reply).toMatchObject({ next: 'ask', outcome: { title: 'Look at the window that opened' } });
    expect(JSON.stringify(reply)).not.toContain('Example NGO');
    expect(onlyWindow().get('report')).toBe(reply.id);
  });

  it('opens it for a server that policy alone names', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(
      async () =>
        ({
          destinations: [{ kind: 'webhook', name: 'Example NGO', url: 'https://intake.example.org/' }],
        }) as never,
    );
    expect(await ask(question)).toMatchObject({ next: 'ask' });
    expect(opened).toHaveLength(1);
  });

  it('goes out by itself once the person has agreed', async () => {
    const parts = { name: 'left-out', copy: 'left-out', picture: 'left-out' } as const;
    const agreed = {
      consent: 'store',
      consentTextId: 'c1-en',
      parts,
      at: '2026-11-21T10:00:00.000Z',
    } as const;
    await saveDestination({ ...ngo, agreed });
    expect(await ask(question)).toMatchObject({
      next: 'queued',
      outcome: { title: 'Reported. Thank you.' },
      see: 'See the report',
    });
    expect(opened).toEqual([]);
  });

  it('that a warning is wrong opens our window, where an e-mail is ready', async () => {
    expect(await ask({ ...question, kind: 'dispute' })).toMatchObject({ next: 'ask' });
    expect(opened).toHaveLength(1);
  });
});

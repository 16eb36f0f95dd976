import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptReport, listReports, readReports } from '../../lib/report';
import { changeSettings } from '../../lib/settings';
import { ask, freshBrowser, lure, pack, privateWindow } from './wake';

vi.stubGlobal('__PACK_VERSION__', pack.version);
vi.stubGlobal('__PACK_HASH__', 'abc');

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
});

const question = { type: 'report', kind: 'report', post: lure } as const;
const page = (url: string) => ({
  id: 'test-extension-id',
  url: 'https://www.facebook.com/',
  tab: { id: 7, incognito: false, url },
});

async function onlyReport(): Promise<KeptReport> {
  const [entry, ...others] = await readReports(await listReports());
  expect(others).toEqual([]);
  if (!entry || !('report' in entry)) throw new Error('No report that can be read is kept.');
  return entry.report;
}

describe('a report', () => {
  it('is kept with the post and what the rules said of it', async () => {
    const { id } = await ask(question);
    const kept = await onlyReport();
    expect(kept).toMatchObject({ id, kind: 'report', post: lure });
    expect(kept.verdict).toMatchObject({ level: 'danger', pack: pack.version });
    expect(kept.verdict.flags.flatMap(({ evidence }) => evidence.map(({ text }) => text))).toContain(
      'Sihanoukville',
    );
  });

  it('is kept with what nobody could find out later: rules, extension, browser', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (X11; Linux) Firefox/153.0');
    await ask(question);
    expect(await onlyReport()).toMatchObject({ packSha256: 'abc', tool: '0.1.0', browser: 'Firefox 153' });
  });

  it('names the group it was seen in, and no other page, which may be the reporter’s own', async () => {
    await ask(question, page('https://www.facebook.com/groups/jobs.kh/?multi_permalinks=1&__cft__[0]=A'));
    expect((await onlyReport()).pageUrl).toBe('https://www.facebook.com/groups/jobs.kh/');

    freshBrowser();
    await ask(question, page('https://www.facebook.com/reporters.own.name'));
    expect(await onlyReport()).not.toHaveProperty('pageUrl');
  });

  it('is kept without tracking parameters, and its evidence fits what is kept', async () => {
    const tracked = {
      ...lure,
      links: ['https://jobs.example/?fbclid=Iw&to=telegram'],
      permalink: 'https://www.facebook.com/groups/1/posts/2/?__cft__[0]=A&__tn__=R',
      author: { name: 'HR', url: 'https://www.facebook.com/hr.example?__tn__=-UC' },
    };
    await ask({ ...question, post: tracked });
    const { post, verdict } = await onlyReport();
    expect(post).toMatchObject({
      links: ['https://jobs.example/?to=telegram'],
      permalink: 'https://www.facebook.com/groups/1/posts/2/',
      author: { name: 'HR', url: 'https://www.facebook.com/hr.example' },
    });
    const fields = { text: [post.text], imageText: post.imageTexts, link: post.links };
    const evidence = verdict.flags.flatMap((flag) => flag.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { in: field, index, start, end, text } of evidence)
      expect(fields[field][index]?.slice(start, end)).toBe(text);
  });

  it('is kept once when the answer to the first press was lost with the background', async () => {
    const first = await ask(question);
    const second = await ask(question);
    expect(second).toEqual(first);
    expect((await onlyReport()).id).toBe(first.id);
  });

  it('can be taken back', async () => {
    const { id } = await ask({ ...question, kind: 'dispute' });
    expect(await ask({ type: 'undo-report', id })).toEqual({ ok: true });
    expect(await listReports()).toEqual([]);
  });
});

describe('a report that is refused', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  it('says so in a private window, in the person’s language, and nothing is kept', async () => {
    expect(await ask(question, privateWindow)).toMatchObject({
      error: 'failed',
      sentence: expect.stringMatching(/^Nothing is kept in private windows/),
    });
    await changeSettings({ language: 'vi' });
    expect(await ask(question, privateWindow)).toMatchObject({ sentence: expect.stringMatching(/riêng tư/) });
    expect(await listReports()).toEqual([]);
  });

  it('speaks the card’s language, which is the ad’s when nothing else is known', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([]);
    const post = {
      ...lure,
      text: 'Tuyển gấp, việc nhẹ ở Sihanoukville, nhắn Telegram, lương 2500$ một tháng',
    };
    const { answers } = await ask({ type: 'judge', posts: [post] }, privateWindow);
    const refused = await ask({ ...question, post }, privateWindow);
    expect(answers[0]?.card?.language).toBe('vi');
    expect(refused).toMatchObject({ sentence: expect.stringMatching(/riêng tư/) });
  });

  it('says what to do when the computer is full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await ask(question)).toMatchObject({
      error: 'failed',
      sentence: 'This computer has no room left for it. Free some space and try again.',
    });
    expect(await listReports()).toEqual([]);
  });

  it('says what to do when the browser cannot open its storage', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {}); // the rules are compiled anew
    const there = globalThis.indexedDB;
    Object.assign(globalThis, { indexedDB: undefined });
    expect(await ask(question)).toMatchObject({
      sentence: 'The browser cannot open its storage. Restart the browser and try again.',
    });
    globalThis.indexedDB = there;
  });

  it('keeps the cause of anything else for the log: it is no sentence for the person', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    globalThis.indexedDB.deleteDatabase('compiled-rules');
    const refused = await ask(question);
    expect(refused).toMatchObject({ error: 'failed', message: expect.stringMatching(/rules/) });
    expect(refused).not.toHaveProperty('sentence');
  });
});

describe('the words for signs', () => {
  const ourPage = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/reports.html' };

  it('are those of the rules, by flag, for the report book', async () => {
    expect(await ask({ type: 'sign-texts', language: 'en' }, ourPage)).toMatchObject({
      'messaging-only': { title: 'Chat only' },
    });
  });

  it('are none in a language that the rules do not speak', async () => {
    expect(await ask({ type: 'sign-texts', language: 'am' }, ourPage)).toEqual({});
  });
});

import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countReports, forgetReport } from '../../lib/report';
import { BOOK } from '../../lib/report/database';
import { changeSettings, readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { HOSTILE_TEXTS } from '../hostile';
import { leaveInBook } from '../report/reports';
import { button, emptyBook, keepAt, lure, openBook, postOf } from './open-book';

const text = () => document.body.textContent;
const rows = () => [...document.querySelectorAll('.reports > li')];
const said = (words: string | RegExp) =>
  eventually(() => expect(document.querySelector('[role=status]')?.textContent).toMatch(words));
const asks = () => eventually(() => expect(document.querySelector('dialog[open]')).not.toBeNull());

beforeEach(emptyBook);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the report book', () => {
  it('says that nobody has received anything, and that nobody comes to help', async () => {
    await openBook();
    await eventually(() => expect(text()).toContain('Kept on this computer only. Nobody has received it.'));
    expect(text()).toContain('Reporting an ad does not call for help.');
  });

  it('lists reports and disputes, newest first, each with kind, level, signs, site and day', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await keepAt('2026-11-22T10:00:00Z', {
      ...lure,
      kind: 'dispute',
      post: { ...postOf('Nurses'), site: 'instagram' },
    });
    await openBook();
    expect(rows().map((row) => row.querySelector('.what')?.textContent)).toEqual([
      'NursesYou said the warning is wrong · Be careful · 3 signsInstagram · 22 Nov 2026Only on this computer',
      'Ten staff for Poipet, free ticket, Telegram onlyYou reported this ad · Be careful · 3 signsFacebook · 21 Nov 2026Only on this computer',
    ]);
    expect(document.querySelector('h2')?.textContent).toBe('2 reports');
  });

  it('names an ad without text by what its picture says, or says that it has none', async () => {
    await keepAt('2026-11-21T10:00:00Z', { post: { ...postOf('', 'a'), imageTexts: ['FREE VISA'] } });
    await keepAt('2026-11-22T10:00:00Z', { post: postOf('', 'b') });
    await openBook();
    expect([...document.querySelectorAll('.excerpt')].map((one) => one.textContent)).toEqual([
      'An ad without text',
      'FREE VISA',
    ]);
  });

  it('lists a report whose signs count for nothing any more', async () => {
    await keepAt('2026-11-21T10:00:00Z', { verdict: { level: 'none', score: 0, flags: [], pack: '1' } });
    await openBook();
    expect(rows()[0]?.textContent).toContain('You reported this adFacebook');
  });

  it('says how something gets into it while it is empty', async () => {
    await openBook();
    expect(text()).toContain('Nothing is kept here');
    expect(text()).toContain('When you press “Report” on a warning, the ad is kept here.');
    expect(document.querySelectorAll('main button')).toHaveLength(0);
  });

  it('shows fifty of hundreds, and the next fifty when asked', async () => {
    for (let n = 0; n < 120; n++)
      await keepAt(new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(), {
        post: postOf(`Ad number ${n}`),
      });
    await openBook();
    expect(document.querySelector('h2')?.textContent).toBe('120 reports');
    expect(rows()).toHaveLength(50);
    expect(text()).toContain('Shown: 50 of 120');
    const [first] = rows();
    button('Show more').click();
    await eventually(() => expect(rows()).toHaveLength(100));
    expect(rows()[0], 'what was there stays as it is').toBe(first);
    button('Show more').click();
    await eventually(() => expect(rows()).toHaveLength(120));
    expect(rows().at(-1)?.textContent).toContain('Ad number 0');
    expect(text()).not.toContain('Show more');
  });

  it('looks again when the person comes back to the page', async () => {
    const id = await keepAt('2026-11-21T10:00:00Z', lure);
    await openBook();
    await forgetReport(id);
    await keepAt('2026-11-22T10:00:00Z', { post: postOf('Another ad') });
    document.dispatchEvent(new Event('visibilitychange'));
    await eventually(() => expect(rows()[0]?.textContent).toContain('Another ad'));
    expect(rows()).toHaveLength(1);
  });
});

describe('reports that cannot be read', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  it('are said to be damaged or newer, cost no other, and can be deleted', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await leaveInBook({ id: 'x' }, { id: '"><script>', version: 99 });
    await openBook();
    expect(rows()).toHaveLength(3);
    expect(rows()[0]?.textContent).toContain('Ten staff');
    expect(text()).toContain('It is damaged. You can only delete it.');
    expect(text()).toContain('A newer version of Job Red Flags kept it. Update to read it.');
    rows()[1]?.querySelector('button')?.click();
    await asks();
    button('Delete').click();
    await said('Deleted.');
    expect(rows()).toHaveLength(2);
  });
});

describe('deleting', () => {
  it('asks first, and keeps the report when the person thinks better of it', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openBook();
    button(/^Delete the report on the ad that begins: Ten staff/).click();
    await asks();
    expect(document.querySelector('dialog')?.textContent).toContain('Delete this report?');
    button('Keep').click();
    await eventually(() => expect(document.querySelector('dialog')).toBeNull());
    expect(await countReports()).toBe(1);
  });

  it('keeps the report when the question is closed with Escape', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openBook();
    button(/^Delete/).click();
    await asks();
    document.querySelector('dialog')?.close(); // what a browser does for Escape
    await eventually(() => expect(document.querySelector('dialog')).toBeNull());
    expect(await countReports()).toBe(1);
  });

  it('takes one report, says so, and puts the focus on what is left', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await keepAt('2026-11-22T10:00:00Z', { post: postOf('Another ad') });
    await openBook();
    button(/^Delete.*Ten staff/).click();
    await asks();
    button('Delete').click();
    await said('Deleted.');
    expect(rows()).toHaveLength(1);
    await eventually(() => expect(document.activeElement?.textContent).toBe('1 report'));
    expect(await countReports()).toBe(1);
  });

  it('forgets everything', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await leaveInBook({ id: 'x' });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await openBook();
    button('Forget everything').click();
    await asks();
    expect(document.querySelector('dialog')?.textContent).toContain('Delete everything that is kept here?');
    button('Delete').click();
    await said('Nothing is kept here any more.');
    await eventually(() => expect(document.activeElement?.textContent).toBe('Nothing is kept here'));
    expect(await countReports()).toBe(0);
  });

  it('that fails says so, and the report is still listed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openBook();
    button(/^Delete/).click();
    await asks();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('blocked');
    });
    button('Delete').click();
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toMatch(/^That could not be deleted/),
    );
    expect(rows()).toHaveLength(1);
  });
});

describe('when the book cannot be opened, the page', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  it('says so and can try again', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    const blocked = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'InvalidStateError');
    });
    await openBook();
    expect(document.querySelector('[role=alert]')?.textContent).toContain(
      'The book could not be openedThe browser cannot open its storage. Restart the browser and try again.',
    );
    blocked.mockRestore();
    button('Try again').click();
    await eventually(() => expect(rows()).toHaveLength(1));
  });

  it('can still forget what a newer version kept', async () => {
    (await openDB(BOOK.name, BOOK.version + 1)).close();
    await openBook();
    button('Forget everything').click();
    await asks();
    button('Delete').click();
    await said('Nothing is kept here any more.');
    expect(text()).toContain('Nothing is kept here');
  });
});

describe('in a private window the page', () => {
  it('says that nothing is kept there, and does not touch the storage', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    await openBook({ inPrivate: true });
    expect(text()).toContain(
      'Nothing is kept in private windows. Open the report book in an ordinary window.',
    );
    expect(open).not.toHaveBeenCalled();
  });
});

describe('the page’s language', () => {
  const lang = () => document.documentElement.lang;

  it('is that of the page it was opened from, unless the person chose', async () => {
    await openBook({ pageLanguage: 'vi' });
    expect(lang()).toBe('vi');
    expect(document.title).toBe('Sổ báo cáo');
    await eventually(() => expect(text()).toContain('Chỉ lưu trên máy này. Chưa ai nhận được.'));

    await changeSettings({ language: 'th' });
    await eventually(() => expect(lang()).toBe('th'));
    await eventually(() => expect(text()).toContain('การรายงานประกาศไม่ใช่การเรียกคนมาช่วย'));
  });

  it('can be chosen on the page, and is kept', async () => {
    await openBook();
    const select = document.querySelector('footer select') as HTMLSelectElement;
    select.value = 'vi';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(lang()).toBe('vi'));
    expect((await readSettings()).settings.language).toMatchObject({ value: 'vi', origin: 'person' });
  });

  it('that cannot be kept is said', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await openBook();
    const select = document.querySelector('footer select') as HTMLSelectElement;
    select.value = 'vi';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toBe(
        'The language could not be changed. Please try again.',
      ),
    );
  });

  it('is not offered where policy holds it, nor in a private window, where nothing is kept', async () => {
    await openBook({ inPrivate: true });
    expect(document.querySelector('select')).toBeNull();
    await fakeBrowser.storage.managed.set({ language: 'vi', lock: ['language'] });
    await openBook();
    expect(document.querySelector('select')).toBeNull();
  });

  it('writes days as the language does', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    await openBook({ pageLanguage: 'vi' });
    expect(rows()[0]?.textContent).toContain('Facebook · 21 tháng 11, 2026');
  });

  it('has general words for signs while the background is silent', async () => {
    await keepAt('2026-11-21T10:00:00Z', lure);
    vi.mocked(fakeBrowser.runtime.sendMessage).mockResolvedValue(undefined as never);
    await openBook();
    button(/^Open/).click();
    await eventually(() => expect(text()).toContain('The place of work'));
  });

  it('is English, in one sentence, when no words can be loaded', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    vi.mocked(fakeBrowser.runtime.sendMessage)('asked'); // nobody asks for signs without words
    await openBook();
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/^Something went wrong/);
  });
});

describe('words of a stranger in the list', () => {
  it.each(HOSTILE_TEXTS)('do nothing and stay short when they try $tries', async ({ text: hostile }) => {
    await keepAt('2026-11-21T10:00:00Z', { ...lure, post: postOf(hostile, 'hostile') });
    await openBook();
    const shown = document.querySelector('.excerpt')!;
    expect(shown.childElementCount).toBe(0);
    expect(shown.textContent).not.toBe('');
    expect([...shown.textContent].length).toBeLessThan(1_000);
    expect(shown.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
    expect(document.querySelectorAll('main :is(script, style, img, a, svg[onload])')).toHaveLength(0);
    expect(globalThis).not.toHaveProperty('hacked');
  });
});

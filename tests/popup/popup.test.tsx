import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROTOCOL } from '../../lib/messages';
import { keepReport } from '../../lib/report';
import { changeSettings, readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { HOSTILE_TEXTS } from '../hostile';
import { sourceOf } from '../report/reports';
import { button, openPopup, rules, setScene, status } from './open-popup';

const text = () => document.body.textContent;
const { tabs, permissions } = fakeBrowser;

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('on a page that is read, the popup', () => {
  it('says how many posts were read and how many warn', async () => {
    setScene();
    await openPopup();
    expect(text()).toContain('48 posts read on this page');
    expect(text()).toContain('2 warnings');
  });

  it('lists the posts with a warning, each with its level and signs', async () => {
    setScene();
    const popup = await openPopup();
    const items = [...popup.querySelectorAll('li')].map((item) => item.textContent);
    expect(items).toEqual([
      'Customer service in SihanoukvilleBe careful · 4 signsShow',
      'Model casting in DubaiCheck first · 1 signShow',
    ]);
    expect(popup.querySelector('ul')?.getAttribute('aria-label')).toBe('Warnings on this page');
  });

  it('jumps to a post and closes', async () => {
    const scene = setScene();
    await openPopup();
    button(/Customer service/).click();
    await eventually(() => expect(window.close).toHaveBeenCalled());
    expect(scene.told).toContainEqual([5, { v: PROTOCOL, type: 'show', key: 'a' }]);
  });

  it('stays open and says so when the post is gone', async () => {
    setScene({ shows: false });
    await openPopup();
    button(/Model casting/).click();
    await eventually(() => expect(text()).toContain('That post is no longer on the page'));
    expect(window.close).not.toHaveBeenCalled();
  });

  it('says how often the page took warnings away, for silence would look like safety', async () => {
    const scene = setScene({ status: { ...status, takenAway: 3 } });
    await openPopup();
    expect(text()).toContain('This page removes warnings');
    expect(text()).toContain('It removed the warnings on 3 ads again and again.');
    scene.status = { ...status, takenAway: 0 };
    await openPopup();
    expect(text()).not.toContain('This page removes warnings');
  });

  it('says that newer rules were too slow here, so that nobody wonders why they don’t work', async () => {
    const scene = setScene({ status: { ...status, slowRules: 2 } });
    await openPopup();
    expect(text()).toContain('Some new rules are not used here');
    scene.status = status;
    await openPopup();
    expect(text()).not.toContain('Some new rules');
  });

  it('pauses and resumes the site', async () => {
    const scene = setScene();
    await openPopup();
    button('Pause here').click();
    const pause = { v: PROTOCOL, type: 'pause', site: 'facebook' };
    await eventually(() => expect(scene.asked).toContainEqual({ ...pause, paused: true }));

    scene.status = { ...status, paused: true };
    await openPopup();
    expect(text()).toContain('Paused on this site');
    button('Read here again').click();
    await eventually(() => expect(scene.asked).toContainEqual({ ...pause, paused: false }));
  });

  it('says when pausing did not work', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const scene = setScene();
    await openPopup();
    scene.background = { error: 'failed', message: 'no room' };
    button('Pause here').click();
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toMatch(/open it again/),
    );
  });

  it.each([
    ['unreadable', 'I can’t read the posts on this page'],
    ['not-a-feed', 'There are no posts to read here'],
    ['starting', 'Reading the page'],
    ['ok', 'No warning does not mean safe'],
  ] as const)('says in words that it is “%s”', async (health, words) => {
    setScene({ status: { ...status, found: [], read: 0, health } });
    await openPopup();
    expect(text()).toContain(words);
  });

  it('waits for a look that takes longer than the pause between two', async () => {
    const scene = setScene();
    let answer = (_: unknown) => {};
    vi.spyOn(tabs, 'get').mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never); // one field of a tab is enough
    render(null, document.body);
    const opened = openPopup();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await eventually(() => expect(tabs.get).toHaveBeenCalledTimes(1));
    vi.advanceTimersByTime(5_000);
    answer({ id: 5, url: scene.url });
    await opened;
    expect(text()).toContain('48 posts');
    expect(tabs.get).toHaveBeenCalledTimes(1);
  });

  it('keeps up with the page', async () => {
    const scene = setScene();
    await openPopup();
    scene.status = { ...status, read: 60 };
    await eventually(() => expect(text()).toContain('60 posts'));
  });

  it('tells the age of the rules; which ones they are and where from is for the settings', async () => {
    setScene();
    await openPopup();
    expect(text()).toContain('Rules of 22 Nov 2026. Published 3 days ago.Nothing you read');
    expect(text()).not.toContain('These rules are old');
  });

  it('counts the age of the rules in days, and says nothing of rules of today', async () => {
    setScene();
    vi.setSystemTime(new Date('2026-11-22T23:00:00Z'));
    await openPopup();
    expect(text()).toMatch(/Rules of 22 Nov 2026\.Nothing/);
    vi.setSystemTime(new Date('2026-11-23T01:00:00Z'));
    await openPopup();
    expect(text()).toContain('Rules of 22 Nov 2026. Published yesterday.');
  });

  it('says when the rules are older than thirty days', async () => {
    setScene();
    vi.setSystemTime(new Date('2026-12-21T12:00:00Z'));
    await openPopup();
    expect(text()).not.toContain('These rules are old');
    vi.setSystemTime(new Date('2026-12-23T12:00:00Z'));
    await openPopup();
    expect(text()).toContain('These rules are old');
    expect(text()).toContain('48 posts');
  });

  it('tells when newer rules were looked for, and what went wrong', async () => {
    const times = { checked: '2026-11-25T10:00:00Z', nextCheck: '2026-11-25T16:00:00Z' };
    const fed = { ...rules, source: 'feed', fed: true, ...times } as const;
    const scene = setScene({ background: fed });
    await openPopup();
    expect(text()).toContain('Published 3 days ago. New rules were last looked for 2 hours ago.');
    scene.background = { ...fed, problem: 'expired' };
    const isSaid = () => expect(text()).toContain('or the date of this computer is wrong.');
    await eventually(isSaid);
  });

  it('asks for access to the feed where that is what lacks, and knows when it is mended', async () => {
    const fed = { ...rules, fed: true } as const;
    const origins = ['https://rules.example/feed/*'];
    const scene = setScene({ background: { ...fed, problem: 'no-access', origins } });
    await openPopup();
    scene.background = fed;
    button('Allow').click();
    expect(permissions.request).toHaveBeenCalledWith({ origins });
    await eventually(() => expect(text()).not.toContain('ask for new rules'));
  });

  it.each([
    ['gives no answer', undefined],
    ['cannot read the rules', { error: 'failed', message: 'The rules could not be read.' }],
  ])(
    'says before all else that something is wrong when the background %s, for then nothing is judged',
    async (_, background) => {
      setScene({ background });
      await openPopup();
      expect(text()).toContain('48 posts');
      expect(document.querySelector('[role=alert]')?.textContent).toContain('Something went wrong');
      expect(document.querySelector('main')?.firstElementChild?.getAttribute('role')).toBe('alert');
    },
  );

  it('says so too when the background stays silent', async () => {
    setScene();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(new Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = openPopup();
    await vi.advanceTimersByTimeAsync(2_500);
    await opened;
    expect(text()).toContain('48 posts');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Something went wrong');
  });
});

describe('where nothing can be read, the popup', () => {
  it('says that the page is none of ours', async () => {
    setScene({ url: undefined });
    await openPopup();
    expect(text()).toContain('This is not a page we read');
    expect(text()).not.toContain('Permission is missing');
  });

  it('asks for access, straight in the click, when all of it was taken away', async () => {
    const scene = setScene({ url: undefined, granted: [] });
    await openPopup();
    expect(text()).toContain('Permission is missing');
    button('Allow').click();
    expect(permissions.request).toHaveBeenCalledWith({
      origins: ['https://www.facebook.com/*', 'https://m.facebook.com/*'],
    });
    scene.url = 'https://www.facebook.com/';
    await eventually(() => expect(text()).toContain('48 posts'));
  });

  it('names the sites that are missing when only some are, for this may be one of them', async () => {
    setScene({ url: undefined, granted: ['https://www.facebook.com/*'] });
    await openPopup();
    expect(text()).toContain('not let Job Red Flags read these sites: m.facebook.com');
    button('Allow').click();
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://m.facebook.com/*'] });
  });

  it('sees lost access also where the browser still shows the address', async () => {
    setScene({ granted: ['https://m.facebook.com/*'] });
    await openPopup();
    expect(text()).toContain('Permission is missing');
  });

  it('asks to reload a page that is older than the installation', async () => {
    setScene({ status: undefined });
    await openPopup();
    expect(text()).toContain('Please reload this page');
    button('Reload').click();
    expect(tabs.reload).toHaveBeenCalledWith(5);
  });

  it('says that something went wrong when the tab is gone', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    setScene();
    await changeSettings({ language: 'vi' });
    vi.spyOn(tabs, 'get').mockRejectedValue(new Error('No tab with id: 5.'));
    await openPopup();
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/Có trục trặc/);
  });

  it('says so in English when no words can be loaded', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    setScene();
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    await openPopup();
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/^Something went wrong/);
  });
});

describe('the report book', () => {
  const link = () => document.querySelector<HTMLAnchorElement>('footer a[href*="reports.html"]')!;
  const report = sourceOf();

  it('is named with how many reports are in it', async () => {
    globalThis.indexedDB = new IDBFactory();
    setScene();
    await openPopup();
    expect(link().textContent).toBe('Report book');
    await keepReport(report);
    await keepReport({ ...report, kind: 'dispute' });
    await openPopup();
    expect(link().textContent).toBe('Report book (2)');
  });

  it('opens in a tab of its own, in the popup’s language, and the popup closes', async () => {
    setScene({ status: { ...status, pageLanguage: 'vi' } });
    await openPopup();
    link().click();
    expect(tabs.create).toHaveBeenCalledWith({
      url: expect.stringMatching(/^https?:\/\/[^/]+\/reports\.html\?lang=vi$/),
    });
    await eventually(() => expect(window.close).toHaveBeenCalled());
  });

  it('can still be opened when the browser does not open its storage: the book says what is wrong', async () => {
    const there = globalThis.indexedDB;
    Object.assign(globalThis, { indexedDB: undefined });
    setScene();
    await openPopup();
    globalThis.indexedDB = there;
    expect(link().textContent).toBe('Report book');
    expect(text()).toContain('48 posts');
  });
});

it('says in English why there are boxes, where the computer has no letters for the language', async () => {
  const sameWidth = { measureText: () => ({ width: 50 }) };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(sameWidth as never); // the one method that is used
  setScene();
  await changeSettings({ language: 'km' });
  const popup = await openPopup();
  await eventually(() =>
    expect(popup.querySelector('main > [lang=en]')?.textContent).toContain('no letters'),
  );
  await changeSettings({ language: 'vi' });
  await eventually(() => expect(popup.querySelector('main > [lang=en]')).toBeNull());
});

describe('leaving quickly', () => {
  it('takes the tab to a neutral page and closes the popup', async () => {
    setScene();
    await openPopup();
    button('Leave quickly').click();
    expect(tabs.update).toHaveBeenCalledWith(5, { url: 'https://www.wikipedia.org/' });
    await eventually(() => expect(window.close).toHaveBeenCalled());
  });

  it('does so too when Shift is pressed three times, wherever the focus is', async () => {
    setScene();
    await openPopup();
    const press = () => {
      for (let n = 0; n < 3; n++)
        document
          .querySelector('textarea')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    };
    await eventually(() => {
      press();
      expect(tabs.update).toHaveBeenCalledWith(5, { url: 'https://www.wikipedia.org/' });
    });
  });

  it('goes where the organisation says', async () => {
    setScene();
    await fakeBrowser.storage.managed.set({ quickExitUrl: 'https://weather.example/' });
    await openPopup();
    button('Leave quickly').click();
    expect(tabs.update).toHaveBeenCalledWith(5, { url: 'https://weather.example/' });
  });

  it('works before anything else is known', () => {
    setScene();
    vi.spyOn(tabs, 'get').mockReturnValue(new Promise(() => {}));
    void openPopup().catch(() => {});
    button('Leave quickly').click();
    expect(tabs.update).toHaveBeenCalledWith({ url: 'https://www.wikipedia.org/' });
  });
});

describe('the popup’s language', () => {
  it('is the page’s when nobody chose', async () => {
    setScene({ status: { ...status, pageLanguage: 'vi' } });
    await openPopup();
    await eventually(() => expect(document.documentElement.lang).toBe('vi'));
    expect(text()).toContain('Tạm dừng ở đây');
  });

  it('can be chosen, and is kept', async () => {
    setScene();
    const popup = await openPopup();
    const select = popup.querySelector('select')!;
    select.value = 'vi';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(text()).toContain('Tạm dừng ở đây'));
    expect((await readSettings()).settings.language).toMatchObject({ value: 'vi', origin: 'person' });
  });

  it('is changed at once by what is chosen on a card', async () => {
    setScene();
    vi.stubGlobal('setInterval', () => 0); // it never looks by itself
    await openPopup();
    await changeSettings({ language: 'vi' });
    await eventually(() => expect(document.querySelector('select')?.value).toBe('vi'));
    expect(document.documentElement.lang).toBe('vi');
    vi.unstubAllGlobals();
  });

  it('is told to the page alone over a private window, and nothing is kept', async () => {
    const scene = setScene({ inPrivate: true });
    const popup = await openPopup();
    const select = popup.querySelector('select')!;
    select.value = 'vi';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() =>
      expect(scene.told).toContainEqual([5, { v: PROTOCOL, type: 'language', language: 'vi' }]),
    );
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    scene.status = { ...status, language: 'vi' };
    await eventually(() => expect(text()).toContain('Tạm dừng ở đây'));
    expect(select.value).toBe('vi');
  });

  it('cannot be chosen over a private window whose page would not remember it', async () => {
    setScene({ inPrivate: true, url: undefined });
    const popup = await openPopup();
    expect(popup.querySelector('select')).toBeNull();
  });

  it('is not offered where policy locks it', async () => {
    setScene();
    await fakeBrowser.storage.managed.set({
      language: 'vi',
      lock: ['language'],
      organisation: { name: 'Thư viện', contact: '115' },
    });
    const popup = await openPopup();
    expect(popup.querySelector('select')).toBeNull();
    expect(text()).toContain('Do Thư viện, 115 cài đặt');
  });
});

describe('words of a stranger in the popup', () => {
  it.each(HOSTILE_TEXTS)('do nothing and stay short when they try $tries', async ({ text: excerpt }) => {
    setScene({ status: { ...status, found: [{ key: 'x', level: 'danger', excerpt, signs: 2 }] } });
    const popup = await openPopup();
    const shown = popup.querySelector('bdi')!;
    expect(shown.childElementCount).toBe(0);
    expect(shown.textContent).not.toBe('');
    expect([...shown.textContent].length).toBeLessThan(1_000);
    expect(shown.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
    expect(popup.querySelectorAll('main :is(script, style, img, svg[onload], a)')).toHaveLength(0);
    expect(globalThis).not.toHaveProperty('hacked');
  });
});

describe('help', () => {
  const link = (words: string) =>
    [...document.querySelectorAll('a')].find(({ textContent }) => textContent === words);

  it.each([
    ['Who can help', /\/help\.html\?lang=en$/],
    ['I am there and can’t leave', /\/help\.html\?lang=en#leaving$/],
  ])('is one press away: %s', async (words, address) => {
    setScene();
    await openPopup();
    link(words)?.click();
    expect(tabs.create).toHaveBeenCalledWith({ url: expect.stringMatching(address) });
    await eventually(() => expect(window.close).toHaveBeenCalled());
  });

  it('is there on a page that is not read, and where the background is silent', async () => {
    setScene({ url: undefined, background: undefined });
    await openPopup();
    expect(link('Who can help')).toBeDefined();
    expect(link('I am there and can’t leave')).toBeDefined();
  });

  it('over a private window is asked to keep nothing', async () => {
    setScene({ inPrivate: true });
    await openPopup();
    expect(link('Who can help')?.href).toContain('keep=nothing');
  });
});

describe('the settings', () => {
  it('open in a tab of their own, in the popup’s language', async () => {
    setScene({ status: { ...status, pageLanguage: 'vi' } });
    await openPopup();
    const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === 'Cài đặt');
    link?.click();
    expect(tabs.create).toHaveBeenCalledWith({
      url: expect.stringMatching(/^https?:\/\/[^/]+\/options\.html\?lang=vi$/),
    });
  });
});

describe('ads on the screen', () => {
  const open = () => {
    const details = document.querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  };
  const answers = (inView: object) => {
    const before = vi.mocked(fakeBrowser.tabs.sendMessage).getMockImplementation()!;
    vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation(((id: number, message: { type: string }) =>
      message.type === 'in-view' ? Promise.resolve(inView) : before(id, message)) as never);
  };

  it('can be reported, also those without a warning', async () => {
    const scene = setScene();
    answers({ posts: [{ key: 'c', excerpt: 'Baker wanted' }] });
    await openPopup();
    open();
    await eventually(() => expect(button('Report the ad that begins: Baker wanted')).toBeDefined());
    scene.background = { ok: true };
    button('Report the ad that begins: Baker wanted').click();
    await eventually(() => expect(window.close).toHaveBeenCalled());
    expect(scene.asked).toContainEqual(expect.objectContaining({ type: 'report-seen', tabId: 5, key: 'c' }));
  });

  it('are said to be none', async () => {
    setScene();
    answers({ posts: [] });
    await openPopup();
    open();
    await eventually(() => expect(document.body.textContent).toContain('No ad is on the screen.'));
  });

  it('are not offered in a private window, where nothing is kept', async () => {
    setScene({ inPrivate: true });
    await openPopup();
    expect(document.querySelector('.report-here')).toBeNull();
  });
});

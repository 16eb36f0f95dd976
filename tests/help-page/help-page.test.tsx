import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Office } from '../../lib/help';
import { changeSettings, readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { fakeVoices } from '../pages/voices';
import { asked, background, freshBrowser, openHelp, step, tell } from './open-help';

const text = () => document.body.textContent ?? '';
const shows = (words: string) => eventually(() => expect(text()).toContain(words));
const hrefs = (within: Element | null) =>
  [...(within?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
const steps = () => [...document.querySelectorAll('[data-step]')].map((one) => one.getAttribute('data-step'));
const stored = async () => {
  const { country, hereCountry } = (await readSettings()).settings;
  return [country.value, hereCountry.value];
};

beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the two questions', () => {
  it('are asked when nothing was told, and help is there all the same', async () => {
    await openHelp();
    await eventually(() => expect(steps()).toContain('organisation'));
    expect(text()).toContain('Where are you from?');
    expect(text()).toContain(
      'We never look where you are. Your answers choose whom we name to you, also in warnings, and what counts as work abroad.',
    );
    expect(steps().at(-1)).toBe('say');
    expect(asked).toEqual([expect.not.objectContaining({ origin: expect.anything() })]);
  });

  it('choose the numbers, and their answers are kept', async () => {
    await openHelp();
    tell('Where are you from?', 'VN');
    await eventually(async () => expect(await stored()).toEqual(['VN', undefined]));
    tell('Where are you now?', 'KH');
    await shows('Help line: Cambodia');
    expect(hrefs(step('line-here'))).toContain('tel:1288');
    expect(await stored()).toEqual(['VN', 'KH']);
    expect(text(), 'still open under the hands').toContain('Where are you now?');
    expect(text()).not.toContain('not kept here');
  });

  it('are asked where policy names a country that there is none of', async () => {
    await fakeBrowser.storage.managed.set({ country: 'ZZ' });
    await openHelp();
    await eventually(() => expect(steps()).toContain('organisation'));
    expect(text()).toContain('Where are you from?');
    expect(document.querySelector('.situation summary')).toBeNull();
    expect(asked.at(-1)).not.toHaveProperty('origin', 'ZZ');
  });

  it('are one line once they were answered, and can be changed', async () => {
    await changeSettings({ country: 'VN', hereCountry: 'KH' });
    await openHelp();
    await shows('Help line: Cambodia');
    expect(document.querySelector('.situation summary')?.textContent).toBe(
      'Home: Vietnam · Now in: Cambodia Change',
    );
    tell('Where are you now?', '');
    await eventually(() => expect(steps()).not.toContain('line-here'));
    expect(await stored()).toEqual(['VN', undefined]);
  });

  it.each([
    ['in a private window', { keeps: 'nothing' } as const, {}],
    ['on a shared computer', {}, { sharedComputer: true }],
    ['where policy holds the country', {}, { country: 'TH', lock: ['hereCountry'] }],
    ['behind a PIN', {}, { pinHash: `pbkdf2-sha256$600000$${'A'.repeat(22)}==$${'A'.repeat(43)}=` }],
  ])('%s hold for the visit alone, which is said', async (_, props, policy) => {
    await fakeBrowser.storage.managed.set(policy);
    await openHelp(props);
    const before = await stored();
    const details = document.querySelector<HTMLDetailsElement>('.situation details');
    if (details) details.open = true;
    tell('Where are you from?', 'VN');
    tell('Where are you now?', 'KH');
    await shows('Help line: Cambodia');
    expect(asked.at(-1)).toMatchObject({ origin: 'VN', here: 'KH' });
    expect(await stored()).toEqual(before);
    expect(text()).toContain('Your answers are not kept here.');
  });

  it('that cannot be stored hold for the visit all the same', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await openHelp();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk is full'));
    tell('Where are you now?', 'KH');
    await shows('Help line: Cambodia');
    await shows('Your answers are not kept here.');
  });
});

describe('the list', () => {
  const openFor = async (country: string, hereCountry: string, licence?: string) => {
    await changeSettings({ country, hereCountry });
    await openHelp({ licence });
    await eventually(() => expect(steps().length).toBeGreaterThan(1));
  };

  it('says plainly where no line is known, and goes on with the consulate', async () => {
    await openFor('IN', 'LA');
    expect(steps().slice(0, 2)).toEqual(['line-here', 'consulate']);
    expect(step('line-here')?.textContent).toBe(
      'Help line: LaosWe know no checked help line in Laos. Those below may help.',
    );
    expect(hrefs(step('consulate'))).toContain('tel:+8562055536568');
  });

  it('for somebody who told only where they are from begins with the line there', async () => {
    await changeSettings({ country: 'PH' });
    await openHelp();
    await eventually(() => expect(steps()[0]).toBe('line-home'));
    expect(steps().indexOf('consulate')).toBeGreaterThan(steps().indexOf('register'));
  });

  it('says plainly where no consulate is known', async () => {
    await openFor('UZ', 'KH');
    expect(step('consulate')?.textContent).toContain(
      'no checked number of your consulate for Cambodia. Those below may know it.',
    );
  });

  it('says of each place when it answers, in which languages, and where and when that was read', async () => {
    await openFor('VN', 'KH');
    const police = document.querySelector('[data-office="kh-police-117"]');
    expect(police?.textContent).toContain('Day and night');
    expect(police?.textContent).toContain('Khmer, Vietnamese');
    expect(police?.textContent).toContain('Checked on 21 Nov 2026');
    expect(police?.textContent).toContain('as of August 2022');
    expect(hrefs(police)).toContainEqual(expect.stringContaining('en.vietnamplus.vn'));
    for (const link of document.querySelectorAll('a[target=_blank]'))
      expect(link.getAttribute('rel')).toContain('noopener');
  });

  it('names a source on a host that many share with the account', async () => {
    await openFor('KH', 'TH');
    const sources = [...document.querySelectorAll('.source a')].map(({ textContent }) => textContent);
    expect(sources).toContain('github.com/kawsangs');
    expect(sources).toContain('iom.int');
  });

  it('is in one kind of digits, and in languages’ own names, where the browser has none of the language', async () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    vi.spyOn(Intl.DisplayNames, 'supportedLocalesOf').mockReturnValue([]);
    await changeSettings({ language: 'my', country: 'VN', hereCountry: 'KH' });
    await openHelp();
    await eventually(() => expect(step('organisation')).not.toBeNull());
    expect(document.querySelector('[data-office="kh-police-117"] .source')?.textContent).toContain('၂၀၂၂-၀၈');
    expect(step('organisation')?.textContent).toContain('中文');
  });

  it('has no link for a number that can not be dialled from there, and says where it can', async () => {
    await openFor('TH', 'KH');
    const line = document.querySelector('[data-office="th-1300"]');
    expect(line?.textContent).toContain('1300');
    expect(line?.textContent).toContain('Only from Thailand');
    expect(hrefs(line)).not.toContain('tel:1300');
  });

  it('shows three entries of a step, and the rest when asked', async () => {
    await openFor('VN', 'KH');
    const organisations = step('organisation');
    expect(organisations?.querySelectorAll(':scope > ul > li')).toHaveLength(3);
    const rest = organisations?.querySelectorAll('details li').length;
    expect(rest).toBeGreaterThan(0);
    expect(organisations?.querySelector('summary')?.textContent).toBe(`More (${rest})`);
  });

  it('names the number that the ad gave beside the register that has such numbers', async () => {
    await openFor('PH', 'PH', 'DMW-514-LB-08132024-R');
    expect(step('register')?.textContent).toContain('The ad names DMW-514-LB-08132024-R. Look it up here.');
  });
});

describe('when something is missing, the page', () => {
  it('that waits for its answer says so', async () => {
    background(() => new Promise(() => {}));
    await openHelp();
    await shows('One moment');
  });

  it('that waits too long says what to say to whom, and still takes a late answer', async () => {
    vi.useFakeTimers();
    let answerLate = (_: unknown) => {};
    background(
      () =>
        new Promise((resolve) => {
          answerLate = resolve;
        }),
    );
    await openHelp();
    await shows('One moment');
    await eventually(() => expect(asked).toHaveLength(1));
    vi.advanceTimersByTime(5_000);
    await shows('The list of numbers could not be read.');
    expect(step('say')).not.toBeNull();
    answerLate({ offers: [] });
    await eventually(() => expect(text()).not.toContain('could not be read'));
    vi.useRealTimers();
  });

  it('whose rules can not be read still says what to say to whom, and tries again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await changeSettings({ country: 'VN', hereCountry: 'KH' });
    background(() => ({ error: 'failed', message: 'The rules could not be read.' }));
    await openHelp();
    await shows('The list of numbers could not be read.');
    expect(document.querySelector('[role=alert]')).not.toBeNull();
    expect(step('say')?.textContent).toContain('To the consulate');
    expect(text(), 'nobody knows that').not.toContain('no checked help line');
    background(() => ({ offers: [] }));
    const again = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Try again',
    );
    again?.focus();
    again?.click();
    await eventually(() => expect(text()).not.toContain('could not be read'));
    await eventually(() =>
      expect(document.activeElement?.getAttribute('aria-label'), 'not at the beginning').toBe('Who can help'),
    );
  });

  it('without a network says that calls may still work', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await openHelp();
    await shows('You may still be able to call.');
    online.mockReturnValue(true);
    dispatchEvent(new Event('online'));
    await eventually(() => expect(text()).not.toContain('You may still be able to call.'));
  });

  it('in an unknown language speaks one that it knows', async () => {
    await openHelp({ language: 'tlh' });
    await eventually(() => expect(steps()).toContain('say'));
    expect(text()).toContain('Who can help');
  });

  it.each([
    ['and keeps it', 'answers', 'ar'],
    ['and in a private window for the visit alone', 'nothing', undefined],
  ] as const)('speaks another language at once when it is chosen, %s', async (_, keeps, kept) => {
    await openHelp({ keeps, language: 'vi' });
    const list = document.querySelector<HTMLSelectElement>('.languages select');
    if (!list) throw new Error('No list of languages');
    list.value = 'ar';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(document.documentElement.dir).toBe('rtl'));
    expect(document.querySelector<HTMLSelectElement>('.languages select')?.value).toBe('ar');
    expect((await readSettings()).settings.language.value).toBe(kept);
  });

  it('without any words says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    await openHelp();
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(/^Something went wrong/);
  });
});

describe('for somebody who can’t leave, the page', () => {
  it('begins with their safety, then who may report and how', async () => {
    await changeSettings({ country: 'VN', hereCountry: 'KH' });
    await openHelp({ view: 'leaving' });
    await eventually(() => expect(steps()[0]).toBe('rescue-report'));
    expect(document.querySelector('main p')?.textContent).toBe(
      'Can somebody see this screen? Press “Leave quickly”, and come back when you are alone.',
    );
    const own = step('rescue-report');
    expect(own?.textContent).toContain('Only the person who is held can report.');
    expect(own?.textContent).toContain('If a part is missing, they don’t take it:');
    expect(own?.textContent).toContain('messages in English, not as a call');
    expect(own?.textContent).toContain('Speaks: English');
    expect(own?.textContent).not.toContain('Khmer');
    expect(own?.textContent).toContain('a photo of your passport');
    expect(hrefs(own)).toContain('https://t.me/+855979117117');
    expect(step('rescuer')?.textContent).toContain('Anyone can report');
    expect(step('say')?.textContent).toContain('I can’t leave. I need help.');
  });

  it('reads aloud what keeps them safe, and what to say', async () => {
    const voices = fakeVoices();
    voices.found({ lang: 'en-GB', localService: true });
    await openHelp({ view: 'leaving' });
    const read = (within: string) => document.querySelector<HTMLElement>(`${within} .read-aloud`);
    await eventually(() => expect(read('[data-step=say]')).not.toBeNull());
    read('.safety')?.click();
    expect(voices.line[1]).toContain('Can somebody see this screen?');
    expect(voices.line).toHaveLength(4);
    read('.safety')?.click();
    read('[data-step=say]')?.click();
    expect(voices.line.slice(0, 3)).toEqual([
      'What to say',
      'To the consulate',
      '“I can’t leave. I need help.”',
    ]);
    while (voices.line.length > 0) voices.finish();
  });

  it('has a name in the browser’s tab that says nothing of it', async () => {
    await openHelp({ view: 'leaving' });
    expect(document.title).toBe('Who can help');
  });

  it('is one press away from the list, and leaves nothing for the way back', async () => {
    await openHelp();
    const replace = vi
      .spyOn(location, 'replace')
      .mockImplementation((address) => history.replaceState(null, '', address));
    const link = [...document.querySelectorAll<HTMLAnchorElement>('.views a')].find(
      ({ hash }) => hash === '#leaving',
    );
    link?.click();
    expect(replace).toHaveBeenCalledWith('#leaving');
    dispatchEvent(new Event('hashchange'));
    await shows('Do only what is safe for you now.');
    await eventually(() => expect(document.activeElement?.classList.contains('leaving')).toBe(true));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('I am there and can’t leave');
  });
});

describe('the sheet before a journey', () => {
  const consulate = () => document.querySelector('.sheet #consulate')?.textContent;

  it('has checks, questions, what to leave behind, and lines to fill in', async () => {
    await openHelp({ view: 'before-you-go' });
    for (const heading of ['Check first', 'Ask the register', 'Leave with two people you trust'])
      expect(text()).toContain(heading);
    expect(document.querySelectorAll('.ticks li').length).toBeGreaterThanOrEqual(7);
    expect(document.querySelectorAll('.fill li').length).toBeGreaterThanOrEqual(8);
  });

  it('has the number of the consulate where the person goes, and keeps nothing of it', async () => {
    await changeSettings({ country: 'PH' });
    await openHelp({ view: 'before-you-go' });
    tell('Where are you going?', 'QA');
    await eventually(() => expect(consulate()).toMatch(/\+974/));
    expect(await stored()).toEqual(['PH', undefined]);
  });

  it('says where none is known, and leaves a line for it', async () => {
    await changeSettings({ country: 'UZ', hereCountry: 'LA' });
    await openHelp({ view: 'before-you-go' });
    await eventually(() => expect(consulate()).toContain('no checked number of your consulate for Laos'));
    expect(document.querySelectorAll('.sheet #consulate .fill li')).toHaveLength(1);
  });

  it('does not say that none is known while nobody knows, or nobody can say', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await changeSettings({ country: 'PH', hereCountry: 'QA' });
    background(() => new Promise(() => {}));
    await openHelp({ view: 'before-you-go' });
    await eventually(() => expect(asked).toHaveLength(1));
    expect(consulate()).not.toContain('no checked number');
    expect(document.querySelectorAll('#consulate .fill li')).toHaveLength(1);
    background(() => ({ error: 'failed', message: 'The rules could not be read.' }));
    await openHelp({ view: 'before-you-go' });
    await shows('The list of numbers could not be read.');
    expect(consulate()).not.toContain('no checked number');
  });

  it('says how each number is reached, and has each once', async () => {
    const lines = async (country: string, hereCountry: string) => {
      await changeSettings({ country, hereCountry });
      await openHelp({ view: 'before-you-go' });
      await eventually(() => expect(document.querySelector('.numbers li')).not.toBeNull());
      return [...document.querySelectorAll('.numbers li > span:not([lang])')].map((one) => one.textContent);
    };
    expect(await lines('VN', 'US')).toContain('SMS 233733 Only from United States');
    const thai = (await lines('TH', 'KH')).filter((line) => line?.includes('+66 99 130 1300'));
    expect(thai).toEqual(['Call and SMS +66 99 130 1300']);
    expect((await lines('JP', 'LA')).join()).toContain('+81 3 3580 3311 then press 2902');
  });

  it('is printed', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await openHelp({ view: 'before-you-go' });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Print')?.click();
    expect(print).toHaveBeenCalledOnce();
  });
});

it('shows what an entry says as it stands: HTML in a pack is text', async () => {
  const html = '<img src=x onerror="globalThis.hacked = true"><b>Line</b>';
  const office: Office = {
    ...{
      step: 'line-here',
      id: 'x',
      kind: 'trafficking-line',
      country: 'KH',
      name: html,
      localName: `${html}!`,
    },
    ...{ contacts: [{ by: 'call', number: '1288', href: 'tel:1288' }], emails: [], languages: ['km'] },
    ...{ source: 'https://example.org/', checked: '2026-11-21', confidence: 'reputable' },
  };
  background(() => ({ offers: [office] }));
  await openHelp();
  await eventually(() => expect(step('line-here')).not.toBeNull());
  expect(step('line-here')?.querySelector('h3')?.textContent).toBe(html);
  expect(step('line-here')?.textContent).toContain(`${html}!`);
  expect(step('line-here')?.querySelector('img, b')).toBeNull();
  expect(globalThis).not.toHaveProperty('hacked');
});

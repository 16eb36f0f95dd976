import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countriesIn } from '../../entrypoints/pages/countries';
import { agreeTo, listDestinations } from '../../lib/report';
import { readSettings } from '../../lib/settings';
import { makeWords } from '../../lib/words';
import { eventually } from '../eventually';
import { formServer } from '../intake/form-server';
import { wireTo } from '../intake/wire';
import { AGREED, BASE, CENTRAL, FORM } from '../report/outbox-stage';
import { makeFeed, rootOf } from '../update/test-feed';
import {
  button,
  choose,
  control,
  freshBrowser,
  openOptions,
  row,
  said,
  setPolicy,
  submit,
  tick,
  type,
  usable,
} from './open-options';

beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const values = async () => {
  const { settings } = await readSettings();
  return Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, value]));
};
const origin = (name: string) => row(name).querySelector('.origin')?.textContent;
const kept = () => eventually(() => expect(said()).toContain('Saved.'));
const PERSONAL = [
  'Language',
  'Your country',
  'Where are you now?',
  'Quiet warnings',
  'Page for “Leave quickly”',
  'Shared computer',
];

describe('without policy', () => {
  it('every setting can be changed, and says that nobody changed it', async () => {
    await openOptions();
    expect(usable()).toEqual(expect.arrayContaining(PERSONAL));
    for (const name of [
      'language',
      'country',
      'hereCountry',
      'quietCards',
      'quickExitUrl',
      'sharedComputer',
      'feed',
    ])
      expect(origin(name), name).toBe('Not changed');
    expect(document.body.textContent).toContain('Nobody looks after the settings of this computer.');
    expect(document.querySelector('.pin')).toBeNull();
  });

  it('what a person picks, ticks and types is kept, and can be taken back', async () => {
    await openOptions();
    type('Your country', 'VN');
    await kept();
    tick('Quiet warnings');
    await eventually(() => expect(origin('quietCards')).toBe('Chosen by you'));
    type('Page for “Leave quickly”', ' https://weather.example/ ');
    await eventually(() => button('Save').focus());
    submit('Page for “Leave quickly”');
    await eventually(() => expect(origin('quickExitUrl')).toBe('Chosen by you'));
    await eventually(() => expect(document.activeElement).toBe(control('Page for “Leave quickly”')));
    expect(await values()).toMatchObject({
      country: 'VN',
      quietCards: true,
      quickExitUrl: 'https://weather.example/',
    });
    row('country').querySelector<HTMLElement>('.quiet')?.click();
    await eventually(() => expect(origin('country')).toBe('Not changed'));
    expect((await values()).country).toBeUndefined();
    await eventually(() => expect(document.activeElement).toBe(control('Your country')));
  });

  it('an address that can’t be left for is refused in words, and nothing is kept', async () => {
    await openOptions();
    type('Page for “Leave quickly”', 'javascript:alert(1)');
    submit('Page for “Leave quickly”');
    await eventually(() => expect(said()).toContain('https://'));
    expect((await readSettings()).settings.quickExitUrl.origin).toBe('default');
  });

  it('pages of ours open in tabs of their own, so that “Back” from there does not lead here', async () => {
    await openOptions();
    const ours = [...document.querySelectorAll('a[href*=".html?lang="]')];
    expect(ours.map((link) => link.getAttribute('target'))).toEqual(['_blank', '_blank']);
  });

  it('a full storage is said in words', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await openOptions();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    tick('Quiet warnings');
    await eventually(() => expect(said()).toContain('could not be saved'));
  });

  it('the page speaks another language as soon as it is chosen, right to left where it is', async () => {
    await openOptions();
    type('Language', 'ar');
    await eventually(() => expect(document.querySelector('h1')?.textContent).toBe('الإعدادات'));
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.title).toBe('الإعدادات');
  });

  it('a private window only shows, since nothing is kept there', async () => {
    await openOptions({ inPrivate: true });
    expect(usable()).toEqual([]);
    expect(document.body.textContent).toContain('This is a private window.');
  });

  it('says honestly that no native speaker has checked the words, and whether private windows are allowed', async () => {
    await openOptions();
    expect(document.querySelector('.reviewed')?.textContent).toContain('No native speaker');
    expect(document.body.textContent).toContain('It is not allowed now.');
  });
});

describe('places that reports go to', () => {
  let granted: Set<string>;
  let says: boolean;
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    granted = new Set();
    says = true;
    Object.assign(fakeBrowser.permissions, {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
      request: vi.fn(async ({ origins }: { origins: string[] }) => {
        if (says) for (const one of origins) granted.add(one);
        return says;
      }),
    });
  });
  const paste = async (address: string) => {
    type('Kind', 'webhook');
    await eventually(() => control('Secret word (only if they gave you one)'));
    type('QR text, link or address', address);
    await eventually(() => expect(control('Name').value).toBe(new URL(address).host));
  };

  it('are set up from what the organisation gave, with leave for exactly that server, and removed', async () => {
    await openOptions();
    await eventually(() => expect(row('destinations').textContent).toContain('Nowhere.'));
    await paste('https://intake.example.org/reports?key=a');
    submit('Name');
    expect(fakeBrowser.permissions.request, 'straight in the click').toHaveBeenCalledWith({
      origins: ['https://intake.example.org/*'],
    });
    await eventually(() => expect(row('destinations').textContent).toContain('Reports can be sent there.'));
    button('Remove: intake.example.org').focus();
    button('Remove: intake.example.org').click();
    await eventually(() => expect(row('destinations').textContent).toContain('Nowhere.'));
    await eventually(() =>
      expect(document.activeElement?.textContent, 'its row is gone').toBe('Where reports go'),
    );
  });

  it('are none while the person does not allow the server', async () => {
    says = false;
    await openOptions();
    await paste('https://intake.example.org/reports');
    submit('Name');
    await eventually(() => expect(said()).toContain('The browser does not allow it yet.'));
    expect(row('destinations').querySelector('li')).toBeNull();
  });

  it('are refused, in words, when nothing that we know was pasted', async () => {
    await openOptions();
    type('QR text, link or address', 'hello');
    submit('Name');
    await eventually(() => expect(said()).toContain('That is no QR text, link or address we know.'));
    expect(control('QR text, link or address').value, 'what was pasted stays').toBe('hello');
  });

  it('show policy’s, which can’t be removed and are allowed with one click', async () => {
    await setPolicy({
      organisation: { name: 'Nhà Sao Mai' },
      destinationsToAdd: [
        { kind: 'webhook', name: 'Help desk', url: 'https://a.example/', keepsFor: '2 years' },
      ],
    });
    await openOptions();
    await eventually(() => expect(row('destinations').textContent).toContain('Help desk'));
    const text = row('destinations').textContent;
    expect(text).toContain('Set by Nhà Sao Mai');
    expect(text).toMatch(/They keep it for: .*2 years/);
    expect(text).toContain('Nothing is sent there.');
    expect(() => button('Remove: Help desk')).toThrow();
    button('Allow').focus();
    button('Allow').click();
    await eventually(() => expect(row('destinations').textContent).toContain('Reports can be sent there.'));
    await eventually(() => expect(document.activeElement?.textContent).toContain('Help desk'));
    expect([...granted]).toEqual(['https://a.example/*']);
  });

  it.each([
    ['of another version', (form: string) => form.replace('version="2026', 'version="2999')],
    ['of another name', (form: string) => form.replaceAll('"ad_report"', '"ad_report_2"')],
  ])('that have a form %s now take it with a test report, and stay what they are', async (_, changed) => {
    const central = formServer({ as: 'central', forms: [FORM], base: BASE });
    const assets = globalThis.fetch;
    const wire = wireTo({ 'https://odk.example': central });
    vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
      input.startsWith('https:') ? wire(input, init) : assets(input, init),
    );
    await setPolicy({ destinationsToAdd: [CENTRAL] });
    await openOptions();
    await eventually(() => button('Allow').click());
    await eventually(() => expect(row('destinations').textContent).toContain('Reports can be sent there.'));
    const [before] = await listDestinations();
    await agreeTo(before!.id, AGREED);
    central.forms = [changed(FORM)];
    button('Send a test report').click();
    await eventually(async () => {
      const [now] = await listDestinations();
      expect(now).toMatchObject({ id: before!.id, agreed: AGREED, byPolicy: true });
      expect([now!.form!.formId, now!.form!.version]).not.toEqual([
        before!.form!.formId,
        before!.form!.version,
      ]);
    });
    vi.stubGlobal('fetch', assets);
  });
});

describe('a source of rules', () => {
  const root = rootOf(makeFeed());

  it('is taken with its address and its root file, after a warning that stands before both', async () => {
    await openOptions();
    const warning = document.getElementById(
      control('Address of the source').getAttribute('aria-describedby') ?? '',
    );
    expect(warning?.textContent).toContain('decides what you are warned of');
    type('Address of the source', 'https://rules.example.org/feed');
    choose('Its file root.json', root);
    submit('Address of the source');
    await kept();
    expect((await values()).feed).toEqual({ urls: ['https://rules.example.org/feed/'], root });
    await eventually(() => expect(row('feed').textContent).toContain('https://rules.example.org/feed/'));
    row('feed').querySelector<HTMLElement>('.quiet')?.focus();
    row('feed').querySelector<HTMLElement>('.quiet')?.click();
    await eventually(() => expect(row('feed').textContent).toContain('None.'));
    await eventually(() =>
      expect(document.activeElement, 'nothing in it can be typed into').toBe(row('feed')),
    );
  });

  it.each([
    ['an address without https', 'http://rules.example.org/', root, 'https://'],
    ['another file', 'https://rules.example.org/', '{"signed":{"_type":"targets"}}', 'not a root.json'],
    [
      'a root that we can’t follow',
      'https://rules.example.org/',
      root.replaceAll('"ecdsa"', '"rsa"'),
      'not a root.json',
    ],
  ])('is refused with %s', async (_, address, content, complaint) => {
    await openOptions();
    type('Address of the source', address);
    choose('Its file root.json', content);
    submit('Address of the source');
    await eventually(() => expect(said()).toContain(complaint));
    expect((await values()).feed).toBeUndefined();
  });

  it('is refused without a file', async () => {
    await openOptions();
    type('Address of the source', 'https://rules.example.org/');
    submit('Address of the source');
    await eventually(() => expect(said()).toContain('not a root.json'));
  });
});

describe('under a policy', () => {
  it('each setting says who set it, and what is fixed can’t be changed', async () => {
    await setPolicy({
      organisation: { name: 'Nhà Sao Mai', contact: '+84 000 000' },
      language: 'en',
      country: 'VN',
      quietCards: true,
      lock: ['quickExitUrl'],
      reports: { picture: false },
      help: { first: ['a-line'], hide: ['b-line', 'c-line'] },
      shortWelcome: true,
    });
    await openOptions();
    expect(usable()).toEqual(expect.arrayContaining(['Language', 'Shared computer']));
    for (const label of ['Your country', 'Quiet warnings', 'Page for “Leave quickly”'])
      expect(usable()).not.toContain(label);
    expect(origin('language')).toBe('Set by Nhà Sao Mai');
    for (const name of ['country', 'quietCards', 'quickExitUrl'])
      expect(origin(name), name).toBe('Set by Nhà Sao Mai. It can’t be changed here.');
    expect(control('Your country').value).toBe('VN');
    expect(control('Quiet warnings').checked).toBe(true);
    expect(document.querySelector('.organisation')?.textContent).toBe('Nhà Sao Mai +84 000 000');
    expect(row('reports').textContent).toContain('A picture of the post: No');
    expect(row('help').textContent).toContain('a-line');
    expect(row('shortWelcome').textContent).toContain('Yes');
  });

  it('an organisation without a name is called so', async () => {
    await setPolicy({ country: 'VN' });
    await openOptions();
    expect(origin('country')).toBe('Set by your organisation. It can’t be changed here.');
  });

  it('a locked language is shown by its own name', async () => {
    await setPolicy({ language: 'vi', lock: ['language'] });
    await openOptions();
    expect(row('language').querySelector('output')?.textContent).toBe('Tiếng Việt');
    expect(row('language').querySelector('select')).toBeNull();
  });

  it('what can’t be used is named, with the reason for whoever wrote it', async () => {
    await setPolicy({ country: 'Vietnam', langauge: 'vi' });
    await openOptions();
    const problems = [...document.querySelectorAll('ul.problem li')].map(({ textContent }) => textContent);
    expect(problems).toEqual([
      expect.stringMatching(/“country” can’t be used and is ignored\..*two capital letters/),
      expect.stringContaining('“langauge”'),
    ]);
    expect(origin('country')).toBe('Not changed');
  });

  it.each([
    ['xx', [expect.stringMatching(/“language” can’t be used and is ignored\..*“xx”.* vi,/)]],
    ['pt', []], // spoken under another tag
  ])('its language %s is named only where there are no texts in it', async (language, named) => {
    await setPolicy({ language });
    await openOptions();
    const problems = [...document.querySelectorAll('ul.problem li')].map(({ textContent }) => textContent);
    expect(problems).toEqual(named);
  });

  it('its country is named where there is none of that code', async () => {
    await setPolicy({ country: 'ZZ', hereCountry: 'KH' });
    await openOptions();
    const problems = [...document.querySelectorAll('ul.problem li')].map(({ textContent }) => textContent);
    expect(problems).toEqual([expect.stringMatching(/“country” can’t be used.*“ZZ” is no country/)]);
  });

  it('one that arrives late is shown at once', async () => {
    await openOptions();
    await setPolicy({ country: 'KH' });
    await eventually(() => expect(control('Your country').value).toBe('KH'));
    await fakeBrowser.storage.managed.clear();
    await eventually(() => expect(control('Your country').value).toBe(''));
  });

  it('one that changed without a word is seen when the person comes back to the page', async () => {
    const policy = vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('none'));
    await openOptions();
    policy.mockImplementation(async () => ({ country: 'KH' }));
    document.dispatchEvent(new Event('visibilitychange'));
    await eventually(() => expect(control('Your country').value).toBe('KH'));
  });
});

describe('the list of countries', () => {
  it('names each of the 249, in the reader’s language and order', () => {
    const countries = countriesIn(makeWords('en', {}));
    expect(countries).toHaveLength(249);
    expect(new Set(countries.map(({ code }) => code)).size).toBe(249);
    expect(countries.filter(({ code, name }) => name === code)).toEqual([]);
    expect(countries[0]?.name).toBe('Afghanistan');
    expect(countriesIn(makeWords('vi', {})).find(({ code }) => code === 'KH')?.name).toBe('Campuchia');
  });
});

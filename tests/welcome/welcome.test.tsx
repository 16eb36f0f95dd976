import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WelcomePage } from '../../entrypoints/welcome/welcome-page';
import { readSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { button, freshBrowser, page, setPolicy } from '../learn/open-learn';
import { fakeVoices } from '../pages/voices';

const HOSTS = ['https://www.facebook.com/*', 'https://www.instagram.com/*'];
let granted: Set<string>;
let says: boolean;

beforeEach(() => {
  freshBrowser();
  granted = new Set(HOSTS);
  says = true;
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: HOSTS }) });
  Object.assign(fakeBrowser, { extension: { isAllowedIncognitoAccess: async () => false } });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (says) for (const one of origins) granted.add(one);
      return says;
    }),
    onAdded: event,
    onRemoved: event,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(props: Partial<Parameters<typeof WelcomePage>[0]> = {}): Promise<void> {
  render(null, document.body);
  render(<WelcomePage inPrivate={false} {...props} />, document.body);
  await eventually(() => expect(headings().length).toBeGreaterThan(0));
}

const headings = () => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
const turn = async (name: string, first: string) => {
  button(name).click();
  await eventually(() => expect(headings()[0]).toBe(first));
};
const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const country = (name = 'country') =>
  document.querySelector<HTMLSelectElement>(`[data-setting=${name}] select`);
const card = () => document.querySelector<HTMLElement>('figure job-red-flags');

describe('the first screen', () => {
  it('has every language in its own words, and speaks the one that is chosen', async () => {
    await open();
    expect(radios()).toHaveLength(25);
    expect(page()).toContain('ខ្មែរ');
    expect(radios().find(({ checked }) => checked)?.value).toBe('en');
    radios()
      .find(({ value }) => value === 'ar')
      ?.click();
    await eventually(() => expect(document.documentElement.dir).toBe('rtl'));
    expect(document.querySelector('h1')?.textContent).toBe('أهلًا بكم');
    expect((await readSettings()).settings.language.value).toBe('ar');
  });

  it.each(['country', 'hereCountry'] as const)(
    'asks for the %s, and takes no answer for one',
    async (name) => {
      await open();
      const list = country(name);
      if (!list) throw new Error('no list of countries');
      list.value = 'VN';
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await eventually(async () => expect((await readSettings()).settings[name].value).toBe('VN'));
      list.value = '';
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await eventually(async () => expect((await readSettings()).settings[name].origin).toBe('default'));
    },
  );

  it('shows what an organisation fixed, says who, and lets nobody change it', async () => {
    await setPolicy({
      organisation: { name: 'Example Help', contact: '0000 000 000' },
      language: 'vi',
      country: 'VN',
      lock: ['language'],
    });
    await open();
    expect(document.documentElement.lang).toBe('vi');
    expect(page()).toContain('Example Help');
    expect(radios().map(({ value }) => value)).toEqual(['vi']);
    expect(document.querySelector('fieldset')?.disabled).toBe(true);
    expect(country()?.disabled).toBe(true);
    const origins = [...document.querySelectorAll('.origin')].map(({ textContent }) => textContent);
    expect(origins).toHaveLength(2);
    expect(origins.filter((origin) => !origin?.includes('Example Help'))).toEqual([]);
  });

  it('leaves what a PIN guards to the settings, but not the language', async () => {
    await setPolicy({ pinHash: `pbkdf2-sha256$600000$${'A'.repeat(22)}==$${'A'.repeat(43)}=` });
    await open();
    expect((await readSettings()).settings.pinHash.value).toBeTruthy();
    expect(country()?.disabled).toBe(true);
    const about = country()?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(about)?.textContent).toBe('Changes need a PIN');
    expect(document.querySelector('fieldset')?.disabled).toBe(false);
  });

  it('changes nothing in a private window, and says so', async () => {
    await open({ inPrivate: true });
    expect(page()).toContain('This is a private window.');
    expect(document.querySelector('fieldset')?.disabled).toBe(true);
    expect(country()?.disabled).toBe(true);
  });

  it('says when a choice could not be kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    radios()
      .find(({ value }) => value === 'vi')
      ?.click();
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toContain('could not be saved'),
    );
  });
});

describe('turning the pages', () => {
  it('leads through three screens and back, with the focus on what is new', async () => {
    await open();
    expect(page()).toContain('1 of 3');
    expect(document.activeElement, 'untouched before the person does something').toBe(document.body);
    await turn('Next', 'What it does');
    await eventually(() => expect(document.activeElement?.textContent).toBe('What it does'));
    await turn('Next', 'Facebook and Instagram');
    expect(page()).toContain('3 of 3');
    expect(() => button('Next')).toThrow();
    await turn('Back', 'What it does');
    await turn('Back', 'Language');
    expect(() => button('Back')).toThrow();
  });
});

describe('the notice', () => {
  it('says that no warning is no safety, and the four sentences about privacy', async () => {
    await open();
    await turn('Next', 'What it does');
    expect(headings()).toContain('No warning does not mean safe.');
    expect(document.querySelectorAll('.privacy li')).toHaveLength(4);
  });

  it('shows a real card as a picture: it has a name, and nothing on it can be reached', async () => {
    await open();
    await turn('Next', 'What it does');
    await eventually(() => expect(card()?.shadowRoot?.textContent).toContain('Known for scam work'));
    expect(card()?.closest('[inert]')).not.toBeNull();
    expect(document.querySelector('figure')?.getAttribute('aria-label')).toBe(
      'Be careful: three warning signs',
    );
  });

  it('stands without a picture when nobody judges the ad', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    freshBrowser({ check: { error: 'failed', message: 'broken' } });
    await open();
    await turn('Next', 'What it does');
    await eventually(() => expect(console.warn).toHaveBeenCalled());
    expect(card()).toBeNull();
    expect(headings()).toContain('No warning does not mean safe.');
  });

  it('is all of a short welcome but the way on, and can’t be left out', async () => {
    await setPolicy({ shortWelcome: true });
    await open();
    expect(headings()).toEqual(
      expect.arrayContaining(['No warning does not mean safe.', 'Your privacy', 'Where to now?']),
    );
    expect(() => button('Next')).toThrow();
  });

  it('is read aloud, to the last sentence', async () => {
    const voices = fakeVoices();
    voices.found({ lang: 'en-GB', localService: true });
    await setPolicy({ shortWelcome: true });
    await open();
    await eventually(() => button('Read aloud').click());
    const sentences = [...document.querySelectorAll('.notice p, .privacy li')].map((one) => one.textContent);
    expect(sentences.length).toBeGreaterThan(4);
    expect(voices.line).toEqual(expect.arrayContaining(sentences));
    while (voices.line.length > 0) voices.finish();
  });

  it('can be read in another language in a short welcome too', async () => {
    await setPolicy({ shortWelcome: true });
    await open();
    radios()
      .find(({ value }) => value === 'ar')
      ?.click();
    await eventually(() => expect(document.documentElement.dir).toBe('rtl'));
  });
});

describe('access', () => {
  const lastScreen = async () => {
    await open();
    await turn('Next', 'What it does');
    await turn('Next', 'Facebook and Instagram');
  };

  it('is asked for straight in the click, for what is missing', async () => {
    granted.delete('https://www.instagram.com/*');
    await lastScreen();
    button('Allow').focus();
    button('Allow').click();
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({
      origins: ['https://www.instagram.com/*'],
    });
    await eventually(() => expect(page()).toContain('The browser allows reading there.'));
    expect(() => button('Allow')).toThrow();
    await eventually(() =>
      expect(document.activeElement?.textContent, 'where it stood').toBe('Facebook and Instagram'),
    );
  });

  it('stays offered when the person says no', async () => {
    granted.clear();
    says = false;
    await lastScreen();
    button('Allow').click();
    await eventually(() => expect(fakeBrowser.permissions.request).toHaveBeenCalled());
    expect(page()).toContain('Without it there are no warnings.');
    expect(button('Allow')).toBeTruthy();
  });

  it('is not asked for where the browser gave it', async () => {
    await lastScreen();
    expect(page()).toContain('The browser allows reading there.');
    expect(() => button('Allow')).toThrow();
    expect(page()).toContain('It is not allowed now.');
    expect(button('Open Facebook').getAttribute('href')).toBe('https://www.facebook.com/');
  });

  it('opens pages of ours in tabs of their own, so that “Back” from there does not lead here', async () => {
    await lastScreen();
    const ours = [...document.querySelectorAll('.start a')].filter((link) =>
      link.getAttribute('href')?.startsWith('/'),
    );
    expect(ours.map((link) => link.getAttribute('target'))).toEqual(['_blank', '_blank', '_blank']);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, SettingsError, watchSettings } from '../../lib/settings';
import { DAMAGED_SETTINGS_KEY, SETTINGS_KEY } from '../../lib/settings/store';
import { eventually } from '../eventually';

const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);
const storePerson = (stored: unknown) => fakeBrowser.storage.local.set({ [SETTINGS_KEY]: stored });

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('readSettings', () => {
  it('gives the defaults on a fresh installation', async () => {
    const { settings, problems } = await readSettings();
    expect(settings.language).toEqual({ value: undefined, origin: 'default', fixed: false });
    expect(settings.quickExitUrl).toMatchObject({ value: 'https://www.wikipedia.org/', origin: 'default' });
    expect(problems).toEqual([]);
  });

  it('lets policy win over the person, and the person over the default', async () => {
    await changeSettings({ language: 'vi', country: 'VN' });
    await setPolicy({ country: 'KH' });
    const { settings } = await readSettings();
    expect(settings.country).toEqual({ value: 'KH', origin: 'policy', fixed: true });
    expect(settings.language).toEqual({ value: 'vi', origin: 'person', fixed: false });
    expect(settings.organisation.origin).toBe('default');
  });

  it('lets the person choose another language than policy’s, which they may be unable to read', async () => {
    await setPolicy({ language: 'km' });
    expect((await readSettings()).settings.language).toEqual({ value: 'km', origin: 'policy', fixed: false });
    await changeSettings({ language: 'vi' });
    expect((await readSettings()).settings.language).toEqual({ value: 'vi', origin: 'person', fixed: false });
  });

  it('can be asked as if the person had chosen otherwise, without storing it', async () => {
    await changeSettings({ language: 'vi', country: 'VN' });
    await setPolicy({ language: 'km' });
    const languageOf = async (instead: object) => (await readSettings(instead)).settings.language;
    expect(await languageOf({ language: 'th' })).toMatchObject({ value: 'th', origin: 'person' });
    expect(await languageOf({ language: undefined })).toMatchObject({ value: 'km', origin: 'policy' });
    expect(await languageOf({})).toMatchObject({ value: 'vi', origin: 'person' });
    await setPolicy({ language: 'km', lock: ['language'] });
    expect(await languageOf({ language: 'th' })).toMatchObject({
      value: 'km',
      origin: 'policy',
      fixed: true,
    });
  });

  it('lets policy lock a setting, with a value of its own or without', async () => {
    await changeSettings({ language: 'vi', country: 'VN' });
    await setPolicy({ language: 'km', lock: ['language', 'country'] });
    const { settings, problems } = await readSettings();
    expect(settings.language).toEqual({ value: 'km', origin: 'policy', fixed: true });
    expect(settings.country).toEqual({ value: undefined, origin: 'default', fixed: true });
    expect(problems).toEqual([]);
  });

  it('names what is wrong in a lock', async () => {
    await setPolicy({ lock: ['colour'] });
    expect((await readSettings()).problems).toMatchObject([{ from: 'policy', name: 'lock' }]);
    await setPolicy({ lock: 'language' });
    expect((await readSettings()).problems).toMatchObject([{ message: expect.stringContaining('list') }]);
  });

  it('works where no policy exists and Firefox throws', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    await changeSettings({ language: 'vi' });
    const { settings, problems } = await readSettings();
    expect(settings.language).toMatchObject({ value: 'vi', origin: 'person' });
    expect(problems).toEqual([]);
  });

  it('ignores a bad policy value, lets the person’s count, and names both key and cure', async () => {
    await changeSettings({ country: 'VN' });
    await setPolicy({ country: 'Vietnam' });
    const { settings, problems } = await readSettings();
    expect(settings.country).toMatchObject({ value: 'VN', origin: 'person' });
    expect(problems).toEqual([
      { from: 'policy', name: 'country', message: expect.stringContaining('two capital letters') },
    ]);
  });

  it('names policy keys that it does not know, as Firefox passes them on', async () => {
    await setPolicy({ langauge: 'vi' });
    expect((await readSettings()).problems).toEqual([
      { from: 'policy', name: 'langauge', message: expect.stringContaining('“langauge”') },
    ]);
  });

  it('refuses an address to leave for that would run a script', async () => {
    await setPolicy({ quickExitUrl: 'javascript:alert(1)' });
    expect((await readSettings()).settings.quickExitUrl.origin).toBe('default');
  });

  it('gives the defaults and a problem when what is stored is damaged', async () => {
    await storePerson('\u0000rubbish');
    const { settings, problems } = await readSettings();
    expect(settings.language.origin).toBe('default');
    expect(problems).toEqual([{ from: 'person', message: expect.stringContaining('damaged') }]);
  });

  it('keeps the good values beside one bad value', async () => {
    await storePerson({ version: 1, values: { language: 7, country: 'VN' } });
    const { settings, problems } = await readSettings();
    expect(settings.language.origin).toBe('default');
    expect(settings.country.value).toBe('VN');
    expect(problems).toHaveLength(1);
  });

  it('does not throw when the browser cannot read at all', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    const { settings, problems } = await readSettings();
    expect(settings.quickExitUrl.origin).toBe('default');
    expect(problems).toHaveLength(1);
  });
});

describe('changeSettings', () => {
  it('keeps what was chosen before', async () => {
    await changeSettings({ language: 'vi' });
    await changeSettings({ country: 'VN' });
    const { settings } = await readSettings();
    expect([settings.language.value, settings.country.value]).toEqual(['vi', 'VN']);
  });

  it('goes back to the default', async () => {
    await changeSettings({ language: 'vi' });
    await changeSettings({ language: undefined });
    expect((await readSettings()).settings.language).toMatchObject({ value: undefined, origin: 'default' });
  });

  it('refuses an unusable value with a sentence and keeps the old one', async () => {
    await changeSettings({ country: 'VN' });
    await expect(changeSettings({ country: 'vn' })).rejects.toThrow(/two capital letters/);
    expect((await readSettings()).settings.country.value).toBe('VN');
  });

  it('refuses to change what policy fixed', async () => {
    await setPolicy({ country: 'KH' });
    await expect(changeSettings({ country: 'VN' })).rejects.toThrow(/organisation/);
  });

  it('says so when storage is full, and changes nothing', async () => {
    await changeSettings({ language: 'vi' });
    const full = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const refused = changeSettings({ language: 'en' });
    await expect(refused).rejects.toBeInstanceOf(SettingsError);
    await expect(refused).rejects.toThrow(/full/);
    full.mockRestore();
    expect((await readSettings()).settings.language.value).toBe('vi');
  });

  it('puts damaged settings aside instead of losing them', async () => {
    await storePerson({ theirs: 'odd' });
    await changeSettings({ language: 'vi' });
    expect((await readSettings()).problems).toEqual([]);
    expect(await fakeBrowser.storage.local.get(DAMAGED_SETTINGS_KEY)).toEqual({
      [DAMAGED_SETTINGS_KEY]: { theirs: 'odd' },
    });
  });
});

describe('watchSettings', () => {
  it('tells of a change by the person and by policy, and stops when asked', async () => {
    const seen: unknown[] = [];
    const stop = watchSettings(({ settings }) => seen.push(settings.country.value));
    await changeSettings({ country: 'VN' });
    await eventually(() => expect(seen).toEqual(['VN']));
    await setPolicy({ country: 'KH' });
    await eventually(() => expect(seen).toEqual(['VN', 'KH']));
    stop();
    await setPolicy({ country: 'TH' });
    expect((await readSettings()).settings.country.value).toBe('TH');
    expect(seen).toEqual(['VN', 'KH']);
  });

  it('is silent about other keys in storage', async () => {
    const changed = vi.fn();
    watchSettings(changed);
    await fakeBrowser.storage.local.set({ other: 1 });
    await readSettings();
    expect(changed).not.toHaveBeenCalled();
  });
});

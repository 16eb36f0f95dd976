import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, type Destination, readSettings } from '../../lib/settings';
import { makeFeed, rootOf } from '../update/test-feed';

const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);
const root = rootOf(makeFeed());
const ours: Destination = { kind: 'openrosa', name: 'Nhà Sao Mai', url: 'https://odk.example.org/key/a' };
const theirs: Destination = { kind: 'file', name: 'My own file' };

beforeEach(() => fakeBrowser.reset());

/** What stands for a setting under a policy, and the names of what was ignored. */
async function under(policy: Record<string, unknown>) {
  await fakeBrowser.storage.managed.clear();
  await setPolicy(policy);
  const { settings, problems } = await readSettings();
  return { settings, messages: problems.map(({ message }) => message), problems };
}

describe('a list that policy and person both have', () => {
  it('is the person’s where policy says nothing of it', async () => {
    await changeSettings({ destinations: [theirs] });
    const { settings } = await under({});
    expect(settings.destinations).toEqual({ value: [theirs], origin: 'person', fixed: false });
  });

  it('is policy’s alone under the plain key', async () => {
    await changeSettings({ destinations: [theirs] });
    const { settings } = await under({ destinations: [ours] });
    expect(settings.destinations).toEqual({ value: [ours], origin: 'policy', fixed: true });
  });

  it('is both under “…ToAdd”, policy’s first, and the person still changes their part', async () => {
    await setPolicy({ destinationsToAdd: [ours] });
    await changeSettings({ destinations: [theirs] });
    const { settings, messages } = await under({ destinationsToAdd: [ours] });
    expect(settings.destinations).toEqual({
      value: [ours, theirs],
      origin: 'person',
      fixed: false,
      added: 1,
    });
    expect(messages).toEqual([]);
  });

  it('is policy’s under “…ToAdd” when the person has none, or when it is locked', async () => {
    const expected = { value: [ours], origin: 'policy', added: 1 };
    expect((await under({ destinationsToAdd: [ours] })).settings.destinations).toMatchObject(expected);
    await changeSettings({ destinations: [theirs] });
    const locked = await under({ destinationsToAdd: [ours], lock: ['destinations'] });
    expect(locked.settings.destinations).toMatchObject({ ...expected, fixed: true });
  });

  it('adds to policy’s own plain list too', async () => {
    const { settings } = await under({ destinations: [theirs], destinationsToAdd: [ours] });
    expect(settings.destinations.value).toEqual([ours, theirs]);
  });

  it('names a bad “…ToAdd” by its own key', async () => {
    const { settings, problems } = await under({
      destinationsToAdd: [{ kind: 'webhook', name: 'No address' }],
    });
    expect(settings.destinations).toMatchObject({ value: [], origin: 'default' });
    expect(problems).toEqual([
      { from: 'policy', name: 'destinationsToAdd', message: expect.stringContaining('"url"') },
    ]);
  });
});

describe('what policy alone decides', () => {
  it('counts for nothing when a person stored it', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 1, values: { shortWelcome: true } } });
    expect((await readSettings()).settings.shortWelcome).toEqual({
      value: false,
      origin: 'default',
      fixed: true,
    });
    await expect(changeSettings({ shortWelcome: true })).rejects.toThrow(/organisation/);
  });

  it('may be said in part; the rest stays as it is without policy', async () => {
    const { settings, messages } = await under({ reports: { picture: false }, help: { hide: ['somebody'] } });
    expect(settings.reports.value).toEqual({ name: true, html: true, picture: false });
    expect(settings.help.value).toEqual({ first: [], hide: ['somebody'] });
    expect(messages).toEqual([]);
  });
});

describe('a part of a value that is not known', () => {
  it('is left out and named with the way to it, and the rest counts', async () => {
    const { settings, messages } = await under({
      reports: { hmtl: false, picture: false },
      destinations: [ours, { ...theirs, colour: 'red' }],
    });
    expect(settings.reports.value).toEqual({ name: true, html: true, picture: false });
    expect(settings.destinations.value).toEqual([ours, theirs]);
    expect(messages).toEqual([
      expect.stringContaining('“reports.hmtl”'),
      expect.stringContaining('“destinations[1].colour”'),
    ]);
  });
});

describe('a feed', () => {
  const urls = ['https://rules.example.org/feed/', 'https://mirror.example.net/'];

  it('is taken with its mirrors and its root', async () => {
    const { settings, messages } = await under({ feed: { urls, root } });
    expect(settings.feed).toEqual({ value: { urls, root }, origin: 'policy', fixed: true });
    expect(messages).toEqual([]);
  });

  it('may have a root alone, for rules that come as files', async () => {
    expect((await under({ feed: { urls: [], root } })).settings.feed.value).toEqual({ urls: [], root });
  });

  it('may stand on this very computer without https, to be tried out', async () => {
    const here = { urls: ['http://127.0.0.1:8080/'], root };
    expect((await under({ feed: here })).settings.feed.value).toEqual(here);
  });

  it.each([
    ['an address with more behind its folder', { urls: ['https://rules.example.org/?a=/'], root }],
    ['an address with a password in it', { urls: ['https://:pw@rules.example.org/'], root }],
    ['an address without a slash at its end', { urls: ['https://rules.example.org/feed'], root }],
    ['an address that anybody on the way could change', { urls: ['http://rules.example.org/'], root }],
    ['a root that is no JSON', { urls, root: 'root.json' }],
    ['another role’s metadata', { urls, root: root.replace('"root"', '"timestamp"') }],
    ['a root that nobody signed', { urls, root: JSON.stringify({ ...JSON.parse(root), signatures: [] }) }],
    ['a root with keys of a kind that we can’t follow', { urls, root: root.replaceAll('"ecdsa"', '"rsa"') }],
  ])('is refused with %s', async (_, feed) => {
    const { settings, problems } = await under({ feed });
    expect(settings.feed).toMatchObject({ value: undefined, origin: 'default', fixed: false });
    expect(problems).toMatchObject([{ name: 'feed' }]);
  });
});

describe('a destination', () => {
  it.each([
    ['a server without https', { ...ours, url: 'http://odk.example.org/' }],
    [
      'a server with a name and a password in its address',
      { ...ours, url: 'https://us:pw@odk.example.org/' },
    ],
    ['a server without an address', { kind: 'webhook', name: 'Somebody' }],
    ['a file with an address', { ...theirs, url: 'https://odk.example.org/' }],
    ['a kind that this version does not know', { ...ours, kind: 'fax' }],
    ['no name', { ...ours, name: '' }],
  ])('is refused when it is %s', async (_, destination) => {
    const { settings, problems } = await under({ destinations: [destination] });
    expect(settings.destinations.origin).toBe('default');
    expect(problems).toMatchObject([{ name: 'destinations' }]);
  });
});

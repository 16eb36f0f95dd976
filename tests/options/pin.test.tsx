import { pbkdf2Sync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eventually } from '../eventually';
import {
  button,
  control,
  freshBrowser,
  openOptions,
  row,
  setPolicy,
  submit,
  type,
  usable,
} from './open-options';

beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function hashOf(pin: string): string {
  const salt = Buffer.from('sixteen bytes ..');
  const hash = pbkdf2Sync(pin, salt, 10_000, 32, 'sha256');
  return `pbkdf2-sha256$10000$${salt.toString('base64')}$${hash.toString('base64')}`;
}

async function tryOne(pin: string): Promise<void> {
  type('PIN', pin);
  await eventually(() => expect(control('PIN').value).toBe(pin));
  submit('PIN');
}
const alert = () => document.querySelector('.pin [role=alert]')?.textContent;

describe('where policy asks for a PIN', () => {
  it('everything is shown, and only the language can be changed, until it is typed', async () => {
    await setPolicy({ pinHash: hashOf('4711'), country: 'VN' });
    await openOptions();
    expect(usable()).toEqual(['PIN', 'Language']);
    const why = (name: string) => row(name).querySelector('[id$=-about]')?.textContent;
    expect(why('quietCards')).toContain('Changes need a PIN');
    expect(why('country'), 'the policy’s, PIN or not').not.toContain('PIN');
    await tryOne('4711');
    await eventually(() => expect(document.querySelector('.pin')).toBeNull());
    expect(usable()).toEqual(expect.arrayContaining(['Quiet warnings', 'Shared computer', 'Name']));
    await eventually(() =>
      expect(document.activeElement, 'where Tab goes on').toBe(document.querySelector('.outcome')),
    );
    expect(why('quietCards')).not.toContain('PIN');
    expect(usable(), 'the PIN opens no lock').not.toContain('Your country');
  });

  it('a wrong one is said, and the third makes wait', async () => {
    await setPolicy({ pinHash: hashOf('4711') });
    await openOptions();
    for (const pin of ['1', '2', '3']) {
      await tryOne(pin);
      await eventually(() => expect(control('PIN').value).toBe(''));
    }
    await eventually(() => expect(alert()).toBe('That PIN is not right.'));
    expect(document.querySelector('.pin')?.textContent).toMatch(/Please wait: \d seconds?/);
    expect(button('Unlock').getAttribute('aria-disabled')).toBe('true');
  });

  it('the wait is there after the page was loaded anew, and the right one opens when it is over', async () => {
    await setPolicy({ pinHash: hashOf('4711') });
    await fakeBrowser.storage.local.set({ 'pin-tries': { wrong: 8, at: Date.now() } });
    await openOptions();
    await eventually(() => expect(button('Unlock').getAttribute('aria-disabled')).toBe('true'));
    await tryOne('4711');
    expect(usable()).toEqual(['PIN', 'Language']);
    vi.setSystemTime(Date.now() + 200_000);
    await eventually(() => expect(button('Unlock').getAttribute('aria-disabled')).toBe('false'));
    submit('PIN');
    await eventually(() => expect(document.querySelector('.pin')).toBeNull());
  });

  it('another PIN locks the page again', async () => {
    await setPolicy({ pinHash: hashOf('4711') });
    await openOptions();
    await tryOne('4711');
    await eventually(() => expect(document.querySelector('.pin')).toBeNull());
    await setPolicy({ pinHash: hashOf('0815') });
    await eventually(() => expect(usable()).toEqual(['PIN', 'Language']));
  });
});

import { pbkdf2Sync } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pinWait, tryPin } from '../../lib/settings';

const salt = Buffer.from('sixteen bytes ..');
const hash = `pbkdf2-sha256$10000$${salt.toString('base64')}$${pbkdf2Sync('4711', salt, 10_000, 32, 'sha256').toString('base64')}`;
const NOON = Date.UTC(2026, 10, 22, 12);
const tried = (pin: string, now = NOON) => tryPin(pin, { hash, now });

/** Types a wrong PIN so often, each as soon as one is taken. Gives when the last was. */
async function guess(times: number): Promise<number> {
  let now = NOON;
  for (let n = 0; n < times; n++) {
    now += await pinWait(now);
    expect(await tried('0000', now)).toMatchObject({ is: 'wrong' });
  }
  return now;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('tryPin', () => {
  it('takes the right PIN', async () => {
    expect(await tried('4711')).toEqual({ is: 'right' });
  });

  it('lets a person mistype twice, and makes them wait five seconds after the third', async () => {
    expect(await tried('4712')).toEqual({ is: 'wrong', wait: 0 });
    expect(await tried('4712')).toEqual({ is: 'wrong', wait: 0 });
    expect(await tried('4712')).toEqual({ is: 'wrong', wait: 5_000 });
  });

  it('does not even look at a PIN that comes too soon', async () => {
    await guess(3);
    expect(await tried('4711', NOON + 2_000)).toEqual({ is: 'too-soon', wait: 3_000 });
    expect(await tried('4711', NOON + 5_000)).toEqual({ is: 'right' });
  });

  it('doubles the wait with each guess, up to a quarter of an hour', async () => {
    expect(await pinWait(await guess(5))).toBe(20_000);
    fakeBrowser.reset();
    expect(await pinWait(await guess(25))).toBe(15 * 60_000);
  });

  it('forgets wrong ones after the right one', async () => {
    const now = await guess(4);
    expect(await tried('4711', now + 60_000)).toEqual({ is: 'right' });
    expect(await tried('4712', now + 60_000)).toEqual({ is: 'wrong', wait: 0 });
  });

  it('does not make anybody wait longer because the clock was set back', async () => {
    const now = await guess(3);
    expect(await pinWait(now - 86_400_000)).toBe(5_000);
  });

  it('counts a try before looking at it, so that closing the page does not undo it', async () => {
    vi.spyOn(globalThis.crypto.subtle, 'importKey').mockRejectedValue(new Error('the page was closed'));
    for (let n = 0; n < 3; n++) await expect(tried('4711')).rejects.toThrow();
    expect(await pinWait(NOON)).toBe(5_000);
  });

  it('takes no PIN when tries cannot be counted', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(tried('4711')).rejects.toThrow(/quota/);
  });

  it('starts anew where what was remembered is damaged', async () => {
    await fakeBrowser.storage.local.set({ 'pin-tries': 'rubbish' });
    expect(await tried('4711')).toEqual({ is: 'right' });
  });
});

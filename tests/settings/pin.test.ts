import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPin, PIN_HASH } from '../../lib/settings/pin';

/** Made by another implementation than the one that checks. Few rounds: tests need not be slow. */
function hashOf(pin: string, rounds = 10_000): string {
  const salt = Buffer.from('sixteen bytes ..');
  const hash = pbkdf2Sync(pin, salt, rounds, 32, 'sha256');
  return `pbkdf2-sha256$${rounds}$${salt.toString('base64')}$${hash.toString('base64')}`;
}

describe('isPin', () => {
  it('knows the PIN that the hash was made of, and no other', async () => {
    expect(await isPin('4711', hashOf('4711'))).toBe(true);
    expect(await isPin('4712', hashOf('4711'))).toBe(false);
    expect(await isPin('', hashOf('4711'))).toBe(false);
  });

  it('takes full-width digits and spaces around for what they mean', async () => {
    expect(await isPin(' ４７１１ ', hashOf('4711'))).toBe(true);
  });

  it('depends on the number of rounds', async () => {
    expect(await isPin('4711', hashOf('4711').replace('$10000$', '$10001$'))).toBe(false);
  });

  it.each([
    ['the PIN itself', '4711'],
    ['another function', hashOf('4711').replace('sha256', 'md5')],
    ['a round or two', hashOf('4711', 2)],
    ['so many rounds that nobody would wait', hashOf('4711').replace('10000', '10000000')],
    ['half a hash', hashOf('4711').slice(0, -20)],
  ])('refuses %s in place of a hash', async (_, hash) => {
    expect(PIN_HASH.test(hash)).toBe(false);
    expect(await isPin('4711', hash)).toBe(false);
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { acceptPack } from '../../lib/update/accept-pack';
import { packOf } from './test-feed';

const bytesOf = (json: string) => new TextEncoder().encode(json);

describe('a pack’s own examples', () => {
  const noExperience = packOf('2026.11.23').examples[0]!;
  const accept = (examples: ReturnType<typeof packOf>['examples']) =>
    acceptPack(bytesOf(JSON.stringify(packOf('2026.11.23', { examples }))));

  it('are passed over where they are about a sign of a newer engine, but not all of them', async () => {
    const newer = { ...noExperience, flag: 'newer' };
    await expect(accept([noExperience, newer])).resolves.toMatchObject({ version: '2026.11.23' });
    await expect(accept([newer])).rejects.toThrow('no example to be tested by');
  });

  it('name the one that failed', async () => {
    await expect(accept([{ ...noExperience, text: 'Noodles' }])).rejects.toThrow(
      'en no-experience: “Noodles” is to be: match',
    );
  });

  it('may be about the offer, which gates all signs', async () => {
    const offer = { ...noExperience, flag: 'offer', text: 'We are hiring, no experience' };
    await expect(accept([offer])).resolves.toBeDefined();
    await expect(accept([{ ...offer, text: 'Noodles' }])).rejects.toThrow('en offer');
  });

  it('may carry links', async () => {
    const linked = {
      ...noExperience,
      flag: 'messaging-only',
      text: 'Hiring typists',
      links: ['https://t.me/x'],
    };
    await expect(accept([linked])).resolves.toBeDefined();
    await expect(accept([{ ...linked, links: [] }])).rejects.toThrow('messaging-only');
  });
});

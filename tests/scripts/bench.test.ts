// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { largerPack } from '../../scripts/speed/larger-pack';
import type { Speed } from '../../scripts/speed/measure-speed';
import { ratios } from '../../scripts/speed/rounds';
import { smallPack } from '../detect/small-pack';

describe('a pack made larger', () => {
  const larger = largerPack(smallPack, 10);

  it('has as many languages more, each with as many phrases', () => {
    expect(Object.keys(larger.languages)).toHaveLength(30);
    expect(larger.languages['en-x9']?.phrases.offer).toHaveLength(
      smallPack.languages.en!.phrases.offer!.length,
    );
  });

  it('says its phrases in other letters, and leaves the signs between them', () => {
    expect(larger.languages['en-x1']?.phrases['free-travel']?.[0]).toMatch(
      /^[a-z]{4} \([a-z]{6}\|[a-z]{6}\)$/,
    );
    expect(larger.languages['en-x1']?.phrases['free-travel']).not.toEqual(
      smallPack.languages.en!.phrases['free-travel'],
    );
  });
});

describe('ratios', () => {
  it('are those of the work that is done', () => {
    const spell = (times: number) => (text: string) => {
      let sum = 0;
      for (let turn = 0; turn < times; turn++) for (const letter of text) sum += letter.charCodeAt(0);
      return sum;
    };
    const texts = new Array<string>(40).fill('no experience needed '.repeat(20));
    const [first, longer] = ratios([spell(1), spell(8)], texts, 30);
    expect(first).toBe(1);
    expect(longer).toBeGreaterThan(4);
    expect(longer).toBeLessThan(16);
  });
});

describe('judging', () => {
  // Loose, so that only a slower way of judging fails and no busy machine: `npm run bench` has the figures.
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'tests/scripts/small-pack-speed.ts'], {
    encoding: 'utf8',
  });
  const speed: Speed = JSON.parse(run.stdout);

  // The aim is 10; reading facts costs most, and has to come down.
  it('takes not much longer than normalising', () => expect(speed.judge).toBeLessThan(45));

  it('takes hardly longer with ten times the phrases', () => expect(speed.largerToNormal).toBeLessThan(3));

  it('tells the sizes of the pack', () => {
    expect(speed.patternsLarger).toBeGreaterThan(speed.patterns * 5);
    expect(speed.gzip).toBeLessThan(speed.json);
    expect(speed.arrays).toBeGreaterThan(0);
  });
});

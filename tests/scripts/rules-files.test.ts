import { describe, expect, it } from 'vitest';
import { packSchema } from '../../lib/pack';
import { buildPack, forRelease } from '../../scripts/rules-files';

const { pack, json } = buildPack();
const shipped = packSchema.parse(JSON.parse(json));

describe('the pack that is shipped', () => {
  it('has all that judges: it lacks nothing but examples and what a language leaves out', () => {
    const judging = ({ examples: _, languages, ...rest }: typeof pack) =>
      JSON.stringify({
        ...rest,
        languages: Object.entries(languages).map(([tag, { absent: _absent, ...language }]) => [
          tag,
          language,
        ]),
      });
    expect(judging(shipped) === judging(packSchema.parse(pack))).toBe(true);
  });

  it('has at most one example each way for each sign of a language, and one wherever the rules have any', () => {
    const kinds = (all: typeof pack.examples) =>
      all.map(({ language, flag, expect: expected }) => `${language} ${flag} ${expected}`);
    expect(kinds(shipped.examples)).toEqual([...new Set(kinds(pack.examples))]);
    expect(shipped.examples.length).toBeLessThan(pack.examples.length);
  });

  it('changes nothing in the rules themselves', () => {
    const before = JSON.stringify(pack);
    forRelease(pack);
    expect(JSON.stringify(pack)).toBe(before);
  });
});

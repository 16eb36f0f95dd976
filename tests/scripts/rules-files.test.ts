import { describe, expect, it } from 'vitest';
import { compilePack, packSchema } from '../../lib/pack';
import { buildPack, forRelease } from '../../scripts/rules-files';

const { pack, json } = buildPack();
const shipped = packSchema.parse(JSON.parse(json));

describe('the pack that is shipped', () => {
  it('judges as the rules do: it compiles to the same', () => {
    expect(compilePack(shipped)).toEqual(compilePack(pack));
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

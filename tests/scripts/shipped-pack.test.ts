import { describe, expect, it } from 'vitest';
import { packSchema } from '../../lib/pack';
import { buildPack } from '../../scripts/rules-files';
import { forRelease } from '../../scripts/shipped-pack';

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

  it('changes nothing in the rules themselves', () => {
    const before = JSON.stringify(pack);
    forRelease(pack);
    expect(JSON.stringify(pack)).toBe(before);
  });
});

describe('the examples that are shipped', () => {
  const kindsOf = (all: typeof pack.examples, kind: (one: (typeof all)[number]) => string) =>
    all.map(kind).sort();
  const seen = ({ examples }: typeof pack) => examples.filter((one) => one.expect === 'match');
  const unseen = ({ examples }: typeof pack) => examples.filter((one) => one.expect === 'ignore');

  it('show each sign of each language once', () => {
    const kind = ({ language, flag }: (typeof pack.examples)[number]) => `${language} ${flag}`;
    expect(kindsOf(seen(shipped), kind)).toEqual([...new Set(kindsOf(seen(pack), kind))]);
  });

  it.each(['language', 'flag'] as const)('say of each %s what must not be seen', (key) => {
    const all = new Set(kindsOf(unseen(pack), (one) => one[key]));
    expect(new Set(kindsOf(unseen(shipped), (one) => one[key]))).toEqual(all);
    expect(all.size).toBeGreaterThan(20);
  });

  it('are fewer of what must not be seen than signs and languages', () => {
    const count = Object.keys(pack.flags).length + Object.keys(pack.languages).length;
    expect(unseen(shipped).length).toBeLessThanOrEqual(count);
  });
});

import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack, packSchema } from '../../lib/pack';
import { LIMITS } from '../../lib/update/limits';
import { buildPack } from '../../scripts/rules-files';

const { pack, json } = buildPack();
const detect = createDetector(compilePack(pack));
const flags = Object.entries(pack.flags);
const redFlags = flags.filter(([, { family }]) => !['mitigating', 'context', 'offer'].includes(family));
const languages = Object.entries(pack.languages);

/** Whether the words meet a flag; the gate is met when anything is weighed at all. */
function isMet(flag: string, text: string, links: readonly string[] = []): boolean {
  const verdict = detect({ text, links });
  return pack.flags[flag]?.family === 'offer'
    ? verdict.score > 0
    : verdict.flags.some(({ id }) => id === flag);
}

describe('the rules', () => {
  it('make a pack that fits its own schema', () => {
    expect(() => packSchema.parse(JSON.parse(JSON.stringify(pack)))).not.toThrow();
  });

  it('are small enough to come as an update, with room to grow', () => {
    expect(Buffer.byteLength(json)).toBeLessThan(LIMITS.pack.bytes / 2);
  });

  it('know every family, and weigh every flag but the gate', () => {
    expect(flags.filter(([, { family }]) => !pack.families[family]).map(([id]) => id)).toEqual([]);
    const unweighed = flags.filter(
      ([id, { family }]) => family !== 'offer' && pack.weights.flags[id] === undefined,
    );
    expect(unweighed.map(([id]) => id)).toEqual([]);
    expect(Object.keys(pack.weights.flags).filter((id) => !pack.flags[id])).toEqual([]);
  });

  it('never give a red flag less than nothing, nor a mitigating sign more', () => {
    const wrong = flags.filter(([id, { family }]) => {
      const weight = pack.weights.flags[id] ?? 0;
      return family === 'mitigating' || family === 'context' ? weight > 0 : weight < 0;
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it.each(languages)('say in %s how each sign is worded, or why it is absent', (_, language) => {
    const silent = flags
      .filter(([id, flag]) => !language.phrases[id]?.length && !flag.when?.length && !language.absent?.[id])
      .map(([id]) => id);
    expect(silent).toEqual([]);
  });

  it.each(languages)('explain every red flag in %s, in few words', (_, { texts }) => {
    expect(redFlags.filter(([id]) => !texts[id]).map(([id]) => id)).toEqual([]);
    const long = Object.entries(texts).filter(
      ([, { title, explain }]) => title.length > 45 || explain.length > 160,
    );
    expect(long.map(([id]) => id)).toEqual([]);
    const odd = Object.entries(texts).filter(([, { title, explain }]) =>
      [...`${title}${explain}`.matchAll(/\{(\w*)\}?/g)].some(
        ([whole]) => !['{pay}', '{place}'].includes(whole),
      ),
    );
    expect(odd.map(([id]) => id)).toEqual([]);
  });

  it.each(languages)('show every red flag in %s by an example that matches and one that does not', (tag) => {
    const shown = (flag: string, expected: string): boolean =>
      pack.examples.some((one) => one.language === tag && one.flag === flag && one.expect === expected);
    const missing = redFlags
      .filter(([id]) => !pack.languages[tag]?.absent?.[id] && !(shown(id, 'match') && shown(id, 'ignore')))
      .map(([id]) => id);
    expect(missing).toEqual([]);
  });
});

describe.each(languages.map(([tag]) => tag))('examples in %s', (tag) => {
  const of = (expected: 'match' | 'ignore') =>
    pack.examples
      .filter((one) => one.language === tag && one.expect === expected)
      .map(({ flag, text, links }) => [flag, text, links ?? []] as const);

  it.each(of('match'))('%s is seen in %j', (flag, text, links) =>
    expect(isMet(flag, text, links)).toBe(true),
  );

  it.each(of('ignore'))('%s is not seen in %j', (flag, text, links) =>
    expect(isMet(flag, text, links)).toBe(false),
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { siteRulesSchemas } from '../../lib/pack';

type Rules = Record<string, { select: string; seen: string; source: string }[]>;

describe.each(['facebook', 'instagram'] as const)('a pack’s rules for %s', (site) => {
  const schema = siteRulesSchemas[site];
  const good = (): Rules => parse(readFileSync(`rules/sites/${site}.yaml`, 'utf8'));
  const candidate = { select: 'x-post', seen: '2026-11', source: 'somebody' };
  const withMain = (main: unknown): unknown => ({ ...good(), main });
  const problems = (rules: unknown): string =>
    (schema.safeParse(rules).error?.issues ?? [])
      .map(({ path, message }) => `${path.join('.')} ${message}`)
      .join();

  it('may name new candidates for a key', () => {
    expect(problems(withMain([candidate]))).toBe('');
  });

  it.each([
    ['no candidate', [], 'main'],
    ['thirteen candidates', Array.from({ length: 13 }, () => candidate), 'main'],
    ['a candidate without a date', [{ ...candidate, seen: undefined }], 'main.0.seen'],
    ['a date of its own kind', [{ ...candidate, seen: 'May' }], 'Write the date as 2026-09'],
    ['a candidate without a source', [{ ...candidate, source: '' }], 'main.0.source'],
    ['a selector that is slow', [{ ...candidate, select: 'div:has(p:has(a))' }], 'Use :has() once'],
    ['a selector that matches everything', [{ ...candidate, select: ':not(a)' }], 'nearly everything'],
    ['anything more', [{ ...candidate, run: 'alert(1)' }], 'main.0'],
    ['a selector that is none', [{ ...candidate, select: { toString: 'x' } }], 'main.0.select'],
    ['a text for a list', '[role="main"]', 'main'],
  ])('may not have %s', (_, main, problem) => {
    expect(problems(withMain(main))).toContain(problem);
  });

  it('must have each key of its reader, and others are not taken in', () => {
    const { main: _, ...without } = good();
    expect(problems(without)).toContain('main');
    const more = { ...good(), hacked: [candidate] };
    expect(Object.keys(schema.parse(more) as object)).toEqual(Object.keys(good()));
  });
});

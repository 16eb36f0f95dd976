import { readFileSync } from 'node:fs';
import bundled from 'virtual:site-rules/facebook';
import instagram from 'virtual:site-rules/instagram';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileSelectors } from '../../lib/feed';
import { siteRulesSchemas } from '../../lib/pack';

describe('selectors made ready', () => {
  it('keep their rank and match what any of them matches', () => {
    const { message } = compileSelectors(bundled);
    expect(message.ranked[0]).toBe('[data-ad-rendering-role="story_message"]');
    expect(message.any).toBe(message.ranked.join(','));
  });

  it('take the newer rules’ lists where they have some', () => {
    const newer = { message: [{ select: '[data-new="message"]' }], author: [] };
    const selectors = compileSelectors(bundled, newer);
    expect(selectors.message.ranked).toEqual(['[data-new="message"]']);
    expect(selectors.author, 'an emptied key').toEqual(compileSelectors(bundled).author);
    expect(selectors.menuButton, 'a missing key').toEqual(compileSelectors(bundled).menuButton);
  });

  it('leave out what the browser does not understand, and go on with the rest', () => {
    const newer = { message: [{ select: 'div[' }, { select: '[data-new]' }], comment: [{ select: '::' }] };
    const selectors = compileSelectors(bundled, newer);
    expect(selectors.message.ranked).toEqual(['[data-new]']);
    expect(selectors.comment).toEqual(compileSelectors(bundled).comment);
  });

  it('come through rules of any shape', () => {
    const broken = { message: 'x', author: [null, 7, {}], comment: null } as never;
    expect(compileSelectors(bundled, broken)).toEqual(compileSelectors(bundled));
  });
});

describe.each([
  ['facebook', bundled],
  ['instagram', instagram],
] as const)('rules/sites/%s.yaml', (site, carried) => {
  const schema = siteRulesSchemas[site];
  const rules: unknown = parse(readFileSync(`rules/sites/${site}.yaml`, 'utf8'));

  it('fits the schema, every selector in the restricted grammar', () => {
    expect(schema.safeParse(rules).error?.issues ?? []).toEqual([]);
  });

  it('holds the keys that its reader knows, and no others', () => {
    expect(Object.keys(rules as object).sort()).toEqual(Object.keys(schema.shape).sort());
  });

  it('is what the content script carries, without dates and sources', () => {
    expect(Object.keys(carried).sort()).toEqual(Object.keys(rules as object).sort());
    expect(JSON.stringify(carried)).not.toMatch(/seen|source/);
  });
});

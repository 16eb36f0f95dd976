import { describe, expect, it } from 'vitest';
import { selectorProblem } from '../../lib/pack/site-selectors';

describe('a selector in a pack', () => {
  it.each([
    '[role="feed"] > div',
    'div[aria-describedby]:has([role="button"][aria-haspopup="menu"])',
    'a[href*="/photo/?fbid="] img[alt]',
    'h3[dir="auto"] ~ div:not([hidden], :is(h2, h3)):empty',
    '[title="a.b*c:d"]',
    '#mount',
  ])('may be %s', (select) => {
    expect(selectorProblem(select)).toBeUndefined();
  });

  it.each([
    ['*', 'matches everything'],
    ['div > *', 'matches everything'],
    [':not(*)', 'matches everything'],
    ['.x1lliihq', 'Class names change'],
    ['div:has(a:has(b))', ':has() once'],
    ['div:has(a) p:has(b)', ':has() once'],
    ['a:hover', ':hover'],
    ['p::before', '::before'],
    ['div:nth-child(2n)', ':nth-child'],
    ["a[href='x']", 'double quotes'],
    ['div[role="x"', 'bracket'],
    ['div:is(a', 'bracket'],
    [`div${'[a]'.repeat(100)}`, '300 characters'],
  ])('may not be %s', (select, problem) => {
    expect(selectorProblem(select)).toContain(problem);
  });
});

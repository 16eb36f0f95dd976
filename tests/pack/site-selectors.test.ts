import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectorProblem } from '../../lib/pack/site-selectors';

describe('a selector in a pack', () => {
  it.each([
    '[role="feed"] > div',
    'div[aria-describedby]:has([role="button"][aria-haspopup="menu"])',
    'a[href*="/photo/?fbid="] img[alt]',
    'h3[dir="auto"] ~ div:not([hidden], :is(h2, h3)):empty',
    'div[dir]:has(> [role="feed"], h2 a)',
    '#mount:has(p)',
    'div[dir]:not(:has(p))',
    'h2+div , h3 ~ div',
    '[title="a.b*c:d)]"]',
    '[role="Main" i]',
    'div:not(:empty)',
    'x-post[data-id]#mount',
    '#mount',
  ])('may be %s', (select) => {
    expect(selectorProblem(select)).toBeUndefined();
  });

  it.each([
    ['*', 'matches everything'],
    ['div > *', 'matches everything'],
    [':not(*)', 'matches everything'],
    [':not(script)', 'matches nearly everything'],
    [':empty', 'matches nearly everything'],
    ['div :is(:not(a))', 'matches nearly everything'],
    ['div[x]:has(:not(a))', 'matches nearly everything'],
    ['div:has(a)', 'Name an attribute before :has()'],
    ['div:not(:has(a))', 'Name an attribute before :has()'],
    ['[x] div:has(a)', 'Name an attribute before :has()'],
    ['div[x]:is(p:has(a))', 'Name an attribute before :has()'],
    ['div[x]:has(a) ~ div', 'no “~” and no “+”'],
    ['div + div[x]:has(a)', 'no “~” and no “+”'],
    ['div[x]:has(~ a)', 'no “~” and no “+”'],
    ['div[x]:has(a + b)', 'no “~” and no “+”'],
    ['div[x~="y"]:has(a[title="+"])', undefined],
    ['.x1lliihq', 'Class names change'],
    ['[class*="x1lliihq"]', 'Class names change'],
    ['[ CLASS ]', 'Class names change'],
    ['div:has(a:has(b))', ':has() once'],
    ['div:has(a) p:has(b)', ':has() once'],
    ['a:hover', ':hover'],
    ['a:HAS(b)', ':HAS'],
    ['a:visited', ':visited'],
    ['p::before', '::before'],
    ['div:nth-child(2n)', ':nth-child'],
    ['div:emptyish', ':emptyish'],
    ["a[href='x']", 'double quotes'],
    ['a[href=x]', '[name="value"]'],
    ['a[href="x" s]', '[name="value"]'],
    ['a[href="x\n"]', 'double quotes'],
    ['div[role="x"', 'bracket'],
    ['div:is(a', 'bracket'],
    ['div)', 'bracket'],
    ['div:is()', 'bracket'],
    ['div,', 'missing at the end'],
    ['', 'missing at the end'],
    ['> div', 'can’t be read'],
    ['div >> p', 'can’t be read'],
    ['div || p', 'can’t be read'],
    ['svg|a', 'can’t be read'],
    ['&', 'can’t be read'],
    ['div/**/p', 'matches everything'],
    ['div{}', 'can’t be read'],
    ['d\\69v', 'double quotes'],
    ['div\u00a0p', 'can’t be read'],
    ['div > div div > div div > div p', 'combinators at most'],
    ['div[x]:has(a b c):not(d e f)', undefined],
    ['div[x]:has(> a b c) d > e', 'combinators at most'],
    [`div${'[a]'.repeat(100)}`, '300 characters'],
  ])('%j: %s', (select, problem) => {
    if (problem === undefined) expect(selectorProblem(select)).toBeUndefined();
    else expect(selectorProblem(select)).toContain(problem);
  });

  it('is named in what is wrong with it', () => {
    expect(selectorProblem('a:hover')).toMatch(/a:hover$/);
  });

  it('is read in no time, whatever it is, and what may be used is CSS', () => {
    const piece = fc.constantFrom(
      ...[
        'div',
        'a',
        '[role="x"]',
        '[a*="b" i]',
        '#m',
        ':not(',
        ':is(',
        ':has(',
        ':empty',
        ')',
        ' ',
        ' > ',
        ' ~ ',
      ],
      ...[',', '*', '.c', ':', '"', '[', ']', '\\', '|', '/*', 'é', '\u0000'],
    );
    const select = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    let allowed = 0;
    fc.assert(
      fc.property(select, (written) => {
        if (selectorProblem(written) !== undefined) return;
        allowed++;
        const outside = written.replace(/"[^"]*"/g, '');
        expect(outside).not.toMatch(/\*(?!=)|\.|\\|\||\/|::/);
        expect(outside.split(':has(').length).toBeLessThan(3);
        expect(outside.split('(').length).toBe(outside.split(')').length);
      }),
      { numRuns: 20_000 },
    );
    expect(allowed, 'some were allowed').toBeGreaterThan(100);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeText } from '../../entrypoints/popup/shape-text';
import { shapeOf } from '../../lib/feed/watch/page-shape';
import type { PageShape, ShapeElement } from '../../lib/messages';

const element = (depth: number, tag: string, changes: Partial<ShapeElement> = {}): ShapeElement => ({
  depth,
  tag,
  role: null,
  attributes: [],
  left: 0,
  ...changes,
});
const shape = (elements: readonly ShapeElement[], changes: Partial<PageShape> = {}): PageShape => ({
  site: 'facebook',
  surface: 'home',
  matches: { main: [1], message: [0, 2] },
  elements,
  ...changes,
});
const linesOf = (...elements: ShapeElement[]) => shapeText(shape(elements)).split('\n').slice(2);

describe('the shape of a page, as it is copied', () => {
  it('says where, what is wrong and what the rules match', () => {
    expect(shapeText(shape([], { trouble: 'no-words' }))).toBe(
      'facebook home: no-words\nmatches: main 1, message 0+2',
    );
  });

  it('says when not even the main column is known', () => {
    const [first] = shapeText(shape([], { trouble: 'no-posts', matches: { main: [0, 0] } })).split('\n');
    expect(first).toBe('facebook home: no-posts, unknown layout');
  });

  it('has a line for each branch, and wrappers on one line', () => {
    expect(
      linesOf(
        element(0, 'body'),
        element(1, 'div'),
        element(2, 'div'),
        element(3, 'main', { role: 'main', attributes: ['role', 'id'] }),
        element(4, 'h2'),
        element(4, 'div', { attributes: ['dir', 'data-ad-preview'], left: 47 }),
        element(5, 'p'),
        element(2 + 2, 'footer'),
      ),
    ).toEqual([
      'body > div ×2 > main[role=main id]',
      ' h2',
      ' div[dir data-ad-preview] … 47 more',
      '  p',
      ' footer',
    ]);
  });

  it('lets no name through that a page may have made of somebody’s', () => {
    const odd = element(0, 'x-123', {
      role: 'Kim Example',
      attributes: ['data-100042', 'Kim', 'kim example', `data-${'a'.repeat(40)}`, 'aria-label'],
    });
    expect(linesOf(odd)).toEqual(['?[role=? ? aria-label]']);
  });

  it('is never longer than what fits into a message, and ends with a whole line', () => {
    const wide = Array.from({ length: 5_000 }, () => element(1, 'div', { attributes: ['aria-describedby'] }));
    const text = shapeText(shape([element(0, 'body'), ...wide]));
    expect(text.length).toBeLessThanOrEqual(40_002);
    expect(text.endsWith(' div[aria-describedby]\n…')).toBe(true);
  });

  it('holds no text, no value and no address of any page', () => {
    // Of a kind that no tag and no attribute has, so that whatever comes through is seen.
    const secret = fc.stringMatching(/^(https:\/\/)?qz[a-z0-9ก-ฮ./ ]{2,20}$/);
    const attribute = fc.constantFrom(
      'id',
      'class',
      'href',
      'alt',
      'aria-label',
      'role',
      'title',
      'data-x',
      'style',
    );
    const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        secret.map((words) => document.createTextNode(words)),
        secret.map((words) => document.createComment(words)),
        fc
          .record({
            tag: fc.constantFrom('div', 'span', 'a', 'x-post', 'svg', 'textarea'),
            values: fc.array(fc.tuple(attribute, secret), { maxLength: 4 }),
            children: fc.array(tie('tree'), { maxLength: 4 }),
          })
          .map(({ tag, values, children }) => {
            const made = document.createElement(tag);
            for (const [name, value] of values) made.setAttribute(name, value);
            made.append(...children);
            return made;
          }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (nodes) => {
        const root = document.createElement('body');
        root.append(...nodes);
        const text = shapeText(shape(shapeOf(root)));
        expect(text).toMatch(/^facebook home: posts are read\nmatches: .*\nbody/);
        expect(text).not.toMatch(/qz|https|[ก-ฮ]/);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { compare } from './faults';
import { mount, patch } from './live';
import { h, type SiteElement } from './node';

const list = (...names: string[]): SiteElement =>
  h(
    'ul',
    {},
    names.map((name) => h('li', {}, name, { key: name })),
  );

/** Changes a list and says which items kept their elements. */
function change(from: readonly string[], to: readonly string[]): { shown: string[]; kept: string[] } {
  const mounted = mount(list(...from));
  const before = new Map(mounted.children.map(({ dom }) => [dom, dom.textContent ?? '']));
  patch(mounted, list(...to), document.body);
  expect(compare(mounted).faults).toEqual([]);
  return {
    shown: [...mounted.dom.childNodes].map(({ textContent }) => textContent ?? ''),
    kept: [...mounted.dom.childNodes].flatMap((node) => before.get(node) ?? []),
  };
}

describe('children with keys', () => {
  it.each([
    ['the first go', 'abcd', 'cd', 'cd'],
    ['the last go', 'abcd', 'ab', 'ab'],
    ['some in the middle go', 'abcd', 'ad', 'ad'],
    ['new ones come first', 'cd', 'abcd', 'cd'],
    ['new ones come in the middle', 'ad', 'abcd', 'ad'],
    ['they go at one end and come at the other', 'abc', 'bcde', 'bc'],
    ['all are others', 'ab', 'cd', ''],
    ['all go', 'ab', '', ''],
  ])('keep their elements when %s', (_, from, to, kept) => {
    const changed = change([...from], [...to]);
    expect(changed.shown).toEqual([...to]);
    expect(changed.kept).toEqual([...kept]);
  });
});

it('an update throws when somebody took a child out that has to go', () => {
  const mounted = mount(list('a', 'b'));
  mounted.children[0]?.dom.parentNode?.removeChild(mounted.children[0].dom);
  expect(() => patch(mounted, list('b'), document.body)).toThrow();
});

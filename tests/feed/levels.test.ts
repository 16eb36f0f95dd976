import { describe, expect, it } from 'vitest';
import { levels } from '../../lib/feed/levels';
import { deep, el } from './tree';

describe('levels', () => {
  it('go from an element outwards, up to the one they stop at', () => {
    const inner = el('b');
    const outer = el('div', {}, el('p', {}, inner));
    expect([...levels(inner, outer)].map(({ tagName }) => tagName)).toEqual(['B', 'P']);
  });

  it('end after sixty, however deep a page nests', () => {
    const inner = el('b');
    expect([...levels(inner, deep(500, inner))]).toHaveLength(60);
  });
});

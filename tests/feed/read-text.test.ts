import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/feed/read-text';
import { type deep, el, emoji, seeMore } from './facebook/page';

const SKIP = '[role="button"],[aria-hidden="true"]';
const read = (...children: Parameters<typeof deep>[1][]) => readText(el('div', {}, ...children), SKIP);

describe('reading text', () => {
  it('breaks lines where blocks begin and end, and at <br>', () => {
    const lines = [
      el('div', { dir: 'auto' }, 'First line'),
      el('div', { dir: 'auto' }, 'Second', el('br'), 'third'),
    ];
    expect(read(el('div', {}, ...lines), el('div', {}, 'Fourth'))).toBe('First line\nSecond\nthird\nFourth');
  });

  it('keeps words in inline elements together', () => {
    expect(read('in ', el('span', {}, 'Cam'), el('a', { href: '#' }, 'bodia'), '!')).toBe('in Cambodia!');
  });

  it('reads emoji from their pictures, and no other picture', () => {
    expect(read('Hiring ', emoji('🎉'), el('img', { alt: 'May be an image of one person and text' }))).toBe(
      'Hiring 🎉',
    );
  });

  it('leaves out buttons and what is hidden from screen readers', () => {
    expect(read('A job… ', seeMore(), el('span', { 'aria-hidden': 'true' }, 'Facebook'))).toBe('A job…');
  });

  it('makes one space of many, and no empty lines', () => {
    expect(read('  a \n  b\u00a0c ', el('div', {}, ' '), el('div', {}, 'd'))).toBe('a b c\nd');
  });

  it('reads the root even where its like is skipped', () => {
    expect(readText(el('div', { role: 'button' }, 'Apply'), SKIP)).toBe('Apply');
  });

  it('comes through a thousand levels', () => {
    let nested: Node = document.createTextNode('deep down');
    for (let level = 0; level < 1_000; level++) {
      const outer = document.createElement('span');
      outer.append(nested);
      nested = outer;
    }
    expect(readText(nested as Element, SKIP)).toBe('deep down');
  });

  it('stops after 200,000 characters and after 20,000 nodes', () => {
    expect(read('x'.repeat(1_000_000))).toHaveLength(200_000);
    const many = el('div');
    for (let at = 0; at < 25_000; at++) many.append(document.createTextNode('y'));
    expect(readText(many, SKIP).length).toBeLessThan(20_000);
  });
});

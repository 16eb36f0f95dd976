import { describe, expect, it } from 'vitest';
import { h, morph } from '../../lib/card/dom';

function shown(tree: Element): Element {
  document.body.replaceChildren(tree);
  return tree;
}

describe('a shown tree', () => {
  it('says what the wanted one says', () => {
    const at = shown(h('div', { class: 'a', id: 'x' }, h('b', {}, 'one'), 'two', h('i', {})));
    morph(at, h('div', { class: 'b', lang: 'vi' }, h('b', {}, 'uno'), h('u', {}, 'due')));
    expect(at.outerHTML).toBe('<div class="b" lang="vi"><b>uno</b><u>due</u></div>');
  });

  it('keeps its elements, and so the focus, when something appears before them', () => {
    const at = shown(h('div', {}, false, h('button', {}, 'Why?')));
    const button = at.querySelector('button')!;
    button.focus();
    morph(at, h('div', {}, h('p', {}, 'Because'), h('button', { 'aria-expanded': true }, 'Why?')));
    expect(at.querySelector('button')).toBe(button);
    expect(document.activeElement).toBe(button);
    expect(at.textContent).toBe('BecauseWhy?');
  });

  it('is not touched where nothing changed, so that a live region stays silent', async () => {
    const make = () => h('div', { role: 'status' }, h('b', {}, 'Kept'), undefined);
    const at = shown(make());
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(at, { subtree: true, childList: true, attributes: true, characterData: true });
    morph(at, make());
    await new Promise((resolve) => setTimeout(resolve));
    expect(changes).toEqual([]);
    observer.disconnect();
  });

  it('takes text as text', () => {
    const at = shown(h('p', {}, 'a'));
    morph(at, h('p', { title: '"><b>' }, '<b>bold</b>'));
    expect(at.children).toHaveLength(0);
    expect(at.textContent).toBe('<b>bold</b>');
  });

  it('draws with real SVG elements', () => {
    expect(h('svg', {}, h('path', {})).firstElementChild?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });
});

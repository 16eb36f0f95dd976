import { GROUP, menuTree } from '../parts/page';
import { owned, patch } from '../tree/live';
import { type Act, h } from '../tree/node';
import type { Control } from './control';
import { findPart, guarded, indexOf, type Page, update } from './page';

/** The person's clicks, keys and hovers on the site's own elements. */
export function hearPeople(page: Page, control: Control): void {
  document.addEventListener('click', (event) => {
    const found = actAt(event.target);
    if (found?.act.do === 'reveal' || (event.target instanceof Element && event.target.closest('a[href]'))) {
      event.preventDefault();
    }
    if (found !== undefined && found.act.do !== 'reveal') perform(page, control, found.act);
    else if (found === undefined) closeMenu(page);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeMenu(page);
    const found = event.key === 'Enter' || event.key === ' ' ? actAt(event.target) : undefined;
    if (found === undefined || found.element !== event.target || found.act.do === 'reveal') return;
    event.preventDefault();
    perform(page, control, found.act);
  });
  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(type, (event) => {
      const found = actAt(event.target);
      if (found?.act.do === 'reveal') reveal(page, found.act.post);
    });
  }
}

function actAt(target: EventTarget | null): { act: Act; element: Element } | undefined {
  for (let at = target instanceof Element ? target : null; at !== null; at = at.parentElement) {
    const node = owned.get(at)?.node;
    if (typeof node === 'object' && node.act !== undefined) return { act: node.act, element: at };
  }
  return undefined;
}

function perform(page: Page, control: Control, act: Act): void {
  switch (act.do) {
    case 'expand':
      control.expand(act.post);
      break;
    case 'like':
      like(page, act.post);
      break;
    case 'menu':
      openMenu(page);
      break;
    case 'report':
    case 'close-menu':
      closeMenu(page);
      break;
    case 'go-home':
      void control.navigate(`/${location.search}`);
      break;
    case 'go-group':
      void control.navigate(`/groups/${GROUP}/${location.search}`);
      break;
    case 'theme':
      control.theme();
      break;
    case 'reveal':
      break;
  }
}

function reveal(page: Page, postId: string): void {
  const index = indexOf(page, postId);
  if (!page.units[index]?.revealed) update(page, index, { revealed: true });
}

export function like(page: Page, postId: string): void {
  const index = indexOf(page, postId);
  update(page, index, { liked: !page.units[index]?.liked });
}

function openMenu(page: Page): void {
  const layer = findPart(page, 'layer');
  if (layer === undefined) return;
  guarded(page, () => {
    patch(
      layer,
      h('div', { class: page.draw.cls('layer') }, [menuTree(page.draw)]),
      layer.dom.parentNode ?? layer.dom,
    );
  });
}

function closeMenu(page: Page): void {
  const layer = findPart(page, 'layer');
  if (layer === undefined || layer.children.length === 0) return;
  guarded(page, () => {
    patch(layer, h('div', { class: page.draw.cls('layer') }), layer.dom.parentNode ?? layer.dom);
  });
}

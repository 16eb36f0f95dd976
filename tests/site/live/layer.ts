import type { Unit } from '../drawing/unit';
import { guarded, type Page, patchPart } from './page';
import { showPoolEntry } from './pool';

/** Opens the dialog, changes what it shows, or closes it. */
export function showDialog(page: Page, dialog: Unit | undefined): void {
  page.screen.dialog = dialog;
  guarded(page, () => {
    hideContent(page);
    patchPart(page, 'layer', page.drawing.layer(page.screen));
    showPoolEntry(page, 'dialog', dialog);
  });
}

export function showMenu(page: Page, menu: 'open' | 'closed'): void {
  if (page.screen.menu === menu) return;
  page.screen.menu = menu;
  guarded(page, () => patchPart(page, 'layer', page.drawing.layer(page.screen)));
}

/** Behind a dialog the whole content is hidden from assistive technology, but stays on the screen. */
export function cover(page: Page, covered: 'yes' | 'no'): void {
  page.screen.covered = covered;
  guarded(page, () => hideContent(page));
}

function hideContent({ mount, screen, drawing }: Page): void {
  const content = mount.children[0];
  if (content === undefined || typeof content.node === 'string' || !(content.dom instanceof Element)) return;
  const hidden = screen.covered === 'yes' || (drawing.hidesBehind && screen.dialog !== undefined);
  const { 'aria-hidden': _, ...attrs } = content.node.attrs;
  if (hidden) content.dom.setAttribute('aria-hidden', 'true');
  else content.dom.removeAttribute('aria-hidden');
  content.node = { ...content.node, attrs: hidden ? { ...attrs, 'aria-hidden': 'true' } : attrs };
}

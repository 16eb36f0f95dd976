import type { Talk } from '../drawing/unit';
import type { Spot } from '../place';
import { owned } from '../tree/live';
import type { Act } from '../tree/node';
import { withOptions } from './address';
import type { Control } from './control';
import { indexOf, type UnitPlace, unitAt } from './elements';
import { showMenu } from './layer';
import type { Page } from './page';
import { update } from './units';

/** The person's clicks, keys and hovers on the site's own elements. */
export function hearPeople(page: Page, control: Control): void {
  const hear = <T extends keyof DocumentEventMap>(type: T, act: (event: DocumentEventMap[T]) => void): void =>
    document.addEventListener(type, act, { signal: page.life });
  hear('click', (event) => {
    const found = actAt(event.target);
    if (found?.act.do === 'time' || (event.target instanceof Element && event.target.closest('a[href]'))) {
      event.preventDefault();
    }
    if (found === undefined) showMenu(page, 'closed');
    else perform(page, control, found.act);
  });
  hear('keydown', (event) => {
    if (event.key === 'Escape') closeTop(page, control);
    const found = event.key === 'Enter' || event.key === ' ' ? actAt(event.target) : undefined;
    if (found === undefined || found.element !== event.target) return;
    event.preventDefault();
    perform(page, control, found.act);
  });
  for (const type of ['pointerover', 'focusin'] as const) {
    hear(type, ({ target }) => {
      const act = actAt(target)?.act;
      if (act?.do === 'time') reveal(page, act);
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
      update(page, placeOf(page, act), { expanded: true });
      break;
    case 'like':
      like(page, placeOf(page, act));
      break;
    case 'time':
      if (act.at === 'feed') control.open(act.post);
      break;
    case 'talk-more':
      talk(page, placeOf(page, act), { shown: 'all' });
      break;
    case 'talk-whole':
      talk(page, placeOf(page, act), { text: 'whole' });
      break;
    case 'slide':
      update(page, placeOf(page, act), { slide: act.to });
      break;
    case 'open':
      control.open(act.post, act.as);
      break;
    case 'close-dialog':
      void control.close();
      break;
    case 'menu':
      showMenu(page, 'open');
      break;
    case 'close-menu':
      showMenu(page, 'closed');
      break;
    case 'go':
      control
        .navigate(withOptions(act.to, page.drawing.site))
        .catch((error: unknown) => page.errors.push(String(error)));
      break;
    case 'theme':
      control.theme();
      break;
  }
}

/** Closes what lies on top. */
function closeTop(page: Page, control: Control): void {
  if (page.screen.menu === 'open') showMenu(page, 'closed');
  else void control.close();
}

function reveal(page: Page, act: Named): void {
  if (act.at === 'aside') return;
  const place = placeOf(page, act);
  if (!unitAt(page, place).revealed) update(page, place, { revealed: true });
}

export function like(page: Page, place: UnitPlace): void {
  update(page, place, { liked: !unitAt(page, place).liked });
}

/** Shows more of a post's comments, or the same in another way. */
export function talk(page: Page, place: UnitPlace, change: Partial<Talk>): void {
  update(page, place, { talk: { ...unitAt(page, place).talk, ...change } });
}

interface Named {
  readonly post: string;
  readonly at: Spot;
}

function placeOf(page: Page, { post, at }: Named): UnitPlace {
  return at === 'dialog' ? 'dialog' : indexOf(page, post);
}

import type { Surface } from '../site-reader';
import type { Selectors } from './selectors';

/** Landmarks beside a page's content. */
const BESIDE = '[role="complementary"],[role="navigation"],[role="banner"]';

/**
 * The dialog or else the main column that an element stands in; the body where a page has no main column. Nothing for what stands
 * beside the main column.
 */
export function scopeOf(element: Element, { main, dialog }: Selectors): Element | undefined {
  const scope = element.closest(dialog.any) ?? element.closest(main.any);
  const { body } = element.ownerDocument;
  return scope ?? (body.querySelector(main.any) ? undefined : body);
}

/** The scopes of one post that a change at `root` may touch: the one around it, those below it. */
export function onePostScopes(root: Element, selectors: Selectors, surface: Surface): Element[] {
  const { dialog, main } = selectors;
  const around = root.closest(dialog.any);
  if (around) return [around];
  const dialogs = [...root.querySelectorAll(dialog.any)];
  if (surface.kind !== 'post') return dialogs;
  const own = scopeOf(root, selectors);
  if (own && own !== root.ownerDocument.body) return [own, ...dialogs];
  const mains = [...root.querySelectorAll(main.any)].filter((each) => !each.closest(dialog.any));
  return [...(mains.length > 0 || !own ? mains : [own]), ...dialogs];
}

/** Whether an element stands in a column beside the scope's content. */
export function isBeside(element: Element, scope: Element): boolean {
  const beside = element.closest(BESIDE);
  return beside !== null && scope.contains(beside);
}

import { isBefore } from '../is-before';
import { type Name, namesIn } from './names';
import { isInside } from './post-parts';
import type { Selectors } from './selectors';

/** Where names on pictures stand: screen readers are kept out of single pictures, and several are a list. */
const ON_PICTURES = '[aria-hidden="true"],li';

/** The names above a post's actions and comments; its author's comes first, and a post by several names them all. */
export function headerNames(box: Element, selectors: Selectors): Name[] {
  const { commentLink, actions } = selectors;
  const end = box.querySelector(`${commentLink.any},${actions.any}`);
  return [...namesIn(box, selectors)].filter(
    ({ link }) => !(end && !isBefore(link, end)) && !isInside(link, ON_PICTURES, box),
  );
}

import { isBefore } from '../is-before';
import { matching } from '../levels';
import { atOrBelow } from './at-or-below';
import type { Selectors } from './selectors';

/** Whether a page has the layout for telephones. The host does not tell: desktops are sent on from m.facebook.com. */
export function isMobile({ documentElement, body }: Document, { mobilePage }: Selectors): boolean {
  return documentElement.id !== 'facebook' && body.querySelector(mobilePage.any) !== null;
}

/** Rows at or below `root` that may be posts; other rows are marked alike. A better mark rules out the next. */
export function mobileSeeds(root: Element, { mobilePost }: Selectors): Element[] {
  for (const select of mobilePost.ranked) {
    const rows = atOrBelow(root, select);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** The row of the list that an element stands in: a post that is shared stands in another's. What holds several rows is marked alike. */
export function mobileBox(seed: Element, selectors: Selectors): Element | undefined {
  for (const select of selectors.mobilePost.ranked) {
    let row: Element | undefined;
    for (const at of matching(seed, select)) if (!holdsSeveral(at, selectors)) row = at;
    if (row) return row;
  }
  return undefined;
}

/** Whether people's pictures stand in two rows or more of an element, and none beside them. */
function holdsSeveral(element: Element, { mobileAvatar, mobilePost }: Selectors): boolean {
  const avatars = [...element.querySelectorAll(mobileAvatar.any)];
  const rows = avatars.map((avatar) => avatar.closest(mobilePost.any));
  return new Set(rows).size > 1 && !rows.includes(element);
}

/**
 * Whether a row in another one is a comment on it. A post that is shared is marked alike, but stands above the buttons of the post, where
 * a comment stands below them.
 */
export function isMobileComment(row: Element, { mobilePost: { any } }: Selectors): boolean {
  const post = row.parentElement?.closest(any);
  const buttons = [...(post?.querySelectorAll('[role="button"] ~ [role="button"]') ?? [])];
  return buttons.some((button) => isBefore(button, row) && button.closest(any) === post);
}

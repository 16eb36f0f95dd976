import type { Reading } from '../site-reader';
import { atOrBelow } from './at-or-below';
import { tileBox } from './listing';
import { itemBox, itemTitleOf, readItem } from './marketplace-item';
import { isMobile, mobileBox, mobileSeeds } from './mobile-post';
import { facebookBox } from './post-box';
import { readMobile } from './read-mobile';
import { type Page, readPost } from './read-post';
import { facebookSeeds } from './seeds';
import type { Selectors } from './selectors';
import { readViewer, viewerOf } from './viewer';

/**
 * The site lays out what people post in several ways: one for telephones; a photo viewer; grids of things for sale, and one thing on
 * its own page or in a dialog; else posts, which may stand on the last two kinds of pages too.
 */
export function seedsOn(root: Element, selectors: Selectors, page: Page): Element[] {
  const { ownerDocument } = root;
  const { name, kind, permalink } = page.surface;
  if (kind === 'private') return [];
  if (isMobile(ownerDocument, selectors)) return mobileSeeds(root, selectors);
  const one =
    name === 'photo'
      ? viewerOf(ownerDocument, selectors)?.column
      : name === 'marketplace' && permalink && itemTitleOf(ownerDocument, selectors, page);
  const grid = name === 'marketplace' ? atOrBelow(root, selectors.listing.any) : [];
  const own = one ? [one, ...grid] : grid;
  return own.length > 0 ? own : facebookSeeds(root, selectors, page);
}

export function boxOf(seed: Element, selectors: Selectors, page: Page): Element | undefined {
  const { ownerDocument } = seed;
  const { name } = page.surface;
  if (isMobile(ownerDocument, selectors)) return mobileBox(seed, selectors);
  if (name === 'photo' && seed === viewerOf(ownerDocument, selectors)?.column) return seed;
  if (name === 'marketplace' && seed.matches(selectors.listing.any)) return tileBox(seed, selectors);
  if (name === 'marketplace' && seed.matches(selectors.itemTitle.any)) return itemBox(seed, selectors, page);
  return facebookBox(seed, selectors);
}

export function readBox(box: Element, selectors: Selectors, page: Page): Reading | 'hidden' | 'empty' {
  const { ownerDocument } = box;
  const { name } = page.foundOn;
  if (isMobile(ownerDocument, selectors)) return readMobile(box, selectors, page);
  const viewer = name === 'photo' && viewerOf(ownerDocument, selectors);
  if (viewer && viewer.column === box) return readViewer(viewer, selectors, page);
  const isItem = name === 'marketplace' && box.querySelector(selectors.itemTitle.any);
  return isItem ? readItem(box, selectors, page) : readPost(box, selectors, page);
}

import type { Reading, Surface } from '../site-reader';
import { tileBox } from './listing';
import { itemBox, itemTitleOf, readItem } from './marketplace-item';
import { isMobile, mobileBox, mobileSeeds } from './mobile-post';
import { facebookBox } from './post-box';
import { readMobile } from './read-mobile';
import { type Page, readPost } from './read-post';
import { atOrBelow, facebookSeeds } from './seeds';
import type { Selectors } from './selectors';
import { readViewer, viewerOf } from './viewer';

/** One of the ways in which the site lays out what people post. */
export interface Layout {
  seeds(root: Element, page: Page): Element[];
  box(seed: Element, page: Page): Element | undefined;
  read(box: Element, page: Page): Reading | 'hidden' | 'empty';
}

/** The layout that a page has: the one for telephones, a photo viewer, things for sale, else posts. */
export function layoutOf(document: Document, { name }: Surface, selectors: Selectors): Layout {
  if (isMobile(document, selectors)) return mobile(selectors);
  if (name === 'photo') return viewer(selectors);
  if (name === 'marketplace') return marketplace(selectors);
  return posts(name === 'search' ? inSearch(selectors) : selectors);
}

const posts = (selectors: Selectors): Layout => ({
  seeds: (root, page) => facebookSeeds(root, selectors, page),
  box: (seed) => facebookBox(seed, selectors),
  read: (box, page) => readPost(box, selectors, page),
});

/** In search an article is a post, not a comment, unless one of its links says otherwise. */
function inSearch(selectors: Selectors): Selectors {
  const { comment, commentLink } = selectors;
  const any = `:is(${comment.any}):has(${commentLink.any})`;
  return { ...selectors, comment: { any, ranked: [any] } };
}

const mobile = (selectors: Selectors): Layout => ({
  seeds: (root) => mobileSeeds(root, selectors),
  box: (seed) => mobileBox(seed, selectors),
  read: (row, page) => readMobile(row, selectors, page),
});

/** One picture, its words beside it; posts where there is no such picture. */
function viewer(selectors: Selectors): Layout {
  const columnIn = (document: Document) => viewerOf(document, selectors)?.column;
  const others = posts(selectors);
  return {
    seeds: (root, page) => {
      const column = columnIn(root.ownerDocument);
      return column ? [column] : others.seeds(root, page);
    },
    box: (seed, page) => (seed === columnIn(seed.ownerDocument) ? seed : others.box(seed, page)),
    read(box, page) {
      const found = viewerOf(box.ownerDocument, selectors);
      return found?.column === box ? readViewer(found, selectors, page) : others.read(box, page);
    },
  };
}

/** Grids of things for sale, and one thing on its own page or in a dialog; posts where there are none. */
function marketplace(selectors: Selectors): Layout {
  const others = posts(selectors);
  const { listing, itemTitle } = selectors;
  return {
    seeds(root, page) {
      const title = page.surface.permalink && itemTitleOf(root.ownerDocument, selectors, page);
      const found = [...(title ? [title] : []), ...atOrBelow(root, listing.any)];
      return found.length > 0 ? found : others.seeds(root, page);
    },
    box(seed, page) {
      if (seed.matches(listing.any)) return tileBox(seed, selectors);
      return seed.matches(itemTitle.any) ? itemBox(seed, selectors, page) : others.box(seed, page);
    },
    read(box, page) {
      if (box.querySelector(itemTitle.any)) return readItem(box, selectors, page);
      return others.read(box, page);
    },
  };
}

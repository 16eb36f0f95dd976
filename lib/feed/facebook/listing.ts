import { plainAddress } from './address';
import { inContent, LINK, type Parts } from './parts';
import type { PostAddress } from './permalink';
import type { Selectors } from './selectors';

/** The element that holds one thing of a grid, around its link: the card stands before the link. */
export function tileBox(link: Element, { listing }: Selectors): Element | undefined {
  const around = link.parentElement;
  const ids = new Set([...(around?.querySelectorAll(listing.any) ?? [])].map(listingId));
  return ids.size === 1 ? (around ?? undefined) : undefined;
}

/** The address of the thing that a post offers, which names the post where nothing else does. */
export function listingAddress(parts: Parts): PostAddress | undefined {
  for (const link of inContent(parts, LINK)) {
    if (!link.matches(parts.selectors.listing.any)) continue;
    const id = listingId(link);
    const permalink = plainAddress(link.getAttribute('href') ?? '', []);
    if (id && permalink) return { id, permalink };
  }
  return undefined;
}

/** The number in the address of something for sale. */
function listingId(link: Element): string | undefined {
  return link.getAttribute('href')?.match(/\/(?:item|listing)\/(\d+)/)?.[1];
}

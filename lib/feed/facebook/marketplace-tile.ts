import { makeReading } from '../make-reading';
import { readText } from '../read-text';
import type { Reading } from '../site-reader';
import { plainAddress } from './address';
import { isWorded } from './decoy';
import type { Page } from './read-post';
import type { Selectors } from './selectors';
import { isVisible } from './visible';

/** The element that holds one thing of a grid: around its link, so that a card can stand before the link; else the link alone. */
export function tileBox(link: Element, { listing }: Selectors): Element {
  const around = link.parentElement;
  const ids = new Set([...(around?.querySelectorAll(listing.any) ?? [])].map(itemId));
  return around && ids.size === 1 ? around : link;
}

/** What a grid says of one thing: price, title, place. */
export function readTile(
  box: Element,
  selectors: Selectors,
  { surface, shown }: Page,
): Reading | 'hidden' | 'empty' {
  const { listing, skip } = selectors;
  const link = box.matches(listing.any) ? box : box.querySelector(listing.any);
  const id = link && itemId(link);
  if (!link || !id) return 'empty';
  if (!isVisible(link, shown)) return 'hidden';
  const words = [link, box].map((each) => readText(each, skip.any).split('\n').filter(isWorded).join('\n'));
  const text = words.find((each) => each !== '');
  const permalink = plainAddress(link.getAttribute('href') ?? '', []);
  if (!text) return 'empty';
  return makeReading(
    {
      site: 'facebook',
      surface: surface.name,
      text,
      imageTexts: [],
      links: [],
      id,
      ...(permalink && { permalink }),
    },
    link,
  );
}

/** The number that the address of something for sale gives it. */
export function itemId(link: Element): string | undefined {
  return link.getAttribute('href')?.match(/\/(?:item|listing)\/(\d+)/)?.[1];
}

import { makeReading, type RawPost } from '../make-reading';
import type { Reading, Surface } from '../site-reader';
import { readLinks } from './links';
import type { Parts } from './parts';

type Found = Pick<RawPost, 'text' | 'imageTexts' | 'author'>;

/** The reading of what a page's own address names: a picture, something for sale. */
export function addressed(
  parts: Parts,
  { name, permalink }: Surface,
  found: Found,
  anchor: Element | null,
): Reading {
  const id = permalink?.match(/\d+(?=\D*$)/)?.[0];
  return makeReading(
    { ...found, site: 'facebook', surface: name, links: readLinks(parts), permalink, id },
    anchor,
  );
}

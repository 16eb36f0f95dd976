import { isBefore } from '../is-before';
import { mediaIn } from './post-parts';
import type { Selectors } from './selectors';

/**
 * Alternative texts of the post's pictures, each once: the site may put the words it saw in a picture there.
 * @param where.header a name of the header: in a feed the pictures stand below it, on a post's own page above
 * @param where.below what stands below or beside the pictures
 */
export function readImageTexts(
  box: Element,
  where: { readonly header?: Element | undefined; readonly below?: Element | undefined },
  selectors: Selectors,
): string[] {
  const { header, below } = where;
  const media = [...mediaIn(box, selectors.media.any, selectors)].filter(
    (each) => !below || isBefore(each, below),
  );
  const belowHeader = media.filter((each) => header && isBefore(header, each));
  const texts = (belowHeader.length > 0 ? belowHeader : media).map((each) =>
    each.matches(selectors.picture.any) ? each.getAttribute('alt')?.trim() : undefined,
  );
  return [...new Set(texts)].flatMap((text) => text || []);
}

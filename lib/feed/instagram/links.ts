import { isBefore } from '../is-before';
import { outboundLink } from '../outbound-link';

/** More links than this in one post are not read. */
const MAX_LINKS = 200;

const OWN = /(^|\.)(instagram\.com|cdninstagram\.com|fbcdn\.net)$/;
/** Where an advert leads is known to the redirector alone, and its address differs at each visit. */
const ADVERT = 'https://www.facebook.com/ads/ig_redirect';

/**
 * Where a post's own links lead, each once, without redirector and tracking: the caption's, and an advert's button.
 * @param until the caption, else what begins below the pictures: comments' links are not the post's
 */
export function readLinks(box: Element, until: Element | undefined): string[] {
  const links = new Set<string>();
  for (const link of box.querySelectorAll(`a[href^="http"]:not([href^="${ADVERT}"])`)) {
    if (until && !until.contains(link) && !isBefore(link, until)) break;
    const address = outboundLink(link.getAttribute('href') ?? '', OWN);
    if (address) links.add(address);
    if (links.size === MAX_LINKS) break;
  }
  return [...links];
}

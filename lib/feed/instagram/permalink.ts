import { type PostAddress, postAt } from './addresses';
import type { Selectors } from './selectors';

/**
 * The post's own address and shortcode: by the link that holds its time, else by a link of its foot, which adverts have too. Links to
 * comments are never taken, and neither a tile of another post nor a link in a text holds a time.
 */
export function readPermalink(box: Element, selectors: Selectors): PostAddress | undefined {
  const { permalink, footLink, commentLink, time } = selectors;
  for (const [select, holds] of [
    [permalink.any, time.any],
    [footLink.any, undefined],
  ] as const) {
    for (const link of box.querySelectorAll(select)) {
      if (link.matches(commentLink.any)) continue;
      if (holds && !link.querySelector(holds)) continue;
      const address = postAt(link.getAttribute('href') ?? '');
      if (address) return address;
    }
  }
  return undefined;
}

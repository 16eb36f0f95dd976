import { levels } from '../levels';
import type { Surface } from '../site-reader';
import { firstAt } from './at-or-below';
import type { Parts } from './parts';
import { type PostAddress, postAddress } from './permalink';

const FILM = '[data-video-id]';

/**
 * The film that a slide or a unit shows, where the site says which: at the element around the words, or at the film beside them. Among films
 * nothing else names a post; the page's own address follows the film in view, some time later.
 */
export function filmAddress({ box, selectors }: Parts, { name }: Surface): PostAddress | undefined {
  if (name !== 'reel' && name !== 'watch') return undefined;
  const count = (at: Element, select: string) => at.querySelectorAll(select).length;
  const names = count(box, selectors.author.any);
  for (const at of levels(box, box.ownerDocument.body)) {
    // Another slide's film is no sign of this one's.
    if (count(at, 'video') > 1 || count(at, selectors.author.any) > names) return undefined;
    const film = firstAt(at, FILM);
    const id = film?.getAttribute('data-video-id');
    if (id) return postAddress(name === 'reel' ? `/reel/${id}/` : `/watch/?v=${id}`);
  }
  return undefined;
}

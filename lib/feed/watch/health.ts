import type { PageStatus } from '../../messages';
import type { Surface } from '../site-reader';

/** Milliseconds in view after which a feed has had its time to show a post. */
const PATIENCE = 8_000;

/**
 * Whether posts can be read here. A feed, or a post's own page, that shows none for eight seconds has changed, or is empty: both are
 * worth saying.
 */
export function healthOf(page: {
  readonly surface: Surface;
  readonly read: number;
  /** Milliseconds the page has been in view. */
  readonly watched: number;
}): PageStatus['health'] {
  if (page.read > 0) return 'ok';
  if (page.surface.kind !== 'feed' && page.surface.kind !== 'post') return 'not-a-feed';
  return page.watched < PATIENCE ? 'starting' : 'unreadable';
}

import type { PageShape, PageStatus } from '../../messages';
import type { Surface } from '../site-reader';

/** What is wrong where posts should be: none is found, or none of them has words. */
export type Trouble = NonNullable<PageShape['trouble']>;

/** Milliseconds in view after which a feed has had its time to show a post. */
const PATIENCE = 8_000;
/** Posts without words in a row: some are only pictures, so many are not. */
const MANY_WORDLESS = 10;
const SEVERAL_WORDLESS = 3;

/** What was seen of a page so far. */
export interface Seen {
  readonly kind: Surface['kind'];
  /** Posts that were read. */
  readonly read: number;
  /** Posts without words since the last one with words. */
  readonly wordless: number;
  /** Whether somebody has scrolled far since the last post was read. */
  readonly stranded: boolean;
  /** Milliseconds the page has been in view. */
  readonly watched: number;
  /** Whether next to nothing is written there, as in a group without posts. Asked last, since it looks at the whole page. */
  isBare(): boolean;
}

/**
 * What is wrong with a page that should show posts: a feed, or a post's own page, on which none is found for eight seconds although
 * something is written there. Also a feed that goes on without posts, and one in which all words are gone at once.
 */
export function troubleOn({ kind, read, wordless, stranded, watched, isBare }: Seen): Trouble | undefined {
  if (kind === 'private') return undefined;
  if (wordless >= MANY_WORDLESS) return 'no-words';
  if (kind === 'page') return undefined;
  if (stranded) return 'no-posts';
  if (read > 0 || watched < PATIENCE) return undefined;
  if (wordless === 0) return isBare() ? undefined : 'no-posts';
  // A feed may begin with a picture or two.
  return kind === 'post' || wordless >= SEVERAL_WORDLESS ? 'no-words' : undefined;
}

/** Whether posts can be read here. */
export function healthOf(seen: Seen): PageStatus['health'] {
  if (troubleOn(seen)) return 'unreadable';
  if (seen.read > 0) return 'ok';
  if (seen.kind !== 'feed' && seen.kind !== 'post') return 'not-a-feed';
  return seen.watched < PATIENCE ? 'starting' : 'ok';
}

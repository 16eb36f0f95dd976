import type { Post, Site } from '../detect';
import type { Candidates } from './selectors';

/** What kind of page this is. */
export interface Surface {
  readonly name: string;
  /**
   * `feed`: posts are expected. `post`: one post's own page. `page`: read what is plainly marked as a post. `private`: never look, as
   * in conversations.
   */
  readonly kind: 'feed' | 'post' | 'page' | 'private';
  /** The one post this page is about, where the page's own address names it. */
  readonly permalink?: string;
  /** Names the page where its address changes while it stays. */
  readonly page?: string;
}

/** What was read in a post's box. */
export interface Reading {
  readonly post: Post;
  /** Changes when, and only when, something that is judged changes. */
  readonly signature: string;
  /** The message's outermost block: the card goes before it. A post of pictures has none. */
  readonly anchor?: Element;
}

/** How posts, or comments, are found and read. Each function only looks: none touches the page. */
export interface PostReader {
  /** Elements at or below `root` that belong to posts: marks, roots, landmarks. Several may belong to one post. */
  seeds(root: Element, surface: Surface): Element[];
  /**
   * The box of the post that a seed belongs to, if it belongs to one.
   * @param surface the one on which the seed was found; a feed where nothing is said
   */
  box(seed: Element, surface?: Surface): Element | undefined;
  /**
   * What the box says now. `hidden`: it can't be seen, ask again later. `empty`: nothing to judge.
   * @param surface the page's now
   * @param foundOn the one on which the box was found: the address changes when a dialog opens over a feed that stays
   */
  read(box: Element, surface: Surface, foundOn?: Surface): Reading | 'hidden' | 'empty';
}

/**
 * How one site is read; every site has the same shape. A box is the element that holds one post and nothing of another, but for the
 * comments under it.
 */
export interface SiteReader extends PostReader {
  readonly site: Site;
  /** What the site is read by. */
  readonly selectors: Readonly<Record<'main', Candidates>> & Readonly<Record<string, Candidates>>;
  /** How many selectors of newer rules were too slow, or matched too much, and are left out. */
  readonly dropped?: number;
  surface(address: URL): Surface;
  /** Comments and replies: each is read as a post of its own, without what it is said to and what is said to it. */
  readonly comments: PostReader;
}

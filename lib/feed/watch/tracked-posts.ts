import type { Reading, SiteReader } from '../site-reader';
import type { Card } from './cards';
import type { Question } from './judge-queue';
import type { Here } from './navigation';

/** One look over a page, or over what came anew. */
export interface Look extends Here {
  /** Milliseconds, as `performance.now()`: when what is looked at changed last. */
  readonly changedAt: number;
}

/** One post on the page, or one comment. Texts are kept only of posts that carry a warning: a long scroll must not fill the memory. */
export interface TrackedPost {
  readonly box: Element;
  readonly is: 'post' | 'comment';
  /** What it was found by. */
  readonly seed: WeakRef<Element>;
  readonly foundIn: Look;
  /** The last look that found the same box again: its other seeds need not be asked. */
  seenIn?: Look;
  /** Milliseconds, as `performance.now()`. */
  readonly foundAt: number;
  changedAt: number;
  /** In or near the view. */
  near: boolean;
  queued: boolean;
  /** What was read last; nothing before the first reading and after the post was emptied. */
  signature?: string | undefined;
  key?: string | undefined;
  reading?: Reading | undefined;
  question?: Question | undefined;
  card?: Card | undefined;
  dismissed: boolean;
  /** It was counted among the posts without words. */
  wordless?: boolean;
}

type Found = Pick<TrackedPost, 'is' | 'seed' | 'foundIn'>;

export interface TrackedPosts extends Iterable<TrackedPost> {
  /** The post that a node stands in; in a comment, that one. */
  around(node: Node): TrackedPost | undefined;
  /** Looks for the post a seed belongs to and tracks it; gives it when it is new. */
  find(seed: Element, look: Look): TrackedPost | undefined;
  /** The same for a comment. It may stand in a post, and a reply in a comment. */
  findComment(seed: Element, look: Look): void;
  /** Lets go of posts inside these, but not of comments: needed after marks came late. */
  dropInside(outer: readonly TrackedPost[]): void;
  /**
   * Lets go of posts whose box has left the page, and gives the others: of many posts some at each call, in turn, since this is asked
   * for at every change of the page.
   */
  prune(): readonly TrackedPost[];
  /**
   * Lets go of a post that the site has emptied far from the view, so that a long scroll costs nothing: it is tracked again as soon as
   * something stands in its place. @returns whether it did
   */
  letGoIfEmptied(post: TrackedPost): boolean;
  clear(): void;
}

/** Fewer letters than this are a place that the site emptied, not a post. */
const FEW_LETTERS = 20;

/** A post may have little else. */
const PICTURE = 'img,video';

/** Whether nothing is written in a box, or as little as in one that the site has emptied. */
export function isBlank({ textContent }: Element): boolean {
  return (textContent ?? '').trim().length < FEW_LETTERS;
}

/** Whether a site has emptied a box, or not filled it yet. @param few letters that may be left, of a post that had some: others are just short */
function isEmptied(box: Element, few = 1): boolean {
  return (box.textContent ?? '').trim().length < few && !box.querySelector(PICTURE);
}

/** Posts that are looked at in one call of `prune`. */
const PRUNED_AT_ONCE = 200;

/** No site nests deeper, and a hostile one must not hold us. */
const MAX_DEPTH = 500;

/**
 * The posts on the page. Where two boxes overlap the outer one is the post: roots get their marks late, and a shared post
 * holds another. Comments overlap nothing: what stands in a comment is its own, and the rest its post's.
 */
export function createTrackedPosts(
  reader: SiteReader,
  on: { found(post: TrackedPost): void; lost(post: TrackedPost): void },
): TrackedPosts {
  const posts = new Map<Element, TrackedPost>();
  /** What stands in an element: a post, or how the one was found that the site has emptied. One look-up for each level of a page. */
  let places = new WeakMap<Element, TrackedPost | Found>();
  let turn = posts.values();

  function around(node: Node | null): TrackedPost | undefined {
    let at = node;
    for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
      const post = standingIn(at as Element); // a node that is no element is no key
      if (post) return post;
      at = at.parentNode;
    }
    return undefined;
  }

  function standingIn(box: Element): TrackedPost | undefined {
    const known = places.get(box);
    if (!known || 'box' in known) return known;
    if (isEmptied(box)) return undefined;
    places.delete(box);
    return postAround(box.parentNode) ? undefined : track(box, known, performance.now());
  }

  function postAround(node: Node | null): TrackedPost | undefined {
    let found = around(node);
    while (found?.is === 'comment') found = around(found.box.parentNode);
    return found;
  }

  function track(box: Element, { is, seed, foundIn }: Found, changedAt: number): TrackedPost {
    const post: TrackedPost = {
      box,
      is,
      seed,
      foundIn,
      foundAt: performance.now(),
      changedAt,
      near: false,
      queued: false,
      dismissed: false,
    };
    posts.set(box, post);
    places.set(box, post);
    on.found(post);
    return post;
  }

  /** Before the page's first post was there, a larger element may have looked like one: its own seed says so now. */
  function isOutgrown({ box, seed }: TrackedPost, { surface }: Look): boolean {
    const found = seed.deref();
    return found?.isConnected === true && reader.box(found, surface) !== box;
  }

  function lose(post: TrackedPost): void {
    posts.delete(post.box);
    places.delete(post.box);
    on.lost(post);
  }

  return {
    around,
    find(seed, look) {
      const known = postAround(seed);
      if (known?.foundIn === look || known?.seenIn === look) return undefined;
      const box = reader.box(seed, look.surface);
      if (known && box === known.box) known.seenIn = look;
      if (!box || box === known?.box) return undefined;
      // Another page may show a whole list in the element that held a post.
      const isLeft = known && !known.card && known.foundIn.page !== look.page && known.box.contains(box);
      const isInside = known?.is === 'post' && known.box.contains(box);
      if (known && (isLeft || box.contains(known.box) || (isInside && isOutgrown(known, look)))) lose(known);
      if (postAround(box)) return undefined;
      // What was taken for a comment has got the marks of a post.
      for (let comment = around(box); comment; comment = around(box)) lose(comment);
      const found: Found = { is: 'post', seed: new WeakRef(seed), foundIn: look };
      if (!isEmptied(box)) return track(box, found, look.changedAt);
      places.set(box, found);
      return undefined;
    },
    findComment(seed, look) {
      const box = reader.comments.box(seed, look.surface);
      if (box && !standingIn(box))
        track(box, { is: 'comment', seed: new WeakRef(seed), foundIn: look }, look.changedAt);
    },
    dropInside(outer) {
      const isInside = (post: TrackedPost) =>
        outer.some(({ box }) => box !== post.box && box.contains(post.box));
      for (const post of posts.values()) if (post.is === 'post' && isInside(post)) lose(post);
    },
    prune() {
      const there: TrackedPost[] = [];
      for (let left = Math.min(posts.size, PRUNED_AT_ONCE); left && posts.size; ) {
        const { value: post } = turn.next();
        if (!post) turn = posts.values();
        else if (left-- && post.box.isConnected) there.push(post);
        else lose(post);
      }
      return there;
    },
    letGoIfEmptied(post) {
      if (post.near || !isEmptied(post.box, post.key ? FEW_LETTERS : 1)) return false;
      lose(post);
      const { box, is, seed, foundIn } = post;
      places.set(box, { is, seed, foundIn });
      return true;
    },
    clear() {
      for (const post of posts.values()) lose(post);
      places = new WeakMap();
    },
    [Symbol.iterator]: () => posts.values(),
  };
}

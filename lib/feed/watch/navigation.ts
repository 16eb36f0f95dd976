import type { PageShape, PageStatus } from '../../messages';
import type { SiteReader, Surface } from '../site-reader';
import { healthOf, type Seen, troubleOn } from './health';
import { isBare } from './is-bare';
import { createStretch, type Stretch } from './stretch';
import { isBlank, type TrackedPost } from './tracked-posts';

/** Where the tab is now. */
export interface Here {
  readonly surface: Surface;
  /** Tells pages apart. The same page may have several addresses. */
  readonly page: string;
}

/** Which page the tab shows, and what was read there. */
export interface Navigation {
  here(): Here;
  /** A post was read, and perhaps has words. */
  read(post: TrackedPost, key: string, words: string): void;
  /** No words were found in a post. The same one counts once. */
  wordless(post: TrackedPost): void;
  scrolled(): void;
  /** The page came into view. */
  inView(): void;
  status(): Pick<PageStatus, 'read' | 'health'>;
  trouble(): PageShape['trouble'];
}

interface Visit extends Here {
  /** Keys of the posts that were read. */
  readonly read: Set<string>;
  /** Of those in dialogs over other posts: mostly one of these, opened. */
  readonly readOver: Set<string>;
  /** Posts without words since the last one with words. */
  wordless: number;
  readonly stretch: Stretch;
  /** Milliseconds, as `performance.now()`. */
  inViewSince: number;
}

/**
 * Another address is another page: what was read on the last one no longer counts. But a dialog has an address of its own too, and the
 * page below it stays, so a page is left only when none of the posts that were found on it is there any more.
 */
export function createNavigation(reader: SiteReader, posts: () => Iterable<TrackedPost>): Navigation {
  let href = '';
  let here: Here = { surface: { name: 'unknown', kind: 'private' }, page: '' };
  let visit = visitOf(here);
  /** The address has changed; whether the page has, its posts will tell. */
  let next: Visit | undefined;

  function update(): void {
    if (location.href !== href) {
      ({ href } = location);
      const surface = reader.surface(new URL(href));
      const ofPost = surface.kind === 'post' ? surface.permalink : undefined;
      const page = surface.page ?? ofPost ?? location.pathname;
      here = { surface, page };
      if (page === visit.page) next = undefined;
      else if (page !== next?.page) next = visitOf(here);
    }
    if (!next || [...posts()].some(({ box, foundIn }) => foundIn.page === visit.page && isThere(box))) return;
    visit = next;
    next = undefined;
  }

  const visitWith = ({ foundIn }: TrackedPost): Visit => (next && foundIn.page !== visit.page ? next : visit);

  function seen(): Seen {
    update();
    const counts = [visit.read, visit.readOver, next?.read, next?.readOver].map((keys) => keys?.size ?? 0);
    const read = counts.find((count) => count > 0) ?? 0;
    return {
      kind: read === 0 && isSignIn() ? 'page' : here.surface.kind,
      read,
      wordless: visit.wordless,
      stranded: visit.stretch.isLong(),
      watched: document.hidden ? 0 : performance.now() - visit.inViewSince,
      isBare: () => isBare(document),
    };
  }

  /** Whoever is asked for a password sees no posts yet. Beside the main column the question is only an offer. */
  function isSignIn(): boolean {
    const main = document.querySelector(reader.selectors.main.any) ?? document.body;
    return main.querySelector('input[type="password"]') !== null;
  }

  return {
    here() {
      update();
      return here;
    },
    read(post, key, words) {
      update();
      const of = visitWith(post);
      (standsOver(post, posts()) ? of.readOver : of.read).add(key);
      of.stretch.end();
      if (words) of.wordless = 0;
      else countWordless(of, post);
    },
    wordless(post) {
      update();
      countWordless(visitWith(post), post);
    },
    scrolled: () => visit.stretch.scrolled(),
    inView() {
      visit.inViewSince = performance.now();
    },
    status() {
      const page = seen();
      return { read: page.read, health: healthOf(page) };
    },
    trouble: () => troubleOn(seen()),
  };
}

function visitOf(here: Here): Visit {
  return {
    ...here,
    read: new Set(),
    readOver: new Set(),
    wordless: 0,
    stretch: createStretch(),
    inViewSince: performance.now(),
  };
}

function countWordless(visit: Visit, post: TrackedPost): void {
  if (post.wordless || isBlank(post.box)) return;
  post.wordless = true;
  visit.wordless += 1;
}

function isThere(box: Element): boolean {
  return box.isConnected && box.checkVisibility?.() !== false;
}

/** Whether other posts are covered while this one can be seen. A dialog covers all of a page, so the first one tells. */
function standsOver(post: TrackedPost, posts: Iterable<TrackedPost>): boolean {
  const [first] = posts;
  return first !== undefined && first !== post && isCovered(first.box);
}

export function isCovered(element: Element): boolean {
  return element.closest('[aria-hidden="true"]') !== null;
}

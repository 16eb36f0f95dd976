import type { PageStatus } from '../../messages';
import type { SiteReader, Surface } from '../site-reader';
import { healthOf } from './health';
import type { TrackedPost } from './tracked-posts';

/** Where the tab is now. */
export interface Here {
  readonly surface: Surface;
  /** Tells pages apart. The same page may have several addresses. */
  readonly page: string;
}

/** Which page the tab shows, and what was read there. */
export interface Navigation {
  here(): Here;
  /** A post was read. */
  read(post: TrackedPost, key: string): void;
  /** The page came into view. */
  inView(): void;
  status(): Pick<PageStatus, 'read' | 'health'>;
}

interface Visit extends Here {
  /** Keys of the posts that were read. */
  readonly read: Set<string>;
  /** Of those in dialogs over other posts: mostly one of these, opened. */
  readonly readOver: Set<string>;
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
      const page = surface.kind === 'post' ? (surface.permalink ?? location.pathname) : location.pathname;
      here = { surface, page };
      if (page === visit.page) next = undefined;
      else if (page !== next?.page) next = visitOf(here);
    }
    if (!next || [...posts()].some(({ box, foundIn }) => foundIn.page === visit.page && isThere(box))) return;
    visit = next;
    next = undefined;
  }

  return {
    here() {
      update();
      return here;
    },
    read(post, key) {
      update();
      const { read, readOver } = next && post.foundIn.page !== visit.page ? next : visit;
      (standsOver(post, posts()) ? readOver : read).add(key);
    },
    inView() {
      visit.inViewSince = performance.now();
    },
    status() {
      update();
      const counts = [visit.read, visit.readOver, next?.read, next?.readOver].map((keys) => keys?.size ?? 0);
      const read = counts.find((count) => count > 0) ?? 0;
      const watched = document.hidden ? 0 : performance.now() - visit.inViewSince;
      return { read, health: healthOf({ surface: here.surface, read, watched }) };
    },
  };
}

function visitOf(here: Here): Visit {
  return { ...here, read: new Set(), readOver: new Set(), inViewSince: performance.now() };
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

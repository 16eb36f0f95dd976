import type { Reading, SiteReader } from '../site-reader';
import type { Navigation } from './navigation';
import type { PostLife } from './post-life';
import type { Slices } from './slices';
import { guarded, type Timers } from './timers';
import type { TrackedPost } from './tracked-posts';
import { whenLaidOut } from './when-laid-out';

/** Milliseconds without a change after which a post is read; longer than changes take to become known. */
const SETTLE = 400;
/** Milliseconds between two looks at who has settled. */
const LOOK = 200;
/** How long a post that never settles is waited for, in milliseconds. */
export const LONGEST_SETTLE = 2_000;

/** How far outside the view posts are judged, so that nothing moves under the eyes of a reader. */
const AHEAD = '1500px 0px';

/** When posts are read: near the view, once they have settled, in slices; what is hidden is asked again. */
export interface PostsReading {
  /** From now on the post is read whenever it is near the view. */
  begin(post: TrackedPost): void;
  end(post: TrackedPost): void;
  /** The post may say something else now. */
  wake(post: TrackedPost): void;
  /** Something was uncovered: what could not be seen before may be seen now. */
  wakeHidden(): void;
  stop(): void;
}

export function createReading(use: {
  readonly reader: SiteReader;
  readonly life: PostLife;
  readonly navigation: Navigation;
  readonly slices: Slices;
  readonly timers: Timers;
  readonly isWatching: () => boolean;
  /** A post is not near the view, or not any more. */
  readonly wentFar: (post: TrackedPost) => void;
  readonly failed: (cause: unknown) => void;
}): PostsReading {
  const { reader, life, navigation } = use;
  const begun = new Map<Element, TrackedPost>();
  const hidden = new Set<TrackedPost>();
  const arrived = new Set<TrackedPost>();
  const unsettled = new Set<TrackedPost>();
  const nearby = new IntersectionObserver(guarded(cameNear, use.failed), { rootMargin: AHEAD });

  function cameNear(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const post = begun.get(target);
      if (!post) continue;
      post.near = isIntersecting;
      if (!isIntersecting) use.wentFar(post);
      else waitForLayout(post);
    }
  }

  /** The same scrolling makes the site bring more posts, and what changed is laid out for the next frame in any case. */
  function waitForLayout(post: TrackedPost): void {
    if (!hasSettled(post)) return;
    arrived.add(post);
    if (arrived.size === 1) whenLaidOut(guarded(wakeArrived, use.failed));
  }

  function wakeArrived(): void {
    const all = [...arrived];
    arrived.clear();
    for (const post of all) wake(post);
  }

  function wake(post: TrackedPost): void {
    if (post.queued || !(post.near || post.card) || !hasSettled(post)) return;
    post.queued = true;
    use.slices.add(() => {
      post.queued = false;
      read(post);
    });
  }

  function read(post: TrackedPost): void {
    const { surface } = navigation.here();
    // Let go of while it waited for its turn: its card would be nobody's.
    if (begun.get(post.box) !== post) return;
    if (!use.isWatching() || surface.kind === 'private' || !post.box.isConnected) return;
    if (!hasSettled(post)) return;
    const by = post.is === 'comment' ? reader.comments : reader;
    const reading = by.read(post.box, surface, post.foundIn.surface);
    if (reading === 'hidden') {
      hidden.add(post);
      return;
    }
    hidden.delete(post);
    // After all others that are to be read now: where a card has just been put, the next question costs a layout.
    use.slices.add(() => takeIn(post, reading));
  }

  function takeIn(post: TrackedPost, reading: Reading | 'empty'): void {
    if (begun.get(post.box) !== post) return;
    if (reading === 'empty') {
      life.empty(post);
      if (post.is === 'post') navigation.wordless(post);
    } else {
      life.update(post, reading);
      // That comments can be read says nothing of the posts.
      if (post.is === 'post') navigation.read(post, post.key ?? reading.post.key, reading.post.text);
    }
  }

  /** A post that has not is asked again. */
  function hasSettled(post: TrackedPost): boolean {
    const now = performance.now();
    if (now - post.changedAt >= SETTLE || now - post.foundAt >= LONGEST_SETTLE) return true;
    if (unsettled.size === 0) {
      use.timers.later(LOOK, () => {
        const waited = [...unsettled];
        unsettled.clear();
        for (const each of waited) waitForLayout(each);
      });
    }
    unsettled.add(post);
    return false;
  }

  return {
    begin(post) {
      begun.set(post.box, post);
      nearby.observe(post.box);
    },
    end(post) {
      begun.delete(post.box);
      nearby.unobserve(post.box);
      hidden.delete(post);
      arrived.delete(post);
      unsettled.delete(post);
    },
    wake,
    wakeHidden() {
      for (const post of hidden) wake(post);
    },
    stop: () => nearby.disconnect(),
  };
}

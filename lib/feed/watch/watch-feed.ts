import type { Surface } from '../site-reader';
import { removeOrphans } from './cards';
import type { Feed, FeedOptions } from './feed-options';
import { healthOf } from './health';
import { createJudgeQueue } from './judge-queue';
import { changesIn, whenSettled } from './mutations';
import { createPostLife } from './post-life';
import { createSlices } from './slices';
import { foundPost, showCard, standing } from './standing';
import { createTrackedPosts, type TrackedPost } from './tracked-posts';
import { createVerdictMemory } from './verdict-memory';

/** Milliseconds. */
const GATHER = 200;
const SECOND_LOOK = 750;
const SETTLE = 400; // longer than GATHER: a change becomes known that much later
const LONGEST_SETTLE = 2_000;
const RECOUNT = 100;

/** How far outside the view posts are judged, so that nothing moves under the eyes of a reader. */
const AHEAD = '1500px 0px';

/** No attributes but the one that a dialog sets on the feed behind it: sites change hundreds of others each second. */
const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['aria-hidden'],
  attributeOldValue: true,
};

/**
 * Watches a page's feed: finds posts, has them judged shortly before they come into view, keeps their cards where they belong. Adds
 * one element of its own to a flagged post and touches nothing else. Starts by itself once the page has settled.
 */
export function watchFeed(options: FeedOptions): Feed {
  const { reader, owner, failed } = options;
  const memory = createVerdictMemory();
  const slices = createSlices(failed);
  const queue = createJudgeQueue({ judge: options.judge, outdated: stop, failed });
  const posts = createTrackedPosts(reader, {
    found: (post) => nearby.observe(post.box),
    lost(post) {
      nearby.unobserve(post.box);
      hidden.delete(post);
      unsettled.delete(post);
      life.empty(post);
    },
  });
  const life = createPostLife(options, { queue, memory, posts: () => posts, changed: recount });
  const observer = new MutationObserver(guarded(mutated));
  const nearby = new IntersectionObserver(guarded(cameNear), { rootMargin: AHEAD });

  const hidden = new Set<TrackedPost>();
  const unsettled = new Set<TrackedPost>();
  const readKeys = new Set<string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let records: MutationRecord[] = [];
  let state: 'settling' | 'watching' | 'paused' | 'stopped' = options.paused ? 'paused' : 'settling';
  let missed = false;
  let looks = 0;
  let gathering = false;
  let counting = false;
  let lookingAgain = false;
  let lastCount: number | undefined;
  let inViewSince = performance.now();
  let path: string | undefined;
  let surface: Surface = { name: 'unknown', kind: 'private' };

  document.addEventListener('visibilitychange', becameVisible);
  void whenSettled().then(() => {
    if (state === 'settling') watch();
    recount();
  });

  function watch(): void {
    state = 'watching';
    removeOrphans(owner);
    inViewSince = performance.now();
    observer.observe(document.body, OBSERVED);
    lookAgain();
  }

  function mutated(batch: MutationRecord[]): void {
    for (const record of batch) records.push(record);
    if (gathering) return;
    gathering = true;
    later(GATHER, () => {
      gathering = false;
      takeInChanges();
    });
  }

  function takeInChanges(): void {
    const { added, changed, removed, uncovered } = changesIn(records);
    records = [];
    if (removed) posts.prune();
    if (document.hidden) {
      missed = true;
      return;
    }
    const now = performance.now();
    for (const post of new Set([...changed].map((node) => posts.around(node)))) {
      if (!post) continue;
      post.changedAt = now;
      wake(post);
    }
    if (removed || uncovered) wakeHidden();
    lookAt(added, now, (barren) => later(SECOND_LOOK, () => lookTwice(barren)));
  }

  /** Attributes that mark a post may arrive after its nodes, and nothing watches attributes. */
  function lookTwice(barren: ReadonlySet<Element>): void {
    const unknown = new Set([...barren].filter((node) => node.firstElementChild && !posts.around(node)));
    lookAt(unknown, performance.now(), () => {});
  }

  /** @param done is told where no post was found */
  function lookAt(
    roots: ReadonlySet<Element>,
    changedAt: number,
    done: (barren: ReadonlySet<Element>) => void,
  ): void {
    if (roots.size === 0) return;
    const look = ++looks;
    const here = surfaceNow();
    const barren = new Set(roots);
    let overlaps = false;
    for (const root of roots) {
      slices.add(() => {
        if (!root.isConnected) return;
        for (const seed of reader.seeds(root, here)) {
          slices.add(() => {
            const post = posts.find(seed, look, changedAt);
            // In what just arrived nothing older can stand; around it, and on the whole page, it can.
            overlaps ||= post !== undefined && (root === document.body || !root.contains(post.box));
            if (posts.around(seed)) barren.delete(root);
          });
        }
      });
    }
    const finish = () => {
      if (overlaps) posts.dropNested();
      done(barren);
    };
    slices.add(() => slices.add(finish));
  }

  function cameNear(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const post = posts.around(target);
      if (post?.box !== target) continue;
      post.near = isIntersecting;
      if (isIntersecting) wake(post);
    }
  }

  function wake(post: TrackedPost): void {
    if (post.queued || !(post.near || post.card)) return;
    post.queued = true;
    slices.add(() => {
      post.queued = false;
      read(post);
    });
  }

  function read(post: TrackedPost): void {
    const now = performance.now();
    const here = surfaceNow();
    if (state !== 'watching' || here.kind === 'private' || !post.box.isConnected) return;
    if (now - post.changedAt < SETTLE && now - post.foundAt < LONGEST_SETTLE) {
      waitFor(post);
      return;
    }
    const reading = reader.read(post.box, here);
    if (reading === 'hidden') {
      hidden.add(post);
      return;
    }
    hidden.delete(post);
    if (reading === 'empty') life.empty(post);
    else {
      life.update(post, reading);
      readKeys.add(post.key ?? reading.post.key);
    }
  }

  function waitFor(post: TrackedPost): void {
    if (unsettled.size === 0) {
      later(SETTLE, () => {
        const waiting = [...unsettled];
        unsettled.clear();
        for (const each of waiting) wake(each);
      });
    }
    unsettled.add(post);
  }

  function lookAgain(): void {
    posts.prune();
    for (const post of posts) wake(post);
    // Nothing is known to have changed: what stands here may be read at once.
    lookAt(new Set([document.body]), -LONGEST_SETTLE, () => {});
  }

  function wakeHidden(): void {
    for (const post of hidden) wake(post);
  }

  function becameVisible(): void {
    if (document.hidden || state !== 'watching') return;
    inViewSince = performance.now();
    if (missed) lookAgain();
    missed = false;
  }

  /** The page's surface. Another path is another page: what was read on the last one no longer counts. */
  function surfaceNow() {
    if (location.pathname !== path) {
      path = location.pathname;
      surface = reader.surface(new URL(location.href));
      readKeys.clear();
      inViewSince = performance.now();
    }
    return surface;
  }

  function recount(): void {
    if (counting || state === 'stopped') return;
    counting = true;
    later(RECOUNT, () => {
      counting = false;
      const count = standing(posts).size;
      if (count !== lastCount) options.counted(count);
      lastCount = count;
    });
  }

  function later(pause: number, task: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      guarded(task)();
    }, pause);
    timers.add(timer);
  }

  function guarded<Values extends unknown[]>(task: (...values: Values) => void): (...values: Values) => void {
    return (...values) => {
      try {
        task(...values);
      } catch (cause) {
        failed(cause);
      }
    };
  }

  function stopWatching(): void {
    observer.disconnect();
    records = [];
    slices.clear();
    queue.clear();
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    gathering = false;
    counting = false;
    lookingAgain = false;
  }

  function stop(): void {
    if (state === 'stopped') return;
    state = 'stopped';
    stopWatching();
    nearby.disconnect();
    document.removeEventListener('visibilitychange', becameVisible);
  }

  return {
    status() {
      const here = surfaceNow();
      const found = standing(posts);
      const watched = document.hidden ? 0 : performance.now() - inViewSince;
      return {
        read: readKeys.size,
        found: [...found.values()].map(foundPost),
        paused: state === 'paused',
        health: healthOf({ surface: here, read: readKeys.size, watched }),
        takenAway: [...posts].filter(({ card }) => card?.givenUp).length,
      };
    },
    show(key) {
      const post = standing(posts).get(key);
      if (post) showCard(post.card);
      return post !== undefined;
    },
    pause() {
      if (state === 'stopped' || state === 'paused') return;
      state = 'paused';
      stopWatching();
      posts.clear();
      recount();
    },
    resume() {
      if (state === 'paused') watch();
    },
    judgeAgain() {
      memory.clear();
      for (const post of posts) {
        post.signature = undefined;
        wake(post);
      }
      // The badge is said in words too, perhaps in other ones now.
      lastCount = undefined;
      recount();
    },
    lookAgain() {
      if (lookingAgain) return;
      lookingAgain = true;
      later(GATHER, () => {
        lookingAgain = false;
        if (state === 'watching') lookAgain();
        // Browsers clear what was said of a tab when its page changes; so it is said again.
        lastCount = undefined;
        recount();
      });
    },
    stop,
  };
}

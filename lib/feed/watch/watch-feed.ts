import { orphansOf, removeOrphans } from './cards';
import type { Feed, FeedOptions } from './feed-options';
import { createJudgeQueue } from './judge-queue';
import { createLooking } from './looking';
import { whenSettled } from './mutations';
import { createNavigation } from './navigation';
import { matchesOf, shapeOf } from './page-shape';
import { createPointing } from './pointing';
import { createPostLife } from './post-life';
import { createReading } from './reading';
import { createSlices } from './slices';
import { foundPost, showCard, standing } from './standing';
import { createTimers, guarded } from './timers';
import { createTrackedPosts, type TrackedPost } from './tracked-posts';
import { createVerdictMemory } from './verdict-memory';
import { whenLaidOut } from './when-laid-out';

/** Milliseconds. */
const RECOUNT = 100;
const FIRST_RETRY = 10_000;
const LONGEST_RETRY = 80_000;

/**
 * Watches a page's feed: finds posts, has them judged shortly before they come into view, keeps their cards where they belong. Adds
 * one element of its own to a flagged post and touches nothing else. Starts by itself once the page has settled.
 */
export function watchFeed(options: FeedOptions): Feed {
  const { reader, owner, failed } = options;
  const memory = createVerdictMemory();
  const slices = createSlices(failed);
  const timers = createTimers(failed);
  const navigation = createNavigation(reader, () => posts);
  const queue = createJudgeQueue({ judge: options.judge, outdated: stop, failed });
  const posts = createTrackedPosts(reader, {
    found: (post) => reading.begin(post),
    lost(post) {
      reading.end(post);
      life.leave(post);
    },
  });
  const life = createPostLife(options, {
    queue,
    memory,
    posts: () => posts,
    orphans: () => orphans,
    changed: recount,
  });
  const isWatching = () => state === 'watching';
  const wentFar = (post: TrackedPost) => void posts.letGoIfEmptied(post);
  const reading = createReading({ reader, life, navigation, slices, timers, isWatching, wentFar, failed });
  const pointing = createPointing({ reader, posts: () => posts, navigation });
  const looking = createLooking({ reader, posts, reading, navigation, slices, timers, lookedAgain, failed });

  let state: 'settling' | 'watching' | 'paused' | 'stopped' = options.paused ? 'paused' : 'settling';
  let orphans = new Set<Element>();
  let counting = false;
  let lastCount: number | undefined;

  document.addEventListener('visibilitychange', becameVisible);
  addEventListener('scroll', navigation.scrolled, { passive: true });
  void whenSettled().then(() => {
    if (state === 'settling') watch();
    recount();
  });

  function watch(): void {
    state = 'watching';
    orphans = orphansOf(owner);
    navigation.inView();
    // Those in posts stay until their posts are judged again, so that no warning is gone meanwhile.
    looking.start(() => removeOrphans(orphans, (orphan) => !posts.around(orphan)));
    keepTrying(FIRST_RETRY);
  }

  /** A page that can't be read may be mended by attributes alone, and nothing watches these. */
  function keepTrying(pause: number): void {
    timers.later(pause, () => {
      const inTrouble = navigation.trouble() !== undefined;
      if (inTrouble) looking.lookAgain();
      keepTrying(inTrouble ? Math.min(2 * pause, LONGEST_RETRY) : FIRST_RETRY);
    });
  }

  function becameVisible(): void {
    if (document.hidden || !isWatching()) return;
    navigation.inView();
    looking.catchUp();
  }

  function lookedAgain(): void {
    // Browsers clear what was said of a tab when its page changes; so it is said again.
    lastCount = undefined;
    recount();
  }

  function recount(): void {
    if (counting || state === 'stopped') return;
    counting = true;
    timers.later(RECOUNT, () => whenLaidOut(guarded(tellCount, failed)));
  }

  function tellCount(): void {
    counting = false;
    if (state === 'stopped') return;
    const count = standing(posts).size;
    if (count !== lastCount) options.counted(count);
    lastCount = count;
  }

  function stopWatching(): void {
    looking.stop();
    slices.clear();
    queue.clear();
    timers.clear();
    counting = false;
  }

  function stop(): void {
    if (state === 'stopped') return;
    state = 'stopped';
    stopWatching();
    reading.stop();
    pointing.stop();
    document.removeEventListener('visibilitychange', becameVisible);
    removeEventListener('scroll', navigation.scrolled);
  }

  return {
    status: () => ({
      ...navigation.status(),
      waiting: queue.size,
      found: [...standing(posts).values()].map(foundPost),
      paused: state === 'paused',
      slowRules: reader.dropped,
      takenAway: [...posts].filter(({ card }) => card?.givenUp).length,
    }),
    shape: () => ({
      site: reader.site,
      surface: navigation.here().surface.name,
      trouble: navigation.trouble(),
      matches: matchesOf(reader.selectors),
      elements: shapeOf(document.body),
    }),
    show(key) {
      const post = standing(posts).get(key);
      return post !== undefined && showCard(post.card);
    },
    inView: pointing.inView,
    post: pointing.post,
    block: pointing.block,
    frame: pointing.frame,
    pause() {
      if (state === 'stopped' || state === 'paused') return;
      state = 'paused';
      stopWatching();
      posts.clear();
      removeOrphans(orphans, () => true);
      recount();
    },
    resume() {
      if (state === 'paused') watch();
    },
    judgeAgain() {
      memory.clear();
      for (const post of posts) {
        post.signature = undefined;
        reading.wake(post);
      }
      // The badge is said in words too, perhaps in other ones now.
      lastCount = undefined;
      recount();
    },
    lookAgain() {
      if (isWatching()) looking.lookAgain();
      else lookedAgain();
    },
    stop,
  };
}

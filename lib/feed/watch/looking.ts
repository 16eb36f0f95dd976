import type { SiteReader } from '../site-reader';
import { changesIn } from './mutations';
import type { Navigation } from './navigation';
import { LONGEST_SETTLE, type PostsReading } from './reading';
import type { Slices } from './slices';
import { guarded, type Timers } from './timers';
import type { TrackedPost, TrackedPosts } from './tracked-posts';

/** Milliseconds. */
const GATHER = 200;
const SECOND_LOOK = 750;

/** No attributes but the one that a dialog sets on the feed behind it: sites change hundreds of others each second. */
const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['aria-hidden'],
  attributeOldValue: true,
};

/** Where posts are looked for: on the whole page at the start, then in what the site changes. */
export interface Looking {
  /** @param done the whole page was looked over once */
  start(done: () => void): void;
  stop(): void;
  /** Looks over the whole page, soon; asked several times within a moment, once. */
  lookAgain(): void;
  /** The tab came to the front: catches up with what was missed. */
  catchUp(): void;
}

export function createLooking(use: {
  readonly reader: SiteReader;
  readonly posts: TrackedPosts;
  readonly reading: PostsReading;
  readonly navigation: Navigation;
  readonly slices: Slices;
  readonly timers: Timers;
  /** The page was looked over again. */
  readonly lookedAgain: () => void;
  readonly failed: (cause: unknown) => void;
}): Looking {
  const { reader, posts, reading, slices, timers } = use;
  const observer = new MutationObserver(guarded(mutated, use.failed));
  let records: MutationRecord[] = [];
  let gathering = false;
  let lookingAgain = false;
  let missed = false;

  function mutated(batch: MutationRecord[]): void {
    for (const record of batch) records.push(record);
    if (gathering) return;
    gathering = true;
    timers.later(GATHER, () => {
      gathering = false;
      takeInChanges();
    });
  }

  function takeInChanges(): void {
    const { added, changed, removed, uncovered } = changesIn(records);
    records = [];
    if (removed) {
      // A card may stand outside of its post, so that nothing else tells that it went.
      for (const post of posts.prune()) if (post.card && !post.card.host.isConnected) reading.wake(post);
    }
    if (document.hidden) {
      missed = true;
      return;
    }
    const now = performance.now();
    for (const post of new Set([...changed].map((node) => posts.around(node)))) {
      if (!post || posts.letGoIfEmptied(post)) continue;
      post.changedAt = now;
      reading.wake(post);
    }
    if (removed || uncovered) reading.wakeHidden();
    lookAt(added, now, (barren) => timers.later(SECOND_LOOK, () => lookTwice(barren)));
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
    const look = { ...use.navigation.here(), changedAt };
    const barren = new Set(roots);
    let foundAny = false;
    const around: TrackedPost[] = [];
    for (const root of roots) {
      slices.add(() => {
        if (!root.isConnected) return;
        for (const seed of reader.seeds(root, look.surface)) {
          slices.add(() => {
            const post = posts.find(seed, look);
            foundAny ||= post !== undefined;
            // In what just arrived nothing older can stand; around it, and on the whole page, it can.
            if (post && (root === document.body || !root.contains(post.box))) around.push(post);
            if (posts.around(seed)) barren.delete(root);
          });
        }
        // After the posts: what these turn out to be is no comment.
        for (const seed of reader.comments.seeds(root, look.surface))
          slices.add(() => posts.findComment(seed, look));
      });
    }
    const finish = () => {
      if (around.length > 0) posts.dropInside(around);
      // Where one post stands alone, another one that came makes the one before it none.
      if (foundAny && look.surface.kind === 'post') wakeAll();
      done(barren);
    };
    slices.add(() => slices.add(finish));
  }

  function lookOverPage(done = () => {}): void {
    posts.prune();
    wakeAll();
    // Nothing is known to have changed: what stands here may be read at once.
    lookAt(new Set([document.body]), -LONGEST_SETTLE, done);
  }

  function wakeAll(): void {
    for (const post of posts) reading.wake(post);
  }

  return {
    start(done) {
      observer.observe(document.body, OBSERVED);
      lookOverPage(done);
    },
    stop() {
      observer.disconnect();
      records = [];
      gathering = false;
      lookingAgain = false;
    },
    lookAgain() {
      if (lookingAgain) return;
      lookingAgain = true;
      timers.later(GATHER, () => {
        lookingAgain = false;
        lookOverPage();
        use.lookedAgain();
      });
    },
    catchUp() {
      if (missed) lookOverPage();
      missed = false;
    },
  };
}

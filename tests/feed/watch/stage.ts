import { vi } from 'vitest';
import type { Post } from '../../../lib/detect';
import { type Feed, type FeedOptions, watchFeed } from '../../../lib/feed';
import type { Answer, CardText, Refusal, Replies } from '../../../lib/messages';
import { reader } from '../facebook/page';
import { stubLayout } from './layout';

/** A feed being watched: time is the test's, everything is near the view unless it is in `far`, and “Telegram” is a lure. */
export interface Stage {
  readonly feed: Feed;
  /** Each message's posts. */
  readonly asked: Post[][];
  readonly counts: number[];
  readonly dismissed: string[];
  readonly failures: unknown[];
  readonly mounted: { host: HTMLElement; texts: CardText[]; unmounted: boolean; dismiss(): void }[];
  readonly far: Set<Element>;
  /** What the background says; replace it to be refused. */
  reply: (posts: readonly Post[]) => Promise<Replies['judge'] | Refusal>;
  /** Lets the page and us work for so many milliseconds. */
  wait(milliseconds?: number): Promise<void>;
  /** Tells that an element came near, or went. */
  move(element: Element, near: boolean): void;
  /** How many posts are being watched. */
  watched(): number;
}

export const cardText = (changes: Partial<CardText> = {}): CardText =>
  ({
    level: 'danger',
    label: 'Warning',
    title: 'Careful',
    signs: [{ id: 'a' }, { id: 'b' }],
    signCount: 7,
    language: 'en',
    ...changes,
  }) as CardText; // the feed reads no more of it

export const answerTo = (post: Post, card: CardText | undefined = cardText()): Answer => {
  const isLure = `${post.text} ${post.imageTexts.join(' ')}`.includes('Telegram');
  return {
    key: post.key,
    verdict: { level: isLure ? 'danger' : 'none', score: 0, flags: [], pack: '1' },
    ...(isLure && card && { card }),
  };
};

export const judgeAll = async (posts: readonly Post[]) => ({ answers: posts.map((post) => answerTo(post)) });

export function startFeed(options: Partial<FeedOptions> = {}): Stage {
  const observers: FakeIntersectionObserver[] = [];
  class FakeIntersectionObserver {
    readonly targets = new Set<Element>();
    constructor(readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
      observers.push(this);
    }
    observe(target: Element): void {
      this.targets.add(target);
      queueMicrotask(
        () => this.targets.has(target) && this.tell([{ target, isIntersecting: !stage.far.has(target) }]),
      );
    }
    unobserve(target: Element): void {
      this.targets.delete(target);
    }
    disconnect(): void {
      this.targets.clear();
    }
  }
  vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
  stubLayout();
  const stage: Stage = {
    asked: [],
    counts: [],
    dismissed: [],
    failures: [],
    mounted: [],
    far: new Set(),
    reply: judgeAll,
    wait: async (milliseconds = 2_000) => void (await vi.advanceTimersByTimeAsync(milliseconds)),
    move(element, near) {
      for (const { targets, tell } of observers)
        if (targets.has(element)) tell([{ target: element, isIntersecting: near }]);
    },
    watched: () => observers.reduce((sum, { targets }) => sum + targets.size, 0),
    feed: undefined as never, // set below, before anybody can look
  };
  const feed = watchFeed({
    reader: reader(),
    owner: 'us',
    paused: false,
    judge: (posts) => {
      stage.asked.push([...posts]);
      return stage.reply(posts);
    },
    cards: {
      createHost(owner, key, text, on) {
        const host = owner.createElement('job-red-flags');
        host.dataset.key = key;
        host.dataset.level = text.level;
        host.dataset.on = on;
        return host;
      },
      mount(host, text, { dismiss }) {
        if (!host.isConnected) throw new Error('a card is mounted where it stands');
        const card = { host, texts: [text], unmounted: false, dismiss };
        stage.mounted.push(card);
        return {
          update: (next) => void card.texts.push(next),
          unmount() {
            card.unmounted = true;
          },
        };
      },
    },
    dismissed: (key) => void stage.dismissed.push(key),
    counted: (count) => void stage.counts.push(count),
    failed: (cause) => void stage.failures.push(cause),
    ...options,
  });
  return Object.assign(stage, { feed });
}

/** The posts, by their text, that a card stands in. */
export function flagged(): string[] {
  return [...document.querySelectorAll('job-red-flags')].map(
    (card) => card.nextElementSibling?.textContent ?? 'no message follows',
  );
}

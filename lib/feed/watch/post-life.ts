import type { Post } from '../../detect';
import type { Answer, CardText } from '../../messages';
import type { Reading } from '../site-reader';
import { type Card, newCard, place, removeOrphans, take } from './cards';
import type { FeedOptions } from './feed-options';
import { isSamePost } from './growth';
import type { JudgeQueue } from './judge-queue';
import type { TrackedPost, TrackedPosts } from './tracked-posts';
import type { VerdictMemory } from './verdict-memory';

/** What happens to one post: it is read, judged, gets its card, loses it when something else stands in its node. */
export interface PostLife {
  /** Takes in what the post's box says now. */
  update(post: TrackedPost, reading: Reading): void;
  /** Nothing to judge in this box any more: the site emptied it, or it never was a post. */
  empty(post: TrackedPost): void;
  /** The box is no post's any more: it left the page, or is a part of another post's. */
  leave(post: TrackedPost): void;
  dismiss(key: string, posts: Iterable<TrackedPost>): void;
}

export function createPostLife(
  { reader, cards, owner, dismissed }: FeedOptions,
  use: {
    readonly queue: JudgeQueue;
    readonly memory: VerdictMemory;
    readonly posts: () => TrackedPosts;
    /** Cards of our last life: each goes when its post has been judged again. */
    readonly orphans: () => Set<Element>;
    /** A card came or went. */
    readonly changed: () => void;
  },
): PostLife {
  function takeIn(post: TrackedPost, reading: Reading): void {
    forgetQuestion(post);
    post.reading = reading;
    post.signature = reading.signature;
    post.key = reading.post.key;
    const known = use.memory.get(reading.post.key, reading.signature);
    if (known) apply(post, known);
    else ask(post, reading);
  }

  function ask(post: TrackedPost, { post: asked, signature }: Reading): void {
    post.question = {
      post: asked,
      signature,
      answered(answer) {
        post.question = undefined;
        use.memory.set(asked.key, signature, answer);
        apply(post, answer);
      },
    };
    use.queue.ask(post.question);
  }

  function apply(post: TrackedPost, answer: Answer): void {
    setCard(post, answer);
    removeOrphansIn(post);
  }

  function removeOrphansIn(post: TrackedPost): void {
    removeOrphans(use.orphans(), (orphan) => use.posts().around(orphan) === post);
  }

  function setCard(post: TrackedPost, { card: text }: Answer): void {
    const { reading } = post;
    if (!reading || !text || post.dismissed) {
      removeCard(post);
      if (!post.dismissed) post.reading = undefined;
      return;
    }
    if (post.card?.key !== reading.post.key) removeCard(post);
    const { key } = reading.post;
    post.card ??= newCard(key, text, cards.createHost(document, key, text, post.is));
    place(post.card, post.box, reading, owner);
    showText(post, post.card, text, reading);
    use.changed();
  }

  function showText({ box, is, foundIn }: TrackedPost, card: Card, text: CardText, about: Reading): void {
    card.text = text;
    if (card.mounted) card.mounted.update(text);
    else if (card.host.isConnected) {
      card.mounted = cards.mount(card.host, text, {
        get post() {
          const by = is === 'comment' ? reader.comments : reader;
          return addressed(about, by.read(box, reader.surface(new URL(location.href)), foundIn.surface));
        },
        dismiss() {
          life.dismiss(about.post.key, use.posts());
          dismissed(about.post.key);
        },
      });
    }
  }

  /**
   * A post with the address it has got meanwhile: a time leads somewhere once the pointer was there. Where the page's address follows what
   * is in view it is the post's own, since whoever presses a button of a card has its post before their eyes.
   */
  function addressed({ post, signature }: Reading, now: ReturnType<typeof reader.read>): Post {
    const late = typeof now !== 'string' && now.signature === signature ? now.post.permalink : undefined;
    const { page, permalink: followed } = reader.surface(new URL(location.href));
    const permalink = post.permalink ?? late ?? (post.surface === page ? followed : undefined);
    return permalink ? { ...post, permalink } : post;
  }

  function removeCard(post: TrackedPost): void {
    if (!post.card) return;
    take(post.card);
    post.card = undefined;
    use.changed();
  }

  function forgetQuestion(post: TrackedPost): void {
    if (post.question) use.queue.forget(post.question);
    post.question = undefined;
  }

  const life: PostLife = {
    update(post, reading) {
      const before = post.reading;
      const isOther = isAnother(post.key, reading.post.key);
      if (post.signature === reading.signature && !isOther) {
        if (!before || !post.card) return;
        // The address may have come late; the post is still the one the card names.
        post.reading = {
          post: before.post,
          signature: reading.signature,
          ...(reading.anchor && { anchor: reading.anchor }),
        };
        place(post.card, post.box, post.reading, owner);
        if (!post.card.mounted) showText(post, post.card, post.card.text, before);
        use.changed();
        return;
      }
      if (isOther || !before || !isSame(before, reading)) {
        removeCard(post);
        post.dismissed = false;
      }
      takeIn(post, reading);
    },
    empty(post) {
      life.leave(post);
      removeOrphansIn(post);
    },
    leave(post) {
      forgetQuestion(post);
      removeCard(post);
      post.reading = undefined;
      post.signature = undefined;
      post.key = undefined;
      post.dismissed = false;
    },
    dismiss(key, posts) {
      use.memory.dismiss(key);
      for (const post of posts) {
        if (post.key !== key) continue;
        post.dismissed = true;
        removeCard(post);
      }
    },
  };
  return life;
}

/** Two posts that say the same: a reel's slide is used again. Other ids than numbers are drawn anew, and a post may get its own late. */
function isAnother(one: string | undefined, other: string): boolean {
  return one !== undefined && one !== other && [one, other].every((key) => /:\d+$/.test(key));
}

/** The same post, opened or closed; then its card stays until the new verdict is there. */
function isSame(before: Reading, after: Reading): boolean {
  return before.signature === after.signature || isSamePost(before.post, after.post);
}

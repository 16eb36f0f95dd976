import type { FoundPost } from '../../messages';
import type { Card } from './cards';
import type { TrackedPost } from './tracked-posts';

/** UTF-16 units of a post shown in a list. */
const EXCERPT = 120;

/** Posts whose card stands where a person can come to it, each key once. A page that was left may still hold hidden ones. */
export function standing(posts: Iterable<TrackedPost>): Map<string, TrackedPost & { readonly card: Card }> {
  const found = new Map<string, TrackedPost & { readonly card: Card }>();
  for (const post of posts) if (hasCard(post) && !found.has(post.card.key)) found.set(post.card.key, post);
  return found;
}

function hasCard(post: TrackedPost): post is TrackedPost & { readonly card: Card } {
  const { card } = post;
  return card !== undefined && post.box.contains(card.host) && card.host.checkVisibility?.() !== false;
}

/** How a post is named in a list: its first words, how grave, how many signs. */
export function foundPost({ card, reading }: TrackedPost & { readonly card: Card }): FoundPost {
  const words = reading?.post.text || reading?.post.imageTexts[0] || '';
  return {
    key: card.key,
    level: card.text.level,
    excerpt: words
      .slice(0, EXCERPT)
      .replaceAll('\n', ' ')
      .replace(/\p{Surrogate}/gu, ''),
    signs: card.text.signCount,
  };
}

/** Scrolls to a card, gently unless the person wants no movement, and gives it the focus. */
export function showCard({ host }: Card): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  host.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  host.focus({ preventScroll: true });
}

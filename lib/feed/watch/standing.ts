import type { Post } from '../../detect';
import type { FoundPost } from '../../messages';
import { isBefore } from '../is-before';
import type { Card } from './cards';
import { isSamePost } from './growth';
import { isCovered } from './navigation';
import type { TrackedPost } from './tracked-posts';

/** UTF-16 units of a post shown in a list. */
const EXCERPT = 120;

type Flagged = TrackedPost & { readonly card: Card };

/**
 * Posts whose card can be seen, or could once the dialog over the page is closed, by key and in the page's order. A post that is opened
 * in the dialog is there once, as it stands in front. A page that was left may still hold hidden ones, which are left out.
 */
export function standing(posts: Iterable<TrackedPost>): Map<string, Flagged> {
  const flagged = [...posts]
    .filter(hasCard)
    .sort((one, other) => (isBefore(one.card.host, other.card.host) ? -1 : 1));
  const inFront = flagged.filter(({ card }) => !isCovered(card.host));
  const found = new Map<string, Flagged>();
  for (const post of flagged) {
    const opened = isCovered(post.card.host) ? inFront.find((front) => isOpened(post, front)) : undefined;
    const { key } = (opened ?? post).card;
    if (!found.has(key)) found.set(key, opened ?? post);
  }
  return found;
}

function isOpened(covered: Flagged, front: Flagged): boolean {
  if (covered.card.key === front.card.key) return true;
  return covered.reading && front.reading ? isSamePost(covered.reading.post, front.reading.post) : false;
}

function hasCard(post: TrackedPost): post is Flagged {
  const { card } = post;
  return card?.host.isConnected === true && card.host.checkVisibility?.() !== false;
}

/** How a post is named in a list: its first words, how grave, how many signs. */
export function foundPost({ card, reading }: Flagged): FoundPost {
  return {
    key: card.key,
    level: card.text.level,
    excerpt: reading ? excerptOf(reading.post) : '',
    signs: card.text.signCount,
  };
}

/** A post's first words, or those of its first picture, in one line and never half a character. */
export function excerptOf({ text, imageTexts }: Post): string {
  return (text || imageTexts[0] || '')
    .slice(0, EXCERPT)
    .replaceAll('\n', ' ')
    .replace(/\p{Surrogate}/gu, '');
}

/**
 * Scrolls to a card, gently unless the person wants no movement, and gives it the focus.
 * @returns false when a dialog is over it: nobody would see it, and the focus belongs there
 */
export function showCard({ host }: Card): boolean {
  if (isCovered(host)) return false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  host.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  host.focus({ preventScroll: true });
  return true;
}

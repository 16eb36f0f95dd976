import { levels } from '../levels';
import { makeReading } from '../make-reading';
import type { PostReader, Reading, Surface } from '../site-reader';
import { plainAddress } from './address';
import { atOrBelow } from './at-or-below';
import { firstNamed } from './author';
import { type CommentParts, commentParts } from './comment-parts';
import { isPostArticle } from './comments';
import { readLinks } from './links';
import { isMobile, isMobileComment } from './mobile-post';
import { inContent } from './parts';
import { NAMING } from './permalink';
import { isTiny, readImageTexts } from './pictures';
import { readMobile } from './read-mobile';
import type { Page } from './read-post';
import type { Selectors } from './selectors';
import { wordsIn } from './text-block';
import { isVisible } from './visible';

/** Parameters that name a comment and the post, picture or film that it stands under. */
const NAMING_COMMENT = [...NAMING, 'fbid', 'v', 'comment_id', 'reply_comment_id'];

/** Reads comments and replies, each by itself: a lure may be the answer to an honest question. */
export function facebookComments(selectors: Selectors, shown: Page['shown']): PostReader {
  return {
    seeds(root, { kind }) {
      if (kind === 'private') return [];
      const { comment, mobilePost } = selectors;
      const below = atOrBelow(root, comment.any);
      if (isMobile(root.ownerDocument, selectors)) below.push(...atOrBelow(root, mobilePost.any));
      return [...new Set([root.closest(comment.any) ?? below, below].flat())];
    },
    box: (seed, surface) =>
      isMobileComment(seed, selectors) || isComment(seed, selectors, surface) ? seed : undefined,
    read: (box, surface, foundOn = surface) =>
      (isMobileComment(box, selectors) ? readMobile : readComment)(box, selectors, {
        surface,
        foundOn,
        shown,
      }),
  };
}

/**
 * A comment is known by its own address. One that has none yet is known by its label and its place: in the main column, since the
 * messages of a chat are marked alike; not in search, where posts are.
 */
function isComment(article: Element, selectors: Selectors, surface?: Surface): boolean {
  const { commentLink, comment, main } = selectors;
  const links = [...article.querySelectorAll(commentLink.any)];
  const isKnown =
    links.some((link) => link.closest(comment.any) === article) ||
    (surface?.name !== 'search' && article.hasAttribute('aria-label') && article.closest(main.any) !== null);
  return isKnown && !isPostArticle(article, selectors);
}

function readComment(
  box: Element,
  selectors: Selectors,
  { foundOn, shown }: Page,
): Reading | 'hidden' | 'empty' {
  if (box.closest('[aria-hidden="true"]')) return 'hidden';
  if (!isComment(box, selectors, foundOn)) return 'empty';
  const parts = commentParts(box, selectors);
  const text = parts.texts.map((block) => wordsIn(block, parts)).join('\n');
  const imageTexts = readImageTexts(parts);
  if (!/[\p{L}\p{N}]/u.test(text) && imageTexts.length === 0) return 'empty';
  const first = parts.texts[0] ?? inContent(parts, 'img[alt]').find((picture) => !isTiny(picture));
  if (first && !isVisible(first, shown)) return 'hidden';
  return makeReading(
    {
      site: 'facebook',
      surface: 'comment',
      text,
      imageTexts,
      links: readLinks(parts),
      author: firstNamed(parts.name ? [parts.name] : [], parts),
      ...addressOf(parts),
    },
    first && outermost(first, parts),
  );
}

/** The comment's own id and address, by its time; by its author's name the id alone. */
function addressOf({ time, name }: CommentParts): { id?: string; permalink?: string } {
  const [id] = [time, name].flatMap((link) => commentId(link?.getAttribute('href')) ?? []);
  const permalink = time && plainAddress(time.getAttribute('href') ?? '', NAMING_COMMENT);
  return { ...(id && { id: `comment:${id}` }), ...(permalink && { permalink }) };
}

/** The comment that an address names; a reply's address names both. */
function commentId(href: string | null | undefined): string | undefined {
  const query = new URLSearchParams(href?.split('?')[1]);
  return query.get('reply_comment_id') ?? query.get('comment_id') ?? undefined;
}

/** The outermost block with words or picture alone: above it stands the name, below it the time, beside it the avatar. */
function outermost(first: Element, { box, name, time, selectors }: CommentParts): Element {
  let block = first;
  for (const at of levels(first, box)) {
    const holdsOthers = [name, time].some((other) => other && at.contains(other));
    if (holdsOthers || at.querySelector(selectors.comment.any)) break;
    block = at;
  }
  return block;
}

import type { Post } from '../../detect';
import type { Shown } from '../has-box';
import { levels } from '../levels';
import { makeReading } from '../make-reading';
import type { Reading, Surface } from '../site-reader';
import { readAuthor } from './author';
import { filmAddress } from './film';
import { readLinks } from './links';
import { listingAddress } from './listing';
import { readMessage } from './message';
import { isLinked, onlyPost } from './only-post';
import { inHeader, type Parts, partsOf } from './parts';
import { commentsPermalink, pagesPermalink, readPermalink } from './permalink';
import { readImageTexts } from './pictures';
import { isCovered, isPostDialog } from './post-dialog';
import { isProse } from './prose';
import { scopeOf } from './scope';
import type { Selectors } from './selectors';

export interface Page {
  /** The page's surface now. */
  readonly surface: Surface;
  /** The one on which the box was found: over a feed's posts a dialog may have opened, with an address of its own. */
  readonly foundOn: Surface;
  readonly shown: Shown;
}

/** What a post's box says now. */
export function readPost(box: Element, selectors: Selectors, page: Page): Reading | 'hidden' | 'empty' {
  const { surface, foundOn, shown } = page;
  const dialog = box.closest(selectors.dialog.any);
  if (box.closest('[aria-hidden="true"]')) return 'hidden';
  if (dialog && isCovered(dialog, selectors, page)) return 'hidden';
  const parts = partsOf(box, selectors, shown);
  const isOwnPage = !dialog && surface.kind === 'post' && foundOn.kind === 'post';
  const alone = isOwnPage ? scopeOf(box, selectors) : dialog;
  if (alone && !isTheOne(parts, alone, shown)) return 'empty';
  if (dialog && !isPostDialog(dialog, parts, surface)) return 'empty';
  const message = readMessage(parts, shown);
  const imageTexts = readImageTexts(parts);
  if (!message && parts.unseen.length > 0) return 'hidden';
  if (!message && imageTexts.length === 0) return 'empty';
  const text = message?.text ?? '';
  const author = readAuthor(parts);
  const listing = listingAddress(parts);
  const isOnPage = !dialog && foundOn.kind === 'page';
  if (isOnPage && !listing && !isSigned(parts, foundOn, author)) return 'empty';
  const isMarked =
    parts.menu || parts.messages.length > 0 || listing || (author && (alone || parts.actionBar));
  // Short lines add up to a post below a name that leads to somebody; above lists of people stands none.
  const isWritten = author?.url ? isProse(text) : text.split('\n').some(isProse);
  if (!isOnPage && !isMarked && imageTexts.length === 0 && !isWritten) return 'empty';
  const address =
    readPermalink(parts) ??
    pagesPermalink(parts, alone, surface) ??
    filmAddress(parts, foundOn) ??
    listing ??
    commentsPermalink(parts);
  return makeReading(
    {
      site: 'facebook',
      surface: dialog ? 'dialog' : (surface.kind === 'post' ? foundOn : surface).name,
      text,
      imageTexts,
      links: readLinks(parts),
      author,
      ...address,
    },
    message && outsideLinks(message.block, box),
  );
}

/** On pages that show much besides posts, one that nothing marks needs an author, and introductions have headings too. */
function isSigned(parts: Parts, { name }: Surface, author: Post['author']): boolean {
  const { postRoot, feedChild } = parts.selectors;
  if (parts.messages.length > 0 || parts.box.matches(postRoot.any)) return true;
  if (author && parts.box.matches(feedChild.any)) return true;
  const names = inHeader(parts, parts.selectors.author.any);
  return name === 'profile' && !parts.menu ? names.some(isLinked) : names.length > 0;
}

function isTheOne({ box, selectors }: Parts, scope: Element, shown: Shown): boolean {
  const only = onlyPost(scope, selectors, shown)?.parts.box;
  return only !== undefined && (only.contains(box) || box.contains(only));
}

/**
 * Inside a link or a button a card could not be used, and would be read as its name; on a coloured background words are laid over each
 * other.
 */
function outsideLinks(block: Element, box: Element): Element {
  const around = [...levels(block, box)].findLast((at) =>
    at.matches('a,button,[role="link"],[role="button"],[style*="background-image"]'),
  );
  return around ?? block;
}

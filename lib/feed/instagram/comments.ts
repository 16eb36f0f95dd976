import type { Shown } from '../has-box';
import { isBefore } from '../is-before';
import { levels } from '../levels';
import { makeReading } from '../make-reading';
import { readText } from '../read-text';
import type { PostReader, Reading } from '../site-reader';
import { accountAddress, commentAt } from './addresses';
import type { Caption } from './caption';
import { cardPlace, isColumn } from './card-place';
import { readLinks } from './links';
import { namesIn } from './names';
import { isInside } from './post-parts';
import type { Selectors } from './selectors';
import { isWorded } from './worded';

/** Reads comments and replies, each by itself: a lure may be the answer to an honest question. */
export function instagramComments(selectors: Selectors, shown: Shown): PostReader {
  const { commentLink } = selectors;
  return {
    seeds(root, { kind }) {
      if (kind === 'private') return [];
      return [...(root.matches(commentLink.any) ? [root] : []), ...linksIn(root, selectors)];
    },
    box(seed) {
      for (const at of levels(seed, scopeOf(seed, selectors))) {
        if (at === seed) continue;
        if (linksIn(at, selectors)[0] !== seed || holdsOthers(at, selectors)) return undefined;
        if (wordsOf(at, selectors)) return at;
      }
      return undefined;
    },
    read: (box) => readComment(box, selectors, shown),
  };
}

function readComment(box: Element, selectors: Selectors, shown: Shown): Reading | 'hidden' | 'empty' {
  if (box.closest('[aria-hidden="true"]')) return 'hidden';
  const [link] = linksIn(box, selectors);
  const words = wordsOf(box, selectors);
  if (!link || !words) return 'empty';
  const { block, text, author } = words;
  if (!shown(block)) return 'hidden';
  return makeReading(
    {
      site: 'instagram',
      surface: 'comment',
      text,
      imageTexts: [],
      links: readLinks(box, block),
      ...(author && { author: { name: author.text, url: accountAddress(author.account) } }),
      ...commentAt(link.getAttribute('href') ?? ''),
    },
    placeFor(block, box, selectors),
  );
}

/** Before the words; outside of what is a button as a whole, as comments are in lists: nothing in a button can be read or pressed. */
function placeFor(block: Element, box: Element, selectors: Selectors): Element {
  const place = cardPlace(block, box, selectors);
  const around = [...levels(place, scopeOf(box, selectors))].findLast((at) =>
    at.matches('a,button,[role="button"]'),
  );
  if (around) return around;
  return place.parentElement && isColumn(place.parentElement) ? place : box;
}

function scopeOf(element: Element, { post, dialog, main }: Selectors): Element {
  return element.closest(`${post.any},${dialog.any},${main.any}`) ?? element.ownerDocument.body;
}

/** Links to comments, each with its time. A link in a text, or to a post, has none. */
function linksIn(root: Element, { commentLink, time }: Selectors): Element[] {
  return [...root.querySelectorAll(commentLink.any)].filter(
    (link) => commentAt(link.getAttribute('href') ?? '') && link.querySelector(time.any),
  );
}

/** Whether an element holds more than comments: what a post's actions, or the field for a new comment, stand in. */
function holdsOthers(element: Element, { actions }: Selectors): boolean {
  return element.querySelector(`${actions.any},textarea`) !== null;
}

/**
 * What the first comment in an element says: its longest block that is no link and no button, without the name that may open it. Replies
 * may stand in the same element, each behind a name.
 */
function wordsOf(box: Element, selectors: Selectors): Caption | undefined {
  const { caption, skip } = selectors;
  const [link, another] = linksIn(box, selectors);
  const [author, ...names] = namesIn(box, selectors);
  if (!link || !author || !isBefore(author.link, link)) return undefined;
  const end = another && names.find((name) => isBefore(link, name.link))?.link;
  let longest: Caption | undefined;
  for (const block of box.querySelectorAll(caption.any)) {
    if (end && !isBefore(block, end)) break;
    if (block.contains(link) || isInside(block, `a,${skip.any}`, box)) continue;
    const said = readText(block, skip.any);
    const text =
      block.contains(author.link) && said.startsWith(author.text)
        ? said.slice(author.text.length).trim()
        : said;
    if (isWorded(text) && text.length > (longest?.text.length ?? 0)) longest = { text, block, author };
  }
  return longest;
}

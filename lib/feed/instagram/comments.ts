import type { Shown } from '../has-box';
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
  const { commentLink, main, dialog, post } = selectors;
  return {
    seeds(root, { kind }) {
      if (kind === 'private') return [];
      return [...(root.matches(commentLink.any) ? [root] : []), ...linksIn(root, selectors)];
    },
    box(seed) {
      const scope = seed.closest(`${post.any},${dialog.any},${main.any}`) ?? seed.ownerDocument.body;
      for (const at of levels(seed, scope)) {
        if (linksIn(at, selectors).length > 1 || holdsOthers(at, selectors)) return undefined;
        if (at !== seed && wordsOf(at, seed, selectors)) return at;
      }
      return undefined;
    },
    read: (box) => readComment(box, selectors, shown),
  };
}

function readComment(box: Element, selectors: Selectors, shown: Shown): Reading | 'hidden' | 'empty' {
  if (box.closest('[aria-hidden="true"]')) return 'hidden';
  const [link, another] = linksIn(box, selectors);
  const words = link && !another ? wordsOf(box, link, selectors) : undefined;
  if (!link || !words) return 'empty';
  const { block, text, author } = words;
  if (!shown(block)) return 'hidden';
  const place = cardPlace(block, box, selectors);
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
    place.parentElement && isColumn(place.parentElement) ? place : box,
  );
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

/** What a comment says: its longest block that is no link and no button, without the name that may open it. */
function wordsOf(box: Element, link: Element, selectors: Selectors): Caption | undefined {
  const { caption, skip } = selectors;
  const [author] = namesIn(box, selectors);
  let longest: Caption | undefined;
  for (const block of author ? box.querySelectorAll(caption.any) : []) {
    if (block.contains(link) || isInside(block, `a,${skip.any}`, box)) continue;
    const said = readText(block, skip.any);
    const text =
      author && block.contains(author.link) && said.startsWith(author.text)
        ? said.slice(author.text.length).trim()
        : said;
    if (isWorded(text) && text.length > (longest?.text.length ?? 0)) longest = { text, block, author };
  }
  return longest;
}

import { isBefore } from '../is-before';
import { readText } from '../read-text';
import type { Caption } from './caption';
import { type Name, namesIn } from './names';
import { isInside, mediaIn } from './post-parts';
import type { Selectors } from './selectors';
import { isWorded } from './worded';

/** Below a post stand about ten. */
const MAX_BLOCKS = 100;

/**
 * The caption of a post in a feed: below the actions the first block that an author's name opens. Other names open comments. Where no
 * name stands, the first block is taken.
 * @param authors accounts that the post's header names; where it names none, whoever speaks first is the author
 */
export function feedCaption(
  box: Element,
  authors: ReadonlySet<string>,
  selectors: Selectors,
): Caption | undefined {
  const { actions, media, skip, caption } = selectors;
  const start = box.querySelector(actions.any) ?? [...mediaIn(box, media.any, selectors)].at(-1);
  if (!start) return undefined;
  const names = [...namesIn(box, selectors)].filter(
    ({ link }) => isBefore(start, link) && !isInside(link, actions.any, box),
  );
  let unsigned: Caption | undefined;
  for (const select of caption.ranked) {
    const comments: Element[] = [];
    let asked = 0;
    for (const block of box.querySelectorAll(select)) {
      if (!isBefore(start, block) || comments.some((comment) => comment.contains(block))) continue;
      if (asked++ >= MAX_BLOCKS) break;
      if (isInside(block, `a,${actions.any},${skip.any}`, box)) continue;
      const said = { block, ...signed(block, names, skip.any) };
      if (!isWorded(said.text)) continue;
      if (!said.author) unsigned ??= isOfItsOwn(block) ? said : undefined;
      else if (authors.size === 0 || authors.has(said.author.account)) return said;
      else comments.push(block);
    }
  }
  return unsigned;
}

/** A heading, or a block with a direction; other blocks that nobody's name opens are labels. */
function isOfItsOwn(block: Element): boolean {
  return block.hasAttribute('dir') || block.localName !== 'span';
}

/** A block's words and who says them: the name that opens the block, which is none of the words, or the last name before it. */
function signed(block: Element, names: readonly Name[], skip: string): Pick<Caption, 'text' | 'author'> {
  const words = readText(block, skip);
  const opening = names.find(({ link }) => block.contains(link));
  if (opening && words.startsWith(opening.text))
    return { text: words.slice(opening.text.length).trim(), author: opening };
  return { text: words, author: names.findLast(({ link }) => isBefore(link, block)) };
}

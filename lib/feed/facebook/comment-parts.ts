import { isBefore } from '../is-before';
import { outermost } from './outermost';
import { bareParts, type Parts } from './parts';
import { lengthOf } from './prose';
import type { Selectors } from './selectors';
import { wordsIn } from './text-block';

/** The parts of one comment, without those of its replies and of the post around it. */
export interface CommentParts extends Parts {
  /** Who says it: a link, or for anonymous people the words in its place. */
  readonly name?: Element;
  /** The blocks that it consists of, outermost only, in the page's order. */
  readonly texts: readonly Element[];
  /** When it was said, as a link to it. */
  readonly time?: Element;
}

/**
 * Takes a comment apart. Nothing marks its parts, and every language has its own words, so they are told by their order: a link with
 * the name, the words, which are no link, and below them the time. What stands before the name is a badge.
 */
export function commentParts(box: Element, selectors: Selectors): CommentParts {
  const { textBlock, commentLink, skip } = selectors;
  const bare = bareParts(box, selectors);
  const own = (select: string) =>
    bare
      .find(select)
      .filter((found) => !bare.isInComment(found) && !found.closest(skip.any) && wordsIn(found, bare));
  const blocks = outermost(
    own(textBlock.any).filter((block) => !block.closest('a') && !block.querySelector(commentLink.any)),
  );
  const [longest] = [...blocks].sort((a, b) => lengthOf(b) - lengthOf(a));
  const links = own('a[href]').filter((link) => !blocks.some((block) => block.contains(link)));
  const above = longest ? links.filter((link) => isBefore(link, longest)) : links.slice(0, 1);
  const linked = above.find((link) => link.matches(commentLink.any)) ?? above[0];
  // Somebody is always named.
  const name = linked ?? (blocks.length > 1 ? blocks[0] : undefined);
  const time = links.findLast((link) => link !== linked && link.matches(commentLink.any));
  const texts = blocks.filter(
    (block) => block !== name && !(name && isBefore(block, name)) && !(time && isBefore(time, block)),
  );
  return {
    ...bare,
    texts,
    ...(name && { name, headerEnd: name }),
    ...(time && { time, actionBar: time }),
  };
}

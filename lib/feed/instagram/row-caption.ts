import { isBefore } from '../is-before';
import { levels } from '../levels';
import { readText } from '../read-text';
import type { Caption } from './caption';
import { type Name, namesIn } from './names';
import { holdsOthers, isInside, ownTimes, rowAround } from './post-parts';
import type { Selectors } from './selectors';
import { isWorded } from './worded';

/** A row has about ten. */
const MAX_BLOCKS = 100;

/**
 * The caption where it stands in a row with its author's name and time, as on a post's own page. The row is the first whose time is no
 * comment's; the caption is its first block outside the line of name and time (“Edited” stands there too), or else its longest.
 */
export function rowCaption(box: Element, selectors: Selectors): Caption | undefined {
  for (const time of ownTimes(box, selectors)) {
    const line = lineOf(time, box, selectors);
    const caption = line && captionBeside(line, box, selectors);
    if (caption) return caption;
  }
  return undefined;
}

interface Line {
  readonly element: Element;
  readonly author: Name;
  readonly time: Element;
}

/** The smallest element that holds a time and a name before it; none when it would hold more than one row. */
function lineOf(time: Element, box: Element, selectors: Selectors): Line | undefined {
  for (const at of levels(time, box)) {
    if (holdsOthers(at, selectors)) return undefined;
    for (const author of namesIn(at, selectors))
      if (isBefore(author.link, time)) return { element: at, author, time };
  }
  return undefined;
}

function captionBeside(
  { element, author, time }: Line,
  box: Element,
  selectors: Selectors,
): Caption | undefined {
  const { rowCaption: blocks, skip } = selectors;
  const row = rowAround(element, box, selectors);
  for (const select of blocks.ranked) {
    const found: Caption[] = [];
    for (const block of [...row.querySelectorAll(select)].slice(0, MAX_BLOCKS)) {
      if (block.contains(time) || !isBefore(author.link, block)) continue;
      if (isInside(block, `a,${skip.any}`, row)) continue;
      const text = readText(block, skip.any);
      if (isWorded(text)) found.push({ text, block, author });
    }
    const caption = found.find(({ block }) => !element.contains(block)) ?? longest(found);
    if (caption) return caption;
  }
  return undefined;
}

function longest(captions: readonly Caption[]): Caption | undefined {
  return captions.reduce<Caption | undefined>(
    (best, each) => (each.text.length > (best?.text.length ?? 0) ? each : best),
    undefined,
  );
}

import { isBefore } from '../is-before';
import { readText } from '../read-text';
import { feedCaption } from './feed-caption';
import { type Name, namesIn } from './names';
import { rowCaption } from './row-caption';
import type { Selectors } from './selectors';
import { isWorded } from './worded';

/** What a post says. */
export interface Caption {
  readonly text: string;
  readonly block: Element;
  /** Who says it, by the name that stands before. */
  readonly author?: Name | undefined;
}

/**
 * A post's caption. In a feed it stands below the actions; on a post's own page above them, in a row with author and time; dialogs of
 * both kinds were seen. What is behind “more” is not in the page.
 * @param authors accounts that the post's header names
 */
export function readCaption(
  box: Element,
  authors: ReadonlySet<string>,
  selectors: Selectors,
): Caption | undefined {
  const { post, dialog } = selectors;
  const isMarked = box.matches(post.any);
  const inFeed = () => (isMarked ? feedCaption(box, authors, selectors) : undefined);
  const inRow = () => rowCaption(box, selectors);
  if (!box.closest(dialog.any)) return inFeed() ?? inRow();
  return inRow() ?? headedCaption(box, selectors) ?? inFeed();
}

/** In dialogs of former years, where the time beside the caption is a link as in a post's foot: the heading behind a name. */
function headedCaption(box: Element, selectors: Selectors): Caption | undefined {
  const names = [...namesIn(box, selectors)];
  for (const block of box.querySelectorAll(selectors.rowCaption.ranked[0] ?? 'h1')) {
    const author = names.findLast(({ link }) => isBefore(link, block));
    const text = readText(block, selectors.skip.any);
    if (author && isWorded(text)) return { text, block, author };
  }
  return undefined;
}

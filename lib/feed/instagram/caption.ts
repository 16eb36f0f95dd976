import { feedCaption } from './feed-caption';
import type { Name } from './names';
import { rowCaption } from './row-caption';
import type { Selectors } from './selectors';

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
  if (!box.matches(post.any)) return rowCaption(box, selectors);
  if (box.closest(dialog.any)) return rowCaption(box, selectors) ?? feedCaption(box, authors, selectors);
  return feedCaption(box, authors, selectors) ?? rowCaption(box, selectors);
}

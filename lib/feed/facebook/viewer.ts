import type { Reading } from '../site-reader';
import { addressed } from './addressed';
import { readAuthor } from './author';
import { readMessage } from './message';
import { partsOf } from './parts';
import { readImageTexts } from './pictures';
import type { Page } from './read-post';
import type { Selectors } from './selectors';
import { longestText } from './text-block';
import { isVisible } from './visible';

/** The photo viewer: a picture in a dialog or the main column, and beside it who posted it, the caption and the comments. */
export interface Viewer {
  /** The box of what is read: the column beside the picture, or all of the viewer where no column is marked. */
  readonly column: Element;
  readonly picture: Element | undefined;
}

/** The viewer that stands in front. None on a page that shows none. */
export function viewerOf(document: Document, selectors: Selectors): Viewer | undefined {
  const { viewerPicture, viewerColumn, dialog } = selectors;
  const inFront = (select: string, root: ParentNode = document) =>
    [...root.querySelectorAll(select)].findLast((each) => !each.closest('[aria-hidden="true"]'));
  const picture = inFront(viewerPicture.any);
  // A column of its own first: the page's right one holds advertisements.
  const around = picture?.closest(selectors.joined('dialog main'));
  const own = around && inFront(viewerColumn.any, around);
  const column = own ?? (around?.matches(dialog.any) ? around : (inFront(viewerColumn.any) ?? around));
  return column ? { column, picture } : undefined;
}

/** What the viewer says. The caption has no mark, so the longest text before the comments is taken; a picture may have none. */
export function readViewer(
  { column, picture }: Viewer,
  selectors: Selectors,
  { surface, shown }: Page,
): Reading | 'hidden' | 'empty' {
  if (surface.name !== 'photo') return 'empty';
  if (!shown(column)) return 'hidden';
  const found = partsOf(column, selectors, shown);
  const caption =
    found.messages.length > 0
      ? readMessage(found, shown)
      : longestText(found, (block) => isVisible(block, shown));
  const headerEnd = found.menu ?? caption?.block ?? found.headerEnd;
  const parts = { ...found, headerEnd };
  const alt = picture?.getAttribute('alt')?.trim() || [];
  const imageTexts = [...new Set([alt, readImageTexts(parts)].flat())];
  if (!caption && imageTexts.length === 0) return 'empty';
  return addressed(
    parts,
    surface,
    { text: caption?.text ?? '', imageTexts, author: readAuthor(parts) },
    caption?.block ?? column.firstElementChild,
  );
}

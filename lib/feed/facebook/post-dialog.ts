import type { Shown } from '../has-box';
import { isBefore } from '../is-before';
import type { Surface } from '../site-reader';
import { hasFeedback, onlyPost } from './only-post';
import { inContent, inHeader, type Parts } from './parts';
import type { Selectors } from './selectors';
import { isVisible } from './visible';

/** Where a person writes. */
const FIELD = '[contenteditable="true"],[role="textbox"],textarea';

/** A post's links carry the token of the feed's story; those of a chat don't. */
const STORY_LINK = 'a[href*="__cft__"]';

/**
 * Whether a dialog shows a post. Others show much of what a post has: a chat a name, a menu and long texts; composing and sharing even
 * the marked message of the post that is shared. But there the field to write in stands before the words, and in a chat neither action
 * bar nor comment follows. A post of which nothing is marked is known by its links and by the page's address, when that names a post
 * and the dialog covers the page.
 * @param parts of what looks most like a post in it
 */
export function isPostDialog(dialog: Element, parts: Parts, { permalink }: Surface): boolean {
  const { messages, unseen, menu, actionBar } = parts;
  const message = messages[0] ?? unseen[0];
  const field = dialog.querySelector(FIELD);
  const words = message ?? actionBar ?? lastText(parts);
  if (field && words && isBefore(field, words)) return false;
  if (message) return menu !== undefined || hasFeedback(parts) || isNamed(dialog, parts, permalink);
  return (
    isSigned(dialog, parts) &&
    (hasFeedback(parts) || (inHeader(parts, STORY_LINK).length > 0 && isNamed(dialog, parts, permalink)))
  );
}

/** Whether another dialog with a post stands over this one. */
export function isCovered(
  dialog: Element,
  selectors: Selectors,
  { surface, shown }: { readonly surface: Surface; readonly shown: Shown },
): boolean {
  return [...dialog.ownerDocument.querySelectorAll(selectors.dialog.any)].some((other) => {
    if (!isBefore(dialog, other) || !isVisible(other, shown)) return false;
    const post = onlyPost(other, selectors, shown);
    return post !== undefined && isPostDialog(other, post.parts, surface);
  });
}

/** The last block of text that isn't written in. */
function lastText(parts: Parts): Element | undefined {
  return inContent(parts, parts.selectors.textBlock.any).findLast((text) => !text.closest(FIELD));
}

/** Somebody is named above the words, and not only by the dialog's own title. */
function isSigned(dialog: Element, parts: Parts): boolean {
  const title = dialog.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return inHeader(parts, parts.selectors.author.any).some(({ id }) => !title.includes(id));
}

/** Whether the page's address names a post and the dialog covers the page. */
function isNamed(dialog: Element, parts: Parts, permalink: string | undefined): boolean {
  const main = permalink ? dialog.ownerDocument.querySelector(parts.selectors.main.any) : null;
  return Boolean(main?.closest('[aria-hidden="true"]'));
}

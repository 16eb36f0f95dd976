import type { Selectors } from './selectors';

/**
 * Whether an element stands in a comment. Facebook marks comments with role=article, but on some layouts the post too, and
 * a comment may stand inside its post's article or outside of it.
 * @param box where known, the post's box: articles around it are no comments
 */
export function isInComment(element: Element, selectors: Selectors, box?: Element): boolean {
  const article = element.closest(selectors.comment.any);
  if (article === null || (box && article.contains(box))) return false;
  return !isPostArticle(article, selectors);
}

/** Tells a post's article from a comment's: a post has a message mark, an author's heading or an action bar of its own. */
export function isPostArticle(article: Element, selectors: Selectors): boolean {
  const { message, author, actionBar, menuButton, commentLink, comment } = selectors;
  const holds = (select: string, counts?: (found: Element) => boolean) =>
    hasOwn(article, select, (found) => found.closest(comment.any) === article && counts?.(found) !== false);
  const isCommenter = (name: Element) =>
    name.matches(commentLink.any) || name.querySelector(commentLink.any) !== null;
  if (holds(`${message.any},${actionBar.any}`)) return true;
  if (holds(author.any, (name) => !isCommenter(name))) return true;
  return holds(menuButton.any) && !holds(commentLink.any);
}

/** Whether `article` holds such an element that is its own. Mostly the first one found decides. */
function hasOwn(article: Element, select: string, isOwn: (found: Element) => boolean): boolean {
  const first = article.querySelector(select);
  return first !== null && (isOwn(first) || [...article.querySelectorAll(select)].some(isOwn));
}

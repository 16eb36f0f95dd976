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
  const holds = (select: string) => hasOwn(article, select, comment.any);
  if (holds(`${message.any},${author.any},${actionBar.any}`)) return true;
  return holds(menuButton.any) && !holds(commentLink.any);
}

/** Whether `article` holds such an element that isn't in an article further in. Mostly the first one found decides. */
function hasOwn(article: Element, select: string, articles: string): boolean {
  const isOwn = (found: Element) => found.closest(articles) === article;
  const first = article.querySelector(select);
  return first !== null && (isOwn(first) || [...article.querySelectorAll(select)].some(isOwn));
}

import { holds } from './at-or-below';
import type { Selectors } from './selectors';

/**
 * Whether an element stands in a comment. Facebook marks comments with role=article, but on some layouts the post too, and
 * a comment may stand inside its post's article or outside of it.
 */
export function isInComment(element: Element, selectors: Selectors): boolean {
  const article = element.closest(selectors.comment.any);
  return article !== null && !isPostArticle(article, selectors);
}

/** Tells for the elements of one box whether they stand in a comment of it: asked many times, while the page stands still. */
export function commentsOf(box: Element, selectors: Selectors): (element: Element) => boolean {
  const { comment } = selectors;
  if (!box.querySelector(comment.any)) return () => false;
  const known = new Map<Element, boolean>();
  return (element) => {
    const article = element.closest(comment.any);
    if (article === null || article.contains(box)) return false;
    const isComment = known.get(article) ?? !isPostArticle(article, selectors);
    known.set(article, isComment);
    return isComment;
  };
}

/** Tells a post's article from a comment's: a post has a message mark, an author's heading or an action bar of its own. */
export function isPostArticle(article: Element, selectors: Selectors): boolean {
  const { author, menuButton, commentLink, comment } = selectors;
  const holdsOwn = (select: string, counts = (_: Element) => true) => {
    const isOwn = (found: Element) => found.closest(comment.any) === article && counts(found);
    const first = article.querySelector(select);
    // Mostly the first one found decides.
    return first !== null && (isOwn(first) || [...article.querySelectorAll(select)].some(isOwn));
  };
  const isCommenter = (name: Element) => holds(name, commentLink.any);
  if (holdsOwn(selectors.joined('message actionBar'))) return true;
  if (holdsOwn(author.any, (name) => !isCommenter(name))) return true;
  return holdsOwn(menuButton.any) && !holdsOwn(commentLink.any);
}

import { isBefore } from '../is-before';
import { readText, touchesSpan } from '../read-text';
import { holds } from './at-or-below';
import type { Message } from './message';
import { isMobileComment } from './mobile-post';
import { isCaption } from './prose';
import type { Selectors } from './selectors';

/** Letters of a font of its own stand for drawings. */
const DRAWN = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu;
/** UTF-16 units of the longest “See more”. */
const LONGEST_MORE = 30;

/** The messages of a row, in the page's order: its own, and one for each post that is shared in it. */
export function mobileMessages(row: Element, selectors: Selectors): Message[] {
  const { mobilePost, mobileText, mobileName, mobileSkip } = selectors;
  const all = [...row.querySelectorAll(mobileText.any)];
  const postOf = (text: Element) => text.closest(mobilePost.any) ?? row;
  const posts = [...new Set(all.map(postOf))];
  return posts.flatMap((post) => {
    if (post !== row && isMobileComment(post, selectors)) return [];
    const texts = all.filter((text) => postOf(text) === post);
    const name = texts.find((text) => holds(text, mobileName.any));
    // What people wrote has a component of its own; names, counts and labels share the other one.
    const written = texts.filter(
      (text) => text !== name && text.matches(mobileText.ranked[0] ?? mobileText.any),
    );
    return (written.length > 0 ? written : unsure(post, texts, { name, selectors }))
      .map((block) => ({ text: mobileWords(block, mobileSkip.any), block }))
      .sort((a, b) => b.text.length - a.text.length)
      .filter(({ text }) => text !== '')
      .slice(0, 1);
  });
}

/** What an element says, without drawings and without the “See more” that a text ends with, which no role tells from the words. */
export function mobileWords(element: Element, skip: string): string {
  const lines = readText(element, skip, touchesSpan).replace(DRAWN, '').split('\n');
  const text = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
  const more = [...element.querySelectorAll('span')].at(-1)?.textContent?.trim() ?? '';
  const start = text.slice(0, -more.length).trimEnd();
  return more && more.length <= LONGEST_MORE && text.endsWith(more) && /(…|\.{3})$/.test(start)
    ? start
    : text;
}

/**
 * Texts of the other component that may be somebody's words: beside the post's child with the author's name, in no button, and above its
 * pictures, since counts stand below. A post of pictures alone has none.
 */
function unsure(
  post: Element,
  texts: readonly Element[],
  { name, selectors }: { readonly name: Element | undefined; readonly selectors: Selectors },
): Element[] {
  const { mobileSkip, mobilePicture } = selectors;
  const picture = post.querySelector(mobilePicture.any);
  const header = [...post.children].find((child) => name && child.contains(name));
  const said = texts.filter((text) => text !== name && isCaption(text) && !text.closest(mobileSkip.any));
  const below = said.filter((text) => !header?.contains(text) && !(picture && isBefore(picture, text)));
  return below.length > 0 || picture ? below : said;
}

import { readText } from '../read-text';
import type { Message } from './message';
import { isCaption } from './prose';
import type { Selectors } from './selectors';

/** Letters of a font of its own stand for drawings. */
const DRAWN = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu;
/** UTF-16 units of the longest “See more”. */
const LONGEST_MORE = 30;

/** The messages of a row, in the page's order: its own, and one for each post that is shared in it. */
export function mobileMessages(
  row: Element,
  { mobilePost, mobileText, mobileName, mobileSkip }: Selectors,
): Message[] {
  const all = [...row.querySelectorAll(mobileText.any)];
  const postOf = (text: Element) => text.closest(mobilePost.any) ?? row;
  return [...new Set(all.map(postOf))].flatMap((post) => {
    const texts = all.filter((text) => postOf(text) === post);
    const header = headerOf(post, texts, mobileName.any);
    const below = texts.filter((text) => !header?.contains(text));
    // What people wrote has a component of its own; counts and labels share the other one.
    const written = below.filter((text) => text.matches(mobileText.ranked[0] ?? mobileText.any));
    const beside = written.length > 0 ? written : below;
    return (beside.length > 0 ? beside : texts)
      .filter(isCaption)
      .map((block) => ({ text: mobileWords(block, mobileSkip.any), block }))
      .sort((a, b) => b.text.length - a.text.length)
      .slice(0, 1);
  });
}

/** What an element says, without drawings and without the “See more” that a text ends with, which no role tells from the words. */
export function mobileWords(element: Element, skip: string): string {
  const lines = readText(element, skip).replace(DRAWN, '').split('\n');
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

/** The post's child with the author's name. */
function headerOf(post: Element, texts: readonly Element[], name: string): Element | undefined {
  const first = texts.find((text) => text.matches(name) || text.querySelector(name));
  return [...post.children].find((child) => first && child.contains(first));
}

import { isBefore } from '../is-before';
import { levels } from '../levels';
import { makeReading } from '../make-reading';
import type { Reading, Surface } from '../site-reader';
import { leadsTo } from './links';
import { mobileMessages, mobileWords } from './mobile-message';
import { isMobileComment } from './mobile-post';
import { postAddress } from './permalink';
import { isProse } from './prose';
import type { Page } from './read-post';
import type { Selectors } from './selectors';
import { isVisible } from './visible';

/**
 * What a row of the layout for telephones says. It has no headings and no addresses of posts or people: the first name that can be
 * pressed is the author's, and the post is known by its words.
 */
export function readMobile(
  row: Element,
  selectors: Selectors,
  { surface, foundOn, shown }: Page,
): Reading | 'hidden' | 'empty' {
  const messages = mobileMessages(row, selectors);
  const name = authorOf(row, messages[0]?.block, selectors);
  const text = [...new Set(messages.map((message) => message.text))].join('\n');
  const isBelow = isMobileComment(row, selectors) || isBelowPost(row, selectors, foundOn);
  const isPost = row.querySelector(selectors.mobileAvatar.any) || (name && (isBelow || isProse(text)));
  const imageTexts = isPost ? pictureTexts(row, selectors) : [];
  if (!isPost || (!text && imageTexts.length === 0)) return 'empty';
  const [first] = messages;
  if (!isVisible(first?.block ?? row, shown)) return 'hidden';
  const author = name && mobileWords(name, selectors.mobileSkip.any);
  return makeReading(
    {
      site: 'facebook',
      surface: isBelow ? 'comment' : surface.name,
      text,
      imageTexts,
      links: [...row.querySelectorAll('a[href]')].flatMap((link) => leadsTo(link) ?? []),
      author: author ? { name: author } : undefined,
      ...(foundOn.kind === 'post' && !isBelow && postAddress(surface.permalink ?? '')),
    },
    cardPlace(first?.block, row, name ?? null),
  );
}

/**
 * Who posted: the first name, but for a group's post, where the group is named first and the person behind it, with not a word between: “One
 * is with Two” has some. Of two such names the labels of picture and menu may name the one.
 */
function authorOf(row: Element, message: Element | undefined, selectors: Selectors): Element | undefined {
  const names = [...row.querySelectorAll(selectors.mobileName.any)];
  const [first, second] = names.filter((name) => !message || isBefore(name, message));
  if (!first || !second || wordsBetween(first, second)) return first ?? names[0];
  const labels = [...row.querySelectorAll('[aria-label]')]
    .filter((each) => !message || isBefore(each, message))
    .map((each) => each.getAttribute('aria-label') ?? '');
  const isLabelled = (name: Element) => {
    const words = mobileWords(name, selectors.mobileSkip.any);
    return words !== '' && labels.some((label) => label.includes(words));
  };
  return isLabelled(first) && !isLabelled(second) ? first : second;
}

function wordsBetween(first: Element, second: Element): boolean {
  const between = first.ownerDocument.createRange();
  between.setStartAfter(first);
  between.setEndBefore(second);
  return /[\p{L}\p{N}]/u.test(between.toString());
}

/** On a post's own page the first row with somebody's picture is the post, and what is below it are comments. */
function isBelowPost(row: Element, { mobileAvatar, mobilePost }: Selectors, { kind }: Surface): boolean {
  if (kind !== 'post') return false;
  const first = row.ownerDocument.querySelector(mobileAvatar.any)?.closest(mobilePost.any);
  return first != null && isBefore(first, row);
}

function pictureTexts(row: Element, { mobilePicture }: Selectors): string[] {
  const pictures = [...row.querySelectorAll(mobilePicture.any)];
  return [...new Set(pictures.flatMap((picture) => picture.getAttribute('aria-label')?.trim() || []))];
}

/**
 * The message's outermost block beside the header. The framework measures what it draws and writes heights down: whatever has one can't
 * grow, so the card goes before it, and before the whole row where that has one too.
 */
function cardPlace(message: Element | undefined, row: Element, name: Element | null): Element | undefined {
  const around = message ? [...levels(message, row), row] : [row];
  const isBesideHeader = (at: Element) => at !== row && !at.contains(name);
  return around.findLast((at) => isBesideHeader(at) || (at !== message && hasHeight(at))) ?? message;
}

function hasHeight(element: Element): boolean {
  return /(^|;)\s*height:\s*[\d.]+px/.test(element.getAttribute('style') ?? '');
}

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
  const [first] = messages;
  const name = authorOf(row, first?.block, selectors);
  const text = [...new Set(messages.map((message) => message.text))].join('\n');
  const isBelow = isMobileComment(row, selectors) || isBelowPost(row, selectors, foundOn);
  const isPost = row.querySelector(selectors.mobileAvatar.any) || (name && (isBelow || isProse(text)));
  const imageTexts = isPost ? pictureTexts(row, selectors) : [];
  if (!isPost || (!text && imageTexts.length === 0)) return 'empty';
  if (!isVisible(first?.block ?? row, shown)) return 'hidden';
  const author = name && mobileWords(name, selectors.mobileSkip.any).replaceAll('\n', ' ');
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
 * Who posted: the first name, but for a group's post, where the group is named first and the person right behind it. “One is with Two” has words
 * between, and a post on somebody's page an arrow.
 */
function authorOf(
  row: Element,
  message: Element | undefined,
  { mobileName }: Selectors,
): Element | undefined {
  const names = [...row.querySelectorAll(mobileName.any)];
  const [first, second] = names.filter((name) => !message || isBefore(name, message));
  if (!first || !second) return first ?? names[0];
  const between = document.createRange();
  between.setStartAfter(first);
  between.setEndBefore(second);
  return `${between}`.trim() ? first : second;
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

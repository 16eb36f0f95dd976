import type { Post } from '../../detect';
import { isBefore } from '../is-before';
import { readText } from '../read-text';
import { plainAddress } from './address';
import { atOrBelow } from './at-or-below';
import { inHeader, type Parts } from './parts';

/**
 * Who posted, by the header: the last block that names an author, since a line like “Name commented” may stand above; else what the
 * post's root says is its label; else a person's link, or any that leads to somebody. A group's post on home names the group there and the person in the line below.
 * An anonymous author has a name and no link, or neither.
 */
export function readAuthor(parts: Parts): Post['author'] {
  const { person, author } = parts.selectors;
  const names = inHeader(parts, author.any);
  for (const select of author.ranked) {
    const block = names.findLast((name) => name.matches(select));
    const named = block && namedIn(block, parts);
    if (named) return named;
  }
  const label = labelOf(parts);
  const labelled = label && namedIn(label, parts);
  return labelled ?? firstNamed([...inHeader(parts, person.any), ...personsIn(parts)], parts);
}

function namedIn(block: Element, parts: Parts): Post['author'] {
  const name = oneLine(block, parts);
  if (!name) return undefined;
  const around = block.closest('a[href]');
  const link = firstNamed(around ? [around] : block.querySelectorAll('a[href]'), parts);
  if (!link) return { name };
  if (!isGroup(link.url)) return link;
  const beside = [...block.querySelectorAll('a[href]')].filter(
    (each) => !isGroup(each.getAttribute('href') ?? ''),
  );
  return (
    firstNamed(beside, parts) ??
    firstNamed(
      personsIn(parts).filter((link) => isBefore(block, link)),
      parts,
    ) ??
    unlinkedBelow(block, parts) ??
    link
  );
}

/** The heading that the post's root names as its label. */
function labelOf(parts: Parts): Element | undefined {
  const { box, headerEnd } = parts;
  const root = atOrBelow(box, '[aria-labelledby]').find((each) => headerEnd && each.contains(headerEnd));
  const ids = root?.getAttribute('aria-labelledby')?.split(/\s+/);
  return inHeader(parts, '[id]').find(({ id }) => ids?.includes(id));
}

/** The first of these links that has a name. */
export function firstNamed(links: Iterable<Element>, parts: Parts): Post['author'] {
  for (const link of links) {
    const name = oneLine(link, parts);
    const href = link.getAttribute('href');
    const url = href && plainAddress(href, ['id']);
    if (name) return { name, ...(url && { url }) };
  }
  return undefined;
}

/** Links of the header that lead to somebody: not to a group, and not the time, which leads to the post. */
function personsIn(parts: Parts): Element[] {
  const { permalink } = parts.selectors;
  return inHeader(parts, 'a[href]:not([href^="?"],[href^="#"])').filter(
    (link) => !link.matches(permalink.any) && !isGroup(link.getAttribute('href') ?? ''),
  );
}

function isGroup(address: string | undefined): boolean {
  return address !== undefined && /\/groups\/[^/]+\/?(\?|$)/.test(address);
}

function oneLine(element: Element, { selectors }: Parts): string {
  return readText(element, selectors.skip.any).replaceAll('\n', ' ');
}

/** A name that is no link: the first words between the group's name and the time, which is one. */
function unlinkedBelow(block: Element, { box, selectors }: Parts): Post['author'] {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = block;
  let name = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (block.contains(node)) continue;
    if (node.nodeName === 'A') return name ? { name } : undefined;
    const isRead = node.nodeType === Node.TEXT_NODE && !node.parentElement?.closest(selectors.skip.any);
    if (isRead) name ||= (node.nodeValue ?? '').replace(/[\s·]+/g, ' ').trim();
  }
  return undefined;
}

import type { Post } from '../../detect';
import { isBefore } from '../is-before';
import { readText } from '../read-text';
import { plainAddress } from './address';
import { inHeader, type Parts } from './parts';

/**
 * Who posted, by the header: the person's link where one says so; else the last block that names an author, since a line like “Name
 * commented” may stand above. A group's post on home names the group there and the person in the line below. An anonymous
 * author has a name and no link, or neither.
 */
export function readAuthor(parts: Parts): Post['author'] {
  const { person, author } = parts.selectors;
  const named = firstNamed(inHeader(parts, person.any), parts);
  if (named) return named;
  for (const select of author.ranked) {
    const block = inHeader(parts, select).at(-1);
    const name = block && oneLine(block, parts);
    if (!block || !name) continue;
    const link = firstNamed(block.matches('a[href]') ? [block] : block.querySelectorAll('a[href]'), parts);
    if (!link) return { name };
    return isGroup(link.url) ? (firstNamed(personsBelow(block, parts), parts) ?? link) : link;
  }
  return undefined;
}

function firstNamed(links: Iterable<Element>, parts: Parts): Post['author'] {
  for (const link of links) {
    const name = oneLine(link, parts);
    const url = plainAddress(link.getAttribute('href') ?? '', ['id']);
    if (name) return { name, ...(url && { url }) };
  }
  return undefined;
}

/** Links of the header after the author's block that lead to somebody: not to a group, and not the time, which leads to the post. */
function personsBelow(block: Element, parts: Parts): Element[] {
  const { permalink } = parts.selectors;
  return inHeader(parts, 'a[href]:not([href^="?"],[href^="#"])').filter(
    (link) =>
      isBefore(block, link) && !link.matches(permalink.any) && !isGroup(link.getAttribute('href') ?? ''),
  );
}

function isGroup(address: string | undefined): boolean {
  return address !== undefined && /\/groups\/[^/]+\/?(\?|$)/.test(address);
}

function oneLine(element: Element, { selectors }: Parts): string {
  return readText(element, selectors.skip.any).replaceAll('\n', ' ');
}

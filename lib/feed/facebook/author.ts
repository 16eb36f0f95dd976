import type { Post } from '../../detect';
import { readText } from '../read-text';
import { plainAddress } from './address';
import { inHeader, type Parts } from './parts';

/**
 * Who posted, by the header: the person's link where a group's name stands first, else the last block that names an author, since a
 * line like “Name commented” may stand above. An anonymous author has a name and no link, or neither.
 */
export function readAuthor(parts: Parts): Post['author'] {
  const { person, author, skip } = parts.selectors;
  for (const link of inHeader(parts, person.any)) {
    const name = oneLine(link, skip.any);
    if (name) return named(name, link);
  }
  for (const select of author.ranked) {
    const block = inHeader(parts, select).at(-1);
    const name = block && oneLine(block, skip.any);
    if (!block || !name) continue;
    const links = block.matches('a[href]') ? [block] : [...block.querySelectorAll('a[href]')];
    const link = links.find((each) => oneLine(each, skip.any) !== '');
    return link ? named(oneLine(link, skip.any), link) : { name };
  }
  return undefined;
}

function oneLine(element: Element, skip: string): string {
  return readText(element, skip).replaceAll('\n', ' ');
}

function named(name: string, link: Element): NonNullable<Post['author']> {
  const url = plainAddress(link.getAttribute('href') ?? '', ['id']);
  return { name, ...(url && { url }) };
}

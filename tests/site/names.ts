import { hash } from './seeded';

/** The number that the site gives a post, a person or a group: sixteen digits that follow from the name. */
export function numberOf(name: string): string {
  return `1000${String(hash(name)).padStart(10, '0')}${String(hash(`${name}+`) % 100).padStart(2, '0')}`;
}

/** The part of an address that names a person or page. */
export function handleOf(author: string): string | undefined {
  const plain = author
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd');
  const handle = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
  return handle === '' ? undefined : handle;
}

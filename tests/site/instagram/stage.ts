import { openAddress } from '../open';
import type { SitePostInput } from '../posts/post';

/** A post with all that Instagram shows of one. */
export const lunch: SitePostInput = {
  id: 'lunch',
  author: 'Kim Example',
  label: 'ordinary',
  lang: 'en',
  expect: 'none',
  text: 'Soup 🍲 with @Sam.Sample\nand bread\n\nmenu.example/today #lunch',
  pictures: [{ alt: 'May be an image of soup' }],
  comments: [
    {
      author: 'An Ví Dụ',
      text: 'Ngon quá!',
      replies: [{ author: 'Kim Example', text: 'Cảm ơn' }],
    },
  ],
};

/** A page of Instagram, parsed; `own` is the feed `own`, which is shown unless the path names another. */
export function parse(path: string, own: readonly SitePostInput[] = [lunch]): Document {
  const url = new URL(path, 'https://www.instagram.com');
  if (!url.searchParams.has('feed')) url.searchParams.set('feed', 'own');
  return new DOMParser().parseFromString(openAddress(url.href, own).html, 'text/html');
}

/** Words with a line break where the page has one. */
export function lines(element: Element | null | undefined): string[] {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  return copy.textContent.split('\n');
}

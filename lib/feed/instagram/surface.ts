import type { Surface } from '../site-reader';
import { postAt } from './addresses';

/** Pages that hold conversations, settings or what people show to few. They are never read. */
const PRIVATE =
  /^\/(direct|accounts|stories|notifications|settings|your_activity|archive|saved|challenge|auth_platform|two_factor|consent|oauth|session|emails|privacy)(\/|$)|^\/[\w.]+\/saved(\/|$)/;

const PLACES: readonly (readonly [string, Surface['kind'], RegExp])[] = [
  ['home', 'feed', /^\/$/],
  ['reel', 'page', /^(\/[\w.]+)?\/reel\/[\w-]/],
  ['reels', 'page', /^\/reels(\/|$)/],
  ['explore', 'page', /^\/explore(\/|$)/],
];

/** Which of Instagram's pages an address names. On a post's own page it is the only thing that surely names the post. */
export function instagramSurface({ href, pathname }: URL): Surface {
  if (PRIVATE.test(pathname)) return { name: 'private', kind: 'private' };
  const [name, kind] = PLACES.find(([, , path]) => path.test(pathname)) ?? [];
  const permalink = postAt(href)?.permalink;
  if (permalink) return { name: name ?? 'post', kind: 'page', permalink };
  return { name: name ?? 'profile', kind: kind ?? 'page' };
}

import type { Surface } from '../site-reader';
import { postAt, reelAddress } from './addresses';

/** Pages that hold conversations, settings or what people show to few. They are never read. */
const PRIVATE =
  /^\/(direct|accounts|stories|notifications|settings|your_activity|archive|saved|challenge|auth_platform|two_factor|consent|oauth|session|emails|privacy)(\/|$)|^\/[\w.]+\/saved(\/|$)/;

const PLACES: readonly (readonly [string, Surface['kind'], RegExp])[] = [
  ['home', 'feed', /^\/$/],
  ['reels', 'feed', /^\/reels(\/[\w-]+)?\/?$/],
  ['search', 'page', /^\/explore\/search(\/|$)/],
  ['explore', 'page', /^\/explore(\/|$)/],
];

/** Which of Instagram's pages an address names, and which post, when it names one: its own page, or a dialog over another. */
export function instagramSurface({ href, pathname }: URL): Surface {
  if (PRIVATE.test(pathname)) return { name: 'private', kind: 'private' };
  const permalink = postAt(href)?.permalink;
  if (permalink) return { name: permalink.includes('/reel/') ? 'reel' : 'post', kind: 'post', permalink };
  const [name, kind] = PLACES.find(([, , path]) => path.test(pathname)) ?? (['profile', 'page'] as const);
  const [, , reel] = pathname.split('/');
  // Its address follows the reel in view, and the page stays.
  if (name === 'reels') return { name, kind, page: name, ...(reel && { permalink: reelAddress(reel) }) };
  return { name, kind };
}

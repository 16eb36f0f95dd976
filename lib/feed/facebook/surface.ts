import type { Surface } from '../site-reader';

/** Pages that hold conversations, settings or other people's private matters. They are never read. */
const PRIVATE =
  /^\/(messages|settings|notifications|friends|login|checkpoint|recover|two_step_verification|privacy|help)(\/|\.|$)/;

const PLACES: readonly (readonly [string, Surface['kind'], RegExp])[] = [
  ['home', 'feed', /^\/(home\.php)?$/],
  ['groups-feed', 'feed', /^\/groups\/(feed\/?)?$/],
  ['permalink', 'page', /\/(posts|permalink)\/|^\/(permalink|story)\.php/],
  ['group', 'feed', /^\/groups\/[^/]+\/?$/],
  ['search', 'page', /^\/search\//],
  ['marketplace', 'page', /^\/marketplace(\/|$)/],
  ['photo', 'page', /^\/photo(\/|\.php|$)/],
  ['reel', 'page', /^\/reels?\//],
  ['watch', 'page', /^\/watch(\/|$)/],
];

/** Which of Facebook's pages an address names. */
export function facebookSurface({ pathname }: URL): Surface {
  if (PRIVATE.test(pathname)) return { name: 'private', kind: 'private' };
  const place = PLACES.find(([, , path]) => path.test(pathname));
  return place ? { name: place[0], kind: place[1] } : { name: 'profile', kind: 'page' };
}

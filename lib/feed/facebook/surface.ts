import type { Surface } from '../site-reader';
import { postAddress } from './permalink';

/** Pages that hold conversations, settings or other people's private matters. They are never read. */
const PRIVATE =
  /^\/(messages|settings|notifications|friends|login|checkpoint|recover|two_step_verification|privacy|help)(\/|\.|$)/;

const PLACES: readonly (readonly [string, Surface['kind'], RegExp])[] = [
  ['home', 'feed', /^\/(home\.php)?$/],
  ['groups-feed', 'feed', /^\/groups\/(feed\/?)?$/],
  ['permalink', 'post', /\/(posts|permalink)\/[^/]|^\/(permalink|story)\.php|^\/share\/p\/./],
  ['group', 'feed', /^\/groups\/[^/]+\/?$/],
  ['search', 'page', /^\/search\//],
  ['marketplace', 'page', /^\/marketplace(\/|$)/],
  ['photo', 'page', /^\/photo(\/|\.php|$)/],
  ['reel', 'page', /^\/reels?\//],
  ['watch', 'page', /^\/watch(\/|$)/],
];

/** Which of Facebook's pages an address names, and which post, when it names one: its own page, or a dialog over a feed. */
export function facebookSurface({ pathname, href }: URL): Surface {
  if (PRIVATE.test(pathname)) return { name: 'private', kind: 'private' };
  const [name, kind] = PLACES.find(([, , path]) => path.test(pathname)) ?? (['profile', 'page'] as const);
  const permalink = postAddress(href)?.permalink;
  return { name, kind, ...(permalink && { permalink }) };
}

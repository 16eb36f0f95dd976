import type { Surface } from '../site-reader';
import { plainAddress } from './address';
import { postAddress } from './permalink';

/** Pages that hold conversations, settings or other people's private matters. They are never read. */
const PRIVATE =
  /^\/(messages|settings|notifications|friends|login|checkpoint|recover|two_step_verification|privacy|help)(\/|\.|$)/;

const PLACES: readonly (readonly [string, Surface['kind'], RegExp])[] = [
  ['home', 'feed', /^\/(home\.php)?$/],
  ['groups-feed', 'feed', /^\/groups\/(feed\/?)?$/],
  ['search', 'page', /^\/(search|hashtag)\/|\/search\/?$/],
  ['reel', 'page', /^\/reels?(\/|$)|^\/share\/r\//],
  ['watch', 'page', /^\/watch(\/|$)|\/videos\/.|^\/share\/v\//],
  ['permalink', 'post', /\/(posts|permalink)\/[^/]|^\/(permalink|story)\.php|^\/share\/(p\/)?\w/],
  ['group', 'feed', /^\/groups\/[^/]+\/?$/],
  ['marketplace', 'page', /^\/(marketplace|commerce|jobs)(\/|$)/],
  ['photo', 'page', /^\/photo(\/|\.php|$)|\/photos\/./],
];

/** Something for sale, or a job that is offered there. */
const ITEM = /^\/(marketplace\/(.+\/)?(item|jobs?)|commerce\/listing|jobs\/job-opening)\/\d+/;

/**
 * Which of Facebook's pages an address names, and which post, picture or thing for sale, when it names one: its own page, or a dialog
 * over another page.
 */
export function facebookSurface({ pathname, href }: URL): Surface {
  if (PRIVATE.test(pathname)) return { name: 'private', kind: 'private' };
  const [name, kind] = PLACES.find(([, , path]) => path.test(pathname)) ?? (['profile', 'page'] as const);
  const named = name === 'photo' || (name === 'marketplace' && ITEM.test(pathname));
  const permalink = named ? plainAddress(href, ['fbid']) : postAddress(href)?.permalink;
  // The address follows the reel in view, and the page stays.
  const page = name === 'reel' && { page: name };
  return { name, kind, ...page, ...(permalink && { permalink }) };
}

import type { List, Place } from '../place';

const list = (name: List) => (): Place => ({ page: 'feed', list: name, group: undefined, dialog: undefined });

const PATHS: readonly (readonly [RegExp, (found: Readonly<Record<string, string>>) => Place])[] = [
  [/^\/groups\/feed\/?$/, list('groups-feed')],
  [/^\/search\/(?:posts|top)\/?$/, list('search')],
  [/^\/watch\/?$/, list('watch')],
  [/^\/reels?\//, list('reel')],
  [/^\/marketplace\/?$/, list('marketplace')],
  [/^\/practice\.page\/?$/, list('profile')],
  [
    /^\/marketplace\/item\/(?<post>\d+)\/?$/,
    ({ post = '' }) => ({ page: 'post', as: 'item', group: undefined, post }),
  ],
  [/^\/$/, () => ({ page: 'feed', group: undefined, dialog: undefined })],
  [/^\/groups\/(?<group>\d+)\/?$/, ({ group }) => ({ page: 'feed', group, dialog: undefined })],
  [
    /^\/groups\/(?<group>\d+)\/(?:posts|permalink)\/(?<post>\d+)\/?$/,
    ({ group, post = '' }) => ({ page: 'post', group, post }),
  ],
  [
    /^\/(?!groups\/)[^/]+\/posts\/(?:[^/]+\/)?(?<post>\d+)\/?$/,
    ({ post = '' }) => ({ page: 'post', group: undefined, post }),
  ],
];

/** What an address of Facebook's shows; undefined when the stand-in has no such page. */
export function facebookPlace({ pathname, searchParams }: URL): Place | undefined {
  const photo = searchParams.get('fbid');
  if (/^\/photo\/?$/.test(pathname) && photo !== null)
    return { page: 'post', as: 'photo', group: undefined, post: photo };
  const story = searchParams.get('story_fbid');
  if (pathname === '/permalink.php' && story !== null) return { page: 'post', group: undefined, post: story };
  for (const [path, place] of PATHS) {
    const found = path.exec(pathname);
    if (found === null) continue;
    const shown = place(found.groups ?? {});
    const dialog = searchParams.get('multi_permalinks') ?? undefined;
    return shown.page === 'feed' && shown.group !== undefined ? { ...shown, dialog } : shown;
  }
  return undefined;
}

/** Parts of the site's own addresses that are no options of the page. */
export const FACEBOOK_QUERY = [
  'story_fbid',
  'id',
  'multi_permalinks',
  'comment_id',
  'reply_comment_id',
  'sk',
  'filter',
  'fbclid',
  'set',
  'fbid',
  'q',
  '__cft__[0]',
  '__tn__',
];

import { addressOf, GROUP, numberOf, type SiteLanguage, type SitePost, type Surface } from '../../tests/site';

const HOME_OF_GROUP = `https://www.facebook.com/groups/${GROUP}/`;

/** Where the stand-in shows a surface of the demo in a language; `posts` begins with the one that is alone there. */
export function addressOn(surface: Surface, [post]: readonly SitePost[], language: SiteLanguage): string {
  const address = new URL(bareAddress(surface, post));
  address.searchParams.set('feed', `class-${language}`);
  address.searchParams.set('lang', language);
  return address.href;
}

function bareAddress(surface: Surface, post: SitePost | undefined): string {
  if (surface === 'home') return 'https://www.facebook.com/';
  if (surface === 'group') return HOME_OF_GROUP;
  if (post === undefined) throw new Error(`The demo has no post for ${surface}`);
  if (surface === 'dialog') return `${HOME_OF_GROUP}?multi_permalinks=${numberOf(post.id)}`;
  return addressOf(post, undefined);
}

import {
  addressOn,
  DEMO_LANGUAGES,
  type Feeds,
  type SiteLanguage,
  type SitePost,
  SURFACES,
  type Surface,
} from '../../tests/site';

/** One page of the stand-in that a trainer can open. */
export interface DemoPlace {
  readonly surface: Surface;
  readonly language: SiteLanguage;
  readonly url: string;
  /** The demo's posts that are shown there, in the page's order; one where the post is alone. */
  readonly posts: readonly SitePost[];
}

/** All pages of the demo, by language and surface: one for each feed, one for each post that is shown alone. */
export function demoPlaces(feeds: Feeds): readonly DemoPlace[] {
  return DEMO_LANGUAGES.flatMap((language) => {
    const all = feeds.posts(`class-${language}`);
    return SURFACES.flatMap((surface) => {
      const here = all.filter((post) => post.surface === surface);
      const pages = isFeed(surface) ? [here] : here.map((post) => [post]);
      return pages.map((posts) => ({ surface, language, posts, url: pageOf(surface, language, posts) }));
    });
  });
}

const isFeed = (surface: Surface): boolean =>
  surface === 'home' || surface === 'group' || surface === 'instagram';

function pageOf(surface: Surface, language: SiteLanguage, [first]: readonly SitePost[]): string {
  if (first === undefined) throw new Error(`The demo has no post for ${surface} in ${language}.`);
  const address = new URL(addressOn(surface, first));
  address.searchParams.set('feed', `class-${language}`);
  address.searchParams.set('posts', 'here');
  address.searchParams.set('lang', language);
  return address.href;
}

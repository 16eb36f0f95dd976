import type { Feeds, SitePost, Surface } from '../../tests/site';
import { DEMO_LANGUAGES, SURFACES } from '../../tests/site';
import { addressOn } from './addresses';

export type DemoLanguage = (typeof DEMO_LANGUAGES)[number];

/** One page of the stand-in that a trainer can open. */
export interface DemoPlace {
  readonly surface: Surface;
  readonly language: DemoLanguage;
  readonly url: string;
  /** The demo's posts that are shown there, in the page's order; one where the post is alone. */
  readonly posts: readonly SitePost[];
}

/** All pages of the demo, by language and surface: one for each feed, one for each post that is shown alone. */
export function demoPlaces(feeds: Feeds): readonly DemoPlace[] {
  return DEMO_LANGUAGES.flatMap((language) => {
    const all = feeds.posts(`class-${language}`);
    return SURFACES.filter((surface) => !surface.startsWith('instagram')).flatMap((surface) => {
      const here = all.filter((post) => post.surface === surface);
      const pages = isFeed(surface) ? [here] : here.map((post) => [post]);
      return pages.map((posts) => ({ surface, language, posts, url: addressOn(surface, posts, language) }));
    });
  });
}

const isFeed = (surface: Surface): boolean =>
  surface === 'home' || surface === 'group' || surface === 'instagram';

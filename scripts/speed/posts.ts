import { openFeeds } from '../../tests/site/posts/feeds';

/**
 * Texts of posts, as they come out of a message: flat strings.
 * - `ads`: the demo's own posts, nearly all of them ads with much to find;
 * - `feed`: what a person scrolls past, ordinary posts with every eighth one of the demo's.
 */
export function benchPosts(kind: 'ads' | 'feed'): readonly string[] {
  const feeds = openFeeds({});
  const posts = kind === 'feed' ? feeds.posts('endless') : [...feeds.posts('demo'), ...feeds.posts('tricky')];
  const texts: readonly string[] = JSON.parse(JSON.stringify(posts.map(({ text }) => text)));
  return texts.filter((text) => text !== '');
}

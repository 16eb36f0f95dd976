import { describe, expect, it } from 'vitest';
import { addressOn } from '../address-on';
import { openFeeds } from '../posts/feeds';
import { SURFACES } from '../posts/post';
import { openStage } from './stage';

const posts = openFeeds({})
  .posts('hostile')
  .filter(({ text }) => text.length < 5_000);

describe.each(SURFACES)('posts that try to break the page, on %s', (surface) => {
  it('are drawn as words, by the server and by the script alike', () => {
    for (const post of posts) {
      const address = new URL(addressOn(surface, post));
      address.searchParams.set('feed', 'own');
      const { errors, faults } = openStage(address.href, [post]);
      expect([post.id, errors, faults()]).toEqual([post.id, [], []]);
      expect(
        document.querySelectorAll('[onerror], script:not([data-sjs]), #mount_0_0_Ab b b i'),
      ).toHaveLength(0);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { SiteReader } from '../../../lib/feed';
import { createTrackedPosts, type Look } from '../../../lib/feed/watch/tracked-posts';

/** A seed's box is what stands around it with the name that the seed gives. */
const boxOf = (seed: Element) => seed.closest(`#${seed.getAttribute('data-in')}`) ?? undefined;
const reader = { box: boxOf, comments: { box: boxOf } } as unknown as SiteReader; // finding asks for no more

const LOOK: Look = { surface: { name: 'home', kind: 'feed' }, page: '/', changedAt: 0 };

function track() {
  document.body.innerHTML = `
    <div id="outer"><b data-in="outer"></b>
      <div id="inner"><b data-in="inner"></b></div>
      <div id="comment"><b data-in="comment"></b></div>
    </div>
    <div id="other"><b data-in="other"></b></div>`;
  const lost: string[] = [];
  const posts = createTrackedPosts(reader, { found: () => {}, lost: ({ box }) => void lost.push(box.id) });
  const seed = (box: string) => document.querySelector(`[data-in=${box}]`)!;
  return {
    posts,
    lost,
    find: (box: string) => posts.find(seed(box), LOOK)!,
    findComment: (box: string) => posts.findComment(seed(box), LOOK),
  };
}

describe('posts inside posts', () => {
  it('are let go of when the one around them got its marks late, but comments stay', () => {
    const { posts, lost, find, findComment } = track();
    find('inner');
    findComment('comment');
    find('other');
    const outer = posts.find(document.querySelector('[data-in=outer]')!, { ...LOOK });
    expect(outer?.box.id).toBe('outer');
    posts.dropInside([outer!]);
    expect(lost).toEqual(['inner']);
    expect([...posts].map(({ box }) => box.id)).toEqual(['comment', 'other', 'outer']);
  });

  it('are not looked for around posts that were there before', () => {
    const { posts, lost, find } = track();
    const inner = find('inner');
    posts.dropInside([inner, find('other')]);
    expect(lost).toEqual([]);
  });
});

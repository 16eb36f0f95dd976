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
      <div id="inner"><b data-in="inner">Baker wanted by the river</b></div>
      <div id="comment"><b data-in="comment">Is the place still free, please?</b></div>
    </div>
    <div id="other"><b data-in="other">Cake on Sunday, come along</b></div>`;
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

describe('a post that the site emptied', () => {
  const box = () => document.querySelector('#other')!;
  const words = 'Gardener wanted from the first of May';

  it('is let go of, however often its place changes, and is tracked again when words stand there', () => {
    const { posts, find } = track();
    const post = find('other');
    box().replaceChildren('');
    expect(posts.letGoIfEmptied(post)).toBe(true);
    expect([posts.around(box()), [...posts]]).toEqual([undefined, []]);
    box().replaceChildren(words);
    expect(posts.around(box())?.box).toBe(box());
  });

  it('is kept near the view, and while a picture stands there', () => {
    const { posts, find } = track();
    const post = find('other');
    box().replaceChildren(document.createElement('img'));
    expect(posts.letGoIfEmptied(post)).toBe(false);
    box().replaceChildren('');
    post.near = true;
    expect(posts.letGoIfEmptied(post)).toBe(false);
    expect([...posts]).toEqual([post]);
  });

  it('is not tracked where it is found empty, until it is filled', () => {
    const { posts, find } = track();
    const seed = document.querySelector('[data-in=other]')!;
    seed.textContent = '';
    expect([find('other'), [...posts]]).toEqual([undefined, []]);
    seed.textContent = words;
    expect(posts.around(seed)?.box).toBe(box());
  });
});

it('of many posts some are looked at in turn, and all that left the page are let go of', () => {
  document.body.innerHTML = Array.from(
    { length: 450 },
    (_, at) => `<p id="p${at}"><b data-in="p${at}">Baker wanted by the river</b></p>`,
  ).join('');
  const posts = createTrackedPosts(reader, { found: () => {}, lost: () => {} });
  for (const seed of document.querySelectorAll('b')) posts.find(seed, { ...LOOK });
  for (const at of [0, 220, 449]) document.querySelector(`#p${at}`)?.remove();
  expect(posts.prune()).toHaveLength(199);
  expect([...posts]).toHaveLength(449);
  posts.prune();
  posts.prune();
  expect([...posts]).toHaveLength(447);
});

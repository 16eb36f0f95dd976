import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFeeds } from '../site';
import { expectFlagged, expectIntact, luresAmong, openFirst } from './feed-page';
import { everyListOnce, everyListShape, type ListShape, nameOf, pairwise } from './page-shapes';
import { share } from './share';
import { openStage, pictureOfFailure, type Stage } from './stage';

const { posts } = openFeeds({});
const all = [...posts('demo'), ...posts('tricky')];
const chosen = process.env.JRF_TESTS === 'everything' ? everyListOnce : pairwise(everyListShape);

const PAGES: Readonly<Record<ListShape['surface'], string>> = {
  home: 'https://www.facebook.com/',
  group: 'https://www.facebook.com/groups/1234567890/',
  'groups-feed': 'https://www.facebook.com/groups/feed/',
  profile: 'https://www.facebook.com/practice.page',
  search: 'https://www.facebook.com/search/posts/',
};

const surfaces = Object.keys(PAGES) as ListShape['surface'][]; // as PAGES is typed
const shapes = surfaces.flatMap((name) => share(chosen.filter(({ surface }) => surface === name)));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ feeds: { all }, defaults: { feed: 'all', first: all.length } });
  await openFirst(stage);
});
afterAll(() => stage?.close());

it('this browser takes its part of every list and language', () => {
  expect(new Set(shapes.map(({ surface }) => surface))).toEqual(new Set(surfaces));
  expect(new Set(shapes.map(({ lang }) => lang))).toEqual(new Set(chosen.map(({ lang }) => lang)));
});

describe('on every list of posts each lure carries a card and no other post does', () => {
  it.each(shapes.map((shape) => [`${shape.surface} in ${shape.lang}: ${nameOf(shape)}`, shape] as const))(
    '%s',
    async (name, shape) => {
      pictureOfFailure(stage);
      const { surface, ...options } = shape;
      const query = new URLSearchParams({ ...(surface === 'search' && { q: 'jobs' }), ...options });
      await stage.tab.open(`${PAGES[surface]}?${query}`);
      await expectFlagged(stage, luresAmong(all), name);
      await expectIntact(stage.tab);
    },
  );
});

describe.each(['https://web.facebook.com/', 'https://m.facebook.com/'])('on %s', (address) => {
  it('every lure carries a card too, in the other theme and language', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(`${address}?theme=dark&lang=vi&root=mix&marks=mix&time=mix&author=mix`);
    await expectFlagged(stage, luresAmong(all), address);
    await expectIntact(stage.tab);
  });
});

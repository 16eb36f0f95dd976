import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, type Control, openFeeds, type SitePost } from '../site';
import { expectAlone, expectedWhole, flaggedOn, GROUP } from './alone';
import { expectFlagged, expectIntact } from './feed-page';
import { everyShape, nameOf, pairwise } from './page-shapes';
import { atRest, pageStatus } from './page-status';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

const { posts } = openFeeds({});
const tricky = posts('tricky');
// Nothing marks the root of a post that stands alone.
const alone = everyShape.filter(({ root }) => root === 'none');
const shapes = process.env.JRF_TESTS === 'everything' ? alone : pairwise(alone);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

const at = (post: SitePost, query: string, group?: string) => {
  const address = addressOf(post, group);
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
};

/** Every post at least once over all shapes, two at least for each, in turn with and without a group. */
const parts = Math.min(shapes.length, Math.floor(tricky.length / 2));
const share = (shape: number): readonly SitePost[] =>
  tricky.filter((_, nth) => nth % parts === shape % parts);

describe('on its own page a post carries a card when it is a lure, and nothing else does', () => {
  it.each(shapes.map((shape, nth) => [nameOf(shape), shape, nth] as const))('%s', async (_, shape, nth) => {
    pictureOfFailure(stage);
    const mine = share(nth);
    expect(mine.length).toBeGreaterThan(1);
    for (const [turn, post] of mine.entries()) {
      const query = `${new URLSearchParams({ ...shape, feed: 'tricky' })}`;
      await stage.tab.open(at(post, query, turn % 2 === 0 ? GROUP : undefined));
      await expectAlone(stage, post, 'permalink');
      expect((await pageStatus(stage.session)).read, 'nothing of the right column').toBe(1);
      await expectIntact(stage.tab);
    }
  });
});

describe('a post’s own page', () => {
  const named = (id: string) => [...tricky, ...plainFeed].find((post) => post.id === id)!;

  it('is judged again when its text grows', async () => {
    pictureOfFailure(stage);
    const post = named('hidden-tail');
    expect([post.expect, expectedWhole(post)]).toEqual(['none', 'card']);
    await stage.tab.open(at(post, 'feed=tricky&moreAlone=200'));
    await expect.poll(async () => (await pageStatus(stage.session)).read).toBe(1);
    await atRest(stage.session, post.id);
    expect(await flaggedOn(stage, 'permalink')).toEqual([]);
    await stage.tab.evaluate((id: string) => (window.__site as Control).expand(id), post.id);
    await expectAlone(stage, post, 'permalink');
    await expectIntact(stage.tab);
  });

  it('keeps its card when the site draws the post anew, and with it the address as its name', async () => {
    pictureOfFailure(stage);
    const post = named('coloured-lure');
    await stage.tab.open(at(post, 'feed=tricky', GROUP));
    await expectAlone(stage, post, 'permalink');
    const key = () =>
      stage.tab.evaluate(() => document.querySelector<HTMLElement>('job-red-flags')?.dataset.key);
    const id = addressOf(post, GROUP).match(/(\d+)\/$/)?.[1];
    expect(await key()).toBe(`facebook:${id}`);
    await stage.tab.evaluate((id: string) => (window.__site as Control).rerender(id), post.id);
    await expectAlone(stage, post, 'permalink');
    expect(await key()).toBe(`facebook:${id}`);
    await expectIntact(stage.tab);
  });

  it('is come to from a feed without a load, and left again, with cards on each page’s lures only', async () => {
    pictureOfFailure(stage);
    const post = named(plainLures[0]!);
    await stage.tab.open(`${stage.site.url}?feed=plain&first=${plainFeed.length}`);
    await expectFlagged(stage, plainLures, 'on home');
    await stage.tab.evaluate(
      (path: string) => (window.__site as Control).navigate(path),
      at(post, 'feed=plain', GROUP).replace('https://www.facebook.com', ''),
    );
    await expectAlone(stage, post, 'permalink');
    expect(await pageStatus(stage.session)).toMatchObject({ read: 1, found: [{}] });
    await stage.tab.goBack();
    await expectFlagged(stage, plainLures, 'back on home');
    await expectIntact(stage.tab);
  });
});

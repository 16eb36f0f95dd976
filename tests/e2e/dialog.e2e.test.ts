import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, type Control, openFeeds, type SitePost } from '../site';
import { expectAlone, expectedWhole, flaggedOn, GROUP } from './alone';
import { expectFlagged, expectIntact, luresAmong } from './feed-page';
import { everyShape, nameOf, pairwise } from './page-shapes';
import { atRest, pageStatus } from './page-status';
import { share } from './share';
import { openStage, pictureOfFailure, type Stage } from './stage';

const { posts } = openFeeds({});
const tricky = posts('tricky');
const lures = luresAmong(tricky);
const onPosts = lures.filter((id) => !id.includes('/')); // without those of comments
const shapes = process.env.JRF_TESTS === 'everything' ? everyShape : pairwise(everyShape);
const feed = `feed=tricky&first=${tricky.length}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const site = <Argument extends string>(work: (argument: Argument) => unknown, argument: Argument) =>
  stage.tab.evaluate(work, argument);
const open = (id: string) => site((id) => (window.__site as Control).open(id), id);
const close = () => stage.tab.evaluate(() => (window.__site as Control).close());
const named = (id: string): SitePost => tricky.find((post) => post.id === id)!;

/** Opens posts over the feed one after the other, and closes each again. */
async function openEach(mine: readonly SitePost[], surface: 'home' | 'group'): Promise<void> {
  for (const post of mine) {
    await open(post.id);
    await expectAlone(stage, post, 'dialog');
    expect(await flaggedOn(stage, surface), `the feed behind ${post.id}`).toEqual(onPosts);
    await close();
    await expect.poll(() => flaggedOn(stage, surface), { message: `after ${post.id}` }).toEqual(onPosts);
    expect(await flaggedOn(stage, 'dialog')).toEqual([]);
  }
}

describe.each([
  ['home', '/'],
  ['group', `/groups/${GROUP}/`],
] as const)('a post opened in a dialog over %s has its own card when it is a lure', (surface, path) => {
  const half = shapes.filter((_, nth) => nth % 2 === (surface === 'home' ? 0 : 1));
  // Of many shapes each opens a part of the posts, two at least.
  const parts = Math.min(half.length, Math.floor(tricky.length / 2));

  it.each(half.map((shape, nth) => [nameOf(shape), shape, nth] as const))('%s', async (_, shape, nth) => {
    pictureOfFailure(stage);
    await stage.tab.open(`https://www.facebook.com${path}?${feed}&${new URLSearchParams({ ...shape })}`);
    await expectFlagged(stage, lures, 'the feed as it opens');
    const mine = share(
      tricky.filter((_, at) => at % parts === nth % parts),
      surface === 'home' ? 0 : 1,
    );
    expect(mine.length).toBeGreaterThan(1);
    await openEach(mine, surface);
    await expectFlagged(stage, lures, 'the feed in the end');
    await expectIntact(stage.tab);
  });
});

describe('a post in a dialog', () => {
  const lure = named('comment-longer');

  async function openOverFeed(query = ''): Promise<void> {
    pictureOfFailure(stage);
    await stage.tab.open(`https://www.facebook.com/groups/${GROUP}/?${feed}&${query}`);
    await expectFlagged(stage, lures, 'the feed as it opens');
  }

  it('is there once among the page’s warnings, and the page’s posts stay counted', async () => {
    await openOverFeed();
    const before = await pageStatus(stage.session);
    for (let time = 0; time < 2; time++) {
      await open(lure.id);
      await expectAlone(stage, lure, 'dialog');
      const during = await pageStatus(stage.session);
      expect(during).toMatchObject({ read: before.read, health: 'ok' });
      expect(during.found.map(({ excerpt }) => excerpt)).toEqual(before.found.map(({ excerpt }) => excerpt));
      expect(await stage.session.badge()).toBe(String(lures.length));
      await close();
      await expectFlagged(stage, lures, 'closed');
      expect(await pageStatus(stage.session)).toEqual(before);
    }
    await expectIntact(stage.tab);
  });

  it('can be landed on', async () => {
    pictureOfFailure(stage);
    const id = addressOf(lure, GROUP).match(/(\d+)\/$/)?.[1];
    await stage.tab.open(`https://www.facebook.com/groups/${GROUP}/?multi_permalinks=${id}&${feed}`);
    await expectAlone(stage, lure, 'dialog');
    expect(await pageStatus(stage.session)).toMatchObject({
      health: 'ok',
      found: [{ key: `facebook:${id}` }],
    });
    expect(await flaggedOn(stage, 'group'), 'the feed behind is not read').toEqual([]);
    await close();
    await expectFlagged(stage, lures, 'the feed behind, once it can be seen');
    await expectIntact(stage.tab);
  });

  it('is judged again when its text grows', async () => {
    await openOverFeed('moreAlone=200');
    const post = named('hidden-tail');
    expect([post.expect, expectedWhole(post)]).toEqual(['none', 'card']);
    await open(post.id);
    await expect.poll(async () => (await pageStatus(stage.session)).health).toBe('ok');
    await atRest(stage.session, post.id);
    expect(await flaggedOn(stage, 'dialog')).toEqual([]);
    await site((id) => (window.__site as Control).expand(id), post.id);
    await expectAlone(stage, post, 'dialog');
    await expectIntact(stage.tab);
  });

  it('keeps its card when it is scrolled out of sight and drawn anew there', async () => {
    await openOverFeed('marks=none');
    await stage.tab.resize(1280, 500);
    await open(lure.id);
    await expectAlone(stage, lure, 'dialog');
    const top = await stage.tab.evaluate(() => {
      const scroller = document.querySelector<HTMLElement>('[role="dialog"] [style*="overflow-y"]');
      if (scroller) scroller.style.maxHeight = '150px';
      scroller?.scrollTo(0, scroller.scrollHeight);
      return document.querySelector('[role="dialog"] job-red-flags')?.getBoundingClientRect().bottom ?? 0;
    });
    expect(top, 'the card is above the view').toBeLessThan(0);
    const cards = () =>
      stage.tab.evaluate(() => document.querySelectorAll('[role="dialog"] job-red-flags').length);
    await stage.tab.evaluate(() =>
      document.querySelector('[role="dialog"] [data-ad-rendering-role="like_button"]')?.append(' '),
    );
    for (let again = 0; again < 4; again++) {
      await atRest(stage.session, 'drawn anew');
      expect(await cards()).toBe(1);
    }
    await stage.tab.resize(1280, 2400);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Control, openFeeds, type SitePost } from '../site';
import { expectFlagged, expectIntact, flaggedPosts, luresAmong, siteState } from './feed-page';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

const LENGTH = process.env.JRF_TESTS === 'everything' ? 800 : 160;
const { posts } = openFeeds({});
const endless = posts(`endless-${LENGTH}`);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

/** Calls the site's own controls. */
const site = <Argument extends string>(work: (argument: Argument) => unknown, argument: Argument) =>
  stage.tab.evaluate(work, argument);

const lure = 'en-typing';
const ordinary = 'vi-xe-may';

async function openFeed(): Promise<void> {
  pictureOfFailure(stage);
  await stage.tab.open(stage.site.url);
  await expectFlagged(stage, plainLures, 'the feed as it opens');
}

describe('an endless feed whose far posts are emptied, drawn anew and reused', () => {
  /** Brings a post into view as a person does: by scrolling to the end until the site has loaded it. */
  async function reach(id: string): Promise<void> {
    const isThere = () =>
      stage.tab.evaluate((id: string) => {
        const site = window.__site as Control;
        const there = site.posts().includes(id);
        if (there) site.scrollTo(id);
        else scrollTo(0, document.documentElement.scrollHeight);
        return there;
      }, id);
    await expect.poll(isThere, { message: `the site loads ${id}` }).toBe(true);
  }

  async function expectCardInView(id: string): Promise<void> {
    await expect.poll(() => flaggedPosts(stage.tab), { message: `${id} was scrolled to` }).toContain(id);
    const flagged = await flaggedPosts(stage.tab);
    const expected = new Set(luresAmong(endless));
    expect(
      flagged.filter((other) => !expected.has(other)),
      'cards on posts that are no lures',
    ).toEqual([]);
    expect(new Set(flagged).size, 'one card per post').toBe(flagged.length);
  }

  it('has a card on every lure that the person comes to, down the feed and back up', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(
      `${stage.site.url}?feed=endless-${LENGTH}&first=8&live=endless,virtual,rerender,reuse`,
    );
    const inOrder = luresAmong(endless);
    for (const id of [...inOrder, ...inOrder.toReversed()]) {
      await reach(id);
      await expectCardInView(id);
    }
    const { stats } = await siteState(stage.tab);
    const last = endless.findLastIndex(({ expect }) => expect === 'card');
    expect(stats.loaded, 'the feed was loaded down to its last lure').toBeGreaterThan(last);
    expect(stats.emptied, 'far posts were emptied').toBeGreaterThan(0);
    expect(stats.redraws, 'posts were drawn anew').toBeGreaterThan(0);
    await expectIntact(stage.tab);
  });
});

describe('a card', () => {
  it('comes back, once, when the site draws its post anew', async () => {
    await openFeed();
    await site((id) => (window.__site as Control).rerender(id), lure);
    await expectFlagged(stage, plainLures, 'after the post was drawn anew');
    await expectIntact(stage.tab);
  });

  it('goes with its post when the elements are used for another one', async () => {
    await openFeed();
    await stage.tab.evaluate(
      ([from, to]: readonly [string, string]) => (window.__site as Control).reuse(from, to),
      [lure, ordinary] as const,
    );
    const inPageOrder = await stage.tab.evaluate(() => (window.__site as Control).posts());
    const expected = inPageOrder.filter((id) => plainLures.includes(id));
    expect(expected, 'the lure has moved').not.toEqual(plainLures);
    await expectFlagged(stage, expected, 'after the elements were reused');
    await expectIntact(stage.tab);
  });

  it('is gone while the far post is emptied, and back when it is filled again', async () => {
    await openFeed();
    await site((id) => (window.__site as Control).virtualise(id), lure);
    await expectFlagged(
      stage,
      plainLures.filter((id) => id !== lure),
      'while the post is emptied',
    );
    await site((id) => (window.__site as Control).rehydrate(id), lure);
    await expectFlagged(stage, plainLures, 'when the post is filled again');
    await expectIntact(stage.tab);
  });

  it('appears when See more uncovers what makes the post a lure', async () => {
    pictureOfFailure(stage);
    const tricky = posts('tricky');
    const hidden = tricky.filter(
      (post: SitePost) => post.expectExpanded === 'card' && post.expect === 'none',
    );
    expect(hidden.length).toBeGreaterThan(0);
    await stage.tab.open(`${stage.site.url}?feed=tricky&first=${tricky.length}`);
    await expectFlagged(stage, luresAmong(tricky), 'before See more');
    for (const { id } of hidden) await site((id) => (window.__site as Control).expand(id), id);
    const order = tricky.map(({ id }) => id);
    const placeOf = (id: string) => order.indexOf(id.split('/')[0] ?? ''); // a comment stands in its post
    const expanded = [...luresAmong(tricky), ...hidden.map(({ id }) => id)];
    await expectFlagged(
      stage,
      expanded.sort((a, b) => placeOf(a) - placeOf(b)),
      'after See more',
    );
    await expectIntact(stage.tab);
  });

  it('is not fought for on a page that deletes it, and the page stays whole', async () => {
    await openFeed();
    await stage.tab.evaluate(() => (window.__site as Control).removeForeign());
    for (const id of plainLures) await site((id) => (window.__site as Control).rerender(id), id);
    await expect
      .poll(async () => (await siteState(stage.tab)).stats.removedForeign)
      .toBeGreaterThanOrEqual(plainLures.length);
    const removed = async () => (await siteState(stage.tab)).stats.removedForeign;
    const counts: number[] = [];
    const atRest = async () => {
      counts.push(await removed());
      return counts.at(-1) === counts.at(-2);
    };
    await expect.poll(atRest, { interval: 1_000, message: 'it gives up' }).toBe(true);
    expect((counts.at(-1) ?? 0) / plainLures.length, 'times a card was put back').toBeLessThan(20);
    await stage.tab.evaluate(() => (window.__site as Control).keepForeign());
    await expectIntact(stage.tab);
    await openFeed();
  });
});

describe('in-app navigation', () => {
  const navigate = (path: string) => site(async (path) => (window.__site as Control).navigate(path), path);
  const tricky = posts('tricky');

  it('to another feed, back and forward leaves cards on that page’s lures only', async () => {
    pictureOfFailure(stage);
    // Named in the address, so that the way back names it too.
    await stage.tab.open(`${stage.site.url}?feed=plain&first=${plainFeed.length}`);
    await expectFlagged(stage, plainLures, 'on home');
    await navigate(`/groups/1234567890/?feed=tricky&first=${tricky.length}`);
    await expectFlagged(stage, luresAmong(tricky), 'in the group');
    await stage.tab.goBack();
    await expectFlagged(stage, plainLures, 'back on home');
    await stage.tab.goForward();
    await expectFlagged(stage, luresAmong(tricky), 'forward in the group');
    await expectIntact(stage.tab);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOn, type Control, codeOf, openFeeds, userOf } from '../site';
import { expectFlagged, expectIntact, flaggedOnWholePage, flaggedPosts } from './feed-page';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
});
afterAll(() => stage?.close());

const HOME = `?feed=plain&first=${plainFeed.length}&more=0`;
const lure = plainFeed.find(({ id }) => id === plainLures[0])!;
const ordinary = plainFeed.find(({ id }) => !plainLures.includes(id))!;

/** Calls the site's own controls. */
const site = <Argument extends string>(work: (argument: Argument) => unknown, argument: Argument) =>
  stage.tab.evaluate(work, argument);
const navigate = (path: string) => site(async (path) => (window.__site as Control).navigate(path), path);

async function openHome(query = ''): Promise<void> {
  pictureOfFailure(stage);
  await stage.tab.open(`${stage.site.instagramUrl}${HOME}${query}`);
  await expectFlagged(stage, plainLures, 'the feed as it opens');
}

interface Place {
  readonly key: string | undefined;
  /** Tag of the element before the card. */
  readonly after: string | undefined;
  /** Share of its surroundings' width that the card takes. */
  readonly width: number;
  readonly insideLink: boolean;
  /** Tag of the element that holds the card. */
  readonly inside: string | undefined;
}

/** How the cards stand. */
const places = (): Promise<Place[]> =>
  stage.tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('job-red-flags')].map((card) => {
      const around = card.closest('article, [style*="max-width"]');
      return {
        key: card.dataset.key,
        after: card.previousElementSibling?.localName,
        width: card.getBoundingClientRect().width / (around?.getBoundingClientRect().width ?? 0),
        insideLink: card.closest('a, button, [role="button"]') !== null,
        inside: card.parentElement?.localName,
      };
    }),
  );

describe('on Instagram’s home feed', () => {
  it.each(['nested', 'classed', 'heading'])('exactly the lures carry a card, caption %s', async (caption) => {
    await openHome(`&caption=${caption}`);
    expect(
      (await places()).map(({ key }) => key),
      'named by their codes',
    ).toEqual(plainLures.map((id) => `instagram:${codeOf(plainFeed.find((post) => post.id === id)!)}`));
    await expectIntact(stage.tab);
  });

  it('a card stands between actions and caption, as wide as the post, outside of links', async () => {
    await openHome();
    const found = await places();
    expect(found).toHaveLength(plainLures.length);
    for (const { after, width, insideLink } of found) {
      expect([after, insideLink]).toEqual(['section', false]);
      expect(width).toBeGreaterThan(0.9);
    }
    await stage.screenshot('instagram-home');
  });

  it('a card appears when the caption is opened and what makes it a lure comes into the page', async () => {
    pictureOfFailure(stage);
    const hidden = openFeeds({})
      .posts('tricky')
      .filter(({ expect, expectExpanded }) => expect === 'none' && expectExpanded === 'card');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id } of hidden) {
      await stage.tab.open(`${stage.site.instagramUrl}?feed=tricky&first=99`);
      const before = await flaggedOnWholePage(stage.tab);
      expect(before).not.toContain(id);
      await site((id) => (window.__site as Control).expand(id), id);
      await expect.poll(() => flaggedOnWholePage(stage.tab), { message: `${id} was opened` }).toContain(id);
    }
    await expectIntact(stage.tab);
  });

  it('cards go with far posts that the site takes away, and come back with them, once each', async () => {
    await openHome();
    const [first, second] = plainLures;
    await site((id) => (window.__site as Control).virtualise(id), second!);
    await expect
      .poll(() => flaggedPosts(stage.tab), { message: 'while the first posts are away' })
      .toEqual(plainLures.slice(2));
    await site((id) => (window.__site as Control).rehydrate(id), first!);
    await expectFlagged(stage, plainLures, 'when they are back');
    await expectIntact(stage.tab);
  });

  it('a card comes back when its post is drawn anew, and goes when its elements show another', async () => {
    await openHome();
    await site((id) => (window.__site as Control).rerender(id), lure.id);
    await expectFlagged(stage, plainLures, 'after the post was drawn anew');
    await stage.tab.evaluate(
      ([from, to]: readonly [string, string]) => (window.__site as Control).reuse(from, to),
      [lure.id, ordinary.id] as const,
    );
    const inPageOrder = await stage.tab.evaluate(() => (window.__site as Control).posts());
    await expectFlagged(
      stage,
      inPageOrder.filter((id) => plainLures.includes(id)),
      'after the elements were reused',
    );
    await expectIntact(stage.tab);
  });

  it.each(['trusted-types', 'strict-styles'])('cards are drawn under the site’s policy %s', async (csp) => {
    await openHome(`&csp=${csp}`);
    await expectIntact(stage.tab);
  });
});

describe('on a post’s own page', () => {
  const alone = addressOn('instagram-post', lure);

  it.each([
    ['/p/CODE/', alone],
    ['/user/p/CODE/', `https://www.instagram.com/${userOf(lure)}/p/${codeOf(lure)}/`],
    ['/reel/CODE/', alone.replace('/p/', '/reel/')],
  ])('%s a lure carries a card above its caption, as wide as the row', async (_, address) => {
    pictureOfFailure(stage);
    await stage.tab.open(`${address}?feed=plain`);
    await expectFlagged(stage, [lure.id], 'the lure alone');
    const [place] = await places();
    expect(place).toMatchObject({ key: `instagram:${codeOf(lure)}`, insideLink: false });
    expect(place?.width).toBeGreaterThan(0.9);
    await stage.screenshot('instagram-post');
    await expectIntact(stage.tab);
  });

  it('an ordinary post carries none, whatever its author’s other posts are', async () => {
    pictureOfFailure(stage);
    await stage.tab.open(`${addressOn('instagram-post', ordinary)}?feed=plain`);
    await expectFlagged(stage, [], 'an ordinary post');
  });
});

describe('in-app navigation', () => {
  it('from home to a post, to another one and back leaves cards on what the page shows', async () => {
    await openHome();
    const pathOf = (post: typeof lure) => new URL(addressOn('instagram-post', post)).pathname;
    await navigate(pathOf(lure));
    await expectFlagged(stage, [lure.id], 'on the lure’s page');
    await navigate(pathOf(ordinary));
    await expectFlagged(stage, [], 'on an ordinary post’s page');
    await stage.tab.goBack();
    await expectFlagged(stage, [lure.id], 'back on the lure’s page');
    await stage.tab.goBack();
    await expectFlagged(stage, plainLures, 'back on home');
    await expectIntact(stage.tab);
  });

  it.each(['list', 'rows'])(
    'a post in a dialog over its author’s grid carries a card, laid out as %s',
    async (dialog) => {
      pictureOfFailure(stage);
      await stage.tab.open(`${stage.site.instagramUrl}${userOf(lure)}/?feed=plain&dialog=${dialog}`);
      await expectFlagged(stage, [], 'the grid');
      await site((id) => (window.__site as Control).open(id), lure.id);
      await expectFlagged(stage, [lure.id], 'the dialog');
      expect(
        (await places()).map(({ inside }) => inside),
        'no list',
      ).toEqual(['div']);
      await stage.screenshot(`instagram-dialog-${dialog}`);
      await stage.tab.evaluate(() => (window.__site as Control).close());
      await expectFlagged(stage, [], 'the grid again');
      await expectIntact(stage.tab);
    },
  );

  it('a dialog over home has its own card, and those behind stay', async () => {
    await openHome();
    await site((id) => (window.__site as Control).open(id), lure.id);
    const [first, ...others] = plainLures;
    await expect
      .poll(() => flaggedPosts(stage.tab), { message: 'both' })
      .toEqual([first, ...others, lure.id]);
    await stage.tab.evaluate(() => (window.__site as Control).close());
    await expectFlagged(stage, plainLures, 'after the dialog was closed');
    await expectIntact(stage.tab);
  });
});

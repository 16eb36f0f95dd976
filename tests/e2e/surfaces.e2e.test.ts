import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnySurface, addressOn, type Control } from '../site';
import { flaggedOn } from './alone';
import { expectFlagged, expectIntact, openFirst } from './feed-page';
import { atRest, pageStatus } from './page-status';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

/** Pages that are no feed of ordinary posts: films, things for sale, pictures, and all of it on a telephone. */

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(plainSite);
  await openFirst(stage);
});
afterAll(() => stage?.close());

const [lure, ordinary] = [true, false].map(
  (isLure) => plainFeed.find(({ id, text }) => plainLures.includes(id) === isLure && text !== '')!,
);
const FEED = `feed=plain&first=${plainFeed.length}&more=0`;

async function open(surface: AnySurface, query = '', post = lure!): Promise<void> {
  pictureOfFailure(stage);
  const address = addressOn(surface, post);
  await stage.tab.open(`${address}${address.includes('?') ? '&' : '?'}${FEED}&${query}`);
}

/** No card lies over what follows it, is wider than its place, or stands inside a link. */
async function expectRoom(): Promise<void> {
  const faults = await stage.tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('job-red-flags')].flatMap((card) => {
      const { bottom, width } = card.getBoundingClientRect();
      const next = card.nextElementSibling?.getBoundingClientRect();
      const place = card.parentElement?.getBoundingClientRect();
      return [
        next && next.height > 0 && next.top < bottom - 1 && 'over what follows it',
        place && width > place.width + 1 && 'wider than its place',
        width < 100 && `${width} pixels narrow`,
        card.parentElement?.closest('a, [role="button"], [role="link"]') && 'inside a link',
      ].filter(Boolean);
    }),
  );
  expect(faults).toEqual([]);
}

describe.each([
  ['watch', 'watch', ''],
  ['reel', 'reel', 'root=none'],
  ['reel-marked', 'reel', 'root=posinset'],
  ['marketplace', 'marketplace', ''],
  ['mobile-home', 'home', 'layout=mobile&lang=vi'],
  ['mobile-group', 'group', 'layout=mobile&theme=dark'],
] as const)('on %s', (name, surface, query) => {
  it('every lure carries a card, which fits, and no other post does', async () => {
    await open(surface, query);
    await expectFlagged(stage, plainLures, name);
    await expectIntact(stage.tab);
    await expectRoom();
    await stage.screenshot(`surface-${name}`);
  });
});

describe.each(['photo', 'item'] as const)('a page that is one %s', (surface) => {
  it.each([
    ['of a lure', lure, [lure?.id]],
    ['of an ordinary post', ordinary, []],
  ])('%s', async (_, post, flagged) => {
    await open(surface, '', post);
    await expect.poll(async () => (await pageStatus(stage.session)).read).toBeGreaterThan(0);
    await expect.poll(() => flaggedOn(stage, surface)).toEqual(flagged);
    await atRest(stage.session, surface);
    expect(await flaggedOn(stage, surface)).toEqual(flagged);
    await expectIntact(stage.tab);
    await expectRoom();
    if (flagged.length > 0) await stage.screenshot(`surface-${surface}`);
  });
});

describe.each([
  ['a picture over home', 'home', 'photo'],
  ['something for sale over the grid', 'marketplace', 'item'],
] as const)('%s', (name, under, guise) => {
  const act = (work: 'open' | 'close', id = '', as: 'photo' | 'item' = guise) =>
    stage.tab.evaluate(
      ([work, id, as]: readonly [string, string, 'photo' | 'item']) => {
        const site = window.__site as Control;
        return work === 'open' ? site.open(id, as) : site.close();
      },
      [work, id, as] as const,
    );

  it('has a card of its own, and gives the page its cards back', async () => {
    await open(under);
    await expectFlagged(stage, plainLures, under);
    for (const post of [lure!, ordinary!]) {
      const flagged = plainLures.includes(post.id) ? [post.id] : [];
      await act('open', post.id);
      await expect.poll(() => flaggedOn(stage, 'dialog'), { message: post.id }).toEqual(flagged);
      await atRest(stage.session, post.id);
      expect(await flaggedOn(stage, 'dialog')).toEqual(flagged);
      await expectRoom();
      if (flagged.length > 0) await stage.screenshot(`surface-${guise}-over-${under}`);
      await act('close');
      await expectFlagged(stage, plainLures, `closed again: ${name}`);
    }
    await expectIntact(stage.tab);
  });
});

describe('in-app navigation', () => {
  const navigate = (path: string) =>
    stage.tab.evaluate(async (path: string) => (window.__site as Control).navigate(path), path);
  const pathOf = (surface: AnySurface, query = '') => {
    const { pathname, search } = new URL(addressOn(surface, lure!));
    return `${pathname}${search || '?'}&${FEED}&${query}`;
  };

  it('through all pages and back leaves each with its own cards', async () => {
    const way: readonly (readonly [AnySurface, readonly string[]])[] = [
      ['home', plainLures],
      ['search', plainLures],
      ['photo', [lure!.id]],
      ['profile', plainLures],
      ['item', [lure!.id]],
      ['watch', plainLures],
      ['groups-feed', plainLures],
      ['permalink', [lure!.id]],
      ['marketplace', plainLures],
    ];
    await open('home');
    for (const [surface, lures] of way) {
      if (surface !== 'home') await navigate(pathOf(surface));
      await expectFlagged(stage, lures, `on ${surface}`);
    }
    for (const [surface, lures] of way.toReversed().slice(1)) {
      await stage.tab.goBack();
      await expectFlagged(stage, lures, `back on ${surface}`);
    }
    await stage.tab.goForward();
    await expectFlagged(stage, plainLures, 'forward again');
    await expectIntact(stage.tab);
  });
});

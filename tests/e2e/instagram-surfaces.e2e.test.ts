import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Control, codeOf, type SitePost, userOf } from '../site';
import { expectFlagged, expectIntact, flaggedPosts, luresAmong } from './feed-page';
import { plainFeed, plainLures } from './plain-feed';
import { openStage, pictureOfFailure, type Stage } from './stage';

const lure = plainFeed.find(({ id }) => id === plainLures[0])!;
/** The same posts, among them advertisements. */
const withAds: readonly SitePost[] = plainFeed.map((post, at) => (at % 2 ? { ...post, kind: 'ad' } : post));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({
    feeds: { plain: plainFeed, ads: withAds },
    defaults: { feed: 'plain', first: plainFeed.length, more: 0 },
  });
});
afterAll(() => stage?.close());

const VIEWS = { desktop: [1280, 900], phone: [360, 740] } as const;

async function open(path: string, view: keyof typeof VIEWS = 'desktop'): Promise<void> {
  pictureOfFailure(stage);
  const [width, height] = VIEWS[view];
  await stage.tab.resize(width, height);
  await stage.tab.open(new URL(path, stage.site.instagramUrl).href);
}
const site = <Argument extends string>(work: (argument: Argument) => unknown, argument: Argument) =>
  stage.tab.evaluate(work, argument);
const goTo = (id: string) => site((id) => (window.__site as Control).scrollTo(id), id);
const slidesThere = () => stage.tab.evaluate(() => document.querySelectorAll('main video').length);
/** How wide a card is, and whether it leaves the window or makes the page wider. */
const cardInView = () =>
  stage.tab.evaluate(() => {
    const card = document.querySelector<HTMLElement>('job-red-flags');
    if (!card) return { width: 0, outside: true, wider: true };
    const { width, left, right } = card.getBoundingClientRect();
    const { scrollWidth } = document.documentElement;
    card.style.display = 'none';
    const wider = scrollWidth > document.documentElement.scrollWidth;
    card.style.display = '';
    return { width, outside: left < 0 || right > innerWidth, wider };
  });

describe.each(['desktop', 'phone'] as const)('in a window of a %s’s size', (view) => {
  it('each lure among reels carries a card while its slide is there, and no other does', async () => {
    await open('/reels/', view);
    expect(luresAmong(plainFeed)).toEqual(plainLures);
    for (const { id } of plainFeed) {
      await goTo(id);
      const isLure = plainLures.includes(id);
      const cards = () => flaggedPosts(stage.tab);
      if (isLure) {
        await expect.poll(cards, { message: `${id} has come` }).toContain(id);
        expect((await cards()).filter((each) => each === id)).toHaveLength(1);
      }
      expect(await slidesThere()).toBeLessThan(4);
      expect((await cards()).filter((each) => !plainLures.includes(each))).toEqual([]);
    }
    await goTo(lure.id);
    await expect.poll(() => flaggedPosts(stage.tab), { message: 'again' }).toContain(lure.id);
    const { width, outside, wider } = await cardInView();
    expect([outside, wider]).toEqual([false, false]);
    expect(width).toBeGreaterThan(230);
    await stage.screenshot(`instagram-reels-${view}`);
    await expectIntact(stage.tab);
  });

  it('the home feed’s cards fit', async () => {
    await open('/', view);
    await expectFlagged(stage, plainLures, 'home');
    await goTo(lure.id);
    const { width, outside, wider } = await cardInView();
    expect([outside, wider]).toEqual([false, false]);
    expect(width).toBeGreaterThan(view === 'phone' ? 300 : 400);
    await stage.screenshot(`instagram-home-${view}`);
    await expectIntact(stage.tab);
  });
});

describe('among reels', () => {
  it('a slide that shows another reel now loses its card', async () => {
    await open(`/reels/${codeOf(lure)}/`);
    await expect.poll(() => flaggedPosts(stage.tab)).toContain(lure.id);
    const ordinary = await stage.tab.evaluate(
      (lures) => (window.__site as Control).posts().find((id) => !lures.includes(id)) ?? '',
      [...plainLures],
    );
    await stage.tab.evaluate(
      ([from, to]: readonly [string, string]) => (window.__site as Control).reuse(from, to),
      [lure.id, ordinary] as const,
    );
    await expect.poll(() => flaggedPosts(stage.tab)).not.toContain(ordinary);
    expect(await flaggedPosts(stage.tab)).not.toContain(lure.id);
    await stage.tab.evaluate(
      ([from, to]: readonly [string, string]) => (window.__site as Control).reuse(from, to),
      [ordinary, lure.id] as const,
    );
    await expect.poll(() => flaggedPosts(stage.tab), { message: 'as before' }).toContain(lure.id);
    await expectIntact(stage.tab);
  });

  it('a caption of one line is judged anew when it was opened', async () => {
    await open(`/reels/${codeOf(lure)}/?more=40`);
    const words = () => stage.tab.evaluate(() => document.querySelector('main')?.textContent ?? '');
    expect(await words()).toContain('more');
    await site((id) => (window.__site as Control).expand(id), lure.id);
    await expect.poll(() => flaggedPosts(stage.tab)).toEqual([lure.id]);
    await expectIntact(stage.tab);
  });
});

describe('where only tiles are', () => {
  it.each([
    ['explore', '/explore/'],
    ['a search', '/explore/search/keyword/?q=jobs'],
    ['a profile', `/${userOf(lure)}/`],
  ])('%s carries no card, and a lure that opens in a dialog over it does', async (name, path) => {
    await open(path);
    await expectFlagged(stage, [], name);
    await site((id) => (window.__site as Control).open(id), lure.id);
    await expectFlagged(stage, [lure.id], `the dialog over ${name}`);
    await stage.tab.evaluate(() => (window.__site as Control).close());
    await expectFlagged(stage, [], `${name} again`);
    await expectIntact(stage.tab);
  });
});

it.each(['/?feed=ads', `/reels/${codeOf(lure)}/?feed=ads`])(
  'advertisements are read like other posts at %s',
  async (path) => {
    await open(path);
    const ads = withAds.filter(({ id, kind }) => kind === 'ad' && plainLures.includes(id));
    expect(ads.length).toBeGreaterThan(0);
    for (const { id } of ads) {
      await goTo(id);
      await expect.poll(() => flaggedPosts(stage.tab), { message: id }).toContain(id);
    }
    await expectIntact(stage.tab);
  },
);

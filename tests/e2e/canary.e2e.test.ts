import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import type { Control } from '../site';
import { accessibilityFaults } from './axe';
import { expectFlagged, expectIntact } from './feed-page';
import { pageStatus } from './page-status';
import { plainFeed, plainLures, plainSite } from './plain-feed';
import { headings } from './popup-page';
import { openStage, pictureOfFailure, type Stage } from './stage';

const UNREADABLE = 'I can’t read the posts on this page';

let stage: Stage;
let popup: BrowserTab;
beforeAll(async () => {
  stage = await openStage({ ...plainSite, feeds: { ...plainSite.feeds, nothing: [] } });
});
afterEach(() => popup?.close());
afterAll(() => stage?.close());

async function openOver(url: string): Promise<void> {
  pictureOfFailure(stage);
  await stage.tab.open(url);
  popup = await stage.openPopup();
}
const expectUnreadable = () => expect.poll(() => headings(popup), { timeout: 20_000 }).toContain(UNREADABLE);

/** Presses the button, and gives what the popup says was copied. */
async function copyShape(): Promise<string> {
  await popup.click('main section .row button');
  const copied = () => popup.evaluate(() => document.querySelector('textarea')?.value ?? '');
  await expect.poll(copied).not.toBe('');
  return copied();
}

/** Words of two letters and more that a person reads on the page, and the parts of its addresses. */
const written = () =>
  stage.tab.evaluate(() => {
    const body = document.querySelector('[id^="mount"]') ?? document.body;
    const texts = [...body.querySelectorAll('span, a, div')].map(({ textContent }) => textContent);
    const links = [...body.querySelectorAll('[href], [src]')].map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '',
    );
    const labels = [...body.querySelectorAll('[alt], [aria-label], [title], [id], [class]')].flatMap((each) =>
      ['alt', 'aria-label', 'title', 'id', 'class'].map((name) => each.getAttribute(name) ?? ''),
    );
    const all = [...texts, ...links, ...labels].join(' ').split(/[^\p{L}\p{M}\p{N}_]+/u);
    return [...new Set(all)].filter((word) => word.length > 3);
  });

/** Each waits until a feed has had its time. */
const REDESIGNS = [
  ['posts', 'no-posts', 'post 0'],
  ['words', 'no-words', 'post 12'],
  ...(process.env.JRF_TESTS === 'everything'
    ? ([['page', 'no-posts, unknown layout', 'main 0+0']] as const)
    : []),
] as const;
/** Tags, roles and names of attributes that are words of the pages too. */
const NAMES =
  /^(main|post|posts|home|link|button|image|label|title|style|more|caption|actions|time|picture|instagram|media|note|alert|words)$/;

describe('after a redesign of Instagram', () => {
  it.each(REDESIGNS)(
    'of its %s, the popup says so, offers the page’s shape without a word of it, and reads on once it is mended',
    async (broken, trouble, counts) => {
      await openOver(`${stage.site.instagramUrl}?first=${plainFeed.length}&more=0&broken=${broken}`);
      // Posts are read near the view: somebody scrolls.
      await stage.tab.evaluate(() => scrollTo(0, 4_000));
      await expectUnreadable();
      const shape = await copyShape();
      expect(shape).toContain(`instagram home: ${trouble}\n`);
      expect(shape).toContain(counts);
      expect(shape).toContain(broken === 'words' ? 'x-words' : 'x-post');
      expect(shape.length).toBeLessThan(10_000);
      const [, , ...tree] = shape.split('\n');
      const pieces = new Set(tree.join(' ').split(/[^\p{L}\p{M}\p{N}_]+/u));
      const words = await written();
      expect(words.length).toBeGreaterThan(300);
      expect(words.filter((word) => pieces.has(word) && !NAMES.test(word))).toEqual([]);
      expect(await accessibilityFaults(popup, 'html')).toEqual([]);
      await stage.screenshot(`popup-shape-${broken}`, popup);
      await stage.tab.evaluate(() => (window.__site as Control).navigate('/?broken=no'));
      await expectFlagged(stage, plainLures, 'mended');
      await expect.poll(() => headings(popup)).not.toContain(UNREADABLE);
      await expectIntact(stage.tab);
    },
  );
});

it('a feed without posts is not said to be unreadable, where nothing else is written', async () => {
  await openOver(`${stage.site.url}?feed=nothing&strips=no`);
  const health = async () => (await pageStatus(stage.session)).health;
  await expect.poll(health, { timeout: 20_000 }).not.toBe('starting');
  expect(await health()).toBe('ok');
  expect(await headings(popup)).not.toContain(UNREADABLE);
});

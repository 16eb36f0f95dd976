import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOn, type Control, openFeeds, type Surface } from '../site';
import { expectIntact, siteState } from './feed-page';
import { openStage, pictureOfFailure, type Stage } from './stage';

/** What of the stand-in only a real browser can show; what it draws is tested in tests/site. */

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const SURFACES: readonly Surface[] = ['home', 'group', 'permalink', 'dialog', 'instagram', 'instagram-post'];
const [post] = openFeeds({}).posts('tricky');
const dialog = () => stage.tab.evaluate(() => (window.__site as Control).dialog() ?? 'none');

async function open(address: string, query: string): Promise<void> {
  pictureOfFailure(stage);
  const url = new URL(address);
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
  await stage.tab.open(url.href);
}

describe.each(SURFACES)('the stand-in’s %s', (surface) => {
  it('shows the post under its site’s own name, alive and without a fault', async () => {
    await open(addressOn(surface, post!), 'feed=tricky&csp=trusted-types');
    const shown = await stage.tab.evaluate(() => {
      const site = window.__site as Control;
      const broken = [...document.images].filter((image) => image.complete && image.naturalWidth === 0);
      return { posts: site.posts(), dialog: site.dialog(), broken: broken.map(({ src }) => src) };
    });
    expect([...shown.posts, shown.dialog]).toContain(post?.id);
    expect(shown.broken).toEqual([]);
    await expectIntact(stage.tab);
  });
});

describe.each(['home', 'group', 'instagram'] as const)('a dialog over %s', (surface) => {
  it('opens and closes by steps in the history', async () => {
    await open(addressOn(surface, post!), 'feed=tricky');
    await stage.tab.evaluate((id: string) => (window.__site as Control).open(id), post!.id);
    expect(await dialog()).toBe(post?.id);
    await expectIntact(stage.tab);
    await stage.tab.goBack();
    await expect.poll(dialog).toBe('none');
    await stage.tab.goForward();
    await expect.poll(dialog).toBe(post?.id);
    await stage.tab.press('Escape');
    await expect.poll(dialog).toBe('none');
    await expectIntact(stage.tab);
  });
});

describe('far posts of Instagram', () => {
  it('are taken away and come back where the person scrolls', async () => {
    await open(stage.site.instagramUrl, 'feed=endless-60&first=20&live=endless,virtual,rerender,reuse');
    const articles = () =>
      stage.tab.evaluate(() => {
        const site = window.__site as Control;
        return [...document.querySelectorAll('article')].map((article) => site.postAt(article));
      });
    const [first] = await articles();
    const atEnd = () =>
      stage.tab.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        const { loaded, total } = (window.__site as Control).stats();
        return loaded === total;
      });
    await expect.poll(atEnd).toBe(true);
    await expect.poll(articles).not.toContain(first);
    expect((await articles()).length).toBeLessThan(20);
    await expectIntact(stage.tab);
    const [top] = await stage.tab.evaluate(() => (window.__site as Control).posts());
    await stage.tab.evaluate((id: string) => (window.__site as Control).scrollTo(id), top!);
    await expect.poll(articles).toContain(top);
    await expectIntact(stage.tab);
  });
});

describe('what hides a post’s words', () => {
  it.each(['home', 'instagram'] as const)(
    'is a fault on %s, also when a style sheet does it',
    async (surface) => {
      await open(addressOn(surface, post!), 'feed=tricky');
      await stage.tab.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = '[role="main"] div { opacity: 0.5 }';
        document.head.append(style);
      });
      const { intact } = await siteState(stage.tab);
      expect(intact.faults.join('\n')).toMatch(/a message is hidden or veiled/);
    },
  );
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { el, homePage, message, unit } from '../facebook/page';
import { flagged, judgeAll, type Stage, startFeed } from './stage';

const LURE = 'Typing job in Sihanoukville, Telegram only';
const OTHER_LURE = 'Customer service in Bavet, Telegram only';

const post = (text: string) => unit({ content: message(text) });
const cards = () => [...document.querySelectorAll('job-red-flags')];

let stage: Stage;
let orphans: Element[];
/** A page on which our last life left two cards; the next one is about to begin. */
beforeEach(async () => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
  homePage(post(LURE), post(OTHER_LURE));
  stage = startFeed();
  await stage.wait();
  stage.feed.stop();
  orphans = cards();
  expect(orphans).toHaveLength(2);
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the cards of our last life', () => {
  it('are replaced in place: no post is without its card, or has two, at any moment', async () => {
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(flagged().join()));
    watch.observe(document.body, { childList: true, subtree: true });
    stage = startFeed();
    await stage.wait();
    watch.disconnect();
    expect(seen).toEqual(new Set([[LURE, OTHER_LURE].join()]));
    expect(cards().filter((card) => orphans.includes(card))).toEqual([]);
    expect(stage.feed.status().found).toHaveLength(2);
  });

  it('stay, readable, while no answer comes', async () => {
    stage = startFeed();
    stage.reply = () => new Promise(() => {});
    await stage.wait(5_000);
    expect(cards()).toEqual(orphans);
    stage.reply = judgeAll;
    await stage.wait(20_000);
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
  });

  it('stay on posts far from the view, until these come near', async () => {
    stage = startFeed();
    const [, far] = document.querySelectorAll('[aria-posinset]');
    stage.far.add(far!);
    await stage.wait();
    expect(cards()[0]).not.toBe(orphans[0]);
    expect(cards()[1]).toBe(orphans[1]);
    stage.move(far!, true);
    await stage.wait();
    expect(cards().filter((card) => orphans.includes(card))).toEqual([]);
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
  });

  it('go when their post is no lure any more', async () => {
    stage = startFeed();
    stage.reply = (posts) => judgeAll(posts.map((each) => ({ ...each, text: '' })));
    await stage.wait();
    expect(cards()).toEqual([]);
  });

  it('go when their post was emptied meanwhile', async () => {
    document.querySelector('[data-ad-rendering-role="story_message"]')?.remove();
    stage = startFeed();
    await stage.wait();
    expect(flagged()).toEqual([OTHER_LURE]);
  });

  it('go where they stand in no post, after the first look', async () => {
    const stray = orphans[0]!.cloneNode();
    document.body.prepend(el('div', {}, stray));
    stage = startFeed();
    stage.reply = () => new Promise(() => {});
    await stage.wait();
    expect(cards()).toEqual(orphans);
  });

  it('go when the person pauses', async () => {
    stage = startFeed();
    stage.reply = () => new Promise(() => {});
    await stage.wait();
    stage.feed.pause();
    expect(cards()).toEqual([]);
  });

  it('are nobody else’s: those of another copy stay', async () => {
    for (const orphan of orphans) orphan.setAttribute('data-by', 'another copy');
    stage = startFeed();
    await stage.wait();
    expect(cards()).toEqual(orphans);
  });
});

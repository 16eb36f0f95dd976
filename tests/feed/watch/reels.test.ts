import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Post } from '../../../lib/detect';
import { reader, reelsPage, slide } from '../instagram/page';
import { type Stage, startFeed } from './stage';

const LURE = 'Typing job in Sihanoukville, Telegram only';
const OTHER = 'Customer service in Bavet, Telegram only';

let stage: Stage;
let asked: (() => Post)[];
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/reels/');
  asked = [];
  const site = reader();
  const surface = ({ pathname }: URL) => site.surface(new URL(pathname, 'https://www.instagram.com'));
  reelsPage(slide({ caption: LURE }), slide({ author: 'baker', caption: OTHER }));
  stage = startFeed({
    reader: { ...site, surface },
    cards: {
      createHost: (owner) => owner.createElement('job-red-flags'),
      mount(_, __, about) {
        asked.push(() => about.post);
        return { update() {}, unmount() {} };
      },
    },
  });
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a reel has the address that is shown while somebody presses a button of its card', async () => {
  await stage.wait();
  expect(asked.map((post) => post().permalink)).toEqual([undefined, undefined]);
  history.replaceState(null, '', '/reels/DOne/');
  expect(asked[0]?.().permalink).toBe('https://www.instagram.com/reel/DOne/');
  history.replaceState(null, '', '/reels/DTwo/');
  expect(asked[1]?.()).toMatchObject({ text: OTHER, permalink: 'https://www.instagram.com/reel/DTwo/' });
  history.replaceState(null, '', '/');
  expect(asked[0]?.(), 'another page').not.toHaveProperty('permalink');
  expect(stage.asked.flat().map(({ permalink }) => permalink)).toEqual([undefined, undefined]);
});

it('slides are one page, however the address follows: what was read stays counted', async () => {
  await stage.wait();
  history.replaceState(null, '', '/reels/DTwo/');
  stage.feed.lookAgain();
  await stage.wait();
  expect(stage.feed.status()).toMatchObject({ read: 2, health: 'ok', found: [{}, {}] });
});

it('reels without words are no trouble at first, and are one when there are several', async () => {
  const list = document.querySelector('[data-test="list"]')!;
  list.replaceChildren(slide({ author: 'one' }), slide({ author: 'two' }));
  await stage.wait(12_000);
  expect(stage.feed.status()).toMatchObject({ read: 0, health: 'ok' });
  list.append(slide({ author: 'three' }));
  await stage.wait();
  expect([stage.feed.status().health, stage.feed.shape().trouble]).toEqual(['unreadable', 'no-words']);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Post } from '../../../lib/detect';
import { header, homePage, message, unit } from '../facebook/page';
import { type Stage, startFeed } from './stage';

const LURE = 'Typing job in Sihanoukville, Telegram only';

let stage: Stage;
let pressed: (() => Post)[];
beforeEach(async () => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
  pressed = [];
  homePage(unit({ header: header('Some Body'), content: message(LURE) }));
  stage = startFeed({
    cards: {
      createHost: (owner) => owner.createElement('job-red-flags'),
      mount(_, __, about) {
        pressed.push(() => about.post);
        return { update() {}, unmount() {} };
      },
    },
  });
  await stage.wait();
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const time = () => document.querySelector('[id=":r1b:"] a')!;

it('a post has the address that its time got when the pointer was there', () => {
  expect(pressed.map((post) => post().permalink)).toEqual([undefined]);
  const { key } = pressed[0]!();
  time().setAttribute('href', '/groups/1/posts/222/?__cft__[0]=A');
  expect(pressed[0]!()).toMatchObject({
    key,
    text: LURE,
    permalink: `${location.origin}/groups/1/posts/222/`,
  });
});

it('but not that of another post, which stands in its place for a moment', () => {
  time().setAttribute('href', '/groups/1/posts/333/');
  document.querySelector('[data-ad-preview]')!.replaceWith(message('Cake on Sunday'));
  expect(pressed[0]!()).toMatchObject({ text: LURE });
  expect(pressed[0]!()).not.toHaveProperty('permalink');
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { el } from '../facebook/page';
import { type Stage, startFeed } from './stage';

/** Slides of reels on Facebook, which the site uses again for the next one. */
const LURE = 'Typing job in Sihanoukville, Telegram only';

let stage: Stage;
let slide: HTMLElement;
beforeEach(async () => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/reel/1');
  slide = el(
    'div',
    { 'data-video-id': '1' },
    el('video'),
    el(
      'div',
      {},
      el('h2', {}, el('a', { href: '/one' }, 'One')),
      el('div', {}, el('span', { dir: 'auto' }, LURE)),
    ),
  );
  document.body.replaceChildren(el('div', { role: 'main' }, el('div', { 'data-pagelet': 'Reels' }, slide)));
  stage = startFeed();
  await stage.wait();
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const keys = () =>
  [...document.querySelectorAll<HTMLElement>('job-red-flags')].map(({ dataset }) => dataset.key);

it('a slide that shows another reel with the same words has that one’s card', async () => {
  expect(keys()).toEqual(['facebook:1']);
  history.replaceState(null, '', '/reel/2');
  slide.setAttribute('data-video-id', '2');
  slide.querySelector('video')?.replaceWith(el('video'));
  stage.feed.lookAgain();
  await stage.wait();
  expect(keys()).toEqual(['facebook:2']);
  expect(stage.asked.flat().map(({ permalink }) => permalink)).toEqual([
    expect.stringMatching(/\/reel\/1\/$/),
    expect.stringMatching(/\/reel\/2\/$/),
  ]);
});

it('a slide keeps the card that somebody left there while nothing of it changes', async () => {
  const [card] = document.querySelectorAll('job-red-flags');
  stage.feed.lookAgain();
  await stage.wait();
  expect([...document.querySelectorAll('job-red-flags')]).toEqual([card]);
});

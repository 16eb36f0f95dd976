import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deep, el, header, message, unit } from '../facebook/page';
import { type Stage, startFeed } from './stage';

const LURE = 'Typing job in Sihanoukville, Telegram only';
const HONEST = 'Baker wanted, come by with your certificate';

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const cards = () => [...document.querySelectorAll('job-red-flags')];

describe('a card before its post, in a list whose rows have written heights', () => {
  const text = (words: string) =>
    el('div', { 'data-mcomponent': 'TextArea' }, el('div', { dir: 'auto' }, words));
  const row = (id: number, words: string) =>
    el(
      'div',
      { 'data-tracking-duration-id': String(id), style: 'height: 120px' },
      el('div', { 'data-testid': 'post-profile-image-1' }),
      el('div', {}, el('span', { role: 'link' }, 'Some Body')),
      el('div', {}, text(words)),
    );
  const list = () => document.querySelector('[data-type="vscroller"]')!;

  async function open(...words: string[]): Promise<void> {
    const rows = words.map((each, at) => row(at, each));
    document.body.replaceChildren(
      el('div', { id: 'screen-root' }, el('div', { 'data-type': 'vscroller' }, ...rows)),
    );
    stage = startFeed();
    await stage.wait();
  }

  it('stands between the rows, and is counted', async () => {
    await open(HONEST, LURE);
    expect([...list().children].map(({ localName }) => localName)).toEqual(['div', 'job-red-flags', 'div']);
    expect(stage.feed.status().found).toHaveLength(1);
  });

  it('comes back when the site takes it away', async () => {
    await open(HONEST, LURE);
    cards()[0]?.remove();
    await stage.wait();
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.nextElementSibling).toBe(list().lastElementChild);
  });

  it('goes with its row, and when the row shows another post', async () => {
    await open(LURE, LURE.replace('Typing', 'Chat'));
    expect(cards()).toHaveLength(2);
    list().querySelector('[data-tracking-duration-id="0"]')?.remove();
    await stage.wait();
    expect(cards()).toHaveLength(1);
    list().querySelector('[data-mcomponent]')?.replaceChildren(HONEST);
    await stage.wait(2_000);
    expect(cards()).toEqual([]);
  });
});

describe('an element that held a post', () => {
  it('may hold a whole list on the next page', async () => {
    history.replaceState(null, '', '/groups/1/posts/2/');
    const column = el('div', {}, header('Some Body'), message(HONEST));
    document.body.replaceChildren(el('div', { role: 'main' }, deep(2, column)));
    stage = startFeed();
    await stage.wait();
    expect(stage.asked.flat().map(({ text }) => text)).toEqual([HONEST]);

    history.replaceState(null, '', '/');
    const units = [LURE, `${LURE} today`].map((words) => unit({ root: 'none', content: message(words) }));
    column.replaceChildren(...units);
    stage.feed.lookAgain();
    await stage.wait(2_000);
    expect(cards()).toHaveLength(2);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comment, el, homePage, message, seeMore, unit } from '../facebook/page';
import { flagged, type Stage, startFeed } from './stage';

const QUESTION = 'Does anybody know of work for a gardener near the river?';
const POST_LURE = 'Typing job in Sihanoukville, Telegram only';
const LURE = 'Customer service in Bavet, Telegram only';
const HONEST = 'Ask at the nursery, they hire in spring';

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

const numbered = (text: string, id: number) => {
  const one = comment('Some One', text);
  for (const link of one.querySelectorAll('a'))
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace('=77', `=${id}`));
  return one;
};
const post = (text: string, ...comments: Parameters<typeof el>[2][]) =>
  unit({ content: message(text), comments });
const cards = () =>
  [...document.querySelectorAll<HTMLElement>('job-red-flags')].map(({ dataset }) => [
    dataset.on,
    dataset.key,
  ]);
const asked = () => stage.asked.flat().map(({ text }) => text);
const texts = () => document.querySelectorAll('[role="article"] div[dir="auto"]');

async function open(...units: Parameters<typeof homePage>): Promise<void> {
  homePage(...units);
  stage = startFeed();
  await stage.wait();
}

describe('a lure in a comment', () => {
  it('gets a card of its own on the comment, and its post none; a lure’s own comment gets none', async () => {
    await open(post(QUESTION, numbered(LURE, 1), numbered(HONEST, 2)), post(POST_LURE, numbered(HONEST, 3)));
    expect(flagged()).toEqual([LURE, POST_LURE]);
    expect(cards()).toEqual([
      ['comment', 'facebook:comment:1'],
      ['post', expect.stringMatching(/^facebook:[^:]+$/)],
    ]);
    expect(asked().sort()).toEqual([QUESTION, LURE, HONEST, POST_LURE, HONEST].sort());
    expect(stage.feed.status()).toMatchObject({
      read: 2,
      found: [{ excerpt: LURE }, { excerpt: POST_LURE }],
    });
  });

  it('and a lure that it answers both have one, also where it is a reply inside it', async () => {
    const outer = numbered(LURE, 1);
    outer.append(numbered(`${LURE} now`, 2));
    await open(post(POST_LURE, outer));
    expect(cards().map(([, key]) => key)).toEqual([
      expect.any(String),
      'facebook:comment:1',
      'facebook:comment:2',
    ]);
  });

  it('that is loaded later, sorted elsewhere, drawn anew or deleted has its one card as long as it stands', async () => {
    await open(post(QUESTION, numbered(HONEST, 2)));
    const first = document.querySelector('[role="article"]')!;
    first.after(numbered(LURE, 1), numbered(HONEST, 3));
    await stage.wait();
    expect(cards()).toEqual([['comment', 'facebook:comment:1']]);
    const lure = document.querySelector('job-red-flags')!.closest('[role="article"]')!;
    first.before(lure);
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
    lure.replaceWith(numbered(LURE, 1));
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
    document.querySelector('job-red-flags')!.closest('[role="article"]')!.remove();
    await stage.wait();
    expect([flagged(), stage.feed.status().found]).toEqual([[], []]);
  });

  it('appears when “See more” brings its words, and goes when the element shows or says something else', async () => {
    await open(post(QUESTION, numbered('Good pay, free room and ', 1)));
    const [words] = texts();
    words!.append(seeMore());
    await stage.wait();
    expect(flagged()).toEqual([]);
    words!.replaceChildren(`Good pay, free room and ${LURE}`);
    await stage.wait();
    expect(flagged()).toHaveLength(1);
    words!.replaceChildren(HONEST);
    await stage.wait();
    expect(flagged()).toEqual([]);
  });

  it('loses its card while its author writes it anew, and what is written is not read', async () => {
    await open(post(QUESTION, numbered(LURE, 1)));
    const [words] = texts();
    const field = el(
      'div',
      { contenteditable: 'true', role: 'textbox' },
      el('p', { dir: 'auto' }, `${LURE} soon`),
    );
    words!.closest('span')!.replaceChildren(el('form', {}, field));
    await stage.wait();
    expect(flagged()).toEqual([]);
    expect(asked()).toEqual([QUESTION, LURE]);
  });

  it('is left alone once its card was closed; the post’s stays', async () => {
    await open(post(POST_LURE, numbered(LURE, 1)));
    stage.mounted.find(({ host }) => host.dataset.on === 'comment')!.dismiss();
    await stage.wait();
    expect(flagged()).toEqual([POST_LURE]);
    expect(stage.dismissed).toEqual(['facebook:comment:1']);
  });
});

describe('reading comments costs little', () => {
  it('as they are read only near the view, and a change in one reads no other and not the post', async () => {
    homePage(post(QUESTION, numbered(HONEST, 1), numbered(LURE, 2)));
    stage = startFeed();
    const far = document.querySelectorAll('[role="article"]')[1]!;
    stage.far.add(far);
    await stage.wait();
    expect(asked()).toEqual([QUESTION, HONEST]);
    stage.move(far, true);
    await stage.wait();
    expect(asked()).toEqual([QUESTION, HONEST, LURE]);
    const postRead = vi.spyOn(document.querySelector('[aria-posinset]')!, 'querySelectorAll');
    texts()[0]!.append(', they said');
    await stage.wait();
    expect(asked().at(-1)).toBe(`${HONEST}, they said`);
    expect(postRead).not.toHaveBeenCalled();
  });

  it('as hundreds are asked about in batches', async () => {
    await open(
      post(
        QUESTION,
        Array.from({ length: 100 }, (_, at) => numbered(`${HONEST} ${at}`, at)),
      ),
    );
    expect(stage.asked.flat()).toHaveLength(101);
    expect(stage.asked.length).toBeLessThanOrEqual(7);
  });
});

describe('whether a page can be read', () => {
  it('is told by its posts alone: comments that can be read are none, and stickers are no lost words', async () => {
    await open(
      el('div', {}, numbered(LURE, 1), el('p', {}, 'A layout that nobody knows. '.repeat(10))),
      Array.from({ length: 12 }, (_, at) => el('div', {}, numbered('🙏', 10 + at))),
    );
    await stage.wait(10_000);
    expect(flagged()).toEqual([LURE]);
    expect(stage.feed.status()).toMatchObject({ read: 0, health: 'unreadable' });
    expect(stage.feed.shape().trouble).toBe('no-posts');
  });

  it('does not hold a post for a comment whose marks come late', async () => {
    const shell = el('div', { role: 'article', 'aria-label': 'Some One' }, el('div', { dir: 'auto' }, LURE));
    await open(shell);
    shell.replaceChildren(...post(POST_LURE).querySelector('[aria-posinset]')!.childNodes);
    await stage.wait();
    expect(cards()).toEqual([['post', expect.any(String)]]);
    expect(stage.feed.status()).toMatchObject({ read: 1, health: 'ok' });
  });
});

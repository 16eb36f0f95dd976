import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comment, deep, el, GROUP, groupPage, header, message, unit } from '../facebook/page';
import { blocks, openPost, ownPage } from '../facebook/single';
import { flagged, type Stage, startFeed } from './stage';

const LURE = 'Typing job in Sihanoukville, Telegram only';
const OTHER_LURE = 'Customer service in Bavet, Telegram only';
const HONEST = 'Baker wanted, come by with your certificate';
const DIALOG = '/groups/1234567890/posts/222/';

const post = (text: string, options = {}) => unit({ content: message(text), ...options });
const alone = (text: string, options = {}) =>
  deep(3, ...blocks({ header: header('Some Body'), content: message(text), ...options }));
const inDialog = () => document.querySelector('[role="dialog"] job-red-flags');

let stage: Stage;
beforeEach(async () => {
  vi.useFakeTimers();
  history.replaceState(null, '', GROUP.pathname);
  groupPage(post(LURE), post(HONEST), post(OTHER_LURE));
  stage = startFeed();
  await stage.wait();
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(text: string, path = DIALOG): Promise<HTMLElement> {
  history.pushState(null, '', path);
  const dialog = openPost(alone(text), message(text));
  stage.feed.lookAgain();
  await stage.wait();
  return dialog;
}

async function close(): Promise<void> {
  history.pushState(null, '', GROUP.pathname);
  document.querySelector('[role="dialog"]')?.closest('body > div')?.remove();
  for (const page of document.querySelectorAll('[aria-hidden="true"]')) page.removeAttribute('aria-hidden');
  stage.feed.lookAgain();
  await stage.wait();
}

describe('a dialog that opens over a feed', () => {
  it.each([DIALOG, `${GROUP.pathname}?multi_permalinks=222`])(
    'gets a card of its own though the post behind has one, each time anew (%s)',
    async (path) => {
      for (let time = 0; time < 3; time++) {
        await open(LURE, path);
        expect(inDialog()?.getAttribute('data-key')).toBe('facebook:222');
        expect(flagged()).toEqual([LURE, OTHER_LURE, LURE]);
        await close();
        expect(flagged()).toEqual([LURE, OTHER_LURE]);
      }
      expect(stage.asked.flat().filter(({ surface }) => surface === 'dialog')).toHaveLength(1);
    },
  );

  it('leaves the feed’s cards as they stand', async () => {
    const cards = [...document.querySelectorAll('job-red-flags')];
    await open(HONEST);
    await close();
    expect([...document.querySelectorAll('job-red-flags')]).toEqual(cards);
    expect(stage.mounted.map(({ unmounted }) => unmounted)).toEqual([false, false]);
  });

  it('changes nothing of the feed while the address already names the post and the dialog is still to come', async () => {
    const cards = [...document.querySelectorAll('job-red-flags')];
    history.pushState(null, '', DIALOG);
    stage.feed.lookAgain();
    await stage.wait();
    expect([...document.querySelectorAll('job-red-flags')]).toEqual(cards);
  });

  it('is judged again when its text grows', async () => {
    const dialog = await open(`${HONEST}…`);
    expect(inDialog()).toBeNull();
    dialog.querySelectorAll('[dir="auto"] [dir="auto"]')[1]!.textContent = `${HONEST}. ${LURE}`;
    await stage.wait();
    expect(inDialog()).not.toBeNull();
  });

  it('finds posts that came behind it once it has closed', async () => {
    await open(LURE);
    document.querySelector('[role="feed"]')?.append(post(`${LURE} too`));
    await stage.wait();
    expect(flagged()).toEqual([LURE, OTHER_LURE, LURE]);
    await close();
    expect(flagged()).toEqual([LURE, OTHER_LURE, `${LURE} too`]);
  });

  it('is found whichever of its pieces comes last', async () => {
    history.pushState(null, '', DIALOG);
    const pieces = blocks({ header: header('Some Body'), content: message(LURE, 'none') });
    for (const last of pieces) {
      const others = pieces.filter((piece) => piece !== last);
      const body = el('div', {}, others);
      openPost(body);
      await stage.wait();
      const next = pieces[pieces.indexOf(last) + 1];
      body.insertBefore(last, next ?? null);
      await stage.wait();
      expect(inDialog(), `piece ${pieces.indexOf(last)}`).not.toBeNull();
      await close();
    }
  });
});

describe('what the popup is told while a dialog is open', () => {
  const status = () => stage.feed.status();
  const keys = () => status().found.map(({ key }) => key);

  it('is about the page: its posts stay counted, and the opened one is among them once, as it stands in front', async () => {
    const before = keys();
    expect(status().read).toBe(3);
    await open(LURE);
    expect(status()).toMatchObject({ read: 3, health: 'ok' });
    expect(keys()).toEqual(['facebook:222', before[1]]);
    await close();
    expect(status()).toMatchObject({ read: 3, health: 'ok' });
    expect(keys()).toEqual(before);
    expect(new Set(stage.counts)).toEqual(new Set([2]));
  });

  it('has a warning more when the feed behind has not the post', async () => {
    await open('Chat support in Poipet, Telegram only');
    expect(keys()).toHaveLength(3);
    expect(stage.counts.at(-1)).toBe(3);
    await close();
    expect(stage.counts.at(-1)).toBe(2);
  });

  it('shows the card in front, and none that is covered', async () => {
    const [, covered] = keys();
    await open(LURE);
    Object.assign(inDialog()!, { scrollIntoView: vi.fn() });
    expect(stage.feed.show('facebook:222')).toBe(true);
    expect(stage.feed.show(covered!)).toBe(false);
  });

  it('is about the dialog where the page behind was never seen', async () => {
    stage.feed.stop();
    groupPage(post(LURE), post(HONEST));
    openPost(alone(OTHER_LURE));
    history.replaceState(null, '', `${GROUP.pathname}?multi_permalinks=222`);
    stage = startFeed();
    await stage.wait();
    expect(status()).toMatchObject({ read: 1, health: 'ok', found: [{ key: 'facebook:222' }] });
    await close();
    expect(status().read).toBe(2);
  });

  it('starts anew on another page', async () => {
    await open(LURE);
    history.pushState(null, '', '/groups/7/posts/333/');
    document.body.replaceChildren();
    ownPage(alone(OTHER_LURE));
    stage.feed.lookAgain();
    await stage.wait();
    expect(status()).toMatchObject({ read: 1, health: 'ok', found: [{ key: 'facebook:333' }] });
  });
});

describe('a post’s own page', () => {
  it('gets one card, also when the right column came first, and counts one post', async () => {
    history.pushState(null, '', DIALOG);
    const cut = el('div', {}, header('Other', { menu: 'no' }), el('div', {}, message('Jobs on Telegram…')));
    ownPage(el('div', { 'data-test': 'place' }), { before: cut });
    stage.feed.lookAgain();
    await stage.wait();
    document
      .querySelector('[data-test="place"]')
      ?.append(alone(LURE, { comments: comment('A', 'Is this real?') }));
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
    expect(stage.feed.status()).toMatchObject({ found: [{ key: 'facebook:222' }] });
  });

  it('says so when it shows no post that could be read', async () => {
    history.pushState(null, '', DIALOG);
    ownPage(el('p', {}, 'A layout that nobody knows. '.repeat(10)));
    await stage.wait(10_000);
    expect(stage.feed.status()).toMatchObject({ read: 0, health: 'unreadable' });
  });

  it('tells two pages of the same path apart', async () => {
    for (const [at, id] of ['444', '555'].entries()) {
      history.pushState(null, '', `/permalink.php?story_fbid=${id}&id=9`);
      ownPage(alone(at === 0 ? LURE : OTHER_LURE));
      stage.feed.lookAgain();
      await stage.wait();
      expect(stage.feed.status()).toMatchObject({ read: 1, found: [{ key: `facebook:${id}` }] });
    }
  });
});

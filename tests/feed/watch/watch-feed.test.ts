import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deep, el, GROUP, groupPage, header, homePage, message, unit } from '../facebook/page';
import { answerTo, cardText, flagged, judgeAll, type Stage, startFeed } from './stage';

const LURE = 'Typing job in Sihanoukville, Telegram only';
const OTHER_LURE = 'Customer service in Bavet, Telegram only';
const HONEST = 'Baker wanted, come by with your certificate';

const post = (text: string, options = {}) => unit({ content: message(text), ...options });
const list = () => document.querySelector('[data-test="list"]')!;
const card = () => document.querySelector('job-red-flags')!;
const messageBlock = (root: ParentNode = document) =>
  root.querySelector('[data-ad-rendering-role="story_message"]')!;

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

async function open(...units: Parameters<typeof homePage>): Promise<void> {
  homePage(...units);
  stage = startFeed();
  await stage.wait();
}

describe('a page that is opened', () => {
  it('gets one card just before the message of each lure, and nothing else', async () => {
    homePage(post(LURE), post(HONEST), post(OTHER_LURE));
    const before = document.body.innerHTML;
    stage = startFeed();
    await stage.wait();
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
    for (const each of document.querySelectorAll('job-red-flags')) each.remove();
    expect(document.body.innerHTML, 'no node of the site was touched').toBe(before);
  });

  it('is asked about once, in batches of at most twenty', async () => {
    await open(...Array.from({ length: 45 }, (_, at) => post(`${HONEST} ${at}`)));
    expect(stage.asked.map(({ length }) => length)).toEqual([20, 20, 5]);
    await stage.wait(60_000);
    expect(stage.asked).toHaveLength(3);
  });

  it('sends a post that stands there twice only once, and gives both their card', async () => {
    await open(post(LURE), post(LURE));
    expect(stage.asked.flat()).toHaveLength(1);
    expect(flagged()).toEqual([LURE, LURE]);
    expect(stage.feed.status().found).toHaveLength(1);
  });

  it('has a card as first child of a post that is only pictures', async () => {
    const photo = el('a', { href: '/photo/?fbid=1' }, el('img', { alt: 'text that says Telegram' }));
    await open(unit({ content: photo }));
    expect(card().parentElement?.getAttribute('aria-posinset')).toBe('8');
    expect(card().previousSibling).toBeNull();
  });

  it('is not judged far outside the view, until it comes near', async () => {
    homePage(post(LURE), post(OTHER_LURE));
    stage = startFeed();
    const box = list().lastElementChild!.querySelector('[aria-posinset]')!;
    stage.far.add(box);
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
    stage.move(box, true);
    await stage.wait();
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
  });
});

describe('a feed that grows', () => {
  it('has its new posts judged', async () => {
    await open(post(HONEST));
    list().append(post(LURE));
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
  });

  it('is read when the words come into an empty unit later', async () => {
    groupPage(el('div', { 'data-test': 'list' }));
    history.replaceState(null, '', GROUP.pathname);
    stage = startFeed();
    await stage.wait();
    list().append(post(LURE));
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
  });

  it('is looked at a second time, since attributes come late', async () => {
    await open(post(HONEST));
    const late = unit({ root: 'none', content: message(LURE, 'none') });
    const menu = late.querySelector('[aria-haspopup]')!;
    menu.removeAttribute('aria-haspopup');
    list().append(late);
    await stage.wait(600);
    menu.setAttribute('aria-haspopup', 'menu');
    await stage.wait();
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
  });

  it('keeps one card when a root is marked late', async () => {
    await open(post(HONEST));
    const late = post(LURE, { root: 'none' });
    list().append(late);
    await stage.wait(700);
    late.querySelector('[data-test="root"]')!.setAttribute('aria-posinset', '2');
    stage.feed.lookAgain();
    await stage.wait(5_000);
    expect(flagged()).toEqual([LURE]);
    expect(stage.mounted.map(({ unmounted }) => unmounted)).toEqual([true, false]);
    expect(stage.feed.status().takenAway).toBe(0);
  });

  it('is not touched while a post is still being drawn', async () => {
    await open(post(HONEST));
    const growing = post(LURE);
    list().append(growing);
    for (let step = 0; step < 5; step++) {
      await stage.wait(150);
      growing.querySelector('[data-virtualized]')!.append(el('span'));
    }
    expect(flagged()).toEqual([]);
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
  });
});

describe('a post that changes', () => {
  it('loses its card at once when the node shows another post, and that one is judged', async () => {
    await open(post(LURE));
    const line = messageBlock().querySelector('[dir="auto"] [dir="auto"]')!;
    stage.reply = () => new Promise(() => {});
    line.textContent = HONEST;
    await stage.wait();
    expect(stage.asked.at(-1)?.[0]?.text, 'its verdict is not there yet').toBe(HONEST);
    expect(flagged()).toEqual([]);
    expect(stage.mounted.map(({ unmounted }) => unmounted)).toEqual([true]);
    stage.reply = judgeAll;
    line.firstChild!.nodeValue = OTHER_LURE;
    await stage.wait(20_000);
    expect(flagged()).toEqual([OTHER_LURE]);
  });

  it('is judged again when See more lets its text grow, and its card stays meanwhile', async () => {
    await open(post(`${LURE}…`));
    const host = card();
    let judged = (_: unknown) => {};
    stage.reply = (posts) => new Promise((resolve) => (judged = () => void judgeAll(posts).then(resolve)));
    messageBlock().querySelector('[dir="auto"] [dir="auto"]')!.textContent = `${LURE} and free flights`;
    await stage.wait(1_000);
    expect(stage.asked.at(-1)?.[0]?.text).toBe(`${LURE} and free flights`);
    expect(card(), 'the old card').toBe(host);
    judged(undefined);
    await stage.wait();
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
    expect(card().getAttribute('data-key')).toBe(stage.asked.at(-1)?.[0]?.key);
  });

  it('keeps its card while the original of a translated post is judged, where the post names itself', async () => {
    const named = header('Some Body', { time: '/some.body/posts/222' });
    await open(post(`Việc nhẹ: ${LURE}`, { header: named }));
    const host = card();
    stage.reply = () => new Promise(() => {});
    messageBlock().querySelector('[dir="auto"] [dir="auto"]')!.textContent = OTHER_LURE;
    await stage.wait();
    expect(stage.asked.at(-1)?.[0]?.text).toBe(OTHER_LURE);
    expect(card()).toBe(host);
  });

  it('gets its card back from memory when the site draws it anew', async () => {
    await open(post(LURE), post(HONEST));
    list().firstElementChild!.replaceWith(post(LURE));
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
    expect(stage.asked.flat().filter(({ text }) => text === LURE)).toHaveLength(1);
    expect(stage.mounted[0]?.unmounted).toBe(true);
  });

  it('has no card while it is emptied, and one when it is filled again', async () => {
    await open(post(LURE));
    const holder = document.querySelector('[data-virtualized]')!;
    const inside = [...holder.childNodes];
    holder.replaceChildren();
    await stage.wait();
    expect(stage.feed.status().found).toEqual([]);
    holder.append(...inside.map((node) => node.cloneNode(true)));
    for (const copy of holder.querySelectorAll('job-red-flags')) copy.remove();
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
  });

  it('is let go when it is emptied far from the view, and known again, with its card, when it is filled', async () => {
    await open(post(LURE), post(OTHER_LURE));
    const box = document.querySelector('[data-test="root"]');
    const holder = box!.querySelector('[data-virtualized]')!;
    const inside = [...holder.childNodes];
    const before = stage.watched();
    stage.far.add(box!);
    stage.move(box!, false);
    holder.replaceChildren();
    await stage.wait();
    expect(stage.watched(), 'the empty place costs nothing').toBe(before - 1);
    stage.far.delete(box!);
    holder.append(...inside.map((node) => node.cloneNode(true)));
    for (const copy of holder.querySelectorAll('job-red-flags')) copy.remove();
    await stage.wait();
    expect(stage.watched()).toBe(before);
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
    expect(stage.asked.flat(), 'nothing is judged twice').toHaveLength(2);
  });

  it('keeps its card far from the view when it is a picture and hardly a word', async () => {
    const picture = el('a', { href: '/photo/?fbid=1' }, el('img', { alt: 'text that says Telegram' }));
    await open(unit({ content: picture }));
    const box = document.querySelector('[data-test="root"]')!;
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) text.nodeValue = '';
    await stage.wait();
    stage.far.add(box);
    stage.move(box, false);
    await stage.wait();
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
  });

  it('is let go, too, when it was emptied nearer and then goes far', async () => {
    await open(post(LURE), post(OTHER_LURE));
    const box = document.querySelector('[data-test="root"]');
    const holder = box!.querySelector('[data-virtualized]')!;
    const inside = [...holder.childNodes];
    const before = stage.watched();
    holder.replaceChildren();
    await stage.wait();
    expect(stage.watched()).toBe(before);
    stage.far.add(box!);
    stage.move(box!, false);
    expect(stage.watched(), 'the empty place costs nothing').toBe(before - 1);
    stage.far.delete(box!);
    holder.append(...inside.map((node) => node.cloneNode(true)));
    for (const copy of holder.querySelectorAll('job-red-flags')) copy.remove();
    await stage.wait();
    expect(stage.watched()).toBe(before);
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
    expect(stage.asked.flat(), 'nothing is judged twice').toHaveLength(2);
  });

  it('keeps its card where the address comes late, under the key the card names', async () => {
    await open(post(LURE));
    const key = card().getAttribute('data-key');
    document.querySelector('[href^="?"]')!.setAttribute('href', '/some.body/posts/222');
    document.querySelector('[href*="/posts/222"]')!.append(el('span'));
    await stage.wait();
    expect(card().getAttribute('data-key')).toBe(key);
    expect(stage.asked.flat()).toHaveLength(1);
    expect(stage.feed.status().read).toBe(1);
  });

  it('keeps its card behind a dialog, and posts that came there are judged when it closes', async () => {
    await open(post(LURE));
    const page = document.body.firstElementChild!;
    page.setAttribute('aria-hidden', 'true');
    list().append(post(OTHER_LURE));
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
    page.removeAttribute('aria-hidden');
    await stage.wait();
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
  });
});

describe('a page that removes our card', () => {
  it('gets it back a few times, then is left alone, and the status says so', async () => {
    await open(post(LURE));
    let removed = 0;
    const hostile = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.nodeName === 'JOB-RED-FLAGS')
            removed += Number(Boolean((node as Element).remove() ?? true)); // an element by its name
    });
    hostile.observe(document.body, { childList: true, subtree: true });
    card().remove();
    await stage.wait(30_000);
    hostile.disconnect();
    expect(removed).toBeGreaterThan(1);
    expect(removed).toBeLessThan(10);
    expect(stage.feed.status()).toMatchObject({ takenAway: 1, found: [] });
    expect(stage.counts.at(-1)).toBe(0);
  });

  it('gets it back each time when that happens now and then', async () => {
    await open(post(LURE));
    for (let time = 0; time < 12; time++) {
      card().remove();
      await stage.wait(15_000);
      expect(flagged()).toEqual([LURE]);
    }
  });
});

describe('answers that are lost', () => {
  it('are asked for again, with longer and longer pauses', async () => {
    homePage(post(LURE));
    stage = startFeed();
    stage.reply = async () => ({ error: 'failed', message: 'no' });
    await stage.wait(10_000);
    const tries = stage.asked.length;
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(7);
    stage.reply = judgeAll;
    await stage.wait(20_000);
    expect(flagged()).toEqual([LURE]);
  });

  it('stop everything, without a sound, when the background speaks another version', async () => {
    homePage(post(LURE));
    stage = startFeed();
    await stage.wait();
    stage.reply = async () => ({ error: 'outdated', message: 'reload' });
    list().append(post(OTHER_LURE));
    await stage.wait();
    const asked = stage.asked.length;
    list().append(post('One more'));
    await stage.wait(60_000);
    expect(stage.asked).toHaveLength(asked);
    expect(flagged(), 'cards stay, readable').toEqual([LURE]);
    expect(stage.mounted[0]?.unmounted).toBe(false);
  });

  it('are of no use when the post has changed meanwhile', async () => {
    homePage(post(LURE));
    stage = startFeed();
    const waiting: (() => void)[] = [];
    stage.reply = (posts) => new Promise((resolve) => waiting.push(() => void judgeAll(posts).then(resolve)));
    await stage.wait();
    messageBlock().querySelector('[dir="auto"] [dir="auto"]')!.textContent = HONEST;
    await stage.wait();
    stage.reply = judgeAll;
    for (const answer of waiting) answer();
    await stage.wait();
    expect(flagged()).toEqual([]);
  });
});

describe('pausing, navigating, stopping', () => {
  it('pause takes the cards away and reads nothing; resume brings them back', async () => {
    await open(post(LURE));
    stage.feed.pause();
    list().append(post(OTHER_LURE));
    await stage.wait();
    expect(flagged()).toEqual([]);
    expect(stage.feed.status()).toMatchObject({ paused: true, found: [] });
    expect(stage.counts.at(-1)).toBe(0);
    stage.feed.resume();
    await stage.wait();
    expect(flagged()).toEqual([LURE, OTHER_LURE]);
    expect(stage.feed.status().paused).toBe(false);
  });

  it('begins paused where the person paused before', async () => {
    homePage(post(LURE));
    stage = startFeed({ paused: true });
    await stage.wait();
    expect(stage.asked).toEqual([]);
    stage.feed.resume();
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
  });

  it('an in-app navigation counts anew and finds the next page’s posts', async () => {
    await open(post(LURE), post(HONEST));
    expect(stage.feed.status().read).toBe(2);
    history.replaceState(null, '', GROUP.pathname);
    groupPage(post(OTHER_LURE));
    stage.feed.lookAgain();
    await stage.wait();
    expect(flagged()).toEqual([OTHER_LURE]);
    expect(stage.feed.status()).toMatchObject({ read: 1, health: 'ok' });
    expect(stage.asked.flat().at(-1)?.surface).toBe('group');
  });

  it('a tab in the background waits, and catches up when it comes to the front', async () => {
    await open(post(HONEST));
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    list().append(post(LURE));
    await stage.wait(10_000);
    expect(flagged()).toEqual([]);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await stage.wait();
    expect(flagged()).toEqual([LURE]);
  });

  it('judging again keeps the card and gives it its new words', async () => {
    await open(post(LURE));
    const host = card();
    stage.reply = async (posts) => ({
      answers: posts.map((each) => answerTo(each, cardText({ title: 'Cẩn thận' }))),
    });
    stage.feed.judgeAgain();
    await stage.wait();
    expect(card()).toBe(host);
    expect(stage.mounted[0]?.texts.map(({ title }) => title)).toEqual(['Careful', 'Cẩn thận']);
    // The badge has a title, in that language too.
    expect(stage.counts.slice(-2)).toEqual([1, 1]);
  });

  it('judging again takes away a card that no longer holds', async () => {
    await open(post(LURE));
    stage.reply = async (posts) => ({ answers: posts.map((each) => answerTo({ ...each, text: '' })) });
    stage.feed.judgeAgain();
    await stage.wait();
    expect(flagged()).toEqual([]);
  });

  it('a card that the person closed stays closed when the post is drawn anew or grows', async () => {
    await open(post(LURE));
    stage.mounted[0]?.dismiss();
    const key = stage.asked[0]?.[0]?.key;
    expect(stage.dismissed).toEqual([key]);
    messageBlock().querySelector('[dir="auto"] [dir="auto"]')!.textContent = `${LURE} and more`;
    await stage.wait();
    expect(flagged()).toEqual([]);
    list().firstElementChild!.replaceWith(post(LURE));
    await stage.wait();
    expect(flagged()).toEqual([]);
    expect(stage.counts.at(-1)).toBe(0);
  });

  it('nothing of ours is left in posts that the site has let go', async () => {
    await open(post(LURE));
    const gone = list().firstElementChild!;
    gone.remove();
    await stage.wait();
    expect(gone.querySelector('job-red-flags')).toBeNull();
    expect(stage.mounted[0]?.unmounted).toBe(true);
    expect(stage.counts.at(-1)).toBe(0);
  });
});

describe('two of us on one page', () => {
  it('a second copy of the extension leaves the first one’s card alone', async () => {
    await open(post(LURE));
    const first = stage;
    stage = startFeed({ owner: 'another copy' });
    await stage.wait();
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
    expect(card()).toBe(first.mounted[0]?.host);
    expect(stage.mounted, 'it shows none of its own').toEqual([]);
    first.feed.stop();
  });

  it('our next life replaces the cards of the last one', async () => {
    await open(post(LURE));
    const old = card();
    stage.feed.stop();
    stage = startFeed();
    await stage.wait();
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
    expect(card()).not.toBe(old);
  });
});

describe('the status', () => {
  it('lists found posts with first words, level and number of signs, also those the card does not name', async () => {
    await open(post(`${LURE}\nsecond line ${'x'.repeat(300)}`), post(HONEST));
    const { read, found, health } = stage.feed.status();
    expect({ read, health }).toEqual({ read: 2, health: 'ok' });
    expect(found).toEqual([
      {
        key: card().getAttribute('data-key'),
        level: 'danger',
        excerpt: expect.stringContaining(`${LURE} second line`),
        signs: 7,
      },
    ]);
    expect(found[0]?.excerpt.length).toBeLessThanOrEqual(120);
  });

  it('says that posts can’t be read when a feed has shown none for eight seconds', async () => {
    await open(el('div', {}, deep(12, el('p', {}, 'A layout that nobody knows. '.repeat(10)))));
    expect(stage.feed.status().health).toBe('starting');
    await stage.wait(8_000);
    expect(stage.feed.status().health).toBe('unreadable');
    list().append(post(HONEST));
    await stage.wait();
    expect(stage.feed.status().health).toBe('ok');
  });

  it('expects no posts where there need be none', async () => {
    history.replaceState(null, '', '/messages/t/1');
    await open(post(LURE));
    await stage.wait(10_000);
    expect(stage.feed.status().health).toBe('not-a-feed');
    expect(stage.asked, 'conversations are never read').toEqual([]);
  });

  it('counts warnings at the start and when their number changes, not otherwise', async () => {
    await open(post(LURE), post(OTHER_LURE), post(HONEST));
    list().append(post('Something ordinary'));
    await stage.wait();
    expect(stage.counts).toEqual([2]);
  });

  it.each([
    [true, 'auto'],
    [false, 'smooth'],
  ])('shows a card and gives it the focus (less movement wanted: %s)', async (less, behavior) => {
    await open(post(HONEST), post(LURE));
    vi.stubGlobal('matchMedia', () => ({ matches: less }));
    const scroll = vi.fn();
    const focus = vi.spyOn(card() as HTMLElement, 'focus');
    Object.assign(card(), { scrollIntoView: scroll });
    expect(stage.feed.show(card().getAttribute('data-key')!)).toBe(true);
    expect(scroll).toHaveBeenCalledWith({ block: 'center', behavior });
    expect(focus).toHaveBeenCalledWith({ preventScroll: true });
    expect(stage.feed.show('facebook:nothing')).toBe(false);
  });
});

describe('hostile pages', () => {
  it('five hundred posts at once are all judged', async () => {
    await open(post(HONEST));
    // Flat ones: this page's DOM is slow, and it is the number that counts here.
    const many = Array.from({ length: 500 }, (_, at) =>
      el('div', { 'aria-posinset': '1' }, message(`${at % 50 === 0 ? LURE : HONEST} ${at}`)),
    );
    list().append(...many);
    await stage.wait(20_000);
    expect(stage.asked.flat()).toHaveLength(501);
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(10);
  }, 30_000);

  it('a post nested 200 deep is found, whatever its root', async () => {
    for (const root of ['posinset', 'none'] as const) {
      await open(deep(200, unit({ root, header: header('Some Body'), content: deep(30, message(LURE)) })));
      expect(flagged(), root).toEqual([LURE]);
      stage.feed.stop();
    }
  });

  it('a megabyte of text is cut to what is sent, and its card stands', async () => {
    await open(post(`${LURE} ${'lorem ipsum '.repeat(90_000)}`));
    expect(stage.asked[0]?.[0]?.text).toHaveLength(20_000);
    expect(document.querySelectorAll('job-red-flags')).toHaveLength(1);
  });

  it('frozen prototypes and a page’s own ids change nothing', async () => {
    for (const { prototype } of [Element, Node, HTMLElement]) Object.preventExtensions(prototype);
    const form = el('form', {}, el('input', { name: 'parentElement' }), el('input', { name: 'children' }));
    await open(post(LURE), form);
    expect(flagged()).toEqual([LURE]);
  });

  it('one post that cannot be read costs no other its card', async () => {
    const broken = post(OTHER_LURE);
    homePage(broken, post(LURE));
    Object.defineProperty(broken.querySelector('[aria-posinset]')!, 'querySelectorAll', {
      value: () => {
        throw new Error('not today');
      },
    });
    stage = startFeed();
    await stage.wait();
    expect(flagged()).toContain(LURE);
    expect(stage.failures.splice(0).length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import {
  boxes,
  comment,
  decoy,
  deep,
  el,
  emoji,
  GROUP,
  groupPage,
  HOME,
  header,
  homePage,
  message,
  reader,
  readings,
  seeMore,
  shown,
  texts,
  unit,
} from './page';

const LONG = 'Looking for a gardener near the river, Saturdays only';
const first = (address = HOME) => readings(address)[0]!;

describe('the text of a post', () => {
  it('is read line by line, with emoji, without See more', () => {
    homePage(
      unit({ content: message([['Hiring ', emoji('🎉'), ' now'], 'Pay $900', ['Free tick… ', seeMore()]]) }),
    );
    expect(texts()).toEqual(['Hiring 🎉 now\nPay $900\nFree tick…']);
  });

  it('is read whole where nothing marks the message, also where a comment is longer', () => {
    const long = comment('A', `${LONG} and very much more than the post itself has to say`);
    homePage(unit({ content: message('Typing job in Bavet\nTelegram only', 'none'), comments: long }));
    expect(texts()).toEqual(['Typing job in Bavet\nTelegram only']);
  });

  it('of a shared post is the sharer’s words, then the shared ones', () => {
    for (const marks of ['preview', 'story', 'none'] as const) {
      const inner = deep(
        2,
        header('Inner', { heading: 'h5', menu: 'no' }),
        el('div', {}, message('Jobs in Poipet', marks)),
      );
      homePage(unit({ content: [message('Look at this', marks), inner] }));
      expect(texts(), marks).toEqual(['Look at this\nJobs in Poipet']);
      homePage(unit({ content: inner }));
      expect(texts(), `${marks}, nothing added`).toEqual(['Jobs in Poipet']);
    }
  });

  it('of a titled group post has its title, which is not the author', () => {
    const titled = el(
      'div',
      { 'data-ad-rendering-role': 'story_message' },
      el('h4', {}, 'Service in Poipet'),
      deep(3, 'Free flight'),
    );
    groupPage(unit({ header: header('Some Body', { heading: 'h3', mark: 'none' }), content: titled }));
    expect(first(GROUP).post).toMatchObject({
      text: 'Service in Poipet\nFree flight',
      author: { name: 'Some Body' },
    });
  });

  it('of a titled post that nothing marks has its title too', () => {
    const titled = (body: string) =>
      el('div', {}, el('h4', {}, el('span', {}, 'Service in Poipet')), el('div', {}, message(body, 'none')));
    for (const body of ['Free flight', 'Free flight\nand a room in a quiet street, near the river']) {
      groupPage(
        unit({ header: header('Some Body', { heading: 'h3', mark: 'none' }), content: titled(body) }),
      );
      expect(first(GROUP).post).toMatchObject({
        text: `Service in Poipet\n${body}`,
        author: { name: 'Some Body' },
      });
      expect(first(GROUP).anchor?.firstElementChild?.localName, 'the card goes above the title').toBe('h4');
    }
  });

  it.each(['true', 'false'])('of a coloured post is taken once (first copy aria-hidden=%s)', (hidden) => {
    const copy = () => el('div', {}, el('div', {}, 'Easy work'), el('div', {}, 'High pay'));
    const ground = el(
      'div',
      { style: 'background-image: url("x")' },
      el('div', { 'aria-hidden': hidden }, copy()),
      el('div', {}, copy()),
    );
    homePage(unit({ content: el('div', { 'data-ad-rendering-role': 'story_message' }, ground) }));
    expect(texts()).toEqual(['Easy work\nHigh pay']);
  });

  it('leaves out copies that cannot be seen', () => {
    const hidden = [
      el('div', { style: 'display: none' }, message('Copy')),
      el('div', { 'aria-hidden': 'true' }, message('Other copy')),
    ];
    homePage(unit({ content: [...hidden, message('Seen')] }));
    expect(texts()).toEqual(['Seen']);
  });

  it('adds the prose where the marked message is only an address', () => {
    const prose = el('div', {}, el('div', { dir: 'auto' }, 'Call the number in the picture'));
    homePage(unit({ content: [message('https://jobs.example/a?b=1'), prose] }));
    expect(texts()).toEqual(['https://jobs.example/a?b=1\nCall the number in the picture']);
  });

  it('is not made of decoys', () => {
    homePage(unit({ content: [decoy(), message('Bread today', 'none'), decoy()] }));
    expect(texts()).toEqual(['Bread today']);
  });

  it('of a listing without prose is what the card says', () => {
    const spans = Array.from({ length: 52 }, () => el('span', { dir: 'auto' }, 'Facebook'));
    const card = el(
      'a',
      { href: '/commerce/listing/1/', role: 'link' },
      el('div', {}, '$80'),
      el('div', {}, 'Blue bicycle'),
      el('div', {}, ...spans),
    );
    homePage(unit({ content: card }));
    expect(texts()).toEqual(['$80\nBlue bicycle']);
  });

  it('of a listing is what its card says also where the words stand beside the link', () => {
    const decoys = Array.from({ length: 52 }, () => el('span', { dir: 'auto' }, 'Facebook'));
    const card = deep(
      2,
      el('a', { href: '/marketplace/item/1/', role: 'link' }, el('img', { alt: '', width: '500' })),
      el('div', {}, el('div', {}, '$80'), el('div', {}, 'Blue bicycle'), el('div', {}, ...decoys)),
    );
    const post = unit({ content: card });
    // Numbers of reactions and comments stand above the buttons.
    const bar = post.querySelector('[data-ad-rendering-role="like_button"]')?.parentElement?.parentElement;
    bar?.before(el('div', {}, el('span', { dir: 'auto' }, '34 comments')));
    homePage(post);
    expect(post.textContent).toContain('34 comments');
    expect(texts()).toEqual(['$80\nBlue bicycle']);
  });

  it('of a listing with prose is the prose', () => {
    const card = el('a', { href: '/commerce/listing/1/', role: 'link' }, el('div', {}, 'Blue bicycle'));
    for (const marks of ['preview', 'none'] as const) {
      homePage(unit({ content: [message('Selling my bicycle', marks), card] }));
      expect(texts()).toEqual(['Selling my bicycle']);
    }
  });

  it('of a linked page without a message is what its card says', () => {
    const card = el(
      'a',
      { href: 'https://a.example/', role: 'link' },
      el('img', { alt: '', width: '500' }),
      el('div', { 'data-ad-rendering-role': 'title' }, el('span', { dir: 'auto' }, 'Typing job in Bavet')),
      el('div', { 'data-ad-rendering-role': 'description' }, el('span', { dir: 'auto' }, 'Telegram only')),
    );
    homePage(unit({ content: card }));
    expect(texts()).toEqual(['Typing job in Bavet\nTelegram only']);
    expect(first().anchor).toBe(card);
  });

  it.each(['https://jobs.example/a?b=1', 'jobs.example', '👇👇 https://jobs.example/a…', '➡️ t.me/a t.me/b'])(
    'is joined by the prose where the marked message is only %j',
    (address) => {
      const prose = el('div', {}, el('div', { dir: 'auto' }, 'Call the number in the picture'));
      homePage(unit({ content: [prose, message(address)] }));
      expect(texts()).toEqual([`Call the number in the picture\n${address}`]);
      homePage(unit({ content: [prose, message(`${address} for you`)] }));
      expect(texts()).toEqual([`${address} for you`]);
    },
  );

  it('is the translation that is shown, without the button that leads back', () => {
    const back = el('div', { role: 'button', tabindex: '0' }, 'See original');
    homePage(unit({ content: [message([['Việc nhẹ ', back]]), el('div', {}, back.cloneNode(true))] }));
    expect(texts()).toEqual(['Việc nhẹ']);
  });

  it('is not the copy beside it that has no box, where nothing is marked', () => {
    const copy = el(
      'div',
      { style: 'display: none' },
      message('Typing job in Bavet, the hidden copy', 'none'),
    );
    for (const content of [
      [copy, message('Typing job in Bavet', 'none')],
      [message('Typing job in Bavet', 'none'), copy],
    ]) {
      homePage(unit({ content: el('div', {}, ...content) }));
      expect(texts()).toEqual(['Typing job in Bavet']);
    }
  });

  it('of a link card is the message alone', () => {
    const card = el(
      'a',
      { href: 'https://a.example/', role: 'link' },
      el('img', { alt: '' }),
      el('div', { 'data-ad-rendering-role': 'description' }, el('span', { dir: 'auto' }, LONG)),
    );
    homePage(unit({ content: [message('Read this', 'none'), card] }));
    expect(texts()).toEqual(['Read this']);
  });
});

describe('a post that cannot be read now', () => {
  const state = () => {
    const site = reader();
    return site.read(boxes()[0]!, site.surface(HOME));
  };

  it('is hidden behind a dialog, and while its message has no box', () => {
    homePage(unit({ content: message(LONG) }));
    document.body.firstElementChild?.setAttribute('aria-hidden', 'true');
    expect(state()).toBe('hidden');
    homePage(el('div', { style: 'display: none' }, unit({ content: message(LONG) })));
    expect(state()).toBe('hidden');
    expect(shown(document.body)).toBe(true);
  });

  it('is empty once the site has emptied it', () => {
    homePage(unit({ content: message(LONG) }));
    document.querySelector('[data-virtualized]')?.replaceChildren();
    expect(state()).toBe('empty');
  });
});

describe('the place for the card', () => {
  it.each(['preview', 'story'] as const)('is before the message’s outermost block (%s)', (marks) => {
    homePage(unit({ content: message(LONG, marks) }));
    expect(first().anchor).toBe(document.querySelector('[data-ad-rendering-role="story_message"]'));
  });

  it('is before the whole text where nothing marks it, and outside of header and links', () => {
    const text = message('First line of the ad\nSecond line', 'none');
    homePage(
      unit({ content: [text, el('div', {}, el('a', { href: '/photo/?fbid=1' }, el('img', { alt: '' })))] }),
    );
    expect(first().anchor).toBe(text);
    const card = el('a', { href: '/marketplace/item/1/', role: 'link' }, el('div', {}, 'Blue bicycle'));
    homePage(unit({ content: card }));
    expect(first().anchor).toBe(card);
  });

  it('is outside of a coloured background, on which words are laid over each other', () => {
    const words = () => el('div', {}, el('div', { dir: 'auto' }, LONG));
    const ground = el(
      'div',
      { style: 'background-image: url(x.jpg)' },
      el('div', { 'aria-hidden': 'true' }, words()),
      words(),
    );
    homePage(unit({ content: ground }));
    expect(texts()).toEqual([LONG]);
    expect(first().anchor).toBe(ground);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { mobileWords } from '../../../lib/feed/facebook/mobile-message';
import { el, HOME, reader, readings } from './page';

/** The layout for telephones: no links, no headings, everything by the renderer's own attributes. */
const LURE = 'Typing job in Bavet, free room and flight, write to us on Telegram';
const GLYPH = '\u{F0123}';

const text = (...children: Parameters<typeof el>[2][]) =>
  el(
    'div',
    { 'data-mcomponent': 'TextArea', 'data-type': 'text' },
    el('div', { dir: 'auto', class: 'native-text' }, ...children),
  );
const head = (name: string, avatar: 'avatar' | 'none' = 'avatar') =>
  el(
    'div',
    {},
    avatar === 'avatar'
      ? el('div', {
          role: 'img',
          'aria-label': `${name} Profile Picture`,
          'data-testid': 'post-profile-image-3',
        })
      : undefined,
    text(el('span', { role: 'link' }, name)),
    text(el('span', {}, '5h ', el('span', { 'data-nosnippet': '' }, GLYPH))),
    el('div', { role: 'button', 'aria-label': 'More options' }, GLYPH),
  );
const words = (...children: Parameters<typeof el>[2][]) =>
  el(
    'div',
    {},
    el(
      'div',
      { 'data-mcomponent': 'ServerTextArea', 'data-type': 'text' },
      el('div', { dir: 'auto' }, el('span', {}, ...children)),
    ),
  );
let tracking = 100;
const row = (...children: Parameters<typeof el>[2][]) =>
  el(
    'div',
    { 'data-mcomponent': 'MContainer', 'data-tracking-duration-id': String(tracking++) },
    ...children,
  );
const buttons = () => el('div', {}, el('div', { role: 'button' }, text('Like ', GLYPH)));

function screen(...rows: Parameters<typeof el>[2][]): void {
  document.body.replaceChildren(
    el(
      'div',
      { id: 'screen-root' },
      el('div', { 'data-mcomponent': 'MScreen' }, el('div', { 'data-type': 'vscroller' }, ...rows)),
    ),
  );
}

afterEach(() => document.documentElement.removeAttribute('id'));

const read = () => readings(HOME).map(({ post }) => [post.author?.name, post.text]);

describe('the layout for telephones', () => {
  it('is read row by row: the longest text beside the header', () => {
    screen(
      row(head('One'), words(LURE), buttons()),
      row(head('Two'), words('Cake by the river on Sunday, come along'), buttons()),
    );
    expect(read()).toEqual([
      ['One', LURE],
      ['Two', 'Cake by the river on Sunday, come along'],
    ]);
  });

  it('breaks lines between spans that touch, and not within a line that is drawn in pieces', () => {
    const lines = ['Typing job in Cambodia', 'Salary 1500$'].map((line) => el('span', {}, line));
    const pieces = ['Write to us ', 'on Telegram'].map((piece) => el('span', {}, piece));
    screen(row(head('One'), words(...lines, el('span', {}, ...pieces))));
    expect(read()).toEqual([['One', 'Typing job in Cambodia\nSalary 1500$\nWrite to us on Telegram']]);
  });

  it('names on one line who is named in spans that touch', () => {
    const name = ['Some', 'Body'].map((each) => el('span', {}, each));
    const header = head('x');
    header.querySelector('[role="link"]')?.replaceChildren(...name);
    screen(row(header, words(LURE)));
    expect(read()).toEqual([['Some Body', LURE]]);
  });

  it('has posts without a mark of their own, told by whose picture stands there', () => {
    screen(
      el('div', { 'data-mcomponent': 'MContainer' }, head('One'), words(LURE)),
      el('div', {}, words('Nobody’s picture stands beside these words of the page')),
    );
    expect(read()).toEqual([['One', LURE]]);
  });

  it('may mark what holds several rows like a row', () => {
    screen(row(row(head('One'), words(LURE)), row(head('Two'), words('Cake by the river on Sunday'))));
    expect(read()).toEqual([
      ['One', LURE],
      ['Two', 'Cake by the river on Sunday'],
    ]);
  });

  it('has rows that are none', () => {
    screen(
      row(text('People you may know'), text(el('span', { role: 'link' }, 'Some Body'))),
      row(words(LURE)),
    );
    expect(read()).toEqual([]);
  });

  it('is read without whose picture stands there, by name and words', () => {
    screen(row(head('One', 'none'), words(LURE)));
    expect(read()).toEqual([['One', LURE]]);
  });

  it('has shared posts, read with what the sharer wrote', () => {
    screen(row(head('One'), words('Look at this, my friends'), row(head('Inner'), words(LURE)), buttons()));
    expect(read()).toEqual([['One', `Look at this, my friends\n${LURE}`]]);
    screen(row(head('One'), row(head('Inner'), words(LURE)), buttons()));
    expect(read()).toEqual([['One', LURE]]);
  });

  it('names the group first in a group’s post, and then who posted', () => {
    const link = (name: string) => el('span', { role: 'link' }, name);
    const authors = (...headers: Parameters<typeof el>[2][][]) => {
      const picture = () => el('div', { role: 'img', 'data-testid': 'post-profile-image-3' });
      const time = () => text(el('span', {}, '5h'));
      screen(
        ...headers.map((names) =>
          row(el('div', {}, picture(), text(...names), time()), words(LURE), buttons()),
        ),
      );
      return readings(HOME).map(({ post }) => post.author?.name);
    };
    expect(authors([link('Riverside'), ' ', link('One')], [link('Riverside'), text(link('One'))])).toEqual([
      'One',
      'One',
    ]);
    expect(
      authors(
        [link('One'), ' is with ', link('Two')],
        [link('One'), ' · ', link('Follow')],
        [link('One'), el('span', { 'data-nosnippet': '' }, GLYPH), link('Two')],
      ),
      'somebody with somebody, or on somebody’s page',
    ).toEqual(['One', 'One', 'One']);
  });

  it('names the sharer, where somebody shares a post and says nothing', () => {
    screen(row(head('One'), row(head('Inner'), words(LURE)), buttons()));
    expect(read()).toEqual([['One', LURE]]);
  });

  it('draws signs as letters of its own font, which say nothing', () => {
    screen(row(head(`One ${GLYPH}`), words(`${GLYPH}${LURE} \uE123`)));
    expect(read()).toEqual([['One', LURE]]);
  });

  it('has posts of a picture alone, whose counts and buttons are no words', () => {
    const photo = el('div', { 'data-testid': 'story-photo-0', role: 'button', 'aria-label': 'May be text' });
    const counts = el('div', {}, text('Some Body, Other Body and 128 others'));
    screen(row(head('One'), el('div', {}, photo), counts, buttons()));
    expect(readings(HOME).map(({ post }) => [post.text, post.imageTexts])).toEqual([['', ['May be text']]]);
    screen(row(el('div', {}, head('One'), words(LURE), photo, counts)));
    expect(read(), 'with words').toEqual([['One', LURE]]);
    screen(row(head('One'), el('div', {}, text(LURE)), photo, counts));
    expect(read(), 'words of the other component, as on a coloured ground').toEqual([['One', LURE]]);
  });

  it('shows a post alone, which its page’s address names, and comments below it', () => {
    screen(row(head('One'), words(LURE), buttons()), row(head('Two', 'none'), words('Me too, on Telegram')));
    const alone = new URL('https://m.facebook.com/story.php?story_fbid=77&id=5&refid=1');
    expect(readings(alone).map(({ post }) => [post.key, post.surface, post.text, post.permalink])).toEqual([
      ['facebook:77', 'permalink', LURE, 'https://m.facebook.com/story.php?story_fbid=77&id=5'],
      [expect.not.stringContaining('77'), 'comment', 'Me too, on Telegram', undefined],
    ]);
  });

  it('has pictures that say in a label what the site saw', () => {
    const photo = el('div', {
      'data-testid': 'story-photo-0',
      role: 'button',
      'aria-label': 'May be text that says Telegram',
    });
    screen(row(head('One'), photo));
    expect(readings(HOME).map(({ post }) => post.imageTexts)).toEqual([['May be text that says Telegram']]);
  });

  it('has conversations that are never read', () => {
    screen(row(head('One'), words(LURE)));
    expect(readings(new URL('https://m.facebook.com/messages/t/1'))).toEqual([]);
  });

  it('is told by the page and not by its host', () => {
    screen(row(head('One'), words(LURE)));
    document.documentElement.id = 'facebook';
    expect(readings(new URL('https://m.facebook.com/'))).toEqual([]);
  });
});

describe('comments in the row of their post, marked as a shared post is', () => {
  const bar = (...names: readonly string[]) =>
    el('div', {}, ...names.map((name) => el('div', { role: 'button' }, text(name))));
  const said = (name: string, what: string, ...below: Parameters<typeof el>[2][]) =>
    row(head(name), words(what), bar('Like', 'Reply'), ...below);
  const HONEST = 'Who knows of work for a gardener near the river?';
  const THANKS = 'Thank you, and who else is coming along?';

  function comments() {
    const site = reader();
    const surface = site.surface(HOME);
    const found = site.comments
      .seeds(document.body, surface)
      .flatMap((seed) => site.comments.box(seed, surface) ?? [])
      .map((box) => site.comments.read(box, surface));
    return found.map((each) =>
      typeof each === 'string' ? each : [each.post.surface, each.post.author?.name, each.post.text],
    );
  }

  it('are no words of the post, and are read one by one, answers too', () => {
    const answered = said('Two', LURE, said('Three', THANKS));
    screen(row(head('One'), words(HONEST), bar('Like', 'Comment', 'Share'), answered));
    expect(read()).toEqual([['One', HONEST]]);
    expect(comments()).toEqual([
      ['comment', 'Two', LURE],
      ['comment', 'Three', THANKS],
    ]);
  });

  it('are none where a post is shared, which stands above the buttons', () => {
    const shared = row(head('Inner'), words(LURE));
    screen(row(head('One'), shared, bar('Like', 'Comment', 'Share')));
    expect(read()).toEqual([['One', LURE]]);
    expect(comments()).toEqual([]);
  });

  it('are none where one element holds several rows', () => {
    const bars = () => bar('Like', 'Comment', 'Share');
    screen(row(row(head('One'), words(HONEST), bars()), row(head('Two'), words(LURE), bars())));
    expect(read()).toEqual([
      ['One', HONEST],
      ['Two', LURE],
    ]);
    expect(comments()).toEqual([]);
  });
});

describe('the card’s place', () => {
  const anchor = () => readings(HOME)[0]?.anchor;
  const fixed = (element: HTMLElement) => {
    element.setAttribute('style', 'width: 390px; height: 40px; z-index: 0');
    return element;
  };

  it('is between header and message', () => {
    const message = words(LURE);
    const post = row(head('One'), message, buttons());
    screen(post);
    expect(anchor()).toBe(message);
    screen(row(el('div', {}, head('One'), message)));
    expect(anchor()).toBe(message);
  });

  it('is before whatever has a written height, since that cannot grow', () => {
    const message = fixed(words(LURE));
    screen(row(head('One'), el('div', {}, message)));
    expect(anchor()?.firstElementChild, 'around the message alone').toBe(message);
    const post = fixed(row(head('One'), words(LURE)));
    screen(post);
    expect(anchor()).toBe(post);
  });
});

describe('“See more”, which no role tells from the words', () => {
  it.each([
    [['A job for you … ', el('span', {}, 'See more')], 'A job for you …'],
    [['A job for you... ', el('span', {}, 'Xem thêm')], 'A job for you...'],
    [['A job for you ', el('span', {}, 'now')], 'A job for you now'],
    [['A job for you … now'], 'A job for you … now'],
  ])('%#', (children, expected) => {
    expect(mobileWords(el('div', {}, el('span', {}, ...children)), 'svg')).toBe(expected);
  });
});

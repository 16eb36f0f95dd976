import { describe, expect, it } from 'vitest';
import { deep, el, readings } from './page';
import { composer, openDialog } from './single';

const GRID = new URL('https://www.facebook.com/marketplace/');
const ITEM = new URL('https://www.facebook.com/marketplace/item/77/?ref=feed');
const LONG = 'Work at a computer in Bavet, room and flight are free, write to us on Telegram';

const span = (words: string) => el('span', { dir: 'auto' }, words);
const tile = (id: number, ...words: string[]) =>
  el(
    'div',
    { style: '--x-maxInlineSize: 381px; min-width: 190px;' },
    el(
      'div',
      {},
      el(
        'a',
        { href: `/marketplace/item/${id}/?ref=browse`, role: 'link' },
        deep(2, el('img', { alt: '', width: '200' })),
        deep(3, ...words.map((each) => el('div', {}, span(each)))),
      ),
    ),
  );

function page(...column: Parameters<typeof el>[2][]): void {
  document.body.replaceChildren(
    el(
      'div',
      {},
      el('div', { role: 'navigation' }, el('h1', {}, 'Marketplace')),
      el('div', { role: 'main' }, ...column),
    ),
  );
}

const item = (description: Parameters<typeof el>[2]) =>
  deep(
    2,
    deep(3, el('img', { alt: 'Product photo of a desk', width: '900' })),
    el(
      'div',
      {},
      el('div', {}, el('h1', {}, span('Typist wanted'))),
      el('div', {}, span('$1,800')),
      el('div', {}, span('Listed 2 days ago in '), el('a', { href: '/marketplace/bavet/' }, span('Bavet'))),
      el('div', { role: 'button' }, span('Message seller')),
      description,
      el('a', { href: '/marketplace/profile/5/?ref=item' }, span('Some Seller')),
      el('div', {}, span('Joined Facebook in 2015')),
    ),
    el(
      'div',
      {},
      el('h2', {}, 'Today’s picks'),
      tile(88, '$5', 'A bicycle, hardly used, with a bell and a basket and two new tyres, come and see it'),
    ),
  );
const described = () =>
  el('div', {}, el('div', {}, span(LONG), el('div', { role: 'button' }, span('See more'))));

describe('a grid of things for sale', () => {
  const tiles = () => [
    tile(1, '$1,800', 'Typist in Bavet, Telegram', 'Phnom Penh'),
    tile(2, '$5', 'Bicycle'),
  ];

  it('is read thing by thing, each known by its number', () => {
    page(el('div', {}, ...tiles()));
    expect(readings(GRID).map(({ post }) => [post.key, post.text, post.permalink])).toEqual([
      [
        'facebook:1',
        '$1,800\nTypist in Bavet, Telegram\nPhnom Penh',
        `${location.origin}/marketplace/item/1/`,
      ],
      ['facebook:2', '$5\nBicycle', `${location.origin}/marketplace/item/2/`],
    ]);
  });

  it('may say price and title in spans that touch', () => {
    const words = ['$1500', 'Typing job'].map((each) => el('span', {}, each));
    page(el('div', {}, el('a', { href: '/marketplace/item/9/' }, ...words)));
    expect(readings(new URL('https://www.facebook.com/marketplace/')).map(({ post }) => post.text)).toEqual([
      '$1500\nTyping job',
    ]);
  });

  it('has the card before the link and not inside', () => {
    page(el('div', {}, ...tiles()));
    expect(readings(GRID).map(({ anchor }) => anchor?.localName)).toEqual(['a', 'a']);
  });
});

describe('the page of something for sale', () => {
  const expected = `Typist wanted\n$1,800\nListed 2 days ago in\nBavet\n${LONG}`;

  it('is read from its title to its description, and who sells it', () => {
    page(item(described()));
    const [reading, ...tiles] = readings(ITEM);
    expect(reading?.post).toMatchObject({
      key: 'facebook:77',
      text: expected.replace('in\nBavet', 'in Bavet'),
      author: { name: 'Some Seller' },
      permalink: 'https://www.facebook.com/marketplace/item/77/',
      surface: 'marketplace',
    });
    expect(reading?.anchor?.textContent).toBe(LONG);
    expect(tiles.map(({ post }) => post.key)).toEqual(['facebook:88']);
  });

  it('has other titles around it that are no thing’s', () => {
    page(
      el('div', {}, el('h1', {}, 'Marketplace'), el('div', {}, span('Everything for sale near you'))),
      item(described()),
      el('div', {}, el('h1', {}, 'More things like this')),
    );
    const [reading] = readings(ITEM);
    expect(reading?.post.text).toBe(expected.replace('in\nBavet', 'in Bavet'));
    expect(reading?.anchor?.textContent).toBe(LONG);
  });

  it('in a dialog is the one in front, though what is behind is not hidden', () => {
    page(
      el('h1', {}, 'Marketplace'),
      el('div', {}, span('Everything that is for sale near you, or far away')),
    );
    openDialog('Item', item(described()), composer());
    for (const behind of document.querySelectorAll('[aria-hidden]')) behind.removeAttribute('aria-hidden');
    expect(readings(ITEM)[0]?.post.text).toContain('Typist wanted');
    expect(readings(ITEM)[0]?.post.text).not.toContain('Everything');
  });

  it('in a dialog covers the grid', () => {
    page(el('div', {}, tile(1, '$1,800', 'Typist')));
    openDialog('Item', item(described()), composer());
    expect(readings(ITEM).map(({ post }) => post.key)).toEqual(['facebook:77']);
  });

  it('without a description is its title', () => {
    page(el('div', {}, el('div', {}, el('h1', {}, 'Typist wanted')), el('div', {}, composer())));
    expect(readings(ITEM).map(({ post }) => post.text)).toEqual(['Typist wanted']);
  });

  it('is no thing’s once the address is the grid’s again', () => {
    page(item(described()));
    expect(readings(GRID).map(({ post }) => post.key)).toEqual(['facebook:88']);
  });
});

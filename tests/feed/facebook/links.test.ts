import { describe, expect, it } from 'vitest';
import { comment, el, header, homePage, message, readings, unit } from './page';

const link = (href: string, shown = 'https://…') => el('a', { href, target: '_blank' }, shown);
const wrap = (address: string, host = 'https://l.facebook.com') =>
  `${host}/l.php?u=${encodeURIComponent(address)}&h=AT0&__tn__=-UK*F&c[0]=AT1`;
const links = () => readings().map(({ post }) => post.links);

describe('the links of a post', () => {
  it('are its own, unwrapped and clean, each once', () => {
    const content = message([
      [link(wrap('https://t.me/hr_example?fbclid=Iw'))],
      [link('https://t.me/hr_example?fbclid=Ab')],
      [link('https://www.facebook.com/hashtag/jobs')],
    ]);
    homePage(
      unit({ content, comments: comment('A', 'see ', link('https://t.me/commenter')) }),
      unit({ content: message([[link('https://t.me/neighbour')]]) }),
    );
    expect(links()).toEqual([['https://t.me/hr_example'], ['https://t.me/neighbour']]);
  });

  it('are where they lead, not what is shown of them', () => {
    const long = 'https://jobs.example/apply/customer-service-in-a-far-country?ref=9';
    homePage(
      unit({
        content: message([['Apply: ', link(wrap(long), 'https://jobs.example/apply/customer-serv…')]]),
      }),
    );
    expect(links()).toEqual([[long]]);
  });

  it.each([
    ['wrapped twice', wrap(wrap('https://t.me/a'))],
    ['wrapped by another of the company’s sites', wrap(wrap('https://t.me/a', 'https://l.messenger.com'))],
    ['wrapped for phones', wrap('https://t.me/a', 'https://lm.facebook.com')],
    ['with a warning before it', 'https://www.facebook.com/flx/warn/?u=https%3A%2F%2Ft.me%2Fa&h=1'],
    ['without the host', wrap('https://t.me/a', '')],
    ['without the scheme', '//t.me/a?fbclid=1'],
  ])('are found %s', (_, href) => {
    homePage(unit({ content: message([[link(href)]]) }));
    expect(links()).toEqual([['https://t.me/a']]);
  });

  it('are those of its cards and buttons too, and those that open a chat', () => {
    const card = el('a', { href: wrap('https://wa.me/0000'), role: 'link' }, el('img', { alt: '' }));
    homePage(
      unit({
        content: [message([[link('https://m.me/hr')], [link('https://www.messenger.com/t/hr')]]), card],
      }),
    );
    expect(links()).toEqual([['https://m.me/hr', 'https://www.messenger.com/t/hr', 'https://wa.me/0000']]);
  });

  it('are not the header’s, nor those that stay on the site', () => {
    const below = link('https://advertiser.example/');
    const inside = [
      '/some.body',
      '#top',
      '?__cft__[0]=A',
      'https://m.facebook.com/groups/7/',
      'mailto:a@b.example',
    ];
    homePage(
      unit({ header: header('Some Body', { below }), content: message(inside.map((href) => [link(href)])) }),
    );
    expect(links()).toEqual([[]]);
  });

  it('of a shared post are those of both', () => {
    const inner = el(
      'div',
      {},
      header('Inner', { heading: 'h5', menu: 'no' }),
      message([[link('https://t.me/b')]]),
    );
    homePage(unit({ content: [message([[link('https://t.me/a')]]), inner] }));
    expect(links()).toEqual([['https://t.me/a', 'https://t.me/b']]);
  });
});

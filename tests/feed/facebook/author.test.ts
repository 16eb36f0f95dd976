import { describe, expect, it } from 'vitest';
import { comment, el, GROUP, groupPage, HOME, header, homePage, message, readings, unit } from './page';

const LONG = 'Looking for a gardener near the river, Saturdays only';
const first = (address = HOME) => readings(address)[0]!;

describe('the author', () => {
  it('has a name and an address without what changes at each visit', () => {
    homePage(unit({ header: header('Some Body', { url: '/profile.php?id=7' }), content: message(LONG) }));
    expect(first().post.author).toMatchObject({ name: 'Some Body' });
    homePage(
      unit({
        header: header('Some Body', { url: 'https://www.facebook.com/some.body' }),
        content: message(LONG),
      }),
    );
    expect(first().post.author).toEqual({ name: 'Some Body', url: 'https://www.facebook.com/some.body' });
  });

  it('is read from the heading where nothing marks it', () => {
    homePage(unit({ header: header('Some Body', { mark: 'none', heading: 'h2' }), content: message(LONG) }));
    expect(first().post.author?.name).toBe('Some Body');
  });

  it('is the person and not the group whose name stands first', () => {
    const person = el('a', { href: '/hr.example?__cft__[0]=A' }, 'HR Example');
    const member = el('a', { href: '/groups/1/user/7/?__cft__[0]=A' }, 'HR Example');
    for (const below of [person, member]) {
      homePage(unit({ header: header('A Group', { url: '/groups/1/', below }), content: message(LONG) }));
      expect(first().post.author?.name).toBe('HR Example');
    }
  });

  it('is the sharer, not the author of what was shared', () => {
    const inner = el('div', {}, header('Inner', { heading: 'h5', menu: 'no' }), message('Shared words'));
    homePage(unit({ header: header('Sharer'), content: inner }));
    expect(first().post.author?.name).toBe('Sharer');
  });

  it('may be anonymous: a name without an address', () => {
    groupPage(
      unit({ header: header('Anonymous participant', { url: '', time: '' }), content: message(LONG) }),
    );
    expect(first(GROUP).post.author).toEqual({ name: 'Anonymous participant' });
    expect(first(GROUP).post.permalink).toBeUndefined();
  });
  it.each([
    ['its mark, on the heading itself', () => el('h3', { 'data-ad-rendering-role': 'profile_name' }, name())],
    ['a heading', () => el('h2', {}, name())],
    ['the link in bold', () => el('div', {}, el('strong', {}, name()))],
    ['the label that the post’s root names', () => el('span', { id: ':r1a:' }, name())],
    ['a member’s link', () => el('span', {}, name('/groups/1/user/7/?__cft__[0]=A'))],
  ])('is read from %s', (_, draw) => {
    const head = header('x');
    head.querySelector('[data-ad-rendering-role]')?.replaceWith(draw());
    groupPage(unit({ header: head, content: message(LONG) }));
    expect(first(GROUP).post.author).toMatchObject({
      name: 'Some Body',
      url: expect.stringMatching(/Some|7/),
    });
  });

  it('is the one named last, since a line about a friend may stand above', () => {
    const head = el(
      'div',
      {},
      el('h3', {}, name('/a.friend', 'A Friend'), ' commented'),
      header('Some Body'),
    );
    homePage(unit({ header: head, content: message(LONG) }));
    expect(first().post.author?.name).toBe('Some Body');
  });

  it('is the anonymous one below a group’s name, and the group itself only where nobody is named', () => {
    const anonymous = el('span', {}, 'Anonymous participant', ' · ');
    for (const [below, expected] of [
      [anonymous, { name: 'Anonymous participant' }],
      [undefined, { name: 'A Group', url: expect.stringContaining('/groups/1/') }],
    ] as const) {
      homePage(unit({ header: header('A Group', { url: '/groups/1/', below }), content: message(LONG) }));
      expect(first().post.author).toEqual(expected);
    }
  });

  it('is nobody where nobody is named', () => {
    const head = header('x');
    head.querySelector('[data-ad-rendering-role]')?.remove();
    homePage(unit({ header: head, content: message(LONG) }));
    expect(first().post).not.toHaveProperty('author');
  });

  it('is not a commenter, though the comment’s name is in bold and has a menu', () => {
    const menu = el('div', { role: 'button', 'aria-haspopup': 'menu' });
    const bold = el('strong', {}, el('a', { href: '/somebody.else?comment_id=77' }, 'Commenter'));
    homePage(unit({ content: message('Bread today', 'none'), comments: comment('A', LONG, [bold, menu]) }));
    expect(readings().map(({ post }) => [post.author?.name, post.text])).toEqual([
      ['Some Body', 'Bread today'],
    ]);
  });
});

const name = (href = '/Some.Body', shown = 'Some Body') =>
  el('a', { href, role: 'link' }, el('b', {}, shown));

import { describe, expect, it } from 'vitest';
import { comment, deep, el, header, message, readings, texts, unit } from './page';
import { blocks, ownPage } from './single';

const PAGE = new URL('https://www.facebook.com/groups/1/posts/222/?__cft__[0]=A');
const AD = 'Typing job in Bavet\nTelegram only';
const LONG = 'I know a very good place for cake near the river, let us all go there on a Sunday afternoon';

const post = (marks: 'preview' | 'story' | 'none', options: Partial<Parameters<typeof blocks>[0]> = {}) =>
  blocks({ header: header('Some Body'), content: message(AD, marks), ...options });
/** What stands in the right column: posts of others, cut to a few words. */
const cut = (words: string) => el('div', {}, header('Other', { menu: 'no' }), el('div', {}, message(words)));
const introduction = () =>
  el('div', {}, el('h2', {}, 'Intro'), el('div', {}, el('div', { dir: 'auto' }, `${LONG}. ${LONG}.`)));
const read = () => readings(PAGE);

describe.each(['preview', 'story', 'none'] as const)('a post’s own page, text marks %s', (marks) => {
  it('has one post, whatever the comments say', () => {
    const order = el('div', { role: 'button', 'aria-haspopup': 'menu' }, 'Most relevant');
    const menu = el('div', { role: 'button', 'aria-haspopup': 'menu' });
    ownPage(post(marks, { comments: [order, comment('A', LONG, menu), comment('B', `${LONG}!`)] }));
    expect(texts(PAGE)).toEqual([AD]);
    expect(read()[0]?.post).toMatchObject({ author: { name: 'Some Body' }, surface: 'permalink' });
  });

  it('is not the right column, in it or beside it, nor an introduction', () => {
    ownPage(post(marks), {
      before: introduction(),
      after: [
        cut('Great news from our te…'),
        el('div', { role: 'complementary' }, unit({ content: message(LONG) })),
      ],
      right: [cut('Come and see what we…'), introduction()],
    });
    expect(texts(PAGE)).toEqual([AD]);
  });

  it('is the post also where the right column comes first, and where the post has no action bar', () => {
    const bare = [el('div', {}, header('Some Body')), el('div', {}, message(AD, marks))];
    ownPage(el('div', {}, bare), { before: [cut('Great news from…'), introduction()] });
    expect(texts(PAGE)).toEqual([AD]);
  });

  it('has a group’s own header, with a menu, above the post', () => {
    const group = el(
      'div',
      {},
      el('h1', {}, el('a', { href: '/groups/1/' }, 'Jobs and homes')),
      el('div', { role: 'button', 'aria-haspopup': 'menu' }, 'Joined'),
    );
    for (const menu of ['yes', 'no'] as const) {
      ownPage(post(marks, { header: header('Some Body', { menu }) }), { before: group });
      expect(texts(PAGE), `menu of its own: ${menu}`).toEqual([AD]);
      expect(read()[0]?.post.author?.name).toBe('Some Body');
    }
  });

  it('gives the post its address, where the post has none of its own', () => {
    ownPage(post(marks, { comments: comment('A', LONG) }));
    expect(read()[0]?.post).toMatchObject({
      key: 'facebook:222',
      permalink: 'https://www.facebook.com/groups/1/posts/222/',
    });
    ownPage(post(marks, { header: header('Some Body', { time: '/some.body/posts/pfbid7' }) }));
    expect(read()[0]?.post.key).toBe('facebook:pfbid7');
  });

  it('has no post but the composer’s: nothing', () => {
    ownPage(undefined, { before: introduction(), after: comment('A', LONG) });
    expect(texts(PAGE)).toEqual([]);
  });
});

describe('a post’s own page', () => {
  it('shows a post of pictures alone', () => {
    const photo = el('a', { href: '/photo/?fbid=1' }, el('img', { alt: 'text that says HIRING' }));
    ownPage(post('none', { content: photo }), { after: cut('Great news from our te…') });
    expect(read().map(({ post }) => [post.text, post.imageTexts])).toEqual([['', ['text that says HIRING']]]);
  });

  it('shows the first of several whole ones', () => {
    ownPage([deep(2, post('none')), deep(2, post('none', { content: message(`${LONG}. ${LONG}`, 'none') }))]);
    expect(texts(PAGE)).toEqual([AD]);
  });

  it('is read without a main column', () => {
    document.body.replaceChildren(el('div', {}, deep(3, post('none'))));
    expect(texts(PAGE)).toEqual([AD]);
  });

  it('never shows what has no box, though it is longer', () => {
    const old = el('div', { style: 'display: none' }, deep(3, post('preview', { content: message(LONG) })));
    ownPage([old, deep(3, post('none'))]);
    expect(texts(PAGE)).toEqual([AD]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { comment, deep, el, HOME, header, homePage, message, reader, readings, unit } from './page';
import { openDialog } from './single';

/** The photo viewer: a picture, and beside it a column with who posted it, the caption and the comments. */
const PHOTO = new URL('https://www.facebook.com/photo/?fbid=77&set=pcb.2');
const LURE = 'Typing job in Bavet, free room';
const LONG = 'I know a very good place for cake near the river, let us all go there on a Sunday afternoon';

const picture = (alt = '') => el('img', { 'data-visualcompletion': 'media-vc-image', alt, width: '900' });
const buttons = () => deep(2, el('div', { role: 'button' }, el('span', { dir: 'auto' }, 'Like')));
const caption = (...lines: string[]) =>
  el(
    'div',
    {},
    el(
      'div',
      {},
      el(
        'span',
        { dir: 'auto' },
        lines.map((line, at) => (at ? [el('br'), line] : line)),
      ),
    ),
  );
const column = (...children: Parameters<typeof el>[2][]) =>
  el('div', { role: 'complementary' }, deep(2, ...children));
const beside = (words = caption(LURE, 'Telegram only')) =>
  column(header('Some Body', { heading: 'h2', mark: 'none' }), words, buttons(), comment('Else', LONG));

beforeEach(() => homePage(unit({ content: message('Behind the viewer, in the feed') })));

const read = () =>
  readings(PHOTO).map(({ post, anchor }) => ({
    name: post.author?.name,
    text: post.text,
    pictures: post.imageTexts,
    before: anchor?.textContent,
  }));

describe('a photo viewer', () => {
  const expected = {
    name: 'Some Body',
    text: `${LURE}\nTelegram only`,
    pictures: ['May be text that says Telegram'],
    before: `${LURE}Telegram only`,
  };

  it.each([
    ['in a dialog', () => openDialog('Photo', deep(2, picture('May be text that says Telegram')), beside())],
    [
      'that covers the page, its column beside the main one',
      () =>
        document.body.replaceChildren(
          el('div', { role: 'main' }, deep(3, picture('May be text that says Telegram'))),
          beside(),
        ),
    ],
    [
      'that covers the page, its column inside the main one',
      () =>
        document.body.replaceChildren(
          el('div', { role: 'main' }, picture('May be text that says Telegram'), beside()),
        ),
    ],
  ])('%s is read: caption, picture, who posted it; no comments', (_, open) => {
    open();
    expect(read()).toEqual([expected]);
  });

  it('is named by the page’s address', () => {
    openDialog('Photo', picture(), beside());
    const [reading] = readings(PHOTO);
    expect(reading?.post).toMatchObject({
      key: 'facebook:77',
      surface: 'photo',
      permalink: 'https://www.facebook.com/photo/?fbid=77',
    });
  });

  it('is read without the mark on its picture, and without one on its column', () => {
    openDialog('Photo', el('img', { alt: '' }), beside());
    expect(read()).toMatchObject([{ text: expected.text, name: 'Some Body' }]);
    document.querySelector('[role="dialog"]')?.remove();
    openDialog('Photo', picture('In the picture'), el('div', {}, ...beside().childNodes));
    expect(read()).toMatchObject([{ text: expected.text, pictures: ['In the picture'] }]);
  });

  it('without a caption is its picture, and the card stands first in the column', () => {
    const said = beside(el('div'));
    openDialog('Photo', picture('May be text that says Telegram'), said);
    const [reading] = readings(PHOTO);
    expect(reading?.post).toMatchObject({ text: '', imageTexts: ['May be text that says Telegram'] });
    expect(reading?.anchor).toBe(said.firstElementChild);
  });

  it('says nothing once the page is another', () => {
    openDialog('Photo', picture(), beside());
    const site = reader();
    const photo = site.surface(PHOTO);
    const [column] = site.seeds(document.body, photo);
    expect(site.read(column!, photo)).toMatchObject({ post: { text: expected.text } });
    expect(site.read(column!, site.surface(HOME), photo)).toBe('empty');
  });
});

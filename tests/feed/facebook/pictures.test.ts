import { describe, expect, it } from 'vitest';
import { comment, el, emoji, header, homePage, message, readings, unit } from './page';
import { composer } from './single';

const photo = (alt: string, attributes = {}, href = '/photo/?fbid=1&set=a.1') =>
  el('a', { href, role: 'link' }, el('img', { alt, ...attributes }));
const marked = (alt: string) => photo(alt, { 'data-imgperflogname': 'feedImage' });
const texts = () => readings().map(({ post }) => post.imageTexts);

describe('the texts of a post’s pictures', () => {
  it.each([
    "May be an image of 2 people and text that says 'HIRING Telegram only'",
    'Có thể là hình ảnh về 1 người và văn bản cho biết ‘TUYỂN GẤP’',
    'Mungkin gambar teks yang menyatakan "GAJI BESAR"',
    "قد تكون صورة نص 'وظائف'",
    'Call me at once: my own words',
  ])('are read whole, in any language, the site’s and the uploader’s: %s', (alt) => {
    homePage(unit({ content: [message('Look'), marked(alt)] }));
    expect(texts()).toEqual([[alt]]);
  });

  it('are those of all pictures, marked or not, in links or not, each once and in order', () => {
    const content = [
      message('Look'),
      marked('one'),
      photo('two'),
      photo('three', {}, '/groups/1/posts/2/'),
      el('div', {}, el('img', { alt: 'four', width: '600' })),
      el('a', { href: 'https://a.example/', role: 'link' }, el('img', { alt: 'on the card' })),
      marked('one'),
    ];
    homePage(unit({ content }));
    expect(texts()).toEqual([['one', 'two', 'three', 'four', 'on the card']]);
  });

  it('are not those of emoji, avatars, headers, comments and one’s own picture', () => {
    const content = [
      message(['Hi ', emoji('🎉')]),
      marked('seen'),
      marked(''),
      photo('Tiny', { width: '32' }),
    ];
    homePage(
      unit({
        header: header('Some Body', { below: el('img', { alt: 'badge' }) }),
        content,
        comments: [
          comment('A', 'x', marked('Comment')),
          el('form', {}, el('img', { alt: 'me' })),
          composer(),
        ],
      }),
    );
    expect(texts()).toEqual([['seen']]);
    for (const bar of document.querySelectorAll('[data-ad-rendering-role$="_button"]')) bar.remove();
    expect(texts(), 'nor where no action bar says where the post ends').toEqual([['seen']]);
  });

  it('are those of the shared post too', () => {
    const inner = el(
      'div',
      {},
      header('Inner', { heading: 'h5', menu: 'no' }),
      message('Shared'),
      marked('inner'),
    );
    homePage(unit({ content: [message('Look'), marked('outer'), inner] }));
    expect(texts()).toEqual([['outer', 'inner']]);
  });

  it('are judged alone where a post has no words', () => {
    homePage(unit({ content: photo('text that says HIRING') }));
    expect(readings()[0]?.post).toMatchObject({ text: '', imageTexts: ['text that says HIRING'] });
    expect(readings()[0]?.anchor).toBeUndefined();
  });

  it('are judged without the numbers of reactions and comments that stand below', () => {
    const photo = el('a', { href: '/photo/?fbid=1' }, el('img', { alt: 'text that says Telegram' }));
    const post = unit({ content: photo });
    const numbers = () => ['1.2K', '34 comments'].map((words) => el('span', { dir: 'auto' }, words));
    post
      .querySelector('[data-ad-rendering-role="share_button"]')
      ?.parentElement?.parentElement?.before(el('div', {}, ...numbers()));
    homePage(post);
    expect(post.textContent).toContain('34 comments');
    expect(readings()[0]?.post).toMatchObject({ text: '', imageTexts: ['text that says Telegram'] });
  });

  it('are judged anew when they come late', () => {
    homePage(unit({ content: [message('Look'), marked('')] }));
    const [before] = readings();
    document.querySelector('[data-imgperflogname]')?.setAttribute('alt', 'text that says HIRING');
    expect(readings()[0]?.post.key).toBe(before?.post.key);
    expect(readings()[0]?.signature).not.toBe(before?.signature);
  });
});

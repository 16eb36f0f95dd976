import { describe, expect, it } from 'vitest';
import { mobileWords } from '../../../lib/feed/facebook/mobile-message';
import { type Labels, noteComment, noteUnit, showNoted } from './as-noted';
import { el, reader, readings } from './page';

/** The site's own words, in the languages in which they were noted, and in scripts in which they were not. None of them is needed. */
const LABELS: Readonly<Record<string, Labels>> = {
  en: { more: 'See more', menu: 'Actions for this post', comment: 'Comment by', time: '5h' },
  vi: { more: 'Xem thêm', menu: 'Hành động với bài viết này', comment: 'Bình luận dưới tên', time: '5 giờ' },
  es: { more: 'Ver más', menu: 'Acciones para esta publicación', comment: 'Comentario de', time: '5 h' },
  pt: { more: 'Ver mais', menu: 'Ações para esta publicação', comment: 'Comentário de', time: '5 h' },
  fr: {
    more: 'En voir plus',
    menu: 'Actions pour cette publication',
    comment: 'Commentaire de',
    time: '5 h',
  },
  de: { more: 'Mehr ansehen', menu: 'Aktionen für diesen Beitrag', comment: 'Kommentar von', time: '5 Std.' },
  id: {
    more: 'Lihat selengkapnya',
    menu: 'Tindakan untuk postingan ini',
    comment: 'Komentar oleh',
    time: '5 jam',
  },
  ar: { more: 'عرض المزيد', menu: 'إجراءات بشأن هذا المنشور', comment: 'تعليق باسم', time: '٥ س' },
  hi: { more: 'और देखें', menu: 'इस पोस्ट के लिए कार्रवाइयाँ', comment: 'टिप्पणी', time: '5 घंटे' },
  he: { more: 'עוד', menu: '', comment: '', time: '5 שע׳' },
  'zh-TW': { more: '查看更多', menu: '', comment: '的留言', time: '5小時' },
  ja: { more: 'もっと見る', menu: '', comment: '', time: '5時間' },
  tl: { more: 'Tingnan pa', menu: '', comment: '', time: '5 oras' },
  km: { more: 'មើលបន្ថែម', menu: '', comment: '', time: '៥ ម៉ោង' },
  my: { more: 'ပိုမိုကြည့်ရှုရန်', menu: '', comment: '', time: '၅ နာရီ' },
};

const POST = 'Typing job in Bavet, free flight\nWrite to us on Telegram';
const SAID = 'I have been looking for work as a gardener near the river for a long time';

describe.each(Object.entries(LABELS))('in %s', (_, lang) => {
  it('posts and comments are read without the site’s own words', () => {
    for (const mark of ['both', 'none'] as const)
      for (const root of ['posinset', 'article', 'none'] as const) {
        const comments = noteComment('someone', SAID, lang);
        const post = { name: 'One Body', words: POST, mark, root, lang, comments, time: 'plain' as const };
        const address = showNoted('group', noteUnit(post));
        expect(readings(address).map(({ post: { text } }) => text)).toEqual([`${POST}…`]);
        const { comments: by, surface } = reader();
        const here = surface(address);
        const said = by.seeds(document.body, here).flatMap((seed) => {
          const reading = by.box(seed, here) ? by.read(seed, here) : 'empty';
          return typeof reading === 'string' ? [] : [reading.post.text];
        });
        expect(said).toEqual([SAID]);
      }
  });

  it('“See more” of the layout for telephones, which no role tells from the words, is none of them', () => {
    const words = el('div', {}, el('span', {}, 'A job for you… ', el('span', {}, lang.more)));
    expect(mobileWords(words, 'svg')).toBe('A job for you…');
  });
});

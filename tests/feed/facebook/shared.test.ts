import { describe, expect, it } from 'vitest';
import { deep, el, header, homePage, type Marks, message, readings, unit } from './page';

const inner = (marks: Marks, text = 'Jobs in Poipet\nTelegram only') =>
  deep(
    2,
    header('Inner', { heading: 'h5', menu: 'no', time: '/inner/posts/333' }),
    el('div', {}, message(text, marks)),
  );
const photo = () => el('a', { href: '/photo/?fbid=1' }, el('img', { alt: 'a boat', width: '500' }));

describe('a shared post is judged as one text, the sharer’s words first', () => {
  const kinds: readonly Marks[] = ['preview', 'story', 'none'];
  it.each(kinds.flatMap((outside) => kinds.map((inside) => [outside, inside] as const)))(
    'marked %s outside and %s inside',
    (outside, inside) => {
      for (const between of [undefined, photo()]) {
        homePage(
          unit({
            header: header('Sharer'),
            content: [message('Look at this', outside), between, inner(inside)],
          }),
        );
        const [reading, ...others] = readings();
        expect(reading?.post.text).toBe('Look at this\nJobs in Poipet\nTelegram only');
        expect(reading?.post.author?.name).toBe('Sharer');
        expect(reading?.post.permalink).toBeUndefined();
        expect(reading?.anchor?.textContent, 'the card stands above the sharer’s words').toBe('Look at this');
        expect(others).toEqual([]);
      }
    },
  );

  it.each(kinds)('without a word of the sharer, marked %s', (marks) => {
    homePage(unit({ header: header('Sharer'), content: inner(marks) }));
    expect(readings().map(({ post }) => [post.author?.name, post.text])).toEqual([
      ['Sharer', 'Jobs in Poipet\nTelegram only'],
    ]);
  });

  it.each(['preview', 'story'] as const)(
    'also where nothing marks one of the two and its lines are no blocks, the other marked %s',
    (marks) => {
      const lines = () =>
        deep(
          3,
          el('span', { dir: 'auto' }, 'Typing job in Poipet, free room', el('br'), 'Write on Telegram only'),
        );
      const label = el('span', { dir: 'auto' }, 'Edited');
      const shared = deep(2, header('Inner', { heading: 'h5', menu: 'no' }), el('div', {}, label, lines()));
      homePage(unit({ content: [message('Look', marks), shared] }));
      const written = 'Typing job in Poipet, free room\nWrite on Telegram only';
      expect(readings().map(({ post }) => post.text)).toEqual([`Look\n${written}`]);

      homePage(unit({ content: [lines(), inner(marks, 'Look')] }));
      expect(readings().map(({ post }) => post.text)).toEqual([`${written}\nLook`]);
    },
  );

  describe.each(['posinset', 'describedby', 'none'] as const)('without a menu button, root %s', (root) => {
    const sharer = () => header('Sharer', { menu: 'no' });

    it.each(['preview', 'none'] as const)(
      'is the sharer’s, also without a word of theirs, marked %s',
      (marks) => {
        homePage(unit({ root, header: sharer(), content: inner(marks) }));
        expect(readings().map(({ post }) => [post.author?.name, post.text, post.permalink])).toEqual([
          ['Sharer', 'Jobs in Poipet\nTelegram only', undefined],
        ]);
      },
    );

    it.each(kinds)('with unmarked words of theirs, marked %s inside', (marks) => {
      homePage(unit({ root, header: sharer(), content: [message('Look at this', 'none'), inner(marks)] }));
      expect(readings().map(({ post }) => [post.author?.name, post.text, post.permalink])).toEqual([
        ['Sharer', 'Look at this\nJobs in Poipet\nTelegram only', undefined],
      ]);
    });
  });

  it('says a thing once that stands in both', () => {
    homePage(unit({ content: [message('Look at this'), inner('preview', 'Look at this')] }));
    expect(readings()[0]?.post.text).toBe('Look at this');
  });

  it('of a titled post keeps its title in its place', () => {
    const titled = el(
      'div',
      { 'data-ad-rendering-role': 'story_message' },
      el('h4', {}, 'Service in Poipet'),
      deep(3, 'Free flight'),
    );
    const shared = deep(2, header('Inner', { heading: 'h5', menu: 'no' }), el('div', {}, titled));
    homePage(unit({ content: [message('Look', 'none'), shared] }));
    expect(readings()[0]?.post.text).toBe('Look\nService in Poipet\nFree flight');
  });
});

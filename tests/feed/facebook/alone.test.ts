import { describe, expect, it } from 'vitest';
import {
  type Mark,
  type Noted,
  noteBlocks,
  noteComment,
  noteMessage,
  noteUnit,
  showColumn,
} from './as-noted';
import { readings } from './page';

/** A post on its own page and in a dialog, as noted: no root, every article a comment, and other posts about. */
const LURE = 'Typing job in Bavet, free flight\nWrite to us on Telegram';
const LONGER = 'I have been looking for work as a gardener near the river for a long time, who knows of any?';
const marks: readonly Mark[] = ['both', 'story', 'preview', 'none'];

const COMMENTS = noteComment('first', LONGER) + noteComment('second', LONGER);
const RIGHT = noteUnit({ name: 'Right Side', words: 'Our bakery opens a…', root: 'none' });
const BEHIND = noteUnit({
  name: 'Behind',
  words: 'Our bakery opens again on Sunday, come and have some cake',
});

/** The page behind is hidden; a copy of the message has no box; the field to write in stands below. */
function openDialog(path: string, mark: Mark, blocks: string): URL {
  const address = showColumn(path, `<div role="feed"><div></div><div>${BEHIND}</div></div>`);
  document.body.firstElementChild?.setAttribute('aria-hidden', 'true');
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div><div><div role="none"></div><div role="dialog" aria-labelledby=":rX:"><h2 id=":rX:">One Body's Post</h2><div role="button" aria-label="Close"></div>
     <div style="overflow-y:auto"><div style="display: none">${noteMessage(LURE, mark)}</div>${blocks}</div>
     <form role="presentation"><div role="textbox" contenteditable="true"></div></form></div></div></div>`,
  );
  return address;
}

const PAGES: Readonly<Record<string, (blocks: string, mark: Mark) => URL>> = {
  'on its own page': (blocks) => {
    const address = showColumn('/groups/5/posts/77/', `<div><div>${blocks}</div></div>`);
    document.querySelector('[role="complementary"]')?.insertAdjacentHTML('beforeend', RIGHT);
    return address;
  },
  'on its own page below the group’s head': (blocks) =>
    showColumn(
      '/groups/5/permalink/77/',
      `<div><h1><a href="/groups/5/">Jobs in our town</a></h1><div role="button" aria-haspopup="menu">Joined</div></div><div><div>${blocks}</div></div>`,
    ),
  'on its own page, marked as an article': (blocks) =>
    showColumn('/permalink.php?story_fbid=77&id=5', `<div role="article"><div>${blocks}</div></div>`),
  'in a dialog over the group': (blocks, mark) => openDialog('/groups/5/?multi_permalinks=77', mark, blocks),
  'in a dialog with the post’s own address': (blocks, mark) =>
    openDialog('/groups/5/posts/77/', mark, `<div>${blocks}</div>`),
  'where nobody is logged in: no main column': (blocks) => {
    document.body.innerHTML = `<div><div><div>${blocks}</div></div></div>`;
    return new URL('/some.page/posts/77', 'https://www.facebook.com');
  },
  'behind a question to log in': (blocks) => {
    const address = showColumn('/some.page/posts/77', `<div>${blocks}</div>`);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><h2>See more of Some Page</h2><form><input type="text"><input type="password"></form></div>',
    );
    return address;
  },
};

const VARIATIONS: readonly Partial<Noted>[] = [
  {},
  { menu: 'none' },
  { bar: 'plain' },
  { menu: 'none', bar: 'plain' },
  { heading: 'h2', time: 'svg' },
  { heading: 'h3', time: 'plain' },
];

it('of a few words, of which nothing is marked, is read on its own page', () => {
  const blocks = noteBlocks({ name: 'One Body', words: 'Job?', mark: 'none', menu: 'none', bar: 'plain' });
  const address = showColumn('/one.body/posts/123', `<div><div>${blocks}</div></div>`);
  expect(readings(address).map(({ post }) => [post.author?.name, post.text])).toEqual([['One Body', 'Job?']]);
});

describe.each(Object.entries(PAGES))('a post %s', (_, show) => {
  it.each(marks)('is the one that is read, text marks %s', (mark) => {
    for (const [at, variation] of VARIATIONS.entries()) {
      const comments = at % 2 === marks.indexOf(mark) % 2 ? '' : COMMENTS;
      const blocks = noteBlocks({ name: 'One Body', words: LURE, mark, comments, ...variation });
      const found = readings(show(blocks, mark)).map(({ post }) => [post.author?.name, post.text]);
      expect(found, JSON.stringify(variation)).toEqual([['One Body', LURE]]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Mark,
  noteComment,
  noteMessage,
  noteTime,
  noteUnit,
  type Root,
  type SurfaceName,
  showNoted,
} from './as-noted';
import { readings } from './page';

/** Every kind of post that was noted, with every kind of root, marked and not, between two ordinary ones. */
const LURE = 'Typing job in Bavet, free flight\nWrite to us on Telegram';
const COLOURED = 'Easy work abroad with a free flight for everybody';

interface Kind {
  readonly content: (mark: Mark) => string;
  readonly text: string;
  readonly imageTexts?: readonly string[];
  readonly links?: readonly string[];
  readonly permalink?: string;
}

const inner = (mark: Mark, heading = 'h5') =>
  `<div><div><div><a href="/inner?__cft__[0]=A"><svg></svg></a></div><div><div data-ad-rendering-role="profile_name"><${heading}><span><a role="link" href="/inner?__cft__[0]=A"><b>Inner One</b></a></span></${heading}></div><div>${noteTime('flex', '/inner/posts/333')}</div></div></div><div>${noteMessage(LURE, mark)}</div></div>`;
const coloured = (around: (inside: string) => string, hidden: string) =>
  around(
    `<div style="background-image: url('https://scontent.example/x.jpg'); background-size: cover;"><div aria-hidden="${hidden}"><div>${COLOURED}</div></div><div>${COLOURED}</div></div>`,
  );
const story = (inside: string) => `<div data-ad-rendering-role="story_message">${inside}</div>`;
const plain = (inside: string) => `<div>${inside}</div>`;
const photo = (alt: string, set: string) =>
  `<a role="link" href="/photo/?fbid=9&amp;set=${set}&amp;__cft__[0]=A"><div><img alt="${alt}" data-imgperflogname="feedImage" referrerpolicy="origin-when-cross-origin" src="https://scontent.example/p.jpg"></div></a>`;
const card = (address: string) =>
  `<a role="link" href="${address}"><div data-ad-rendering-role="image"><img alt="" src="x"></div><div data-ad-rendering-role="meta">jobs.example</div><div data-ad-rendering-role="title"><span dir="auto">Typing job</span></div><div data-ad-rendering-role="description"><span dir="auto">${LURE} and more</span></div></a>`;
const AWAY =
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fjobs.example%2Fa%3Ffbclid%3DIw&amp;h=AT0&amp;c[0]=x';

const KINDS: Readonly<Record<string, Kind>> = {
  'shared with words': { content: (mark) => noteMessage('Look', mark) + inner(mark), text: `Look\n${LURE}` },
  'shared without a word': { content: (mark) => inner(mark), text: LURE },
  'shared, the inner name as high as the outer': { content: (mark) => inner(mark, 'h4'), text: LURE },
  'on a coloured ground, marked': { content: () => coloured(story, 'true'), text: COLOURED },
  'on a coloured ground, both copies to be seen': { content: () => coloured(story, 'false'), text: COLOURED },
  'on a coloured ground, unmarked': { content: () => coloured(plain, 'true'), text: COLOURED },
  titled: {
    content: (mark) => story(`<h4>A chance</h4>${noteMessage(LURE, mark)}`),
    text: `A chance\n${LURE}`,
  },
  'titled, unmarked': {
    content: () => `<div><div><h4>A chance</h4></div>${noteMessage(LURE, 'none')}</div>`,
    text: `A chance\n${LURE}`,
  },
  'for sale, without prose': {
    content: () =>
      `<div><a role="link" href="/commerce/listing/444/?ref=x"><img alt="" src="x"></a><div><div>$1,800</div><div>Typing job</div></div><div>${'<span dir="auto">Facebook</span>'.repeat(52)}</div></div>`,
    text: '$1,800\nTyping job',
    permalink: '/commerce/listing/444/',
  },
  'for sale, with prose': {
    content: (mark) =>
      `${noteMessage(LURE, mark)}<a role="link" href="/marketplace/item/444/"><div>$1,800</div></a>`,
    text: LURE,
    permalink: '/marketplace/item/444/',
  },
  'a picture alone': {
    content: () => photo('May be an image of text that says ‘Typing job’', 'a.1'),
    text: '',
    imageTexts: ['May be an image of text that says ‘Typing job’'],
  },
  'words and pictures, of which one has an older post’s number': {
    content: (mark) =>
      noteMessage(LURE, mark) + photo('One', 'pcb.111') + photo('', 'pcb.111') + photo('Two', 'a.1'),
    text: LURE,
    imageTexts: ['One', 'Two'],
  },
  'an address, and prose beside it': {
    content: (mark) =>
      `${noteMessage('https://jobs.example/a', mark)}<div><div dir="auto">${COLOURED}</div></div>`,
    text: `https://jobs.example/a\n${COLOURED}`,
  },
  'words and the card of a link': {
    content: (mark) => noteMessage(LURE, mark) + card(AWAY),
    text: LURE,
    links: ['https://jobs.example/a'],
  },
  'with a copy that has no box': {
    content: (mark) =>
      `<div style="display: none">${noteMessage(LURE, mark)}</div>${noteMessage(LURE, mark)}`,
    text: LURE,
  },
  'cut by “See more”': { content: (mark) => noteMessage(LURE, mark, 'Xem thêm'), text: `${LURE}…` },
  'with emoji and a tag': {
    content: (mark) =>
      noteMessage(
        'Typing job <span><img height="16" width="16" alt="🎉" src="https://static.xx.fbcdn.net/images/emoji.php/v9/x.png"></span> in Bavet <a role="link" href="/hashtag/jobs?__cft__[0]=A">#jobs</a>',
        mark,
      ),
    text: 'Typing job 🎉 in Bavet #jobs',
  },
  'an advertisement': {
    content: (mark) =>
      `${noteMessage(LURE, mark)}${card(AWAY)}<div data-ad-rendering-role="cta-apply_now"><a role="link" href="${AWAY}"><span dir="auto">Apply now</span></a></div>`,
    text: LURE,
    links: ['https://jobs.example/a'],
  },
};

const roots: readonly Root[] = ['posinset', 'article', 'describedby', 'none'];
const surfaces: readonly SurfaceName[] = ['home', 'group', 'profile'];
const cases = surfaces.flatMap((surface) => roots.map((root) => [surface, root] as const));

const isEither = (name: string | undefined) => name === 'Before' || name === 'After';

describe.each(cases)('on %s, root %s', (surface, root) => {
  it.each(Object.entries(KINDS))('a post %s is read whole, once', (_, kind) => {
    for (const mark of ['both', 'none'] as const) {
      const comments = noteComment('else', `${COLOURED}, and a longer answer than any post`);
      const neighbours = ['Before', 'After'].map((name) =>
        noteUnit({ name, words: 'Our bakery opens again on Sunday, come by', root, mark, comments: '' }),
      );
      const unit = noteUnit({ name: 'One', words: '', root, mark, content: kind.content(mark), comments });
      const address = showNoted(surface, neighbours[0]!, unit, neighbours[1]!);
      const all = readings(address).map(({ post }) => post);
      expect(
        all.map(({ author }) => author?.name),
        mark,
      ).toEqual(['Before', 'One', 'After']);
      const { text, imageTexts, links, permalink } = all.find(({ author }) => !isEither(author?.name))!;
      expect({ text, imageTexts, links }, mark).toEqual({
        text: kind.text,
        imageTexts: kind.imageTexts ?? [],
        links: kind.links ?? [],
      });
      expect(permalink?.replace(location.origin, ''), mark).toBe(kind.permalink ?? '/groups/5/posts/999/');
    }
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import {
  type AnySurface,
  addressOf,
  addressOn,
  openAddress,
  openPage,
  type SitePost,
  showPage,
} from '../../site';
import { GROUP, HOME, readings } from './page';

// What a weak reference was asked for is kept until the engine's turn ends: without a pause, all pages of the file at once.
afterEach(() => new Promise((resolve) => setTimeout(resolve)));

/** What the site shows of a post, cut links aside. */
const wordsOf = ({ kind, title, price, text, shared }: SitePost): string => {
  const card = kind === 'listing' && text === '' ? [price, title] : [];
  return tidy([kind === 'titled' ? title : '', text, ...card, shared?.text].join(' '));
};
const tidy = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, 'LINK')
    .replace(/\s+/g, ' ')
    .trim();

/** “Author: words”. */
const expected = (post: SitePost): string =>
  `${post.kind === 'anonymous' ? 'Anonymous participant' : post.author.trim()}: ${wordsOf(post)}`;

const GROUP_NUMBER = '1234567890';
/** `npm run test:all`. */
const isWhole = process.env.JRF_TESTS === 'everything';

describe.each([
  ['home', undefined, HOME],
  ['a group', GROUP_NUMBER, GROUP],
] as const)(
  'the stand-in’s tricky posts on %s are each read once, whole and with their author',
  (_, group, address) => {
    const shapes = ['posinset', 'article', 'describedby', 'none'].flatMap((root) =>
      ['preview', 'story', 'none'].map((marks) => [root, marks] as const),
    );
    it.each(shapes)('root %s, text marks %s', (root, marks) => {
      const author = root === 'none' ? 'plain' : 'profile_name';
      const page = openPage(
        `feed=tricky&first=80&more=0&root=${root}&marks=${marks}&author=${author}`,
        [],
        group,
      );
      showPage(page);
      const found = readings(address).map(({ post }) => `${post.author?.name}: ${tidy(post.text)}`);
      expect(found.length).toBeGreaterThan(20);
      expect(found.sort()).toEqual(page.posts.map(expected).sort());
    });
  },
);

describe.each([
  ['on its own page', (post: SitePost) => addressOf(post, undefined)],
  ['on its own page in a group', (post: SitePost) => addressOf(post, GROUP_NUMBER)],
  ['in a dialog', (post: SitePost) => dialogOf(post)],
])('each of the stand-in’s tricky posts, %s, is read alone and named by the address', (_, addressOf) => {
  it.each(
    (['preview', 'story', 'none'] as const).flatMap((marks, row) =>
      (['profile_name', 'on-heading', 'plain'] as const).map(
        (author, column) => [marks, author, row + column] as const,
      ),
    ),
  )('text marks %s, author %s', (marks, author, turn) => {
    const { posts } = openPage('feed=tricky');
    // Each post with each mark and with each author once: a third of all ways, as a Latin square.
    for (const post of posts.filter((_, at) => isWhole || (at + turn) % 3 === 0)) {
      const address = addressOf(post);
      const query = `feed=tricky&first=4&more=0&marks=${marks}&author=${author}`;
      showPage(openAddress(`${address}${address.includes('?') ? '&' : '?'}${query}`));
      const found = readings(new URL(address)).map(({ post }) => [
        `${post.author?.name}: ${tidy(post.text)}`,
        post.permalink !== undefined,
      ]);
      expect(found, post.id).toEqual([[expected(post), true]]);
    }
  });
});

const dialogOf = (post: SitePost) => {
  const [number] = addressOf(post, GROUP_NUMBER).match(/\d{16}/) ?? [];
  return `https://www.facebook.com/groups/${GROUP_NUMBER}/?multi_permalinks=${number}`;
};

/** Pages of lists whose posts look as in a feed. */
const LISTS = ['groups-feed', 'profile', 'search'] as const;

describe.each(LISTS)(
  'the stand-in’s tricky posts on %s are each read once, whole and with their author',
  (list) => {
    const roots = ['posinset', 'article', 'describedby', 'none'] as const;
    const languages = ['en', 'vi', 'th', 'km', 'id', 'zh-Hans'] as const;
    const shapes = roots.flatMap((root, row) =>
      (['preview', 'story', 'none'] as const).map(
        (marks, column) => [root, marks, languages[(row + column) % languages.length] ?? 'en'] as const,
      ),
    );
    it.each(shapes)('root %s, text marks %s, in %s', (root, marks, lang) => {
      const author = root === 'none' ? 'plain' : 'on-heading';
      const page = open(list, `first=80&more=0&root=${root}&marks=${marks}&author=${author}&lang=${lang}`);
      const found = read(page.address).map(({ post }) => tidy(post.text));
      expect(found.length).toBeGreaterThan(20);
      expect(found.sort()).toEqual(page.posts.map(wordsOf).sort());
    });
  },
);

describe('the stand-in’s tricky posts', () => {
  const rawCaption = ({ title = '', text, shared }: SitePost) =>
    [text === '' ? title : text, shared?.text ?? ''].join('\n').trim();
  const captions = (post: SitePost) => tidy(rawCaption(post));

  /** Shorter texts are not told from labels there, and are no lures. */
  const ENOUGH = 20;

  it.each(['watch', 'reel'] as const)('are read as the captions of films on %s', (list) => {
    for (const root of ['posinset', 'none']) {
      const page = open(list, `first=80&more=0&root=${root}`);
      const found = read(page.address).flatMap(({ post }) =>
        post.text.length < ENOUGH ? [] : `${post.author?.name}: ${tidy(post.text)}`,
      );
      const spoken = page.posts
        .filter((post) => rawCaption(post).length >= ENOUGH)
        .map((post) => `${nameOf(post)}: ${captions(post)}`);
      expect(found.length).toBeGreaterThan(15);
      expect(found.sort()).toEqual(spoken.sort());
    }
  });

  it('are read as things for sale, in the grid', () => {
    const page = open('marketplace', 'first=80');
    const found = read(page.address).map(({ post }) => tidy(post.text));
    const tiles = page.posts.map((post) =>
      tidy(`${post.price ?? '$5'} ${post.title ?? captions(post)} In Example Town`),
    );
    expect(found.sort()).toEqual(tiles.sort());
    expect(found.length).toBeGreaterThan(20);
  });

  it.each(['photo', 'item'] as const)('are read as the one %s of a page', (guise) => {
    const { posts } = openPage('feed=tricky');
    expect(posts.length).toBeGreaterThan(20);
    for (const post of posts) {
      const page = open(guise, 'more=0', post);
      const found = read(page.address).filter(({ post }) => post.permalink?.startsWith(page.named));
      expect(found, post.id).toHaveLength(1);
      expect(tidy(found[0]?.post.text ?? ''), post.id).toContain(captions(post));
    }
  });

  it.each(['home', 'group', 'permalink'] as const)('are read in the layout for telephones: %s', (surface) => {
    const [first] = openPage('feed=tricky').posts;
    const page = open(surface, 'first=80&more=0&layout=mobile', first);
    const found = read(page.address)
      .map(({ post }) => `${post.author?.name}: ${tidy(post.text)}`)
      .filter((words) => words.length >= ENOUGH);
    const there = page.posts.slice(0, surface === 'permalink' ? 1 : undefined);
    const written = there
      .map((post) => `${nameOf(post)}: ${wordsOf(post)}`)
      .filter((words) => words.length >= ENOUGH);
    expect(written.length).toBeGreaterThan(surface === 'permalink' ? 0 : 20);
    expect(found.sort()).toEqual(written.sort());
  });
});

const nameOf = ({ kind, author }: SitePost) =>
  kind === 'anonymous' ? 'Anonymous participant' : author.trim();
const read = (address: URL) => readings(address);

function open(surface: AnySurface, query: string, post?: SitePost) {
  const address = addressOn(surface, post ?? ({} as SitePost)); // lists have none in their address
  const page = openAddress(`${address}${address.includes('?') ? '&' : '?'}feed=tricky&${query}`);
  showPage(page);
  return { ...page, address: new URL(address), named: address.split('&')[0] ?? address };
}

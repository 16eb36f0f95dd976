/**
 * Facebook's pages written out tag by tag as they were noted on the site, with what differs between accounts. The builders in
 * page.ts are another hand's, and nest differently; what holds for both holds for the site, as far as anybody has noted it.
 */

export type Root = 'posinset' | 'article' | 'describedby' | 'none';
export type Mark = 'both' | 'story' | 'preview' | 'none';
export type Time = 'flex' | 'svg' | 'plain' | 'gone';

export interface Noted {
  readonly name: string;
  readonly words: string;
  readonly root?: Root;
  readonly mark?: Mark;
  readonly time?: Time;
  /** Where the time leads; mostly nowhere until the pointer is there. */
  readonly href?: string;
  readonly heading?: 'h2' | 'h3' | 'h4';
  readonly menu?: 'menu' | 'none';
  /** Whether the action bar says what it is. */
  readonly bar?: 'marked' | 'plain';
  /** Instead of the message that `mark` makes. */
  readonly content?: string;
  readonly comments?: string;
  readonly lang?: Labels;
}

/** As the site says them; matching may help itself with them and never need them. */
export interface Labels {
  readonly more: string;
  readonly menu: string;
  readonly comment: string;
  readonly time: string;
}

const EN: Labels = { more: 'See more', menu: 'Actions for this post by', comment: 'Comment by', time: '5h' };
const CFT = '__cft__[0]=AZXyzAbC';

/** The time's letters out of order, some of them out of the line; or drawn from a pool; or plain. */
export function noteTime(style: Time, href = `?${CFT}`, time = '5h'): string {
  if (style === 'gone') return '';
  const inside = {
    flex: `<span style="display: flex;">${['d', 'S', time, 'r', 'o', '2'].map((letter, order) => `<span style="order: ${order}; position: ${order % 2 ? 'absolute' : 'relative'}; top: 3em">${letter}</span>`).join('')}</span>`,
    svg: '<span><svg style="height: 14px"><use xlink:href="#SvgT17"></use></svg></span>',
    plain: time,
  }[style];
  return `<a role="link" href="${href}" aria-labelledby=":r99:" attributionsrc="/privacy_sandbox/comet/register/source/?x">${inside}</a>`;
}

/** Lines are blocks, paragraphs blocks around them; “\n\n” begins a paragraph. */
function noteLines(words: string, more = ''): string {
  const paragraphs = words.split('\n\n').map((paragraph) =>
    paragraph
      .split('\n')
      .map((line) => `<div dir="auto" style="text-align: start;">${line}`)
      .join('</div>'),
  );
  const button = more && `… <div role="button" tabindex="0">${more}</div>`;
  return `<span dir="auto"><div class="x126k92a">${paragraphs.join('</div></div><div class="xtlvy1s x126k92a">')}${button}</div></div></span>`;
}

/** The message as each kind of mark names it. */
export function noteMessage(words: string, mark: Mark, more = ''): string {
  const lines = noteLines(words, more);
  const story = (inside: string) => `<div data-ad-rendering-role="story_message">${inside}</div>`;
  const preview = `<div data-ad-comet-preview="message" data-ad-preview="message" id=":rA:"><div><div>${lines}</div></div></div>`;
  if (mark === 'both') return story(preview);
  if (mark === 'story') return story(`<div><div>${lines}</div></div>`);
  return mark === 'preview' ? preview : `<div><div class="html-div"><div>${lines}</div></div></div>`;
}

export function noteComment(
  name: string,
  words: string,
  { comment, time }: Labels = EN,
  link = '/groups/5/posts/999/?comment_id=123',
): string {
  return `<div role="article" aria-label="${comment} ${name}" tabindex="-1"><a aria-hidden="true" href="/${name}?comment_id=1"></a>
    <div><span><a href="/${name}?comment_id=Y29t"><span><span dir="auto">${name}</span></span></a></span>
    <div><span lang="en" dir="auto"><div><div dir="auto">${words}</div></div></span></div></div>
    <ul><li><span><div><a href="${link}&amp;${CFT}">${time}</a></div></span></li><li>Like</li><li>Reply</li></ul></div>`;
}

function noteHeader({
  name,
  heading = 'h4',
  time = 'flex',
  href,
  menu = 'menu',
  lang = EN,
  mark = 'both',
}: Noted): string {
  const title = `<${heading} id=":rD:"><span><a role="link" href="/${name.replace(' ', '.')}?${CFT}&amp;__tn__=-UC"><b><span>${name}</span></b></a></span></${heading}>`;
  const named =
    mark === 'none' ? `<div>${title}</div>` : `<div data-ad-rendering-role="profile_name">${title}</div>`;
  const button =
    menu === 'none'
      ? ''
      : `<div role="button" aria-haspopup="menu" aria-expanded="false" aria-label="${lang.menu} ${name}" tabindex="0"><svg></svg></div>`;
  return `<div><a aria-hidden="true" tabindex="-1" href="/${name.replace(' ', '.')}?${CFT}"><svg><image></image></svg></a></div>
    <div>${named}<div><span id=":rB:">${noteTime(time, href, lang.time)} · <svg title="Shared with Public"></svg></span></div></div>${button}`;
}

const BAR = ['like', 'comment', 'share'];

function noteFeedback(bar: 'marked' | 'plain', comments = ''): string {
  const buttons = BAR.map((name) =>
    bar === 'marked'
      ? `<div role="button"><div data-ad-rendering-role="${name}_button">${name}</div></div>`
      : `<div role="button" aria-label="${name}"><span>${name}</span></div>`,
  );
  return `<div><div><span>12</span><div role="button">3 comments</div></div><div>${buttons.join('')}</div>${comments}</div>`;
}

const ROOTS: Readonly<Record<Root, string>> = {
  posinset: 'aria-posinset="8" aria-describedby=":rA: :rB: :rC:" aria-labelledby=":rD:"',
  article: 'role="article" aria-describedby=":rA: :rB:" aria-labelledby=":rD:"',
  describedby: 'aria-describedby=":rA: :rB: :rC:" aria-labelledby=":rD:"',
  none: '',
};

/** The blocks of a post: decoys, header, content, feedback. */
export function noteBlocks(post: Noted): string {
  const { words, mark = 'both', content = noteMessage(words, mark, post.lang?.more), bar = 'marked' } = post;
  return `<div aria-hidden="true" style="height: 0px"><span dir="auto">Facebook Facebook Facebook Facebook Facebook</span></div>
    <div><div>${noteHeader(post)}</div></div><div><div>${content}</div></div>${noteFeedback(bar, post.comments)}`;
}

/** One unit of a feed, with the measured nesting. */
export function noteUnit(post: Noted): string {
  const { root = 'posinset' } = post;
  const virtualized = root === 'none' ? '' : ' data-virtualized="false"';
  return `<div class="x1yztbdb"><div><div><div><div ${ROOTS[root]}><div${virtualized}><div><div class="html-div">
    <div style="border-radius: 8px"><div><div class="html-div"><div class="html-div">${noteBlocks(post)}</div></div></div></div>
    </div></div></div></div></div></div></div></div>`;
}

const mount = (inside: string) =>
  `<div id="mount_0_0_Ab"><div><div role="banner"><div role="button" aria-haspopup="menu"></div></div>${inside}</div></div>`;
const column = (inside: string) =>
  mount(
    `<div role="navigation"><h1>Facebook</h1></div><div role="main">${inside}</div><div role="complementary"><h3>Sponsored</h3><a target="rhcad2" href="https://l.facebook.com/l.php?u=https%3A%2F%2Fads.example%2F">Typing job in Bavet, the advert of the right column</a></div>`,
  );

/** What each surface puts around its units. */
export const SURFACES = {
  home: [
    '/',
    (units: string[]) =>
      column(
        `<div><div><div role="region" aria-label="Stories"></div><div><div role="button" tabindex="0"><span>What's on your mind?</span></div></div><div><h3 dir="auto">News Feed posts</h3><div>${units.map((unit) => `<div>${unit}</div>`).join('')}</div></div></div></div>`,
      ),
  ],
  group: [
    '/groups/5/',
    (units: string[]) =>
      column(
        `<div><h1><a href="/groups/5/">Jobs in our town</a></h1><div role="button" aria-haspopup="menu">Joined</div></div><div><div role="feed"><div><div role="button" aria-haspopup="menu"><span dir="auto">Most relevant</span></div></div>${units.map((unit) => `<div>${unit}</div>`).join('<div></div>')}<div></div></div></div>`,
      ),
  ],
  'groups-feed': [
    '/groups/feed/',
    (units: string[]) =>
      column(
        `<div><div role="feed"><div></div>${units.map((unit) => `<div>${unit}</div>`).join('')}</div></div>`,
      ),
  ],
  recent: [
    '/groups/5/?sorting_setting=CHRONOLOGICAL',
    (units: string[]) =>
      column(
        `<div><h1><a href="/groups/5/">Jobs in our town</a></h1><div role="button" aria-haspopup="menu">Joined</div></div><div><h2 dir="auto">Recent posts</h2><div>${units.map((unit) => `<div>${unit}</div>`).join('')}</div></div>`,
      ),
  ],
  profile: [
    '/some.page',
    (units: string[]) =>
      column(
        `<div><h1>Some Page</h1><div role="button" aria-haspopup="menu"></div></div><div><div><h2>Intro</h2><div dir="auto">We help people to find work at home and abroad, since 2009, by the river.</div></div>
         <div><div><div><h2>Posts</h2></div><div role="button"><span dir="auto">Filters</span></div></div><div>${units.map((unit) => `<div>${unit}</div>`).join('')}</div></div></div>`,
      ),
  ],
  search: [
    '/search/posts?q=jobs',
    (units: string[]) =>
      mount(
        `<div role="region"><h2>Filters</h2></div><div role="main"><div role="feed"><div>${units.map((unit) => `<div>${unit}</div>`).join('')}</div></div></div>`,
      ),
  ],
} as const satisfies Record<string, readonly [string, (units: string[]) => string]>;

export type SurfaceName = keyof typeof SURFACES;

/** Puts units on a surface's page and gives its address. */
export function showNoted(surface: SurfaceName, ...units: string[]): URL {
  const [path, page] = SURFACES[surface];
  document.documentElement.id = 'facebook';
  document.body.innerHTML = page(units);
  return new URL(path, 'https://www.facebook.com');
}

/** A page of any markup in the main column. */
export function showColumn(path: string, inside: string): URL {
  document.body.innerHTML = column(inside);
  return new URL(path, 'https://www.facebook.com');
}

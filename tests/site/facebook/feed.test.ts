import { describe, expect, it } from 'vitest';
import { numberOf } from '../names';
import { openPage } from '../open';
import type { SitePostInput } from '../posts/post';

const GROUP = '1234567890';

function parse(query: string, own: readonly SitePostInput[] = [], group?: string): Document {
  return new DOMParser().parseFromString(openPage(query, own, group).html, 'text/html');
}

const lunch: SitePostInput = {
  id: 'lunch',
  author: 'Sam Sample',
  label: 'ordinary',
  lang: 'en',
  expect: 'none',
  text: 'Soup 🍲 today\nand bread\n\nSee menu.example/today #lunch',
};

/** Levels from an element up to an ancestor of it. */
function levels(from: Element, to: Element): number {
  let count = 0;
  for (let at: Element | null = from; at !== to; at = at.parentElement) {
    if (at === null) throw new Error('not an ancestor');
    count++;
  }
  return count;
}

describe('the root of a post', () => {
  const roots = {
    posinset: '[aria-posinset][aria-describedby][aria-labelledby]:not([role])',
    article: '[role="article"]:not([aria-posinset])',
    describedby: '[aria-describedby]:not([aria-posinset]):not([role])',
  };
  for (const [kind, selector] of Object.entries(roots)) {
    it(`${kind}: has the attributes of that layout, and the message is 12 levels below`, () => {
      const page = parse(`feed=own&root=${kind}`, [lunch]);
      const message = page.querySelector('[data-ad-preview="message"]')!;
      const root = message.closest(selector)!;
      expect(levels(message, root)).toBe(12);
    });
  }

  it('none: nothing above the message names it a post', () => {
    const page = parse('feed=own&root=none', [lunch]);
    const message = page.querySelector('[data-ad-preview="message"]')!;
    expect(message.closest('[role="article"], [aria-posinset], [aria-describedby]')).toBeNull();
  });

  it('mix: one page holds all four, the same ones each time', () => {
    const count = (page: Document): number[] =>
      Object.values(roots).map((selector) => page.querySelectorAll(`[role="main"] ${selector}`).length);
    const first = count(parse('feed=tricky&first=26&root=mix&strips=no'));
    expect(Math.min(...first)).toBeGreaterThan(0);
    expect(first.reduce((a, b) => a + b)).toBeLessThan(26 + 4);
    expect(count(parse('feed=tricky&first=26&root=mix&strips=no'))).toEqual(first);
  });
});

describe('the message', () => {
  it('has both preview marks inside story_message, and lines five levels below', () => {
    const page = parse('feed=own', [lunch]);
    const message = page.querySelector(
      '[data-ad-rendering-role="story_message"] > [data-ad-preview="message"]',
    )!;
    expect(message.getAttribute('data-ad-comet-preview')).toBe('message');
    const lines = [...message.querySelectorAll('div[dir="auto"]')];
    expect(lines.map((line) => line.textContent)).toEqual([
      'Soup  today',
      'and bread',
      'See menu.example/today #lunch',
    ]);
    expect(lines.map((line) => levels(line, message))).toEqual([5, 5, 5]);
  });

  it('can carry story_message only, or no mark at all', () => {
    expect(parse('feed=own&marks=story', [lunch]).querySelectorAll('[data-ad-preview]')).toHaveLength(0);
    expect(
      parse('feed=own&marks=story', [lunch]).querySelectorAll('[data-ad-rendering-role="story_message"]'),
    ).toHaveLength(1);
    const bare = parse('feed=own&marks=none', [lunch]);
    expect(bare.querySelectorAll('[data-ad-preview], [data-ad-rendering-role="story_message"]')).toHaveLength(
      0,
    );
    expect(bare.querySelector('[role="main"]')?.textContent).toContain('and bread');
  });

  it('shows emoji as pictures whose joiners are lost', () => {
    const page = parse('feed=own', [{ ...lunch, text: 'Teacher 🧑🏻‍🏫' }]);
    const emoji = page.querySelector('[data-ad-preview] img')!;
    expect(emoji.getAttribute('alt')).toBe('🧑🏻🏫');
    expect(emoji.getAttribute('src')).toContain('emoji.php');
    expect(page.querySelector('[data-ad-preview]')?.textContent).toBe('Teacher ');
  });

  it('wraps outbound links in the redirector or marks them with fbclid', () => {
    const page = parse('feed=tricky&first=26');
    const hrefs = [...page.querySelectorAll('[role="main"] a[target="_blank"]')].map(
      (a) => a.getAttribute('href') ?? '',
    );
    expect(hrefs.some((href) => href.startsWith('https://l.facebook.com/l.php?u=https%3A%2F%2F'))).toBe(true);
    expect(hrefs.some((href) => /[?&]fbclid=/.test(href) && !href.includes('l.php'))).toBe(true);
  });

  it('holds nothing of the text behind See more', () => {
    const long = { ...lunch, text: `${'word '.repeat(80)}TAIL` };
    const page = parse('feed=own', [long]);
    const shown = page.getElementById('mount_0_0_Ab')?.textContent ?? '';
    expect(shown).toContain('… See more');
    expect(shown).not.toContain('TAIL');
    expect(parse('feed=own&more=0', [long]).getElementById('mount_0_0_Ab')?.textContent).toContain('TAIL');
  });

  it('stands twice in a coloured post, one copy hidden, without preview mark', () => {
    const page = parse('feed=own', [{ ...lunch, kind: 'coloured', text: 'Day off!' }]);
    const message = page.querySelector('[data-ad-rendering-role="story_message"]')!;
    expect(message.textContent).toBe('Day off!Day off!');
    expect(message.querySelectorAll('[aria-hidden="true"]')).toHaveLength(1);
    expect(page.querySelector('[data-ad-preview]')).toBeNull();
  });
});

describe('around the message', () => {
  it('every post has one menu button of its own and an author', () => {
    const { posts, html } = openPage('feed=tricky&first=26&author=mix');
    const page = new DOMParser().parseFromString(html, 'text/html');
    const labels = [...page.querySelectorAll('[role="main"] [aria-haspopup="menu"]')]
      .filter((button) => !button.closest('[role="article"]'))
      .map((button) => button.getAttribute('aria-label'));
    const authors = posts.map((post) => (post.kind === 'anonymous' ? 'Anonymous participant' : post.author));
    expect(labels).toEqual(authors.map((author) => `Actions for this post by ${author}`));
  });

  it('the time is unreadable text, a reference, or plain, and leads nowhere until it is reached', () => {
    const time = (kind: string): Element =>
      parse(`feed=own&time=${kind}`, [lunch]).querySelector('[role="main"] a[href^="?__cft__"]')!;
    expect(time('plain').textContent).toMatch(/^\d+h$/);
    expect(time('scrambled').textContent).not.toMatch(/^\d+h$/);
    expect(time('scrambled').querySelectorAll('[style*="order"]').length).toBeGreaterThan(1);
    expect(time('svg').textContent).toBe('');
    expect(time('svg').querySelector('use')?.getAttribute('xlink:href')).toMatch(/^#SvgT/);
  });

  it('the clear time hangs in the pool far off the screen, under the id that the link names', () => {
    const page = parse('feed=own', [lunch]);
    const id = page.querySelector('[role="main"] a[href^="?__cft__"]')?.getAttribute('aria-labelledby');
    expect(page.getElementById(id ?? '')?.textContent).toMatch(/hours ago$/);
    expect(page.getElementById(id ?? '')?.closest('[role="main"]')).toBeNull();
  });

  it('comments and replies are articles with comment_id links, after the post’s buttons', () => {
    const page = parse('feed=tricky&first=1');
    const articles = [...page.querySelectorAll('[role="article"]')];
    expect(articles.map((a) => a.getAttribute('aria-label')?.split(' ')[0])).toEqual(['Comment', 'Reply']);
    expect(articles.every((a) => a.querySelector('a[href*="comment_id="]') !== null)).toBe(true);
    const share = page.querySelector('[data-ad-rendering-role="share_button"]')!;
    const after = share.compareDocumentPosition(articles[0]!) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(after).toBeTruthy();
  });

  it('an anonymous post has neither author link nor address', () => {
    const page = parse('feed=own', [{ ...lunch, kind: 'anonymous', text: 'Hello' }], GROUP);
    expect(
      page.querySelector('[role="feed"] a[href*="/user/"], [role="feed"] a[href^="?__cft__"]'),
    ).toBeNull();
  });

  it('a shared post has two messages, a lower inner heading and one menu button', () => {
    const page = parse('feed=own', [
      { ...lunch, kind: 'shared', shared: { author: 'Kim Example', text: 'Inner' } },
    ]);
    expect(page.querySelectorAll('[data-ad-rendering-role="story_message"]')).toHaveLength(2);
    expect(page.querySelector('h5')?.textContent).toBe('Kim Example');
    expect(page.querySelectorAll('[aria-haspopup="menu"]')).toHaveLength(1);
  });

  it('pictures mostly carry their post’s id, and some an older one’s', () => {
    const posts = Array.from({ length: 12 }, (_, at) => ({
      ...lunch,
      id: `lunch-${at}`,
      pictures: [{ alt: 'one' }, { alt: 'two' }],
    }));
    const links = [...parse('feed=own&first=12', posts).querySelectorAll('a[href*="set=pcb."]')];
    const sets = links.map((link) => new URL(link.getAttribute('href') ?? '').searchParams.get('set'));
    expect(sets).toHaveLength(24);
    const own = new Set(posts.map(({ id }) => `pcb.${numberOf(id)}`));
    const older = sets.filter((set) => !own.has(set ?? ''));
    expect(older.length).toBeGreaterThan(0);
    expect(older.length).toBeLessThan(12);
  });

  it('strips between the posts have no menu button and no message', () => {
    const page = parse('feed=demo&first=12&strips=yes');
    const cards = [...page.querySelectorAll('[data-virtualized]')];
    expect(cards).toHaveLength(14);
    expect(cards.filter((card) => card.querySelector('[aria-haspopup="menu"]') === null)).toHaveLength(2);
  });
});

describe('the page', () => {
  it('home has no role=feed: a hidden heading and the units after it', () => {
    const page = parse('feed=demo');
    expect(page.querySelector('[role="feed"]')).toBeNull();
    expect(
      page.querySelector('[role="navigation"] ~ [role="main"] h3[dir="auto"] ~ div [data-ad-preview]'),
    ).not.toBeNull();
  });

  it('a group has role=feed: first the sort header with a menu, then posts and empty places', () => {
    const page = parse('feed=demo', [], GROUP);
    const children = [...page.querySelectorAll('[role="feed"] > div')];
    expect(children[0]?.textContent).toBe('Most relevant');
    expect(children[0]?.querySelector('[aria-haspopup="menu"]')).not.toBeNull();
    expect(children.filter((child) => child.childElementCount === 0).length).toBeGreaterThan(0);
    expect(children.filter((child) => child.querySelector('[data-ad-preview]')).length).toBe(8);
    expect(page.querySelector(`[role="feed"] h3 a[href*="/groups/${GROUP}/user/"]`)?.textContent).toBe(
      'Sam Sample',
    );
  });

  it('class names are hashes that differ with the seed', () => {
    const classes = (seed: string): Set<string> => {
      const page = parse(`feed=own&seed=${seed}`, [lunch]);
      return new Set([...page.querySelectorAll('#mount_0_0_Ab *')].flatMap((e) => [...e.classList]));
    };
    const [one, two] = [classes('1'), classes('2')];
    expect(
      [...one].filter((name) => two.has(name)).every((name) => /^(x3nfvp2|xtlvy1s|html-\w+)$/.test(name)),
    ).toBe(true);
    expect(one.size).toBeGreaterThan(50);
  });

  it('writes hostile words as words', () => {
    const page = parse('feed=hostile&first=3&load=1&more=0');
    expect(page.querySelectorAll('script:not([data-sjs]):not([src])')).toHaveLength(0);
    expect(page.querySelector('[onerror]')).toBeNull();
    expect(page.querySelector('[data-ad-preview]')?.textContent).toContain(
      '<script>window.__hacked=1</script>',
    );
  });

  it('says which options exist when one is misspelt', () => {
    expect(() => parse('roots=none')).toThrow('No page option "roots"; there are: feed, posts');
    expect(() => parse('root=nothing')).toThrow('No root "nothing"; there are: posinset, article');
    expect(() => parse('feed=nothing')).toThrow('No feed "nothing"; there are: demo, tricky');
  });
});

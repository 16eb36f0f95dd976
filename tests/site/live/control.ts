import { startDrawing } from '../parts/draw';
import type { SitePost } from '../posts/post';
import { readShape } from '../shape';
import type { Heard } from './events';
import { checkIntact, type Intact, rememberRoots, removeForeign } from './foreign';
import { append, elementOf, guarded, indexOf, type Page, replace, update } from './page';

/** What tests can make the site do: `window.__site`. Every call has happened when it returns, or when its promise resolves. */
export interface Control {
  /** Draws the post's unit anew with fresh elements; foreign ones inside are lost. */
  rerender(postId: string): void;
  /** The elements that show one post show the other now, changed in place; if the other was in the feed, it moves here. */
  reuse(fromId: string, toId: string): void;
  /** Empties the unit in place, keeping its height. */
  virtualise(postId: string): void;
  /** Draws an emptied unit again, with fresh elements. */
  rehydrate(postId: string): void;
  /** See more. */
  expand(postId: string): void;
  /** pushState to `/…` or `/groups/N/…`; page options that the path does not name stay. */
  navigate(path: string): Promise<void>;
  loadMore(): Promise<void>;
  /** aria-hidden on everything, as behind a dialog; and back. */
  cover(): void;
  uncover(): void;
  theme(): void;
  /** From now on every element that others add is deleted as soon as it appears. */
  removeForeign(): void;
  keepForeign(): void;
  scrollTo(postId: string): void;
  intact(): Intact;
  stats(): Stats;
  /** Ids of the posts in the feed, in order, whether drawn or emptied. */
  posts(): string[];
  /** Which post the unit around an element shows. */
  postAt(element: Element): string | undefined;
  readonly events: Heard[];
}

export interface Stats {
  readonly loaded: number;
  readonly total: number;
  readonly emptied: number;
  readonly redraws: number;
  readonly removedForeign: number;
  readonly errors: readonly string[];
  readonly shortcuts: readonly string[];
}

export interface ControlParts {
  readonly page: Page;
  readonly events: Heard[];
  readonly shortcuts: readonly string[];
  /** Called after units were added or the page replaced. */
  readonly changed: () => void;
}

export function makeControl({ page, events, shortcuts, changed }: ControlParts): Control {
  let roots = rememberRoots(page);
  let removing: ReturnType<typeof removeForeign> | undefined;
  let removed = 0;
  let shown = 0;
  const unitOf = (postId: string) => page.units[indexOf(page, postId)]!;
  const redraw = (postId: string): void => {
    update(page, indexOf(page, postId), { emptied: undefined, drawing: unitOf(postId).drawing + 1 });
  };

  async function show(path: string): Promise<void> {
    const url = new URL(path, location.href);
    const shape = readShape(url.searchParams, page.draw.shape);
    const group = /^\/groups\/(\d+)\/?$/.exec(url.pathname)?.[1];
    const mine = ++shown;
    const { posts, total } = await fetchPosts(shape.feed, 0, shape.first);
    // Somebody went on while the posts were on their way.
    if (mine !== shown) return;
    replace(page, startDrawing(shape, group), posts, total);
    scrollTo(0, 0);
    changed();
  }
  addEventListener('popstate', () => void show(location.href));

  return {
    events,
    rerender: redraw,
    rehydrate: redraw,
    reuse(fromId, toId) {
      const from = indexOf(page, fromId);
      const to = indexOf(page, toId);
      const [a, b] = [unitOf(fromId), unitOf(toId)];
      update(page, from, { post: b.post, expanded: b.expanded, liked: b.liked, revealed: false });
      update(page, to, { post: a.post, expanded: a.expanded, liked: a.liked, revealed: false });
    },
    virtualise(postId) {
      const index = indexOf(page, postId);
      update(page, index, {
        emptied: Math.round(elementOf(page, index)?.getBoundingClientRect().height ?? 0),
      });
    },
    expand: (postId) => update(page, indexOf(page, postId), { expanded: true }),
    async navigate(path) {
      history.pushState({}, '', path);
      await show(path);
    },
    async loadMore() {
      const { draw, loaded } = page;
      const { posts } = await fetchPosts(draw.shape.feed, loaded, draw.shape.load);
      // Two may have asked for the same posts, a person's scrolling and a test: the first answer is taken.
      if (page.draw !== draw || page.loaded !== loaded) return;
      append(page, posts);
      changed();
    },
    cover: () => hideContent(page, true),
    uncover: () => hideContent(page, false),
    theme() {
      document.documentElement.classList.toggle('__fb-dark-mode');
      document.documentElement.classList.toggle('__fb-light-mode');
      roots = rememberRoots(page);
    },
    removeForeign() {
      removing ??= removeForeign(page);
    },
    keepForeign() {
      removed += removing?.count() ?? 0;
      removing?.stop();
      removing = undefined;
    },
    scrollTo: (postId) => elementOf(page, indexOf(page, postId))?.scrollIntoView({ block: 'start' }),
    intact: () => checkIntact(page, roots),
    stats: () => ({
      loaded: page.loaded,
      total: page.total,
      emptied: page.units.filter((unit) => unit.emptied !== undefined).length,
      redraws: page.redraws,
      removedForeign: removed + (removing?.count() ?? 0),
      errors: page.errors,
      shortcuts,
    }),
    posts: () => page.units.filter((unit) => unit.strip === undefined).map((unit) => unit.post.id),
    postAt(element) {
      const index = page.units.findIndex((_, at) => elementOf(page, at)?.contains(element));
      return page.units[index]?.post.id;
    },
  };
}

async function fetchPosts(
  feed: string,
  from: number,
  count: number,
): Promise<{ posts: SitePost[]; total: number }> {
  const query = new URLSearchParams({ feed, from: String(from), count: String(count) });
  const response = await fetch(`/ajax/feed/?${query}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Behind a dialog the whole content is hidden from assistive technology, but stays on the screen. */
function hideContent(page: Page, hidden: boolean): void {
  const content = page.mount.children[0];
  if (content === undefined || typeof content.node === 'string') return;
  const { node } = content;
  guarded(page, () => {
    if (!(content.dom instanceof Element)) return;
    if (hidden) content.dom.setAttribute('aria-hidden', 'true');
    else content.dom.removeAttribute('aria-hidden');
    content.node = { ...node, attrs: hidden ? { 'aria-hidden': 'true' } : {} };
  });
}

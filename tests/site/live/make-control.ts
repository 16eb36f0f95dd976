import type { Feed } from '../drawing/drawing';
import { SITES } from '../sites';
import { owned } from '../tree/live';
import { talk } from './acts';
import { behindDialog, pathOf } from './address';
import type { Control } from './control';
import { indexOf, placeAround, type UnitPlace, unitAt } from './elements';
import type { Heard } from './events';
import { fetchContent } from './fetch-content';
import { checkIntact, rememberRoots, removeForeign } from './foreign';
import { cover } from './layer';
import { makeNavigation } from './navigation';
import type { Page } from './page';
import { scrollToUnit } from './scroll/to-unit';
import { append, heightOf, takeAwayAbove, update } from './units';

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
  const isInDialog = (postId: string): boolean => page.screen.dialog?.post.id === postId;
  const placeOf = (postId: string, on?: 'page' | 'dialog'): UnitPlace =>
    on === 'dialog' || (on === undefined && isInDialog(postId)) ? 'dialog' : indexOf(page, postId);
  const redraw = (postId: string, on?: 'page' | 'dialog'): void => {
    const place = placeOf(postId, on);
    const { emptied, drawing } = unitAt(page, place);
    if (emptied !== undefined && place !== 'dialog' && far() === 'removed') takeAwayAbove(page, place);
    else update(page, place, { emptied: undefined, drawing: drawing + 1 });
  };
  const far = (): Feed['far'] => page.drawing.feed.far;

  return {
    ...makeNavigation(page, changed),
    events,
    rerender: redraw,
    reuse(fromId, toId) {
      const from = indexOf(page, fromId);
      const to = indexOf(page, toId);
      const [a, b] = [unitAt(page, from), unitAt(page, to)];
      const fresh = { revealed: false, slide: 0 };
      update(page, from, { ...fresh, post: b.post, expanded: b.expanded, liked: b.liked });
      update(page, to, { ...fresh, post: a.post, expanded: a.expanded, liked: a.liked });
    },
    virtualise(postId) {
      const index = indexOf(page, postId);
      if (far() === 'removed') takeAwayAbove(page, index + 1);
      else update(page, index, { emptied: heightOf(page, index) });
    },
    rehydrate: (postId) => redraw(postId, 'page'),
    expand: (postId, on) => update(page, placeOf(postId, on), { expanded: true }),
    talk: (postId, change, on) => talk(page, placeOf(postId, on), change),
    async loadMore() {
      const { drawing, screen } = page;
      const { loaded, total } = screen;
      if (loaded >= total) return;
      const at = behindDialog() ?? pathOf(new URL(location.href));
      const { posts } = await fetchContent(at, drawing.shape, { from: loaded, count: drawing.shape.load });
      // Two may have asked for the same posts, a person's scrolling and a test: the first answer is taken.
      if (page.drawing !== drawing || screen.loaded !== loaded) return;
      append(page, posts);
      changed();
    },
    cover: () => cover(page, 'yes'),
    uncover: () => cover(page, 'no'),
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
    scrollTo: (postId) => scrollToUnit(page, indexOf(page, postId)),
    intact: () => checkIntact(page, roots),
    stats: () => ({
      loaded: page.screen.loaded,
      total: page.screen.total,
      emptied: page.screen.units.filter((unit) => unit.emptied !== undefined).length,
      redraws: page.redraws,
      removedForeign: removed + (removing?.count() ?? 0),
      errors: page.errors,
      shortcuts,
    }),
    posts: () => page.screen.units.filter((unit) => unit.strip === undefined).map((unit) => unit.post.id),
    dialog: () => page.screen.dialog?.post.id,
    postAt(element) {
      const place = placeAround(page, element);
      return place === undefined ? undefined : unitAt(page, place).post.id;
    },
    commentAt(element) {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const node = owned.get(at)?.node;
        if (typeof node === 'object' && node.comment !== undefined) return node.comment;
      }
      return undefined;
    },
    surfaceAt(element) {
      const place = placeAround(page, element);
      if (place === undefined || place === 'dialog') return place;
      return SITES[page.drawing.site].surfaceOf(page.screen.place);
    },
  };
}

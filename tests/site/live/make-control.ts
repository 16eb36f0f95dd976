import { SITES } from '../sites';
import { behindDialog, pathOf } from './address';
import type { Control } from './control';
import { elementOf, indexOf, placeAround, type UnitPlace, unitAt } from './elements';
import type { Heard } from './events';
import { fetchContent } from './fetch-content';
import { checkIntact, rememberRoots, removeForeign } from './foreign';
import { cover } from './layer';
import { makeNavigation } from './navigation';
import type { Page } from './page';
import { scrollToUnit } from './scroll/to-unit';
import { append, takeAway, update } from './units';

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
    update(page, place, { emptied: undefined, drawing: unitAt(page, place).drawing + 1 });
  };

  const heightOf = (index: number): number =>
    unitAt(page, index).emptied ?? Math.round(elementOf(page, index)?.getBoundingClientRect().height ?? 0);
  /** What stands for the units from one to another, both included. */
  const away = (from: number, to: number): Map<number, number> =>
    new Map(page.screen.units.flatMap((_, at) => (at >= from && at <= to ? [[at, heightOf(at)]] : [])));

  return {
    ...makeNavigation(page, changed),
    events,
    rerender: redraw,
    reuse(fromId, toId) {
      const from = indexOf(page, fromId);
      const to = indexOf(page, toId);
      const [a, b] = [unitAt(page, from), unitAt(page, to)];
      update(page, from, { post: b.post, expanded: b.expanded, liked: b.liked, revealed: false });
      update(page, to, { post: a.post, expanded: a.expanded, liked: a.liked, revealed: false });
    },
    virtualise(postId) {
      const index = indexOf(page, postId);
      if (page.drawing.feed.far === 'removed') return takeAway(page, away(0, index));
      update(page, index, { emptied: heightOf(index) });
    },
    rehydrate(postId) {
      if (page.drawing.feed.far === 'removed') return takeAway(page, away(0, indexOf(page, postId) - 1));
      redraw(postId, 'page');
    },
    expand: (postId, on) => update(page, placeOf(postId, on), { expanded: true }),
    async loadMore() {
      const { drawing, screen } = page;
      const { loaded } = screen;
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
    surfaceAt(element) {
      const place = placeAround(page, element);
      if (place === undefined || place === 'dialog') return place;
      return SITES[page.drawing.site].surfaceOf(page.screen.place);
    },
  };
}

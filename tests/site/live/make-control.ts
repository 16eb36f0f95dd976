import { SITES } from '../sites';
import { behindDialog, pathOf } from './address';
import type { Control } from './control';
import type { Heard } from './events';
import { fetchContent } from './fetch-content';
import { checkIntact, rememberRoots, removeForeign } from './foreign';
import { makeNavigation } from './navigation';
import type { Page } from './page';
import { append, cover, elementOf, indexOf, type UnitPlace, unitAround, unitAt, update } from './units';

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

  return {
    ...makeNavigation(page, changed),
    events,
    rerender: redraw,
    rehydrate: (postId) => redraw(postId, 'page'),
    reuse(fromId, toId) {
      const from = indexOf(page, fromId);
      const to = indexOf(page, toId);
      const [a, b] = [unitAt(page, from), unitAt(page, to)];
      update(page, from, { post: b.post, expanded: b.expanded, liked: b.liked, revealed: false });
      update(page, to, { post: a.post, expanded: a.expanded, liked: a.liked, revealed: false });
    },
    virtualise(postId) {
      const index = indexOf(page, postId);
      update(page, index, {
        emptied: Math.round(elementOf(page, index)?.getBoundingClientRect().height ?? 0),
      });
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
    scrollTo: (postId) => elementOf(page, indexOf(page, postId))?.scrollIntoView({ block: 'start' }),
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
    postAt: (element) => unitAround(page, element)?.post.id,
    surfaceAt(element) {
      const unit = unitAround(page, element);
      if (unit === undefined) return undefined;
      return unit === page.screen.dialog ? 'dialog' : SITES[page.drawing.site].surfaceOf(page.screen.place);
    },
  };
}

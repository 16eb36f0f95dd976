import { startScreen } from '../drawing/start-screen';
import { freshUnit } from '../drawing/unit';
import { type Guise, guiseOf, isSamePage, type Place } from '../place';
import type { SitePost } from '../posts/post';
import { readShape, type Shape } from '../shape';
import { optionsIn, SITES } from '../sites';
import { behindDialog, type Entry, pathOf, withOptions, withoutDialog } from './address';
import { indexOf } from './elements';
import { fetchContent } from './fetch-content';
import { showDialog } from './layer';
import { type Page, replace } from './page';

export interface Navigation {
  /** pushState to an address of the site; what it shows is there when the promise resolves. */
  readonly navigate: (path: string) => Promise<void>;
  /** Opens a post of this page in a dialog, by pushState. */
  readonly open: (postId: string, as?: Guise) => void;
  /** Closes the dialog as its own button does: a step back, or where it came with the page just without it. */
  readonly close: () => Promise<void>;
}

/** In-app navigation: pages and dialogs by pushState, back and forward. `changed` is called when the page was replaced. */
export function makeNavigation(page: Page, changed: () => void): Navigation {
  const { site } = page.drawing;
  let last = 0;
  let arrived = (): void => undefined;

  async function arrive(how: 'new' | 'old'): Promise<void> {
    const mine = ++last;
    const over = behindDialog();
    const address = new URL(location.href);
    const behind = over === undefined ? address : new URL(over, address);
    const shape = readShape(optionsIn(behind, site), page.drawing.shape, site);
    const place = placeAt(behind);
    const name = over === undefined ? dialogIn(place) : postIn(placeAt(address));
    const stays = isSamePage(place, page.screen.place) && isSameShape(shape, page.drawing.shape);
    const hasDialog = page.screen.dialog !== undefined;
    if (!stays || (how === 'new' && !hasDialog && name === undefined)) {
      const content = await fetchContent(pathOf(behind), shape, { from: 0, count: shape.first });
      // Somebody went on while the posts were on their way.
      if (mine !== last) return;
      const drawing = SITES[site].drawing(shape, place);
      replace(page, drawing, startScreen(drawing, content));
      scrollTo(0, 0);
      changed();
      if (over === undefined) return;
    }
    const post = name === undefined ? undefined : await postNamed(name, address, shape);
    if (mine !== last) return;
    const as = over === undefined ? undefined : guiseOf(placeAt(address));
    showDialog(page, post && freshUnit(post, 1, 'dialog', as));
  }

  function placeAt(url: URL): Place {
    const place = SITES[site].place(url);
    if (place === undefined) throw new Error(`The practice site has no page ${url.pathname}`);
    return place;
  }

  /** Mostly the page has the post already; after a reload it may not. */
  async function postNamed(name: string, address: URL, shape: Shape): Promise<SitePost | undefined> {
    const { units, others } = page.screen;
    const near = [...units.map(({ post }) => post), ...others];
    const found = near.find((post) => SITES[site].nameOf(post) === name);
    if (found !== undefined) return found;
    const content = await fetchContent(pathOf(address), shape, { from: 0, count: 0 });
    return content.dialog ?? content.posts[0];
  }

  const onPopState = (): void => {
    const done = arrived;
    arrived = () => undefined;
    arrive('old')
      .catch((error: unknown) => page.errors.push(String(error)))
      .then(done);
  };
  addEventListener('popstate', onPopState, { signal: page.life });

  return {
    navigate(path) {
      history.pushState({}, '', path);
      return arrive('new');
    },
    open(postId, as) {
      const { units, others } = page.screen;
      const post = others.find(({ id }) => id === postId) ?? units[indexOf(page, postId)]?.post;
      if (post === undefined) return;
      // Over a dialog the next one stands over the same page.
      const entry: Entry = { over: behindDialog() ?? pathOf(new URL(location.href)) };
      history.pushState(entry, '', withOptions(page.drawing.dialogAddress(post, as), site));
      last++;
      showDialog(page, freshUnit(post, 1, 'dialog', as));
    },
    async close() {
      if (page.screen.dialog === undefined) return;
      if (behindDialog() !== undefined) {
        await new Promise<void>((resolve) => {
          arrived = resolve;
          history.back();
        });
        return;
      }
      history.replaceState({}, '', withoutDialog(site));
      showDialog(page, undefined);
    },
  };
}

function dialogIn(place: Place): string | undefined {
  return place.page === 'feed' ? place.dialog : undefined;
}

function postIn(place: Place): string | undefined {
  return place.page === 'post' ? place.post : dialogIn(place);
}

function isSameShape(a: Shape, b: Shape): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

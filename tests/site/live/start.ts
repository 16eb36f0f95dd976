import { startScreen } from '../drawing/start-screen';
import type { PageData } from '../server/page';
import { SITES } from '../sites';
import { hydrate } from '../tree/live';
import type { Page } from './page';

/** What the server wrote into the page for its script. */
export function pageData(): PageData {
  const written = document.querySelector('script[data-sjs]')?.textContent;
  if (!written) throw new Error('The page brings no data');
  // Written by our own server into our own page.
  return JSON.parse(written) as PageData;
}

/** Takes over the HTML that the server sent. */
export function takeOver({ site, shape, content }: PageData, life: AbortSignal): Page {
  const errors: string[] = [];
  const drawing = SITES[site].drawing(shape, content.place);
  const screen = startScreen(drawing, content);
  const fault = (text: string): number => errors.push(text);
  const mountPoint = document.getElementById('mount_0_0_Ab');
  const first = mountPoint?.firstElementChild;
  const pool = mountPoint?.nextElementSibling;
  if (!mountPoint || !first || (drawing.pool && !pool)) throw new Error('The page has no mount_0_0_Ab');
  return {
    drawing,
    screen,
    mountPoint,
    mount: hydrate(drawing.page(screen), first, fault),
    pool: drawing.pool && pool ? hydrate(drawing.pool.tree(screen), pool, fault) : undefined,
    errors,
    life,
    redraws: 0,
  };
}

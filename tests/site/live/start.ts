import { startDrawing } from '../parts/draw';
import { mountTree, poolTree } from '../parts/page';
import { sequence } from '../parts/sequence';
import type { PageData } from '../server/page';
import { hydrate } from '../tree/live';
import type { Page } from './page';

/** Reads the page's data and takes over the HTML that the server sent. */
export function takeOver(errors: string[]): Page {
  const written = document.querySelector('script[data-sjs]')?.textContent ?? '{}';
  // Written by our own server into our own page.
  const data = JSON.parse(written) as PageData;
  const draw = startDrawing(data.shape, data.group);
  const units = sequence(draw, data.posts, 0);
  const fault = (text: string): number => errors.push(text);
  const mountPoint = document.getElementById('mount_0_0_Ab');
  const first = mountPoint?.firstElementChild;
  const pool = mountPoint?.nextElementSibling;
  if (!mountPoint || !first || !pool) throw new Error('The page has no mount_0_0_Ab');
  return {
    draw,
    units,
    loaded: data.posts.length,
    total: data.total,
    mountPoint,
    mount: hydrate(mountTree(draw, units, data.posts.length === data.total), first, fault),
    pool: hydrate(poolTree(draw, units), pool, fault),
    errors,
    redraws: 0,
  };
}

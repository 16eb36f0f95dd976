import { styleSheet } from '../drawing/style';
import type { SiteName } from '../place';
import { SITES } from '../sites';
import type { Answer } from './answer';
import { drawPicture } from './picture';
import { pageScript } from './script';

/** The sites' own files: script, style sheet and pictures. */
export async function asset(url: URL, site: SiteName): Promise<Answer | undefined> {
  if (url.pathname === '/rsrc.php/site.js') {
    return { status: 200, type: 'text/javascript', body: await pageScript() };
  }
  if (url.pathname === '/rsrc.php/site.css') {
    const seed = url.searchParams.get('seed') ?? '1';
    return { status: 200, type: 'text/css', body: styleSheet(SITES[site].styles, seed) };
  }
  const picture = drawPicture(url);
  if (picture === undefined) return undefined;
  return { status: 200, type: 'image/svg+xml', body: picture, headers: { 'cache-control': 'max-age=3600' } };
}

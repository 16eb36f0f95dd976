import { startDrawing } from '../parts/draw';
import { mountTree, poolTree } from '../parts/page';
import { sequence } from '../parts/sequence';
import type { SitePost } from '../posts/post';
import type { Shape } from '../shape';
import { toHtml } from '../tree/html';

/** What the page's script starts from; it stands in the page as JSON, as the site's own data does. */
export interface PageData {
  readonly shape: Shape;
  readonly group: string | undefined;
  /** The posts that the server drew. */
  readonly posts: readonly SitePost[];
  /** How many the feed has in all. */
  readonly total: number;
}

export interface PageRequest {
  readonly shape: Shape;
  readonly group?: string;
  /** The whole feed; the page draws the first `shape.first` of it. */
  readonly posts: readonly SitePost[];
  readonly nonce?: string;
}

/** The whole page as HTML text. */
export function pageHtml({ shape, group, posts, nonce = '' }: PageRequest): string {
  const draw = startDrawing(shape, group);
  const first = posts.slice(0, shape.first);
  const units = sequence(draw, first, 0);
  const data: PageData = { shape, group, posts: first, total: posts.length };
  return [
    `<!DOCTYPE html><html id="facebook" class="__fb-${shape.theme}-mode" lang="${shape.lang}" dir="ltr">`,
    `<head><meta charset="utf-8"><title>${draw.labels.site}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="stylesheet" href="https://static.xx.fbcdn.net/rsrc.php/site.css?seed=${encodeURIComponent(shape.seed)}">`,
    `<script defer src="https://static.xx.fbcdn.net/rsrc.php/site.js" nonce="${nonce}"></script></head>`,
    `<body class="_6s5d _71pn system-fonts--body"><div id="mount_0_0_Ab">`,
    toHtml(mountTree(draw, units, first.length === posts.length)),
    '</div>',
    toHtml(poolTree(draw, units)),
    `<script type="application/json" data-sjs nonce="${nonce}">`,
    JSON.stringify(data).replaceAll('<', '\\u003c'),
    '</script></body></html>',
  ].join('');
}

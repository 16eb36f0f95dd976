import { startScreen } from '../drawing/start-screen';
import type { SiteName } from '../place';
import type { PageContent } from '../posts/page-content';
import type { Shape } from '../shape';
import { SITES } from '../sites';
import { toHtml } from '../tree/html';
import { HOSTS } from './hosts';

/** What the page's script starts from; it stands in the page as JSON, as the sites' own data does. */
export interface PageData {
  readonly site: SiteName;
  readonly shape: Shape;
  readonly content: PageContent;
}

export interface PageRequest extends PageData {
  readonly nonce?: string;
}

/** The whole page as HTML text. */
export function pageHtml({ site, shape, content, nonce = '' }: PageRequest): string {
  const drawing = SITES[site].drawing(shape, content.place);
  const screen = startScreen(drawing, content);
  const data: PageData = { site, shape, content };
  const root = Object.entries(drawing.root).map(([name, value]) => `${name}="${value}"`);
  const files = `https://${HOSTS[site].files}/rsrc.php`;
  return [
    `<!DOCTYPE html><html ${root.join(' ')}>`,
    `<head><meta charset="utf-8"><title>${drawing.title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="stylesheet" href="${files}/site.css?seed=${encodeURIComponent(shape.seed)}">`,
    `<script defer src="${files}/site.js" nonce="${nonce}"></script></head>`,
    `<body class="_6s5d _71pn system-fonts--body"><div id="mount_0_0_Ab">`,
    toHtml(drawing.page(screen)),
    '</div>',
    drawing.pool === undefined ? '' : toHtml(drawing.pool.tree(screen)),
    `<script type="application/json" data-sjs nonce="${nonce}">`,
    JSON.stringify(data).replaceAll('<', '\\u003c'),
    '</script></body></html>',
  ].join('');
}

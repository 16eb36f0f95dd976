import type { SitePost } from '../../posts/post';
import { h, type SiteNode } from '../../tree/node';
import type { Draw } from '../draw';

const PIECE = /(?<![\w.])@([a-z0-9_.]*[a-z0-9_])|#([\p{L}\p{M}\p{N}_]+)/giu;

/** What a post says, as a caption: there are no titles, cards or shared posts on Instagram. */
export function captionText({ kind, text, title, price, description, link, shared }: SitePost): string {
  const pieces = {
    titled: [title, text],
    link: [text, title, description, link],
    ad: [text, title, description],
    listing: [text, title, price],
    shared: [text, shared?.text],
  };
  const said = kind in pieces ? pieces[kind as keyof typeof pieces] : [text];
  return said.filter(Boolean).join('\n');
}

/** Words as the site writes them: lines end with `<br>`, emoji are characters, mentions and tags are links, addresses are not. */
export function words(draw: Draw, text: string): SiteNode[] {
  const out: SiteNode[] = [];
  text.split('\n').forEach((line, at) => {
    if (at > 0) out.push(h('br'));
    out.push(...withLinks(draw, line));
  });
  return out;
}

function withLinks(draw: Draw, line: string): SiteNode[] {
  const out: SiteNode[] = [];
  let from = 0;
  for (const found of line.matchAll(PIECE)) {
    const [shown, user, tag] = found;
    const href =
      user === undefined ? `/explore/tags/${encodeURIComponent(tag ?? '')}/` : `/${user.toLowerCase()}/`;
    out.push(line.slice(from, found.index));
    out.push(h('a', { class: draw.cls('link'), href, role: 'link', tabindex: '0' }, shown));
    from = found.index + shown.length;
  }
  out.push(line.slice(from));
  return out;
}

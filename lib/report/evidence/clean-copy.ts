import type { Post } from '../../detect';
import { withoutTracking } from '../../messages';

/** What a copy of a post may hold: structure and words. No pictures' addresses: they expire, and tell the site who asked. */
const TAGS = new Set([
  ...['a', 'abbr', 'b', 'blockquote', 'br', 'code', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['i', 'img', 'li', 'ol', 'p', 'pre', 's', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'ul'],
]);
const EMPTY = new Set(['br', 'hr', 'img']);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['alt'],
  time: ['datetime'],
};
const EVERYWHERE = ['lang', 'dir'];

/** Longest copy kept, in UTF-16 units. */
const LONGEST = 200_000;

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*>|([^<]+)|</gi;
const ATTRIBUTE = /([a-z-]+)="([^"<>]*)"/gi;

/**
 * HTML of a post with only what the allow-list lets pass: it comes from a page, so it is checked here again, whatever was sent. Unknown
 * tags go, their words stay; what is not closed is closed. The result holds no script, handler, style, id or `data-`.
 */
export function cleanCopy(html: string): string {
  const open: string[] = [];
  let out = '';
  for (const [, slash, tag = '', attributes = '', text] of html.slice(0, LONGEST).matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    if (text !== undefined) out += text.replaceAll('>', '&gt;');
    else if (name === '') out += '&lt;';
    else if (!TAGS.has(name)) continue;
    else if (!slash) {
      out += `<${name}${allowed(name, attributes)}>`;
      if (!EMPTY.has(name)) open.push(name);
    } else if (open.includes(name)) {
      for (let last = open.pop(); last !== undefined; last = last === name ? undefined : open.pop())
        out += `</${last}>`;
    }
  }
  return (
    out +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** A cleaned copy with the post's words alone: where a page has laid a comment or somebody's name into the block, they are not the ad's. */
export function ownWords(html: string, { text, imageTexts }: Pick<Post, 'text' | 'imageTexts'>): string {
  const words = bare(escaped([text, ...imageTexts].join('\n')));
  const isOwn = (piece: string) => words.includes(bare(piece));
  return html.replace(/<[^>]*>|[^<]+/g, (piece) => {
    if (!piece.startsWith('<')) return isOwn(piece.replaceAll('"', '&quot;')) ? piece : ' ';
    return piece.replace(/ alt="([^"]*)"/, (whole, alt: string) => (isOwn(alt) ? whole : ''));
  });
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A cleaned copy without the name and the address of who posted: both were left unticked. */
export function withoutAuthor(html: string, author: Post['author']): string {
  if (!author) return html;
  const name = escaped(author.name.trim());
  const hidden = html.replace(/<a [^>]*>/g, (tag) => (leadsTo(tag, author.url) ? '<a>' : tag));
  return name === '' ? hidden : hidden.replaceAll(name, '…');
}

function allowed(tag: string, attributes: string): string {
  const names = [...EVERYWHERE, ...(ATTRIBUTES[tag] ?? [])];
  return [...attributes.matchAll(ATTRIBUTE)]
    .map(([, name = '', value = '']) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => names.includes(name) && (name !== 'href' || /^https?:\/\//i.test(value)))
    .map(([name, value]) => ` ${name}="${name === 'href' ? plain(value) : value}"`)
    .join('');
}

function plain(href: string): string {
  return escaped(withoutTracking(href.replaceAll('&amp;', '&')));
}

function leadsTo(tag: string, url: string | undefined): boolean {
  const [, href] = /href="([^"]*)"/.exec(tag) ?? [];
  return url !== undefined && href?.startsWith(escaped(url)) === true;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

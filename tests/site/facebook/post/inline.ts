import { hash } from '../../seeded';
import { h, type SiteNode } from '../../tree/node';
import type { Draw } from '../draw';

const LINK = String.raw`(?<![@\w.\/-])(?:https?:\/\/\S+|(?:[a-z0-9-]+\.)+(?:example|com|org|net|vn|me)(?:\/\S*)?)`;
const PIECE = new RegExp(`(${LINK})|(#[\\p{L}\\p{N}_]+)`, 'giu');
const EMOJI = /\p{RGI_Emoji}/gv;
/** True of every text with an emoji in it, and fast; matching whole sequences letter by letter is slow. */
const PERHAPS = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** One line of a post as the site writes it: emoji are pictures, links and hashtags are anchors. */
export function inline(draw: Draw, line: string): SiteNode[] {
  const out: SiteNode[] = [];
  let from = 0;
  for (const found of line.matchAll(PIECE)) {
    out.push(...withEmoji(line.slice(from, found.index)));
    out.push(found[2] === undefined ? outbound(draw, found[0]) : hashtag(draw, found[0]));
    from = found.index + found[0].length;
  }
  out.push(...withEmoji(line.slice(from)));
  return out;
}

function withEmoji(text: string): SiteNode[] {
  if (!PERHAPS.test(text)) return [text];
  const out: SiteNode[] = [];
  let from = 0;
  for (const found of text.matchAll(EMOJI)) {
    out.push(text.slice(from, found.index), emoji(found[0]));
    from = found.index + found[0].length;
  }
  out.push(text.slice(from));
  return out;
}

function emoji(character: string): SiteNode {
  const points = Array.from(character, (c) => c.codePointAt(0)?.toString(16) ?? '');
  const file = points.filter((point) => point !== 'fe0f').join('_');
  return h('span', { class: 'x3nfvp2' }, [
    h('img', {
      height: '16',
      width: '16',
      // The site's own alternative text was seen without the joiners of composed emoji.
      alt: character.replaceAll('\u200d', ''),
      referrerpolicy: 'origin-when-cross-origin',
      src: `https://static.xx.fbcdn.net/images/emoji.php/v9/t5/1/16/${file}.png`,
    }),
  ]);
}

/** Both shapes of outbound link are on the same page: through the redirector, and direct with `fbclid`. */
function outbound(draw: Draw, shown: string): SiteNode {
  const address = shown.startsWith('http') ? shown : `https://${shown}`;
  return h(
    'a',
    {
      class: draw.cls('link'),
      href: outboundAddress(address),
      role: 'link',
      rel: 'nofollow noopener noreferrer',
      target: '_blank',
    },
    shown.length > 40 ? `${shown.slice(0, 37)}...` : shown,
  );
}

export function outboundAddress(address: string): string {
  const token = hash(address).toString(36);
  if (hash(address) % 2 === 0) {
    return `https://l.facebook.com/l.php?u=${encodeURIComponent(address)}&h=AT${token}&__tn__=-UK*F&c[0]=AT${token}`;
  }
  return `${address}${address.includes('?') ? '&' : '?'}fbclid=IwY2xjaw${token}`;
}

function hashtag(draw: Draw, tag: string): SiteNode {
  const href = `https://www.facebook.com/hashtag/${encodeURIComponent(tag.slice(1).toLowerCase())}?__eep__=6&__cft__[0]=AZW${hash(tag).toString(36)}`;
  return h('a', { class: draw.cls('link'), href, role: 'link', tabindex: '0' }, tag);
}

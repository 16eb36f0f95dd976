import { createAddressReader } from '../../lib/detect';
import type { CheckedText } from '../../lib/messages';
import type { Knowledge } from '../../lib/pack';

/** An address by itself: with a scheme (`tg://…` opens an app), or as people write it. */
const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;
const AS_WRITTEN = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/iu;
/** Words, all of which may be links; more is a text. */
const MOST = 20;

/** Hosts whose links show nothing of where they lead. */
const SHORTENERS: ReadonlySet<string> = new Set(
  `bit.ly cutt.ly goo.gl is.gd lnk.bio linktr.ee ow.ly rb.gy rebrand.ly s.id shorturl.at
  t.co t.ly tiny.cc tinyurl.com v.gd`.split(/\s+/),
);

/** What a text that is nothing but links says by them alone; nothing for any other text. No link is ever opened. */
export function linksAlone(text: string, contacts: Knowledge['contacts']): CheckedText['links'] {
  const words = text.trim().split(/\s+/, MOST + 1);
  if (words.length > MOST) return undefined;
  const links = words.map(addressOf);
  if (!links.every((link) => link !== undefined)) return undefined;
  const { ofLink } = createAddressReader(contacts);
  const isChat = (link: URL) =>
    ofLink(link.href, 0).some(({ channel }) => contacts[channel]?.kind === 'chat');
  if (links.some(isChat)) return 'chat';
  return links.some(({ hostname }) => SHORTENERS.has(hostname.replace(/^www\./, ''))) ? 'hidden' : 'page';
}

function addressOf(word: string): URL | undefined {
  const address = WITH_SCHEME.test(word) ? word : AS_WRITTEN.test(word) ? `https://${word}` : undefined;
  try {
    return address === undefined ? undefined : new URL(address);
  } catch {
    return undefined;
  }
}

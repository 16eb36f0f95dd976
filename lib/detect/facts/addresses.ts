import type { Knowledge } from '../../pack';
import { type Field, spanOf } from '../fields';
import type { Evidence } from '../types';
import type { Reached } from './contacts';
import { matchesAround } from './written-addresses';

const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})/gi;
const WEB_ADDRESS = /(?:https?:\/\/|www\.)?((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})(\/[^\s]{0,200})?/gi;
/** Without https: or www. only these endings make an address of a word with a point in it. */
const USUAL_ENDING = /\.(com|org|net|gov|edu|co|vn|io|info|asia|jobs)(\.[a-z]{2})?$/;
/** How much of a text is searched, in UTF-16 units. */
const SEARCHED = 20_000;

export interface AddressReader {
  /** E-mail and web addresses that are written in a text. */
  inText(field: Field): readonly Reached[];
  /** Where a link of the post leads. @param index its place among the post's links */
  ofLink(link: string, index: number): readonly Reached[];
}

/** Reads addresses: those of chats, of what everybody can have, and else of a company's own domain. */
export function createAddressReader(contacts: Knowledge['contacts']): AddressReader {
  const channelOf = createHostReader(contacts);
  const mailboxAt = (host: string): string => {
    const channel = channelOf(host);
    return channel && contacts[channel]?.kind === 'anybody' ? channel : 'email';
  };
  return {
    inText(field) {
      const { original } = field.folded;
      const text = original.length > SEARCHED ? original.slice(0, SEARCHED) : original;
      const found: Reached[] = [];
      const mails = matchesAround('@', EMAIL, text).map(({ index, match }) => {
        const end = index + match[0].length;
        found.push({ channel: mailboxAt(hostIn(match)), evidence: spanOf(field, index, end) });
        return [index, end] as const;
      });
      for (const { index, match } of matchesAround('.', WEB_ADDRESS, text)) {
        if (mails.some(([from, to]) => from <= index && index < to)) continue;
        const host = hostIn(match);
        const isAddress = /^(https?:|www\.)/i.test(match[0]) || USUAL_ENDING.test(host);
        const channel = channelOf(host) ?? (isAddress ? 'website' : undefined);
        if (channel) found.push({ channel, evidence: spanOf(field, index, index + match[0].length) });
      }
      return found;
    },
    ofLink(link, index) {
      const evidence: Evidence = { in: 'link', index, start: 0, end: link.length, text: link };
      const url = urlOf(link);
      if (!url) return [];
      if (url.protocol === 'mailto:')
        return [{ channel: mailboxAt(url.pathname.slice(url.pathname.indexOf('@') + 1)), evidence }];
      const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
      const channel = isWeb ? (channelOf(url.hostname.toLowerCase()) ?? 'website') : channelOf(url.protocol);
      return channel ? [{ channel, evidence }] : [];
    },
  };
}

function hostIn(match: RegExpExecArray): string {
  return (match[1] ?? '').toLowerCase();
}

function urlOf(link: string): URL | undefined {
  try {
    return new URL(link);
  } catch {
    return undefined;
  }
}

/** Which channel a host belongs to, itself, by a domain above it, or by a name that has every country's ending: yahoo.com.vn. */
function createHostReader(contacts: Knowledge['contacts']): (host: string) => string | undefined {
  const channels = new Map<string, string>();
  for (const [channel, { hosts }] of Object.entries(contacts))
    for (const host of hosts) if (!channels.has(host)) channels.set(host, channel);
  return (host) => {
    for (let domain = host; ; ) {
      const point = domain.indexOf('.') + 1;
      const above = domain.slice(point);
      const channel =
        channels.get(domain) ??
        (COUNTRY_ENDING.test(above) ? channels.get(domain.slice(0, point)) : undefined);
      if (channel || point === 0) return channel;
      domain = above;
    }
  };
}
const COUNTRY_ENDING = /^(?:(?:com?|net|org)|(?:com?\.)?[a-z]{2,3})$/;

import { outboundLink } from '../outbound-link';
import { inContent, LINK, type Parts } from './parts';

/** More links than this in one post are not read. */
const MAX_LINKS = 200;

const ORIGIN = 'https://www.facebook.com';
/** Messenger is no part of the site here: a link that opens a chat with a recruiter leads away from the post. */
const OWN = /(^|\.)(facebook\.com|fbcdn\.net)$/;

/** Where the post's own links lead, each once, without redirector and tracking. Comments' links are not the post's. */
export function readLinks(parts: Parts): string[] {
  const links = new Set<string>();
  for (const link of inContent(parts, LINK)) {
    const address = leadsTo(link);
    if (address) links.add(address);
    if (links.size === MAX_LINKS) break;
  }
  return [...links];
}

/** The address away from the site that a link truly leads to; nothing when it stays there. */
export function leadsTo(link: Element): string | undefined {
  return outboundLink(link.getAttribute('href') ?? '', OWN, ORIGIN);
}

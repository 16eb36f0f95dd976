import { outboundLink } from '../outbound-link';
import { inContent, LINK, type Parts } from './parts';

/** More links than this in one post are not read. */
const MAX_LINKS = 1_000;

const ORIGIN = 'https://www.facebook.com';
/** Messenger is no part of the site here: a link that opens a chat with a recruiter leads away from the post. */
const OWN = /(^|\.)(facebook\.com|fbcdn\.net)$/;

/** Where the post's own links lead, each once, without redirector and tracking. Comments' links are not the post's. */
export function readLinks(parts: Parts): string[] {
  const links = inContent(parts, LINK).slice(0, MAX_LINKS);
  return [...new Set(links.flatMap((link) => leadsTo(link) ?? []))];
}

/** The address away from the site that a link truly leads to; nothing when it stays there. */
export function leadsTo(link: Element): string | undefined {
  return outboundLink(link.getAttribute('href') ?? '', OWN, ORIGIN);
}

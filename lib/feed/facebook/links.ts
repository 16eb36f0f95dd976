import { outboundLink, type Wrapping } from '../outbound-link';
import { inContent, type Parts } from './parts';

/** More links than this in one post are not read. */
const MAX_LINKS = 200;

/** Messenger is no part of the site here: a link that opens a chat with a recruiter leads away from the post. */
const facebook: Wrapping = {
  origin: 'https://www.facebook.com',
  own: /(^|\.)(facebook\.com|fbcdn\.net)$/,
  inner: ({ hostname, pathname, searchParams }) =>
    REDIRECTORS.test(hostname) || (/(^|\.)facebook\.com$/.test(hostname) && WRAPPED.test(pathname))
      ? searchParams.get('u')
      : null,
};
const REDIRECTORS = /^lm?\.(facebook|messenger|instagram)\.com$/;
const WRAPPED = /^\/(l\.php|flx\/warn\/?)$/;

/** Where the post's own links lead, each once, without redirector and tracking. Comments' links are not the post's. */
export function readLinks(parts: Parts): string[] {
  const links = new Set<string>();
  for (const link of inContent(parts, 'a[href]')) {
    const address = leadsTo(link);
    if (address) links.add(address);
    if (links.size === MAX_LINKS) break;
  }
  return [...links];
}

/** The address away from the site that a link truly leads to; nothing when it stays there. */
export function leadsTo(link: Element): string | undefined {
  return outboundLink(link.getAttribute('href') ?? '', facebook);
}

const ORIGIN = 'https://www.instagram.com';

const POST = /^((?:\/[\w.]+)?\/(?:p|reel)\/([\w-]+))(?:\/|$)/;
const COMMENT = /^((?:\/[\w.]+)?\/(?:p|reel)\/[\w-]+\/c\/(?:\d+\/r\/)?(\d+))(?:\/|$)/;
const ACCOUNT = /^\/([\w.]+)\/?(?:reels\/?)?$/;
const NO_ACCOUNT = new Set(['explore', 'reels', 'reel', 'p', 'direct', 'stories', 'accounts']);

/** A post by its address: the shortcode, and the address without what leads to its comments or changes at each visit. */
export interface PostAddress {
  readonly id: string;
  readonly permalink: string;
}

/** The post that an address names, whole or as in a link; nothing when it names none. */
export function postAt(href: string): PostAddress | undefined {
  const [, path, id] = pathOf(href)?.match(POST) ?? [];
  return path && id ? { id, permalink: `${ORIGIN}${path}/` } : undefined;
}

/** The comment or reply that an address names, as a post of its own. */
export function commentAt(href: string): PostAddress | undefined {
  const [, path, id] = pathOf(href)?.match(COMMENT) ?? [];
  return path && id ? { id: `comment:${id}`, permalink: `${ORIGIN}${path}/` } : undefined;
}

/** The account whose page an address leads to, as written in addresses: `some.body`. */
export function accountAt(href: string): string | undefined {
  const [, account] = pathOf(href)?.match(ACCOUNT) ?? [];
  return account && !NO_ACCOUNT.has(account) ? account : undefined;
}

export function accountAddress(account: string): string {
  return `${ORIGIN}/${account}/`;
}

export function reelAddress(id: string): string {
  return `${ORIGIN}/reel/${id}/`;
}

/** The path of an address on Instagram. */
function pathOf(href: string): string | undefined {
  try {
    const { hostname, pathname } = new URL(href, ORIGIN);
    return /^(www\.)?instagram\.com$/.test(hostname) ? pathname : undefined;
  } catch {
    return undefined;
  }
}

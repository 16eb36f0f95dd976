import { plainAddress } from './address';
import { inHeader, type Parts } from './parts';

/**
 * The post's own address and id, where its time line gives them; often it doesn't until the pointer reaches it. Only the header is
 * looked at, and not the author's line (“shared a post” leads to another post), so that a neighbour's, a comment's or a shared post's
 * link is never taken. Pictures' `set=` ids are no help: a picture used again carries an older post's id.
 */
export function readPermalink(parts: Parts): { readonly id: string; readonly permalink: string } | undefined {
  const { permalink, commentLink, author } = parts.selectors;
  for (const link of inHeader(parts, permalink.any)) {
    if (link.matches(commentLink.any) || link.closest(author.any)) continue;
    const href = link.getAttribute('href') ?? '';
    const id = postId(href);
    const address = plainAddress(href, ['story_fbid', 'id', 'multi_permalinks']);
    if (id && address) return { id, permalink: address };
  }
  return undefined;
}

/** The id of the post that an address names: digits, or Facebook's scrambled form of them. */
export function postId(href: string): string | undefined {
  try {
    const { pathname, searchParams } = new URL(href, document.baseURI);
    const named =
      searchParams.get('story_fbid') ??
      searchParams.get('multi_permalinks') ??
      pathname.match(/\/(?:posts|permalink)\/(?:[^/]+\/)?([^/]+)\/?$/)?.[1];
    return named && /^(\d+|pfbid\w+)$/.test(named) ? named : undefined;
  } catch {
    return undefined;
  }
}

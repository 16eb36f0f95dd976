import type { Surface } from '../site-reader';
import { onPage, plainAddress } from './address';
import { inHeader, LINK, type Parts } from './parts';

/** Parameters that name a post; all others change from visit to visit. */
export const NAMING = ['story_fbid', 'id', 'multi_permalinks', 'v'];

export interface PostAddress {
  readonly id: string;
  readonly permalink: string;
}

/**
 * The post's own address and id, where its time line gives them; often it doesn't until the pointer reaches it. Only the header is
 * looked at, and not the author's line (“shared a post” leads to another post), so that a neighbour's, a comment's or a shared post's
 * link is never taken. Pictures' `set=` ids are no help: a picture used again carries an older post's id.
 */
export function readPermalink(parts: Parts): PostAddress | undefined {
  const { permalink, commentLink, author } = parts.selectors;
  for (const link of inHeader(parts, LINK)) {
    if (!link.matches(permalink.any) || link.matches(commentLink.any) || link.closest(author.any)) continue;
    const address = postAddress(link.getAttribute('href') ?? '');
    if (address) return address;
  }
  return undefined;
}

/**
 * The address that a post's comments name: the one that most of them do, since somebody may write another post's into a comment. Measured:
 * no wrong one in 81 posts, most of which named themselves nowhere else. No id: a post is the same before its comments are there.
 */
export function commentsPermalink({ find, selectors }: Parts): Pick<PostAddress, 'permalink'> | undefined {
  const votes = new Map<string, { readonly address: PostAddress; count: number }>();
  for (const link of find(selectors.commentLink.any)) {
    const address = postAddress(link.getAttribute('href') ?? '');
    if (!address || !link.closest(selectors.comment.any)) continue;
    const vote = votes.get(address.id) ?? { address, count: 0 };
    vote.count += 1;
    votes.set(address.id, vote);
  }
  const [first, second] = [...votes.values()].sort((a, b) => b.count - a.count);
  if (!first || first.count === second?.count) return undefined;
  return { permalink: first.address.permalink };
}

/**
 * The page's own address, for a post that stands alone. Not for one in a dialog whose comments name another post: it may have opened
 * over a post's own page without an address of its own.
 * @param alone the dialog or the main column that holds this post and no other
 */
export function pagesPermalink(
  { find, selectors }: Parts,
  alone: Element | null | undefined,
  { permalink }: Surface,
): PostAddress | undefined {
  const address = alone && permalink ? postAddress(permalink) : undefined;
  if (!address || !alone?.matches(selectors.dialog.any)) return address;
  const ids = find(selectors.commentLink.any).flatMap(
    (link) => postId(link.getAttribute('href') ?? '') ?? [],
  );
  return ids.length > 0 && ids.every((id) => isAnother(id, address.id)) ? undefined : address;
}

/** Whether two ids name two posts. Those in digits do; a scrambled one may name the same post as any other. */
function isAnother(one: string, other: string): boolean {
  return one !== other && /^\d+$/.test(one) && /^\d+$/.test(other);
}

/** The post that an address names, and its address without what changes at each visit. */
export function postAddress(href: string): PostAddress | undefined {
  const id = postId(href);
  const permalink = id && plainAddress(href, NAMING);
  return id && permalink ? { id, permalink } : undefined;
}

/** The id of the post or film that an address names: digits, or Facebook's scrambled form of them, or the letters of a shared address. */
function postId(href: string): string | undefined {
  const address = onPage(href);
  if (!address) return undefined;
  const { pathname, searchParams } = address;
  const [, shared] = pathname.match(SHARED) ?? [];
  const named =
    searchParams.get('story_fbid') ??
    searchParams.get('multi_permalinks') ??
    (pathname.startsWith('/watch') ? searchParams.get('v') : null) ??
    pathname.match(NAMED)?.[1];
  return shared ?? (named && /^(\d+|pfbid\w+)$/.test(named) ? named : undefined);
}

const NAMED = /\/(?:posts|permalink|videos|reel)\/(?:[^/]+\/)?([^/]+)\/?$/;
/** What “Copy link” gives: it leads on to the post's own address, but not in every browser at once. */
const SHARED = /^\/share\/(?:[prv]\/)?([\w-]{4,})\/?$/;

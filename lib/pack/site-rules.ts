import * as z from 'zod/mini';

/** Ranked candidates, best first; each says when it was seen and where the fact comes from. */
const selectors = z.array(
  z.object({
    select: z.string().check(z.maxLength(300)),
    seen: z.string(),
    source: z.string(),
  }),
);

/**
 * How to read one site: a closed set of keys, so that a pack can mend a changed site and nothing else.
 * `rules/sites/<site>.yaml` holds them.
 */
export const siteRulesSchema = z.object({
  /** The page's main column; posts outside are other people's adverts for other pages. */
  main: selectors,
  /** The feed's children, where the site marks a feed. */
  feedChild: selectors,
  /** Elements that mark a post's root on some layouts. */
  postRoot: selectors,
  /** The block that holds a post's message. */
  message: selectors,
  /** A block of text with a direction of its own: the fallback when nothing marks the message. */
  textBlock: selectors,
  /** Comments and replies; what is under them is not the post's. */
  comment: selectors,
  /** The header's menu button, one per post, free of language. */
  menuButton: selectors,
  /** The block or heading that names the author. */
  author: selectors,
  /** Links whose address names the post. */
  permalink: selectors,
  /** Pictures whose alternative text may quote words in the picture. */
  picture: selectors,
  /** Never read: buttons, composers, decoys. */
  skip: selectors,
});
export type SiteRules = z.infer<typeof siteRulesSchema>;

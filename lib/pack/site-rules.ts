import * as z from 'zod/mini';
import { selectorProblem } from './site-selectors';

/** Ranked candidates, best first; each says when it was seen and where the fact comes from. */
const selectors = z
  .array(
    z.strictObject({
      select: z.string().check(
        z.minLength(1),
        z.refine((select) => selectorProblem(select) === undefined, {
          error: ({ input }) => selectorProblem(String(input)) ?? 'This selector is not allowed.',
        }),
      ),
      /** Month or day it was last seen on the site, `2026-09` or `2026-09-16`. */
      seen: z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'Write the date as 2026-09 or 2026-09-16.')),
      source: z.string().check(z.minLength(1)),
    }),
  )
  .check(z.minLength(1), z.maxLength(12));

/**
 * How to read one site: a closed set of keys, so that a pack can mend a changed site and nothing else.
 * `rules/sites/<site>.yaml` holds them.
 */
export const siteRulesSchema = z.object({
  /** The page's main column; posts outside are other people's adverts for other pages. */
  main: selectors,
  /** A post opened over the page. */
  dialog: selectors,
  /** The feed's children, where the site marks a feed. */
  feedChild: selectors,
  /** Elements that mark a post's root on some layouts. */
  postRoot: selectors,
  /** The block that holds a post's message. */
  message: selectors,
  /** A block of text with a direction of its own: the fallback when nothing marks the message. */
  textBlock: selectors,
  /** A link to something for sale, in posts that have no message at all. */
  listing: selectors,
  /** Comments and replies; what is under them is not the post's. */
  comment: selectors,
  /** Links that only a comment has. */
  commentLink: selectors,
  /** The header's menu button, one per post, free of language. */
  menuButton: selectors,
  /** Like, comment, share: the post's words stand before them, comments after. */
  actionBar: selectors,
  /** The block or heading that names the author. */
  author: selectors,
  /** The person's link in places where a group's name stands first. */
  person: selectors,
  /** Links whose address names the post. */
  permalink: selectors,
  /** Pictures whose alternative text may quote words in the picture. */
  picture: selectors,
  /** Never read: buttons, composers, decoys. */
  skip: selectors,
});
export type SiteRules = z.infer<typeof siteRulesSchema>;

/** What a content script needs of the rules: the selectors alone. Rules of a pack fit as they are. */
export type SiteSelectors = { readonly [Key in keyof SiteRules]: readonly { readonly select: string }[] };
